"""Reports printed for the tests: PDF files in one or two columns, with running heads, page numbers and a table."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import typst

_SET = """#set page(width: 210mm, height: 297mm, margin: 25mm, columns: {columns},
  header: align(center, text(9pt)[{head}]), footer: align(center, text(9pt)[— #context counter(page).display() —]))
#set text(font: "Noto Sans CJK SC", size: {size}pt, lang: "zh")
#set par(justify: true, leading: 0.8em, first-line-indent: (amount: 2em, all: true))
"""


def pdf(text: str, *, columns: int = 1, head: str = "青禾区人民政府", table: str = "", size: float = 12) -> bytes:
    """The text as PDF: a line is a paragraph, the first one the title. `table` is put behind it as typst writes it."""
    title, _, rest = text.partition("\n")
    lines = (
        [f'#place(top + center, scope: "parent", float: true, text(16pt)[{_escaped(title)}])']
        if columns > 1
        else [f"#align(center, text(16pt)[{_escaped(title)}])"]
    )
    lines += [_escaped(line) for line in rest.split("\n") if line.strip()]
    source = _SET.format(columns=columns, head=head, size=size) + "\n\n".join([*lines, table])
    fonts = Path(str(files("manimgx_fonts_cjk")))
    return typst.compile(source.encode(), format="pdf", font_paths=[fonts], ignore_system_fonts=True)


def picture(text: str, size: float = 14) -> bytes:
    """The first page of the text as a PNG picture."""
    source = _SET.format(columns=1, head="", size=size) + "\n\n".join(_escaped(line) for line in text.split("\n"))
    fonts = Path(str(files("manimgx_fonts_cjk")))
    made = typst.compile(source.encode(), format="png", ppi=150, font_paths=[fonts], ignore_system_fonts=True)
    return made[0] if isinstance(made, list) else made


def _escaped(line: str) -> str:
    return "".join("\\" + c if c in "#$*_@<>[]\\`~/-=+.\"'" and not c.isalnum() else c for c in line)
