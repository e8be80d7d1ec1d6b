"""PDF files: the same figures as from the text they were printed from, in one column, in two, with heads and tables."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.reports_made import made
from fazhi.reading import ReadingError, read_text
from fazhi.reading.layout import Page, Piece, running_text
from fazhi.reading.load import load_bytes
from tests.reading.printing import pdf, picture

TABLE = (
    "#table(columns: (1fr, 1fr, 1fr), [事项], [受理], [办结], [行政复议], [71件], [68件], [信访], [1010件], [927件])"
)
SHORT = "青禾区2025年法治政府建设年度报告\n一、主要成效\n受理民间纠纷845件,成功化解838件,调解成功率99.17%。"


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_printed_report_reads_like_its_text(seed: int, columns: int) -> None:
    text = made(seed)
    loaded = load_bytes(pdf(text, columns=columns))
    assert [line for line in loaded.text.split("\n") if line] == [line for line in text.split("\n") if line]
    wanted, found = read_text(text), read_text(loaded.text)
    assert [(one.value, one.unit, one.indicator) for one in found.figures] == [
        (one.value, one.unit, one.indicator) for one in wanted.figures
    ]
    assert found.title == wanted.title and not loaded.needs_eye


def test_heads_and_page_numbers_are_dropped_and_table_rows_kept() -> None:
    loaded = load_bytes(pdf(made(3), head="青禾区人民政府公报", table=TABLE))
    assert "公报" not in loaded.text and "—" not in loaded.text
    assert loaded.text.split("\n")[-3:] == ["事项\t受理\t办结", "行政复议\t71件\t68件", "信访\t1010件\t927件"]


def test_a_table_of_two_columns_is_not_a_page_in_two_columns() -> None:
    cells = ", ".join(f"[事项{i}], [{i}件]" for i in range(1, 13))
    loaded = load_bytes(pdf("青禾区报告", head="", table=f"#table(columns: (1fr, 1fr), {cells})"))
    assert loaded.text.split("\n")[1:] == [f"事项{i}\t{i}件" for i in range(1, 13)]


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(ReadingError, match="已损坏"):
        load_bytes(b"%PDF-1.7\nnothing")


def test_a_protected_file_is_refused() -> None:
    objects = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
        f"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<{'11' * 32}>/U<{'22' * 32}>>>endobj\n",
    ]
    body, offsets = "%PDF-1.4\n", []
    for each in objects:
        offsets.append(len(body))
        body += each
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    body += f"xref\n0 5\n0000000000 65535 f \n{table}trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n"
    with pytest.raises(ReadingError, match="密码"):
        load_bytes((body + f"startxref\n{body.index('xref')}\n%%EOF").encode())


def test_a_scanned_file_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from fazhi.reading import load_ocr

    load_ocr._engine.cache_clear()
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for data in (pdf("", head="", table="#rect(width: 5cm)"), picture("受理12件")):
        with pytest.raises(ReadingError, match=r"扫描件.*requirements/ocr\.txt"):
            load_bytes(data)


def test_a_huge_picture_is_refused_before_it_is_unpacked() -> None:
    pytest.importorskip("rapidocr", reason="recognition (requirements/ocr.txt) is not installed")
    size = (60_000).to_bytes(4, "big")
    header = b"IHDR" + size + size + b"\x08\x02\x00\x00\x00"
    from zlib import crc32

    data = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4, "big") + header + crc32(header).to_bytes(4, "big")
    with pytest.raises(ReadingError, match="异常"):
        load_bytes(data + b"\x00" * 50)


def test_recognised_figures_are_marked(tmp_path: Path) -> None:
    pytest.importorskip("rapidocr", reason="recognition (requirements/ocr.txt) is not installed")
    from fazhi.reading import read

    file = tmp_path / "scan.png"
    file.write_bytes(picture(SHORT))
    report = read(file)
    assert [one.value for one in report.figures] == [845, 838, 99.17]
    assert report.needs_eye and all(one.needs_eye for one in report.figures)


def row(text: str, top: float, left: float = 50) -> list[Piece]:
    return [Piece(c, left + 12 * i, top, left + 12 * (i + 1), top + 12) for i, c in enumerate(text)]


def test_a_line_that_is_full_goes_on_and_a_short_one_ends() -> None:
    pieces = row("全年受理行政复议案件七", 100) + row("十一件。", 120) + row("信访件办结九百件。", 140)
    assert running_text([Page(600, 800, tuple(pieces))]) == "全年受理行政复议案件七十一件。\n信访件办结九百件。"


def test_nothing_on_the_page_is_no_text() -> None:
    assert running_text([Page(600, 800, ())]) == "" and running_text([]) == ""
