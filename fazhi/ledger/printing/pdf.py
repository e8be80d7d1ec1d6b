"""A paper as PDF. What it says goes to the typesetter as data; a character that no font can draw is an error."""

from __future__ import annotations

import importlib.util
import json
import os
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import typst
from django.conf import settings

from fazhi.ledger.printing import glyphs, layout

WHEEL = "manimgx_fonts_cjk"
FAMILIES = {
    "title": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "Noto Serif CJK SC", "FandolSong"),
    "head": ("SimHei", "Noto Sans CJK SC", "FandolHei"),
    "body": ("FangSong_GB2312", "FangSong", "FandolFang R", "Noto Serif CJK SC"),
    "kai": ("KaiTi_GB2312", "KaiTi", "LXGW WenKai", "FandolKai", "Noto Serif CJK SC"),
    "page": ("SimSun", "Noto Serif CJK SC", "FandolSong"),
}
"""The fonts of official papers by use, the preferred first; what is there is taken, Noto Sans CJK SC fills the gaps."""
LAST = "Noto Sans CJK SC"


class NotPrintable(Exception):
    """A paper that cannot be printed as it is; the message says which characters or fonts are wanting and what to do."""


@lru_cache(maxsize=4)
def _fonts(folders: tuple[str, ...]) -> tuple[typst.Fonts, dict[str, list[tuple[str, int]]]]:
    """The typesetter's fonts, and the files of each family."""
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[Path(f) for f in folders])
    families: dict[str, list[tuple[str, int]]] = {}
    for font in found.fonts():
        if font.path is not None:
            families.setdefault(font.family, []).append((font.path, font.index))
    return found, families


def folders() -> tuple[str, ...]:
    """Where fonts are looked for: FAZHI_FONTS, then Noto Sans CJK among our libraries. `NotPrintable` where there is none."""
    named = [f for f in str(settings.FAZHI_FONTS or "").split(os.pathsep) if f]
    spec = importlib.util.find_spec(WHEEL)
    shipped = [str(Path(spec.origin).parent)] if spec is not None and spec.origin else []
    found = tuple(dict.fromkeys(f for f in [*named, *shipped] if Path(f).is_dir()))
    if not found:
        raise NotPrintable("没有可用的中文字体，不能印成PDF。请重新安装依赖，或者在设置 FAZHI_FONTS 中写明字体目录。")
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _refuse_missing(paper: dict[str, Any], families: dict[str, list[tuple[str, int]]]) -> None:
    printed = {k: v for k, v in paper.items() if k != "names"}
    wanted = {f for group in FAMILIES.values() for f in group} | {LAST}
    fonts = [font for family in wanted for font in families.get(family, [])]
    lost = glyphs.missing(_texts(printed), fonts)
    if lost:
        shown = "、".join(f"“{c}”（U+{ord(c):04X}）" for c in lost[:10])
        raise NotPrintable(
            f"现有字体没有这些字：{shown}，印成PDF会缺字，没有印。请在 FAZHI_FONTS 目录中放入含有这些字的字体，或者改用Word文件。"
        )


def _clean(value: Any) -> Any:
    """Control characters have no form on paper; line ends stay."""
    if isinstance(value, str):
        return "".join(c for c in value if c == "\n" or unicodedata.category(c) != "Cc")
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    return [_clean(v) for v in value] if isinstance(value, list) else value


def _source(layout_of: str) -> bytes:
    here = files("fazhi.ledger.printing")
    return here.joinpath("blocks.typ").read_bytes() + here.joinpath(layout_of).read_bytes()


def render(paper: dict[str, Any], form: Literal["pdf", "png"] = "pdf") -> list[bytes]:
    """The paper set on A4: one PDF, or one picture a page. Raises `NotPrintable`."""
    where = folders()
    fonts, families = _fonts(where)
    if LAST not in families:
        raise NotPrintable(f"字体目录中没有 {LAST}，罕见的人名用字没有着落，没有印。请重新安装依赖。")
    paper = _clean(paper)
    _refuse_missing(paper, families)
    chosen = {use: [*(f for f in group if f in families), LAST] for use, group in FAMILIES.items()}
    if official := paper.get("official"):
        paper = paper | {"official": official | {"size": layout.mark_size(official["mark"])}}
    inputs = {
        "paper": json.dumps({k: v for k, v in paper.items() if k != "names"}, ensure_ascii=False),
        "fonts": json.dumps({use: list(dict.fromkeys(group)) for use, group in chosen.items()}),
    }
    compiler = typst.Compiler(_source("official.typ" if official else "form.typ"), font_paths=fonts, ignore_system_fonts=True, sys_inputs=inputs)
    try:
        made, warnings = compiler.compile_with_warnings(format=form)
    except typst.TypstError as error:
        raise NotPrintable(
            f"排版没有成功：{error.message}。文书内容没有变动，请改用Word文件，并把这句话告诉系统管理员。"
        ) from error
    if warnings:
        raise NotPrintable(
            f"排版有疑问，没有印：{'；'.join(w.message for w in warnings)}。请改用Word文件，并告诉系统管理员。"
        )
    if made is None:
        raise NotPrintable("排版没有得到结果。请改用Word文件，并告诉系统管理员。")
    return made if isinstance(made, list) else [made]
