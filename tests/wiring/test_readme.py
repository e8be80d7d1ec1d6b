"""The front pages say what is there: how much is declared, and no link leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fazhi.kernel.library import library

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "README.zh.md")


def test_how_much_is_declared() -> None:
    there = (len(list(library().matters)), len(list(library().registers)), len(library().indicators))
    english = re.search(r"(\d+) procedures, (\d+) registers, (\d+) indicators", (ROOT / PAGES[0]).read_text("utf-8"))
    chinese = re.search(r"共(\d+)种程序、(\d+)种登记簿、(\d+)项指标", (ROOT / PAGES[1]).read_text("utf-8"))
    assert english and chinese
    assert tuple(map(int, english.groups())) == tuple(map(int, chinese.groups())) == there


@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_are_there(page: str) -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text("utf-8"))
    assert len(named) > 8 and [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_command_exists(page: str) -> None:
    from fazhi.wiring.cli import parser

    known = next(a for a in parser()._actions if a.choices and "verify" in a.choices).choices
    assert known is not None
    said = set(re.findall(r"\.venv/bin/fazhi (\w+)", (ROOT / page).read_text("utf-8")))
    assert len(said) > 6 and said <= set(known)
