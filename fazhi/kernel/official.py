"""Documents of government 公文: the parts that GB/T 9704—2012 gives them, over and above what any paper has.

The seal is not printed: it is put on the printed paper or by the office's own seal system; the layout keeps its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import Enum

NUMBERED = re.compile(r"〔{year}〕{n}号$")
"""How the number of a document of government ends: 〔2026〕1号, no leading zero, no 第 (7.2.5)."""


class Layout(Enum):
    """The layout: 文件格式 with the red head, or 信函格式 with the double red lines (GB/T 9704—2012, 7 and 10.1)."""

    FILE = "文件格式"
    LETTER = "信函格式"


@dataclass(frozen=True)
class Official:
    """That a paper is a document of government, and what stands around its text. Texts name things as a paper's do.

    A part that names something not known is left out. `title`: under the red line, the paper's label where empty; `to`:
    主送机关, without colon; `signer`: 签发人, for documents that go up; `attachments`: 附件 by name; `note`: 附注;
    `copies_to`: 抄送机关; `printed_by`: 印发机关. A letter has no 印发机关 and no 签发人.
    """

    form: Layout = Layout.FILE
    title: str = ""
    to: str = "{recipient}"
    signer: str = ""
    attachments: tuple[str, ...] = ()
    note: str = ""
    copies_to: str = ""
    printed_by: str = "{organisation}"

    @property
    def texts(self) -> list[str]:
        """Every text there is to fill in."""
        said = (getattr(self, f.name) for f in fields(self) if f.name != "form")
        return [t for each in said for t in ([each] if isinstance(each, str) else each) if t]

    @property
    def names(self) -> set[str]:
        return {n for text in self.texts for n in re.findall(r"{(\w+)}", text)}

    def content(self) -> list[str]:
        """All it declares, as plain strings."""
        return [self.form.name, *self.texts]

    def problems(self, number: str) -> list[str]:
        """What is wrong, given the numbering rule of the paper."""
        out = [] if NUMBERED.search(number) else ["公文的发文字号须以〔{year}〕{n}号结尾（GB/T 9704—2012，7.2.5）"]
        if self.form is Layout.LETTER and self.signer:
            out.append("信函格式没有签发人（GB/T 9704—2012，10.1）")
        return out
