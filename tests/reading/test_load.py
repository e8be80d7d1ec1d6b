"""Every kind of file that reports come in, and a clear refusal of every other."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from fazhi.reading import ReadingError, read
from fazhi.reading.load import MAX_BYTES, load, load_bytes

TEXT = "青禾区2025年法治政府建设年度报告\n一、主要举措和成效\n全年共受理行政复议案件57件,办结56件。\n"
TRADITIONAL = "青禾區2025年法治政府建設年度報告\n一、主要舉措和成效\n全年共受理行政復議案件57件,辦結56件。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(TEXT.encode(encoding))
    report = read(file)
    assert report.text == TEXT
    assert [(one.value, one.indicator) for one in report.figures] == [
        (57, "reconsideration.accepted"),
        (56, "reconsideration.concluded"),
    ]


def test_big5_is_read_and_simplified() -> None:
    loaded = load_bytes(TRADITIONAL.encode("big5"))
    assert loaded.text == TRADITIONAL
    assert loaded.encoding == "big5hkscs"


def test_windows_line_ends() -> None:
    assert load_bytes(TEXT.replace("\n", "\r\n").encode()).text == TEXT


PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><meta name="ArticleTitle" content="青禾区2025年法治政府建设年度报告">
<meta name="ContentSource" content="青禾区人民政府办公室"><script>var hits = "共受理案件999件";</script></head><body>
<div class="nav"><a href="/">首页</a><a href="/a">政务公开12项</a></div>
<div class="main"><p>来源:青禾区司法局</p><p>浏览次数:3456次</p><div id="zoom"><h2>一、主要举措和成效</h2>
<p>全年共受理<b>行政复议</b>案件57件,&nbsp;办结56件。{padding}</p>
<table><tr><th>事项</th><th>数量</th></tr><tr><td>受理法律援助案件</td><td>12件</td></tr></table></div></div>
<div class="footer">网站标识码:4400000001 访问量:88人次</div></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
@pytest.mark.parametrize("padding", ["", "坚持党的领导,扎实推进依法行政。" * 30])
def test_a_government_page(charset: str, padding: str) -> None:
    loaded = load_bytes(PAGE.format(charset=charset, padding=padding).encode(charset))
    assert loaded.title == "青禾区2025年法治政府建设年度报告"
    assert loaded.organisation == "青禾区人民政府办公室"
    assert "全年共受理行政复议案件57件" in loaded.text
    assert "12件" in loaded.text
    for stranger in ("999", "政务公开", "4400000001"):
        assert stranger not in loaded.text
    assert "浏览次数" not in loaded.text and "3456" not in loaded.text


def word(paragraphs: list[str], table: list[list[str]]) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    grid = document.add_table(rows=0, cols=len(table[0]))
    for row in table:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("二、存在不足")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_word_with_table_in_reading_order() -> None:
    data = word(TEXT.strip().split("\n"), [["事项", "数量"], ["受理法律援助案件", "12件"]])
    loaded = load_bytes(data)
    assert loaded.text.split("\n") == [
        *TEXT.strip().split("\n"),
        "事项\t数量",
        "受理法律援助案件\t12件",
        "二、存在不足",
    ]


def zipped(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "空的"),
        (b"\xef\xbb\xbf \n", "空的"),
        (OLE, "旧版Word"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "图片"),
        (b"7z\xbc\xaf\x27\x1c", "压缩包"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"PK\x03\x04broken", "已损坏"),
        (zipped(**{"a.txt": b"x"}), "这是压缩包"),
        (zipped(word__document__xml=b"x").replace(b"word/document/xml", b"word/document.xml"), "已损坏"),
        (bytes(range(128, 256)) * 8, "编码"),
        (b"<html><body><img src='a.png'></body></html>", "没有文字"),
    ],
)
def test_refusals(data: bytes, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda program: None)
    with pytest.raises(ReadingError, match=says):
        load_bytes(data)


def test_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    data = zipped(word__document__xml=bytes(30_000_000))
    with pytest.raises(ReadingError, match="大得异常"):
        load_bytes(data)


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(ReadingError, match="嵌套"):
        load_bytes(("<html><body>" + "<div>" * 100_000 + TEXT).encode())


def test_entities_are_not_expanded() -> None:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "受理案件5件">{entities}]>'
    source = zipfile.ZipFile(io.BytesIO(word(["受理案件5件"], [["a"]])))
    members = {name: source.read(name) for name in source.namelist()}
    body = members["word/document.xml"].split(b"?>", 1)[1].replace("受理案件5件".encode(), b"&e11;")
    members["word/document.xml"] = head.encode() + body
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(ReadingError, match="已损坏"):
        load_bytes(data.getvalue())


def test_too_big(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    with file.open("wb") as out:
        out.truncate(MAX_BYTES + 1)
    with pytest.raises(ReadingError, match="上限"):
        load(file)


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="找不到"):
        load(tmp_path / "none.txt")
    with pytest.raises(ReadingError, match="文件夹"):
        load(tmp_path)
