"""Zip archives, old Word files and files with macros: read, or refused with a reason."""

from __future__ import annotations

import io
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from fazhi.reading import ReadingError, load_ocr, read
from fazhi.reading.archives import is_archive, members
from fazhi.reading.load import load, load_bytes
from fazhi.reading.many import read_many
from fazhi.reading.sources import sources
from tests.reading.printing import picture

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(text: str = "受理行政复议案件71件。") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_files_come_by_name_and_others_are_left_out() -> None:
    data = packed(
        {
            "乙/b.txt": b"2",
            "a.docx": word(),
            "__MACOSX/a.txt": b"x",
            ".hidden.txt": b"x",
            "~$a.docx": b"x",
            "t.xlsx": b"x",
        }
    )
    assert is_archive(data)
    assert [(one.name, one.error) for one in members(data)] == [("a.docx", ""), ("乙/b.txt", "")]


def test_a_word_file_is_not_an_archive_of_reports(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(word())
    assert (
        not is_archive(file) and not is_archive(word()) and not is_archive(b"text") and not is_archive(tmp_path / "no")
    )


def test_names_written_on_chinese_windows() -> None:
    data = packed({"xxxx.txt": b"1"}).replace(b"xxxx.txt", "青禾".encode("gb18030") + b".txt")
    assert [one.name for one in members(data)] == ["青禾.txt"]


def test_an_archive_in_an_archive_is_told_and_stops_nothing() -> None:
    data = packed({"a.zip": packed({"b.txt": b"1"}), "c.txt": b"2"})
    found = list(members(data))
    assert "压缩包中又有压缩包" in found[0].error and found[1].data == b"2"


def test_a_bomb_is_refused() -> None:
    data = packed({f"{i}.txt": b"0" * 5_000_000 for i in range(4)})
    with pytest.raises(ReadingError, match="异常"):
        list(members(data))


def test_a_file_larger_than_it_says_is_refused() -> None:
    data = bytearray(packed({"a.txt": b"0" * 100_000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    found = list(members(bytes(data)))
    assert len(found) == 1 and (found[0].error or len(found[0].data) <= 10)


def test_a_damaged_archive_is_refused() -> None:
    data = packed({"a.txt": b"1" * 1000})
    with pytest.raises(ReadingError, match="损坏"):
        list(members(data[: len(data) // 2]))


def test_one_damaged_file_stops_no_other() -> None:
    data = bytearray(packed({"a.txt": bytes(range(256)) * 40, "b.txt": b"good"}))
    data[data.index(b"a.txt") + 40] ^= 0xFF
    found = {one.name: one for one in members(bytes(data))}
    assert "损坏" in found["a.txt"].error and found["b.txt"].data == b"good"


def test_a_protected_file_in_an_archive_is_told() -> None:
    data = bytearray(packed({"a.txt": b"1"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "密码" in next(members(bytes(data))).error


def test_an_archive_of_a_later_version_than_is_known_is_damaged() -> None:
    data = bytearray(packed({"a.txt": b"1"}))
    data[data.rindex(b"PK\x01\x02") + 6] = 200
    assert not is_archive(bytes(data))
    with pytest.raises(ReadingError, match="已损坏"):
        load_bytes(bytes(data))


def test_macros_are_refused() -> None:
    out = io.BytesIO(word())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"\0")
    with pytest.raises(ReadingError, match="含有宏"):
        load_bytes(out.getvalue())
    with pytest.raises(ReadingError, match="含有宏"):
        load_bytes(OLE + "_VBA_PROJECT".encode("utf-16-le"))


def test_an_archive_is_not_one_report() -> None:
    with pytest.raises(ReadingError, match="压缩包"):
        load_bytes(packed({"a.txt": b"1"}))


def office(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(program.stat().st_mode | stat.S_IEXEC)


def test_an_old_word_file_without_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadingError, match=r"LibreOffice.*\.docx"):
        load_bytes(OLE)


def test_an_old_word_file_through_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(word())
    steps = 'while [ "$1" != --outdir ]; do shift; done; /bin/mkdir -p "$2"; /bin/cp "{}" "$2/report.docx"'
    office(tmp_path, steps.format(tmp_path / "made.docx"))
    monkeypatch.setenv("PATH", str(tmp_path))
    file = tmp_path / "旧.doc"
    file.write_bytes(OLE)
    assert load(file).text == "受理行政复议案件71件。"


@pytest.mark.parametrize("kind", ["doc", "rtf"])
def test_an_old_word_file_through_a_real_libreoffice(kind: str, tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("there is no LibreOffice (soffice) on this machine")
    document = docx.Document()
    document.add_paragraph("受理行政复议案件71件。")
    table = document.add_table(rows=2, cols=2)
    for at, words in enumerate(["类别", "受理数(件)", "人民调解", "1,248"]):
        table.cell(at // 2, at % 2).text = words
    document.save(str(tmp_path / "报告.docx"))
    profile = (tmp_path / "profile").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, str(tmp_path / "报告.docx")], check=True, capture_output=True, timeout=120)
    report = read(tmp_path / f"报告.{kind}")
    assert [(one.value, one.indicator) for one in report.figures] == [
        (71, "reconsideration.accepted"),
        (1248, "dispute.accepted"),
    ]


def test_libreoffice_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadingError, match="不能转换"):
        load_bytes(b"{\\rtf1 x}")


def test_pictures_in_folders_and_archives_are_told_where_they_cannot_be_recognised(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    load_ocr._engine.cache_clear()
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    (tmp_path / "第一页.png").write_bytes(picture("受理12件"))
    (tmp_path / "全部.zip").write_bytes(packed({"扫描.jpg": b"\xff\xd8\xff\x00", "标志.svg": b"<svg/>"}))
    outcomes = {one.name.rpartition("/")[2]: one.error for one in read_many(sources([tmp_path]), 1)}
    assert set(outcomes) == {"第一页.png", "扫描.jpg"}
    assert all("识别组件" in error for error in outcomes.values())


def test_pictures_in_archives_are_recognised(tmp_path: Path) -> None:
    pytest.importorskip("rapidocr", reason="recognition (requirements/ocr.txt) is not installed")
    load_ocr._engine.cache_clear()
    (tmp_path / "全部.zip").write_bytes(packed({"第一页.png": picture("全年受理行政复议案件71件。")}))
    found = list(read_many(sources([tmp_path]), 1))
    assert [[figure.value for figure in one.report.figures] for one in found if one.report] == [[71]]
    assert [one.report.needs_eye for one in found if one.report] == [True]
