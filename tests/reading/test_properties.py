"""Whatever the text: no crash, every position valid, nothing outside the text, and no work beyond its length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.reading import Report, read_text
from fazhi.reading.errors import ReadingError
from fazhi.reading.load import load_bytes
from fazhi.reading.marked import pieces

WORDS = st.sampled_from(
    "共 受理 行政复议 案件 矛盾纠纷 成功化解 率 办结率 全覆盖 实现 推进 零 发生 未 制定 规范性文件 排名 第三 其中 分别 为 达 "
    "100% 12件 3万 25万6千 余 多 约 近 数百 两三 个 名 人次 亿元 百分之 2024年 十二 、 , 。 ; ( ) “ ” 《 》 \n 一、 (一) 一是 等 以及 "
    "去年 同比增长 倍 区(qū) ?。ㄒ唬 １２ 1 032 + % 至 - 每 下一步 存在不足 平均分".split(" ")
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map("".join))


def valid(report: Report) -> None:
    length = len(report.text)
    for one in (*report.figures, *report.repairs, *report.passed_over, *report.chapters):
        assert 0 <= one.start <= one.end <= length
    for figure in report.figures:
        assert figure.start < figure.end
        assert 0 <= figure.confidence <= 1
        assert (figure.indicator is None) == (figure.confidence == 0)
        if figure.value is not None:
            assert figure.value >= 0
    assert [one.start for one in report.figures] == sorted(one.start for one in report.figures)
    for check in report.checks:
        assert check.figures and all(0 <= i < len(report.figures) for i in check.figures)
    assert "".join(piece for piece, _ in pieces(report)) == report.text
    report.as_json()


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    valid(read_text(text))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_chinese_message(data: bytes) -> None:
    try:
        loaded = load_bytes(data)
    except ReadingError as refused:
        assert any("\u4e00" <= character <= "\u9fff" for character in str(refused))
        return
    valid(read_text(loaded.text))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    once = read_text(text)
    assert read_text(text) == once
    again = read_text(once.text)
    assert again.text == once.text or again.repairs


LARGE = 1_000_000


@pytest.mark.parametrize("piece", ["1", "(", "“", "一"])
def test_a_megabyte_of_one_thing_has_no_figures(piece: str) -> None:
    """A step that looks back over the whole text for every character would never end here."""
    assert read_text(piece * LARGE).figures == ()


@pytest.mark.parametrize(
    "piece", ["《", "1,", "1.", "?。", "１ ", "(ā)", "率", "无", "、", "\n", "1+", "a1", "第一、", "參考率、"]
)
def test_a_hundred_thousand_characters_of_one_thing_have_no_figures(piece: str) -> None:
    assert read_text(piece * (LARGE // 10 // len(piece))).figures == ()


@pytest.mark.parametrize("piece", ["受理案件12件", "率100%", "零发生", "百分之"])
def test_figures_without_any_punctuation(piece: str) -> None:
    times = 2000
    valid(read_text(piece * times))
