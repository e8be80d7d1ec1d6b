"""The quick search gives exactly what the slow one gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.reading.masks import _ALL, _FIRST
from fazhi.reading.matching import matches
from fazhi.reading.numerals import _FIRST as _NUMERAL
from fazhi.reading.numerals import _NUMBER, numbers
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
    (_FIRST, _ALL), (_NUMERAL, _NUMBER), (_NOT_FIRST, _NONE), (_RANKED_FIRST, _RANKED),
    (_RATE_ZERO_FIRST, _RATE_ZERO), (_ZERO_FIRST, _ZERO),
)  # fmt: skip
CHARACTERS = st.text(
    "0123 ,，.%年月日第一二十百千万亿几数上两余多至件零未没无发生制定规范性文件案率为保持是排名位列居市实现“”（一）、\n\t　前近约",
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(CHARACTERS)
def test_the_same_as_looking_everywhere(text: str) -> None:
    for first, pattern in PAIRS:
        assert [found.span() for found in matches(first, pattern, text)] == [m.span() for m in pattern.finditer(text)]


def test_numbers_that_no_unit_follows_are_left_out() -> None:
    text = "一是受理12件,统一办理三万余人次,百分之八的,3至5个"
    assert [text[n.start : n.end] for n in numbers(text, frozenset("件人个"))] == ["12", "三万余", "百分之八", "3至5"]
