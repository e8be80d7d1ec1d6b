"""The page that reads a published report: figures marked, checks told, files refused with a reason, nothing kept."""

from __future__ import annotations

import io
import json
import re
import tempfile
from pathlib import Path

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.pages.reading import single
from tests.district import District
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
REPORT = """青禾区2025年法治政府建设年度报告

一、主要举措和成效
（一）多元化解矛盾纠纷
全区人民调解组织受理矛盾纠纷1200件，调解成功1176件，调解成功率95%。
（二）深化法治宣传
全年开展法治宣传活动214场，受教育群众<数万>人次。
二、存在的不足和原因
部分镇街调解力量不足。
"""


def sent(content: bytes, name: str = "报告.txt") -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, content)}


def test_figures_are_marked_and_checks_told(qinghe: District, as_: SignIn) -> None:
    answer = as_("analyst").post("/reading/file/", sent(REPORT.encode()))
    assert answer.status_code == 200 and inline(answer) == []
    html = answer.content.decode()
    article = html[html.index('<article class="doc"') : html.index("</article>")]
    bad = re.findall(r'<a class="fig bad" id="\w+" href="#f\d+">([^<]+)</a>', article)
    texts = re.findall(r'<a class="fig \w*" id="\w+" href="#\w+">([^<]+)</a>', article)
    assert {"1200件", "1176件", "95%", "214场"} <= set(texts)
    assert "95%" in bad and "214场" not in bad
    assert "不相符" in text(answer) and "98" in text(answer)
    anchors = re.findall(r'href="#([bfrt]\d+)"', html)
    assert anchors and all(f'id="{a}"' in html for a in anchors)
    assert "&lt;数万&gt;" in html and "<数万>" not in html


def test_each_figure_tells_what_it_is_and_what_was_checked(qinghe: District, as_: SignIn) -> None:
    shown = as_("analyst").post("/reading/file/", sent(REPORT.encode())).context["shown"]
    rate = next(row for row in shown.rows if row.written == "95%")
    assert (rate.value, rate.unit, rate.year, rate.code) == ("95", "%", "2025", "dispute.mediation_success_rate")
    assert rate.before.endswith("调解成功率") and rate.confidence > 50 and rate.reason
    assert rate.checks[0].word == "不相符" and "98" in rate.checks[0].sum
    assert shown.bad == 1 and shown.pressing[0].quotes[-1] == (rate.number, "95%")
    parts = {part.name: part.css for part in shown.parts}
    assert parts["主要举措和成效"] == "ok" and parts["下一年度主要安排"] == "no" and parts["其他需要报告的情况"] == "none"
    lines = {block.anchor for block in shown.blocks}
    assert {part.to for part in shown.parts if part.to} | {change.to for change in shown.repairs} <= lines


def test_what_is_no_statistic_is_told_with_its_reason(qinghe: District, as_: SignIn) -> None:
    content = REPORT.replace("部分镇街", "依据国办发〔2019〕28号文件，部分镇街")
    shown = as_("analyst").post("/reading/file/", sent(content.encode())).context["shown"]
    assert "文号" in {change.kind for change in shown.passed if "28" in change.before}


def test_the_text_is_shown_whole_and_in_order(qinghe: District, as_: SignIn) -> None:
    answer = as_("analyst").post("/reading/file/", sent(REPORT.encode()))
    shown = ["".join(m.text for m in b.marks).strip() for b in answer.context["shown"].blocks]
    assert shown == [line.strip() for line in answer.context["shown"].report.text.split("\n") if line.strip()]


def test_other_encodings_and_word_files_are_read(qinghe: District, as_: SignIn) -> None:
    document = docx.Document()
    for line in REPORT.split("\n"):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    for content in (REPORT.encode("gb18030"), REPORT.encode("utf-16"), out.getvalue()):
        answer = as_("analyst").post("/reading/file/", sent(content))
        assert answer.status_code == 200
        assert {f.quote for f in answer.context["shown"].report.figures} != set()


def test_data_alone(qinghe: District, as_: SignIn) -> None:
    answer = as_("analyst").post("/reading/file/", {**sent(REPORT.encode()), "as": "json"})
    found = json.loads(answer.content)
    assert found["title"] == "青禾区2025年法治政府建设年度报告" and found["year"] == 2025
    assert {f["value"] for f in found["figures"]} >= {1200, 1176, 95, 214}
    assert all(found["text"][f["start"] : f["end"]] for f in found["figures"])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "空"),
        (b"%PDF-1.7 x", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
        (b"PK\x03\x04broken", ""),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(
    qinghe: District, as_: SignIn, content: bytes, why: str
) -> None:
    answer = as_("analyst").post("/reading/file/", sent(content))
    assert answer.status_code == 400
    assert "没有读成" in text(answer) and why in text(answer)


def test_no_file_and_too_big_a_file_are_refused(qinghe: District, as_: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "还没有选择文件" in text(as_("analyst").post("/reading/file/", {}))
    monkeypatch.setattr(single, "MOST_BYTES", 1024 * 1024)
    answer = as_("analyst").post("/reading/file/", sent("字".encode() * 400_000))
    assert answer.status_code == 400 and "文件超过1兆，没有读" in text(answer)


def test_nothing_is_kept(qinghe: District, as_: SignIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    as_("analyst").post("/reading/file/", sent(REPORT.encode()))
    as_("analyst").post("/reading/file/", sent(b"%PDF-1.7"))
    assert list(tmp_path.iterdir()) == []
    assert as_("analyst").get("/reading/file/").status_code == 302


def test_english_and_the_form(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    assert 'enctype="multipart/form-data"' in client.get("/reading/").content.decode()
    client.get("/language/?to=en&next=/desk/")
    assert "Read this report" in text(client.get("/reading/"))
    assert "Figures found" in text(client.post("/reading/file/", sent(REPORT.encode())))
