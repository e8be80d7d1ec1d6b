"""Marks for a page: in order, without overlaps, and nothing of the text is lost."""

from fazhi.reading import read_text
from fazhi.reading.marked import pieces, spans

TEXT = "学法考试参学率、合格率均为100%,平均分99.5。受理案件12件,涉案金额3.2万元。"


def test_spans() -> None:
    report = read_text(TEXT)
    assert [report.text[start:end] for start, end, _ in spans(report)] == ["100%", "99.5", "12件", "3.2万元"]
    assert [index for _, _, index in spans(report)] == [0, 2, 3, 4]


def test_pieces_make_up_the_text() -> None:
    report = read_text(TEXT)
    cut = pieces(report)
    assert "".join(piece for piece, _ in cut) == report.text
    assert [figures for _, figures in cut if figures] == [(0, 1), (2,), (3,), (4,)]
