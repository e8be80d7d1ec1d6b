"""Every Chinese text a page shows through {% t %} or tr() has its English, with the same places to fill."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.spans import DayMark
from fazhi.ledger.access import Verdict
from fazhi.pages import context
from fazhi.pages.desk import actform, filters, personal
from fazhi.pages.english import DICT

PAGES = Path(context.__file__).parent
CHINESE = re.compile("[㐀-鿿]")
IN_TEMPLATE = re.compile(r"""\{%\s*t\s+"([^"]*)\"""")


def in_templates() -> set[str]:
    found: set[str] = set()
    for path in PAGES.glob("templates/**/*.html"):
        found |= set(IN_TEMPLATE.findall(path.read_text()))
    return found


def in_python() -> set[str]:
    """Literal texts handed to a function called tr, t or _t."""
    found: set[str] = set()
    for path in PAGES.glob("**/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in ("tr", "t", "_t"):
                first = node.args[:1]
                found |= {
                    c.value for a in first for c in ast.walk(a)
                    if isinstance(c, ast.Constant) and isinstance(c.value, str) and CHINESE.search(c.value)
                }  # fmt: skip
    return found


def handed_on() -> set[str]:
    """Texts that reach {% t %} or tr() by a variable."""
    labels = {label for _, label, _ in (*context._MAIN, *context._WATCH, *context._ADMIN, *(i for x in context._WORK.values() for i in x))}
    return (
        labels | set(actform.SOURCES) | set(actform.LINK_KINDS) | set(filters.STATES.values())
        | set(personal.PURPOSES) | {m.value for m in DayMark}
    )  # fmt: skip


@pytest.mark.parametrize("found", [in_templates, in_python, handed_on])
def test_every_text_has_its_english(found: Any) -> None:
    texts = {t for t in found() if CHINESE.search(t)}
    assert len(texts) > 20
    assert sorted(texts - set(DICT)) == []


def test_places_to_fill_are_the_same_in_both() -> None:
    places = re.compile(r"{(\w+)}")
    differing = {k for k, v in DICT.items() if v and set(places.findall(k)) != set(places.findall(v))}
    assert differing == set()


def test_what_is_declared_carries_an_english_name() -> None:
    for procedure in library().procedures.values():
        assert procedure.en
        assert [a.key for a in procedure.actions if not a.en] == []
        assert [x.key for x in procedure.limits if not x.en] == []
    assert Verdict.__doc__
