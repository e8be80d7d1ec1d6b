"""Files as people send them: tracked changes, text boxes, pages saved as one file, GBK that lost bytes."""

from __future__ import annotations

import io
import quopri
import random

import pytest
from docx import Document
from docx.oxml import parse_xml

from fazhi.reading import ReadingError
from fazhi.reading.load import _COMMON, Loaded, decode, load_bytes
from fazhi.reading.lost_bytes import resynchronised
from fazhi.reading.reader import read_loaded

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word(*blocks: str) -> str:
    """The text that is read of a Word file whose body holds these blocks."""
    document = Document()
    for block in blocks:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(block.replace(">", f" {_SPACES}>", 1)))
    file = io.BytesIO()
    document.save(file)
    return load_bytes(file.getvalue()).text


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_tracked_changes_are_read_as_they_stand() -> None:
    struck = '<w:del w:id="1"><w:r><w:delText>233件</w:delText></w:r></w:del>'
    added = f'<w:ins w:id="2">{run("245件")}</w:ins>'
    moved = f'<w:moveFrom w:id="3">{run("移走77件")}</w:moveFrom><w:moveTo w:id="4">{run("移来8件")}</w:moveTo>'
    assert word(f"<w:p>{run('受理纠纷')}{struck}{added}{run(',')}{moved}</w:p>") == "受理纠纷245件,移来8件"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent><w:p>{run('培养法律明白人58名。')}</w:p></w:txbxContent>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert word(f"<w:p>{run('一、主要成效')}<w:r>{both}</w:r></w:p>") == "一、主要成效\n培养法律明白人58名。"


def test_content_controls_are_read_and_hidden_text_is_not() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('青禾区2025年')}</w:p></w:sdtContent></w:sdt>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>不显示9件</w:t></w:r><w:r><w:t>显示3件</w:t></w:r></w:p>"
    assert word(control, hidden) == "青禾区2025年\n显示3件"


def test_rows_struck_from_a_table_are_gone() -> None:
    def row(text: str, properties: str = "") -> str:
        return f"<w:tr>{properties}<w:tc><w:p>{run(text)}</w:p></w:tc><w:tc><w:p><w:ins w:id='5'>{run('7')}</w:ins></w:p></w:tc></w:tr>"

    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    struck = "<w:trPr><w:del w:id='6'/></w:trPr>"
    assert word(f"<w:tbl>{grid}{row('受理')}{row('旧的', struck)}{row('办结')}</w:tbl>") == "受理\t7\n办结\t7"


_PAGE = (
    '<html><head><meta charset="utf-8"><title>白石镇2025年法治政府建设年度报告</title></head><body><div class="nav">首页</div>'
    '<div id="zoom"><p>一、主要举措和成效</p><p>调解矛盾纠纷58件。</p></div></body></html>'
)
_LETTER = (
    "From: <Saved by Blink>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    '\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n------B\r\nContent-Type: {kind}\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
)


@pytest.mark.parametrize(("charset", "kind"), [("utf-8", "text/html"), ("gb18030", 'text/html; charset="gb2312"')])
def test_a_page_saved_as_one_file(charset: str, kind: str) -> None:
    page = _PAGE if charset == "utf-8" else _PAGE.replace('<meta charset="utf-8">', "")
    data = _LETTER.format(kind=kind).encode() + quopri.encodestring(page.encode(charset)) + b"\r\n------B--\r\n"
    loaded = load_bytes(data, "report.mht")
    assert (loaded.title, loaded.text) == ("白石镇2025年法治政府建设年度报告", "一、主要举措和成效\n调解矛盾纠纷58件。")
    figures = read_loaded(loaded).figures
    assert [(one.value, one.indicator) for one in figures] == [(58, "dispute.mediated")]


def test_a_letter_without_a_page_is_refused() -> None:
    data = _LETTER.format(kind="image/png").encode() + b"abc\r\n------B--\r\n"
    with pytest.raises(ReadingError, match="没有正文"):
        load_bytes(data, "report.mht")


_TEXT = (
    "青禾区白石镇2025年法治政府建设年度报告\n一、主要举措和成效\n(一)化解矛盾纠纷。各级调解组织受理矛盾纠纷245件,成功化解240件,"
    "调解成功率97.96%。\n(二)规范行政执法。综合行政执法队立案查处行政处罚案件36件,办结35件。\n二、存在的不足和原因\n由于人手不足,执法力量仍较薄弱。\n"
)


def test_one_lost_byte_costs_one_character() -> None:
    """Wherever a byte is lost, all but a few characters beside it come back."""
    draw = random.Random(7)
    data = _TEXT.encode("gb18030")
    for _ in range(60):
        at = draw.choice([i for i, byte in enumerate(data) if byte >= 0xA1])
        text, encoding = decode(data[:at] + data[at + 1 :])
        assert encoding == "gb18030" and text.count("\ufffd") <= 1
        same = next(i for i, (a, b) in enumerate(zip(text, _TEXT, strict=False)) if a != b)
        behind = next(i for i, (a, b) in enumerate(zip(text[::-1], _TEXT[::-1], strict=False)) if a != b)
        assert len(_TEXT) - same - behind <= 6, (at, text[same : len(text) - behind])


def test_whole_text_stays_and_what_is_lost_is_told() -> None:
    whole = (_TEXT + "〔2025〕3号——“三项制度”·第一责任人《办法》①②、。").encode("gb18030")
    assert resynchronised(whole, _COMMON) == whole
    data = _TEXT.encode("gb18030")
    at = data.index("各级".encode("gb18030"))
    report = read_loaded(Loaded(*decode(data[:at] + data[at + 1 :])[:1]))
    assert [(one.kind, one.before, one.after) for one in report.repairs] == [("缺失字符", "\ufffd", "□")]
    assert [one.indicator for one in report.figures[:3]] == [
        "dispute.accepted", "dispute.resolved", "dispute.mediation_success_rate",
    ]  # fmt: skip


_SHELL = "<html><head><meta charset=utf-8><title>白石镇2025年法治政府建设年度报告 - 青禾区人民政府</title></head><body>{}</body></html>"
_SHOWN = "<p>一、主要举措和成效</p><p>全年调解矛盾纠纷58件,开展普法活动12场。</p>"


@pytest.mark.parametrize(
    "body",
    [
        f'<div style="DISPLAY: none"><div hidden>旧稿调解88件</div></div>{_SHOWN}',
        f"<div><div>日期:2026-01-15 浏览量:88次</div>{_SHOWN}</div>",
        f'<div id="app" style="display:none">{_SHOWN}</div>',
    ],
)
def test_what_a_page_shows_is_read(body: str) -> None:
    """Hidden drafts and counters of visitors are no figures; a page that a script uncovers is read all the same."""
    report = read_loaded(load_bytes(_SHELL.format(body).encode()))
    assert (report.title, report.organisation) == ("白石镇2025年法治政府建设年度报告", "白石镇")
    assert [one.value for one in report.figures] == [58, 12]


def test_a_page_copied_whole() -> None:
    text = "青禾区人民政府\n首页\n白石镇2025年法治政府建设年度报告\n发布时间:2026-01-15\n浏览次数:1032次\n一、主要成效\n调解纠纷58件。\n"
    assert [one.value for one in read_loaded(Loaded(text)).figures] == [58]
