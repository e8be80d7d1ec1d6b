"""Inspection of many reports: kept, listed with what is wrong, compared, corrected with who and when, exported."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from fazhi.measuring.models import InspectedReport, Inspection, ReadingCorrection
from fazhi.pages.reading import store
from fazhi.people.session import system_scope
from tests.district import District
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SHARED = (
    "聚焦群众急难愁盼,统筹调解员、网格员、法律明白人等力量,把矛盾纠纷化解在田间地头,群众的获得感明显增强,基层治理更有温度,"
    "工作得到上级充分肯定,做法在全区推广,营造了良好的法治环境。"
)
REPORT = (
    "{body}2025年法治政府建设年度报告\n一、主要举措和成效\n受理民间纠纷{n}件,成功化解838件,调解成功率{rate}%。\n"
    "{more}\n{body}\n2026年{month}月8日\n"
)


def files(*bodies: tuple[str, int, str, int]) -> list[SimpleUploadedFile]:
    return [
        SimpleUploadedFile(f"{body}.txt", REPORT.format(body=body, n=n, rate=rate, month=month, more=SHARED).encode())
        for body, n, rate, month in bodies
    ]


def put_in(client: Client) -> Inspection:
    sent = files(("松溪镇", 845, "99.17", 3), ("柳湾镇", 900, "99.17", 5))
    sent.append(SimpleUploadedFile("坏.pdf", b"%PDF-1.7"))
    answer = client.post("/reading/inspections/", {"files": sent, "name": "镇街年报"})
    assert answer.status_code == 302, text(answer)
    with system_scope():
        return Inspection.objects.get()


def test_the_overview_tells_what_is_wrong(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client)
    answer = client.get(f"/reading/inspections/{made.pk}/")
    assert answer.status_code == 200 and inline(answer) == []
    lines = {line.title: line for line in answer.context["lines"]}
    assert lines["坏.pdf"].error and next(iter(answer.context["lines"])).error
    assert [lines[body].late for body in ("松溪镇", "柳湾镇")] == [False, True]
    assert [lines[body].bad for body in ("松溪镇", "柳湾镇")] == [0, 1]
    assert "下一年度主要安排" in lines["松溪镇"].missing and lines["松溪镇"].with_whom == "柳湾镇"
    assert lines["松溪镇"].copied == 100
    assert "镇街年报" in text(client.get("/reading/inspections/"))


def test_an_archive_is_taken_apart(qinghe: District, as_: SignIn) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for file in files(("松溪镇", 845, "99.17", 3), ("柳湾镇", 900, "99.17", 5)):
            archive.writestr(str(file.name), file.read())
    as_("analyst").post("/reading/inspections/", {"files": SimpleUploadedFile("a.zip", out.getvalue())})
    with system_scope():
        assert sorted(InspectedReport.objects.values_list("name", flat=True)) == ["松溪镇.txt", "柳湾镇.txt"]
        assert Inspection.objects.get().name.endswith("年度年报巡检")


def test_one_indicator_over_all(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client)
    answer = client.get(f"/reading/inspections/{made.pk}/indicator/?code=dispute.accepted")
    assert [(b.title, b.value, b.length) for b in answer.context["bodies"]] == [
        ("柳湾镇", "900", 100.0), ("松溪镇", "845", 93.9),
    ]  # fmt: skip
    assert inline(answer) == [] and answer.content.decode().count('class="hbar"') == 2
    assert client.get(f"/reading/inspections/{made.pk}/indicator/?code=none").status_code == 404


def test_a_wrong_reading_is_put_right_with_who_and_why(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client)
    with system_scope():
        row = made.reports.get(name="柳湾镇.txt")
    page = client.get(f"/reading/inspected/{row.pk}/?figure=0")
    assert inline(page) == [] and "更正这个数字" in text(page) and "不相符" in text(page)
    given = {"figure": "0", "value": "845", "unit": "件", "indicator": "dispute.accepted", "why": "原件为845件"}
    assert client.post(f"/reading/inspected/{row.pk}/correct/", {**given, "why": ""}).status_code == 400
    assert client.post(f"/reading/inspected/{row.pk}/correct/", {**given, "value": "很多"}).status_code == 400
    assert client.post(f"/reading/inspected/{row.pk}/correct/", {**given, "indicator": "x"}).status_code == 400
    assert client.post(f"/reading/inspected/{row.pk}/correct/", {**given, "figure": "99"}).status_code == 400
    assert client.post(f"/reading/inspected/{row.pk}/correct/", given).status_code == 302
    after = client.get(f"/reading/inspected/{row.pk}/")
    assert [f.value for f in after.context["report"].figures] == [845, 838, 99.17]
    assert "不相符" not in text(after) and "原件为845件" in text(after) and "吴八" in text(after)
    with system_scope():
        kept = ReadingCorrection.objects.get()
        assert (kept.made_by.name, kept.why, kept.content["value"]) == ("吴八", "原件为845件", 845)
    gold = client.get(f"/reading/inspections/{made.pk}/gold/").content.decode().splitlines()
    assert [json.loads(line)["figures"][0]["value"] for line in gold] == [845]


def test_a_figure_that_is_none_is_dropped(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client)
    with system_scope():
        row = made.reports.get(name="松溪镇.txt")
    client.post(f"/reading/inspected/{row.pk}/correct/", {"figure": "2", "dropped": "yes", "why": "不是统计"})
    assert [f.value for f in client.get(f"/reading/inspected/{row.pk}/").context["report"].figures] == [845, 838]


def test_excel(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client)
    answer = client.get(f"/reading/inspections/{made.pk}/xlsx/")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        words = "".join(re.findall("<t[^>]*>([^<]*)</t>", "".join(book.read(n).decode() for n in book.namelist() if "sheet" in n)))
    assert "松溪镇.txt" in words and "dispute.accepted" in words


def test_others_do_not_see_it_and_nobody_changes_it(qinghe: District, as_: SignIn) -> None:
    made = put_in(as_("analyst"))
    other = as_("songxi_desk")
    assert other.get(f"/reading/inspections/{made.pk}/").status_code == 404
    assert "镇街年报" not in text(other.get("/reading/inspections/"))
    with connection.cursor() as cursor:
        cursor.execute(
            "select bool_or(has_table_privilege('fazhi_app', t, p)) from unnest(array['measuring_inspection',"
            " 'measuring_inspectedreport', 'measuring_readingcorrection']) t, unnest(array['update', 'delete']) p"
        )
        assert cursor.fetchone() == (False,)


def test_nothing_chosen_and_too_many(qinghe: District, as_: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    client = as_("analyst")
    assert client.post("/reading/inspections/", {}).status_code == 400
    monkeypatch.setattr(store, "MOST_REPORTS", 1)
    answer = client.post("/reading/inspections/", {"files": files(("甲镇", 1, "1", 1), ("乙镇", 2, "1", 1))})
    assert answer.status_code == 400 and "一次最多巡检1份" in text(answer)
