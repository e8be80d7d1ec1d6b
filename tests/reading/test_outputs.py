"""What `fazhi read` writes: Excel, a web page, Parquet, JSON for many files, and last year's report beside this year's."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fazhi.reading import read_text
from fazhi.reading.cli import main
from fazhi.reading.many import read_many
from fazhi.reading.sources import Source, counted, sources
from fazhi.reading.tables import FIGURES, figure_rows

GOOD = "{body}2025年法治政府建设年度报告\n一、主要成效\n受理民间纠纷845件,成功化解838件,调解成功率{rate}%。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text(GOOD.format(body="甲县", rate="99.17"), "utf-8")
    (made / "b.pdf").write_bytes(b"%PDF-1.7")
    with zipfile.ZipFile(made / "c.zip", "w") as archive:
        archive.writestr("=乙县<b>.txt", GOOD.format(body="乙县", rate="95").encode("gb18030"))
        archive.writestr("丙.txt", b"")
    return made


def cells(book: Path, sheet: int) -> list[list[str]]:
    """The strings and numbers of a sheet, as a person sees them; formulas would stand out as such."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(book) as archive:
        root = ElementTree.parse(io.BytesIO(archive.read(f"xl/worksheets/sheet{sheet}.xml"))).getroot()
    assert root.findall(".//m:f", space) == []
    return [["".join(cell.itertext()) for cell in row.findall("m:c", space)] for row in root.findall(".//m:row", space)]


def test_excel(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "out.xlsx"
    assert main([str(folder), "--xlsx", str(book)]) == 1
    assert "共4份,读出2份,未能读出2份。" in capsys.readouterr().out
    reports, figures, checks = (cells(book, number) for number in (1, 2, 3))
    assert [row[0].split("/")[-1] for row in reports] == ["文件", "a.txt", "b.pdf", "=乙县<b>.txt", "丙.txt"]
    assert reports[2][-1].startswith("PDF文件已损坏") and "空的" in reports[4][-1]
    assert [row[4] for row in figures] == ["数值", "845", "838", "99.17", "845", "838", "95"]
    assert [row[4] for row in checks] == ["结论", "相符", "相符", "相符", "不相符"]


def test_whose_number_a_figure_is() -> None:
    """A number quoted of a wider area says so; the report's own say its body."""
    text = "青禾区2025年法治政府建设年度报告\n全市行政机关负责人出庭应诉率平均为92%,我区出庭应诉率为98%。\n"
    column = [name for _, name, _ in FIGURES].index("body")
    rows = list(figure_rows("a.txt", read_text(text)))
    assert all(len(row) == len(FIGURES) for row in rows)
    assert [row[column] for row in rows] == ["全市", "青禾区"]


def test_a_web_page(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    assert main([str(folder), "--html", str(page)]) == 1
    html = page.read_text("utf-8")
    assert re.findall(r'<mark class="(\w*)"[^>]*>([^<]+)</mark>', html) == [
        ("", "845件"), ("", "838件"), ("", "99.17%"), ("bad", "845件"), ("bad", "838件"), ("bad", "95%"),
    ]  # fmt: skip
    assert "=乙县&lt;b&gt;.txt" in html and "<b>" not in html
    assert html.endswith("</html>\n") and "http" not in html and "<script" not in html


def test_parquet(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet (requirements/scale.txt) is not installed")
    assert main([str(folder), "--parquet", str(tmp_path / "out")]) == 1
    figures = parquet.read_table(tmp_path / "out" / "figures.parquet").to_pylist()
    assert [(one["value"], one["unit"], one["indicator"]) for one in figures[:2]] == [
        (845.0, "件", "dispute.accepted"),
        (838.0, "件", "dispute.resolved"),
    ]
    reports = parquet.read_table(tmp_path / "out" / "reports.parquet").to_pylist()
    assert [(one["organisation"], one["year"], bool(one["error"])) for one in reports] == [
        ("甲县", 2025, False), (None, None, True), ("乙县", 2025, False), (None, None, True),
    ]  # fmt: skip
    assert parquet.read_metadata(tmp_path / "out" / "checks.parquet").num_rows == 4


def test_parquet_without_the_library(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert main([str(folder), "--parquet", str(tmp_path / "out")]) == 2


def test_a_place_that_cannot_be_written(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--html", str(tmp_path / "none" / "out.html")]) == 2
    assert "无法写出" in capsys.readouterr().err


def test_an_archive_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "c.zip"), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["file"].split("/")[-1], len(one["figures"])) for one in found] == [("=乙县<b>.txt", 3), ("丙.txt", 0)]


def test_last_year(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    last = tmp_path / "last"
    last.mkdir()
    text = GOOD.format(body="甲县", rate="99.17").replace("2025", "2024").replace("845件", "800件")
    (last / "x.txt").write_text(
        text + "二、2025年主要安排\n推动涉企行政执法专项监督取得新进展,清理以罚增收。\n", "utf-8"
    )
    (last / "y.txt").write_text(GOOD.format(body="丁县", rate="99.17").replace("2025", "2024"), "utf-8")
    assert main([str(folder / "a.txt"), "--against", str(last)]) == 0
    printed = capsys.readouterr().out
    assert "800 → 845件  +45件(+5.63%)" in printed and "推动涉企行政执法专项监督" in printed
    assert main([str(folder / "a.txt"), "--against", str(last), "--json"]) == 0
    beside = json.loads(capsys.readouterr().out)["against"]
    assert [one["last_value"] for one in beside["changes"]] == [800, 838, 99.17]
    assert beside["not_mentioned_again"] == ["推动涉企行政执法专项监督取得新进展,清理以罚增收"]
    assert main([str(folder / "a.txt"), "--against", str(tmp_path / "nothing")]) == 2


def test_several_processes_give_the_same_in_the_same_order(folder: Path) -> None:
    found = list(sources([folder]))
    assert counted([folder]) == 3 and len(found) == 4
    assert list(read_many(found, jobs=2)) == list(read_many(found))


def test_a_process_that_dies_stops_no_other(folder: Path) -> None:
    good = Source("good", folder / "a.txt")
    outcomes = list(read_many([good, Deadly("bad"), good, good], jobs=2))
    assert [(one.name, one.report is not None) for one in outcomes] == [
        ("good", True), ("bad", False), ("good", True), ("good", True),
    ]  # fmt: skip
    assert "意外终止" in outcomes[1].error


class Deadly(Source):
    """A file on which the process that reads it dies."""

    def __reduce__(self) -> tuple[object, ...]:
        return _die, ()


def _die() -> None:
    os._exit(1)
