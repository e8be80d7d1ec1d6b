"""Where a rule comes from: an instrument (law, regulation, notice, local rule) and the articles of it relied on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

_DIGITS = "零一二三四五六七八九"


class Standing(Enum):
    """How binding an instrument is, as it is shown beside a rule."""

    LAW = "法律"
    REGULATION = "行政法规"
    PARTY_REGULATION = "党内法规"
    LOCAL_REGULATION = "地方性法规"
    RULE = "部门规章"
    LOCAL_RULE = "地方政府规章"
    INTERPRETATION = "司法解释"
    NOTICE = "规范性文件"
    STANDARD = "标准"
    LOCAL = "区自定"


def numeral(n: int) -> str:
    """The number of an article as Chinese instruments print it: 23 → 二十三, 105 → 一百零五. 1 ≤ n ≤ 9999."""
    if not 1 <= n <= 9999:
        raise ValueError(f"条文序号须在1至9999之间，得到{n}")
    out, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // power % 10
        if digit:
            out += ("零" if zero and out else "") + _DIGITS[digit] + unit
            zero = False
        else:
            zero = True
    return out[1:] if out.startswith("一十") else out


@dataclass(frozen=True)
class Basis:
    """One or more articles of one instrument; `text` is how a page or a paper cites it."""

    law: Law
    article: str
    unverified: bool = False

    @property
    def text(self) -> str:
        mark = "（未核实）" if self.unverified else ""
        return f"《{self.law.short}》{self.article}{mark}"

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Law:
    """An instrument: full title, the title pages cite, number or date of issue, and from when until when it holds."""

    title: str
    short: str
    number: str
    standing: Standing
    since: date
    until: date | None = None

    def art(self, *numbers: int, clause: int | None = None, item: int | None = None, unverified: bool = False) -> Basis:
        """Cite articles; `clause` (款) and `item` (项) narrow a single article."""
        if not numbers:
            raise ValueError(f"《{self.short}》：引用须写明条号")
        if len(numbers) > 1 and (clause or item):
            raise ValueError(f"《{self.short}》：引用多条时不能再写款、项")
        text = "、".join(f"第{numeral(n)}条" for n in numbers)
        text += f"第{numeral(clause)}款" if clause else ""
        text += f"第（{numeral(item)}）项" if item else ""
        return Basis(self, text, unverified)

    def whole(self, *, unverified: bool = False) -> Basis:
        """Cite the instrument as a whole, where it has no articles or all of it is meant."""
        return Basis(self, "", unverified)
