"""The command: one object for one file, a list for several, and a bad file that stops nothing."""

import json
from pathlib import Path

import pytest

from fazhi.reading.cli import main

GOOD = "青禾区2025年法治政府建设年度报告\n一、主要成效\n受理民间纠纷845件,成功化解838件,调解成功率99.17%。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.html").write_text(f"<html><body><p>{GOOD}</p></body></html>", "utf-8")
    (tmp_path / "notes.xls").write_bytes(b"1")
    return tmp_path


def test_one_file_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "a.txt"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["title"], report["organisation"], report["year"]) == (
        "青禾区2025年法治政府建设年度报告",
        "青禾区",
        2025,
    )
    assert [(one["value"], one["unit"], one["indicator"]) for one in report["figures"]] == [
        (845, "件", "dispute.accepted"),
        (838, "件", "dispute.resolved"),
        (99.17, "%", "dispute.mediation_success_rate"),
    ]
    wanted = {"value", "unit", "qualifier", "indicator", "subject", "quote", "start", "end", "chapter"}
    assert all(wanted <= set(one) for one in report["figures"])
    first = report["figures"][0]
    assert report["text"][first["start"] : first["end"]] == "845件"
    assert [(one["kind"], one["verdict"], one["figures"]) for one in report["checks"]] == [
        ("part_of", "holds", [0, 1]),
        ("percent", "holds", [0, 1, 2]),
    ]


def test_a_folder_with_a_bad_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--json"]) == 1
    printed = capsys.readouterr()
    reports = json.loads(printed.out)
    assert [Path(one["file"]).name for one in reports] == ["a.txt", "b.pdf", "c.html"]
    assert [len(one["figures"]) for one in reports] == [3, 0, 3]
    assert "PDF" in reports[1]["error"] and "b.pdf" in printed.err


def test_one_bad_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "none.txt"), "--json"]) == 1
    assert "找不到" in json.loads(capsys.readouterr().out)["error"]


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "没有可读的文件" in capsys.readouterr().err


def test_summary(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "a.txt"), str(folder / "b.pdf")]) == 1
    printed = capsys.readouterr()
    assert "《青禾区2025年法治政府建设年度报告》" in printed.out
    assert "838 ÷ 845 = 99.17%" in printed.out and "相符" in printed.out
    assert "共2份,读出1份,未能读出1份。" in printed.out
