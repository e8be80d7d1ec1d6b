"""The quick search gives exactly what the slow one gives."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.reading import units
from fazhi.reading.masks import _FIRST, _KINDS, numbered
from fazhi.reading.matching import matches
from fazhi.reading.numerals import _FIRST as _NUMERAL
from fazhi.reading.numerals import _NUMBER, numbers
from fazhi.reading.repair import _LOOKALIKE, _STRANGE
from fazhi.reading.worded import (
    _NONE,
    _NOT_FIRST,
    _RANKED,
    _RANKED_FIRST,
    _RATE_ZERO,
    _RATE_ZERO_FIRST,
    _ZERO,
    _ZERO_FIRST,
)

PAIRS = (
    (_NUMERAL, _NUMBER), (_NOT_FIRST, _NONE), (_RANKED_FIRST, _RANKED),
    (_RATE_ZERO_FIRST, _RATE_ZERO), (_ZERO_FIRST, _ZERO),
)  # fmt: skip
ALL = re.compile("|".join(f"(?P<k{i}>{pattern})" for i, (_, _, pattern) in enumerate(_KINDS)), re.M)
CHARACTERS = st.text(
    "0123 ,，.．:：·%年月日时第号一二十百千万亿几数上两余多至到件零○未没无发生制定规范性文件案率为保持是排名位列居市省实现“”（一）〔〕[]、\n\t\u3000"
    "前近约过去连续为期周代个季度学期半届次中全会大批条则要是级+＋NxAK-—~～来点分之好令内等奖星版强热线事故上访信访首榜",
    max_size=40,
)
WHOLE = st.lists(
    st.sampled_from(
        "2024 年 3 5 12 一 二 三 十 第 （ ） 〔 〕 号 月 日 个 届 次 全会 中 大 近 前 过去 连续 为期 约 等奖 星级 版 1+6+N A级 12345 热线 、 . 。 \n "
        "零 保持 实现 为 “ ” 发生 事故 案件 上访 排名 位居 全市 省 首位 上升至 件 万 余 "
        "多 百分之 点 至 — 几 数 好 上 人 % 率 ， 未 没有 无 制定 规范性文件".split(" ")
    ),
    max_size=14,
).map("".join)
TEXTS = CHARACTERS | WHOLE


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_the_same_as_looking_everywhere(text: str) -> None:
    for first, pattern in PAIRS:
        assert [found.span() for found in matches(first, pattern, text)] == [m.span() for m in pattern.finditer(text)]


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_looking_only_for_what_begins_so_finds_the_same(text: str) -> None:
    first = re.compile(_FIRST.pattern.split("(?:", 1)[0])
    everywhere = [
        (one.start(), one.end(), _KINDS[int((one.lastgroup or "")[1:])][0]) for one in matches(first, ALL, text)
    ]
    assert list(numbered(text)) == everywhere


@given(st.text("12一１２Ａ％．⼀ \u200b\u00ad＋", max_size=12))
def test_the_same_before_characters_are_put_right(text: str) -> None:
    assert [m.span() for m in matches(_STRANGE, _LOOKALIKE, text)] == [m.span() for m in _LOOKALIKE.finditer(text)]


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_leaving_numbers_out_early_leaves_out_no_others(text: str) -> None:
    counted = [one for one in numbers(text) if text[one.end : one.end + 1] in units.FIRST or one.percent]
    starts = {one.start for one in numbers(text, units.FIRST)}
    assert {one.start for one in counted} <= starts


def test_numbers_that_no_unit_follows_are_left_out() -> None:
    text = "一是受理12件,统一办理三万余人次,百分之八的,3至5个"
    assert [text[n.start : n.end] for n in numbers(text, frozenset("件人个"))] == ["12", "三万余", "百分之八", "3至5"]
