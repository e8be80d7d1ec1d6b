"""docs/words.md: one word for one thing, and every declared key in it once, under its statutory name."""

from __future__ import annotations

import re
from pathlib import Path

from fazhi.wiring.discovery import make_library

WORDS = Path(__file__).resolve().parents[2] / "docs" / "words.md"
ROW = re.compile(r"^\| (?P<zh>[^|]+) \| (?P<en>[^|`]+?)(?: `(?P<key>[a-z0-9_]+)`)? \| (?P<source>[^|]+) \|$")
HOW = "在 docs/words.md 里按英文顺序加一行：| 中文 | English `key` | 出处 |"


def rows() -> list[re.Match[str]]:
    table = [line for line in WORDS.read_text().splitlines() if line.startswith("| ")][2:]
    found = [(line, ROW.match(line)) for line in table]
    assert [line for line, match in found if match is None] == []
    return [match for _, match in found if match]


def declared() -> list[tuple[str, str]]:
    """Key and Chinese label of every procedure, register, role, kind of party and paper, each label once."""
    library = make_library()
    named: list[tuple[str, str]] = [(r.key, r.label) for r in library.roles.values()]
    for p in library.procedures.values():
        things = [p, *p.parties, *p.documents().values(), *p.roles().values()]
        named += [(x.key, x.label) for x in things]
    return sorted(set(named))


def test_every_declared_key_stands_there_once() -> None:
    written = [m["key"] for m in rows() if m["key"]]
    assert len(written) == len(set(written))
    assert set(written) == {key for key, _ in declared()}, HOW


def test_no_key_has_two_labels() -> None:
    keys = [key for key, _ in declared()]
    assert [k for k in keys if keys.count(k) > 1] == []


def test_labels_are_those_declared() -> None:
    assert sorted((m["key"], m["zh"]) for m in rows() if m["key"]) == declared(), HOW


def test_one_english_word_for_one_thing() -> None:
    english = [m["en"].casefold() for m in rows()]
    assert [e for e in english if english.count(e) > 1] == []
    chinese = [m["zh"] for m in rows()]
    assert [c for c in chinese if chinese.count(c) > 1] == []


def test_in_order_of_the_english() -> None:
    english = [m["en"].casefold() for m in rows()]
    assert english == sorted(english)


def test_long_enough_to_be_of_use() -> None:
    assert len(rows()) >= 80
