"""Two texts side by side: every line is there once, what differs is marked, and nothing is unbounded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fazhi.pages.hall.differing import MOST_CHARACTERS, MOST_LINES, Pair, compare


def said(pairs: list[Pair], side: str) -> list[str]:
    return ["".join(text for text, _ in getattr(p, side)) for p in pairs]


def test_a_changed_line_stands_beside_its_old_one() -> None:
    before = "第一条 为了规范管理。\n第二条 有关单位负责实施。\n第三条 自公布之日起施行。"
    after = "第一条 为了规范管理。\n第二条 区级有关单位负责实施。\n第四条 有效期五年。"
    first, second, *rest = compare(before, after)
    assert first.same
    assert second == Pair(
        (("第二条 ", False), ("有关单位负责实施。", False)),
        (("第二条 ", False), ("区级", True), ("有关单位负责实施。", False)),
    )  # fmt: skip
    assert rest == [Pair((("第三条 自公布之日起施行。", True),), ()), Pair((), (("第四条 有效期五年。", True),))]


def test_equal_texts_differ_nowhere() -> None:
    assert all(p.same for p in compare("甲\n乙", "甲\n乙"))
    assert compare("", "") == []


def test_very_long_texts_are_compared_by_whole_lines() -> None:
    many = "\n".join("甲" for _ in range(MOST_LINES + 1))
    assert [p.same for p in compare(many, many + "\n乙")][-2:] == [True, False]
    line = "甲" * (MOST_CHARACTERS + 1)
    assert compare(line, f"{line}乙") == [Pair(((line, True),), ((f"{line}乙", True),))]


LINES = st.lists(st.text("甲乙丙", max_size=6), max_size=8).map(lambda lines: [x for x in lines if x])


@given(before=LINES, after=LINES)
def test_both_texts_can_be_read_back(before: list[str], after: list[str]) -> None:
    pairs = compare("\n".join(before), "\n".join(after))
    assert [x for x in said(pairs, "before") if x] == before
    assert [x for x in said(pairs, "after") if x] == after
