"""District setting 区级设置: a number that the law leaves to the place, such as the days of a hotline order.

It is declared with its default and where that comes from; a district's administrator sets another, with a reason and from
a day on. A time limit that reads a setting takes the value of the day it starts on, and keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.declared import Declared

if TYPE_CHECKING:
    from fazhi.kernel.procedure import Procedure


@dataclass(frozen=True, eq=False)
class Setting(Declared):
    """`default`, `low`, `high`: whole numbers in `unit` (Chinese, such as 个工作日, %, 年). `about`: what it decides.

    `source`: where the default comes from, in Chinese. `basis`: what leaves the number to the place, or sets it.
    """

    key: str
    label: str
    en: str
    about: str
    unit: str
    default: int
    low: int
    high: int
    basis: Basis
    source: str

    def written(self, value: int) -> str:
        """A value with its unit: 10个工作日, 30%."""
        return f"{value}{self.unit}"

    def problem(self, value: int) -> str:
        """Why a value is not allowed, in Chinese; "" where it is."""
        if self.low <= value <= self.high:
            return ""
        return f"“{self.label}”须在{self.written(self.low)}到{self.written(self.high)}之间，得到{self.written(value)}。"

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        out = [] if not self.problem(self.default) else [f"区级设置“{self.key}”的默认值超出范围"]
        for procedure in procedures.values():
            for limit in procedure.limits:
                if limit.setting is self and limit.span.n != self.default:
                    out.append(f"{procedure.key}：“{limit.label}”的长度与区级设置“{self.key}”的默认值不同")
                if limit.setting is self and not limit.span.text.endswith(self.unit):
                    out.append(f"{procedure.key}：“{limit.label}”的单位与区级设置“{self.key}”不同")
        return out
