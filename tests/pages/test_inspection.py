"""Inspection of a year's reports: taken in whole, read in the background, listed with what is wrong, exported."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from fazhi.measuring.models import InspectedFile, InspectedReport, Inspection, InspectionFrame
from fazhi.pages.reading import background, taking
from fazhi.pages.reading.names import Names, listed
from fazhi.people.session import system_scope
from fazhi.reading.archives import is_archive
from fazhi.reading.many import Outcome, read_many
from fazhi.reading.sources import Source
from tests.district import District
from tests.journeys.published import YEAR, Made, archive, last_year
from tests.pages.conftest import SignIn
from tests.pages.inspecting import files, put_in, read, report_of, start
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
BROKEN = SimpleUploadedFile("坏.pdf", b"%PDF-1.7")


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "PROCESSES", 1)


def test_the_request_only_keeps_the_files_and_the_background_reads_them(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = start(client, [*files(YEAR), BROKEN], name="镇街年报", year="2025")
    assert ProcrastinateJob.objects.filter(task_name="read_inspection", args__inspection=made.pk).count() == 1
    page = client.get(f"/reading/inspections/{made.pk}/")
    assert inline(page) == [] and "正在后台读：5 份中已读 0 份" in text(page) and 'hx-trigger="every 2s"' in page.content.decode()
    assert "HX-Refresh" not in client.get(f"/reading/inspections/{made.pk}/progress/")
    run = read(made)
    assert run.result == "“镇街年报”读了5份，对照了4份。" and run.outcome == run.Outcome.DONE
    assert client.get(f"/reading/inspections/{made.pk}/progress/")["HX-Refresh"] == "true"
    assert "正在后台读" not in text(client.get(f"/reading/inspections/{made.pk}/"))
    assert read(made).result == "“镇街年报”读了0份，对照了0份。"
    with system_scope():
        assert made.reports.count() == 5


def test_the_overview_tells_what_is_wrong(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, [*files(YEAR), BROKEN], name="镇街年报", year="2025")
    answer = client.get(f"/reading/inspections/{made.pk}/")
    assert answer.status_code == 200 and inline(answer) == []
    lines = {line.title: line for line in answer.context["lines"]}
    assert lines["坏.pdf"].error and next(iter(answer.context["lines"])).error
    towns = ("松溪街道办事处", "柳湾镇人民政府")
    assert [lines[body].late for body in towns] == [False, True]
    assert [lines[body].bad for body in towns] == [0, 1]
    assert [len(lines[body].missing) for body in towns] == [0, 1] and "第一责任人" in lines[towns[1]].missing[0]
    assert lines[towns[0]].empty == ("（四）规范行政执法",)
    assert lines[towns[0]].copied > 60 and lines[towns[0]].with_whom == ("青禾区人民政府",)
    assert "镇街年报" in text(client.get("/reading/inspections/"))


@pytest.mark.parametrize(
    ("show", "bodies"),
    [
        ("late", ["柳湾镇人民政府"]), ("bad", ["柳湾镇人民政府"]), ("parts", ["柳湾镇人民政府"]), ("error", ["坏.pdf"]),
        ("year", []), ("undated", []), ("eye", []),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(qinghe: District, as_: SignIn, show: str, bodies: list[str]) -> None:
    client = as_("analyst")
    made = put_in(client, [*files(YEAR), BROKEN], year="2025")
    answer = client.get(f"/reading/inspections/{made.pk}/?show={show}")
    assert [line.title for line in answer.context["lines"]] == bodies
    assert {key: n for key, _, n in answer.context["shows"]}[show] == len(bodies)


def test_the_list_is_sorted_and_searched(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files(YEAR), year="2025")
    issued = [line.issued.month for line in client.get(f"/reading/inspections/{made.pk}/?sort=issued").context["lines"]]
    assert issued == [3, 3, 3, 5]
    figures = [line.figures for line in client.get(f"/reading/inspections/{made.pk}/?sort=figures").context["lines"]]
    assert figures == sorted(figures, reverse=True) and figures[0] > figures[-1]
    found = client.get(f"/reading/inspections/{made.pk}/?q=柳湾&level=乡镇街道").context["lines"]
    assert [line.title for line in found] == ["柳湾镇人民政府"]
    assert "没有这样的报告" in text(client.get(f"/reading/inspections/{made.pk}/?q=无此单位"))


def test_who_has_not_published_by_a_pasted_list(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    typed = "1. 松溪街道\n2. 云台镇\n柳湾镇、城北街道\n青禾区政府"
    made = put_in(client, files(YEAR[:3]), year="2025", who="typed", typed=typed)
    answer = client.get(f"/reading/inspections/{made.pk}/")
    assert answer.context["shown"].absent == ["云台镇", "城北街道"]
    assert "未见报告的 2 个单位" in text(answer) and "名单 5 个单位，3 个已公开" in text(answer)
    assert [line.title for line in client.get(f"/reading/inspections/{made.pk}/?show=absent").context["lines"]] == ["云台镇", "城北街道"]
    answer = client.post(f"/reading/inspections/{made.pk}/files/", {"files": files([Made("云台镇人民政府", "云台")])}, follow=True)
    assert "放入1份。" in text(answer)
    read(made)
    assert client.get(f"/reading/inspections/{made.pk}/").context["shown"].absent == ["城北街道"]


def test_who_has_not_published_of_this_district(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files([*YEAR[:2], Made("云台镇人民政府", "云台")]), year="2025", who="ours")
    shown = client.get(f"/reading/inspections/{made.pk}/").context["shown"]
    assert "青禾区司法局" in shown.absent and "松溪街道" not in shown.absent and "青禾区人民政府" not in shown.absent
    assert [line.title for line in shown.lines if line.unlisted] == ["云台镇人民政府"]


def test_names_as_reports_and_lists_write_them() -> None:
    names = Names([("青禾区司法局", "区司法局"), ("松溪街道", ""), ("青禾区人民政府", ""), ("云岫区司法局", "")])
    assert [names.find(n) for n in ("青禾区司法局", "青禾区松溪街道办事处", "江州市青禾区人民政府", "司法局", "柳湾镇", "")] == [
        0, 1, 2, None, None, None,
    ]  # fmt: skip
    assert listed("1. 甲局\n2、乙局，丙镇；甲局\r\n\n （三）") == ["甲局", "乙局", "丙镇", "（三）"]


def test_files_come_in_archives_and_only_once(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    packed = archive(YEAR, broken=True)
    made = put_in(client, [SimpleUploadedFile("a.zip", packed), SimpleUploadedFile("b.zip", packed)], year="2025")
    with system_scope():
        names = sorted(InspectedReport.objects.values_list("name", flat=True))
    assert names == sorted([*(f"{one.body}2025年度报告.txt" for one in YEAR), "扫描坏件.pdf"])
    again = client.post(f"/reading/inspections/{made.pk}/files/", {"files": [SimpleUploadedFile("c.zip", packed)]}, follow=True)
    assert "放入0份。" in text(again) and "另有5份早已放入" in text(again)


def test_a_big_upload_lies_on_disk_and_is_taken_from_there(
    qinghe: District, as_: SignIn, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    kinds: list[bool] = []

    def noted(source: Path | bytes) -> bool:
        kinds.append(isinstance(source, Path))
        return is_archive(source)

    monkeypatch.setattr(taking, "is_archive", noted)
    made = put_in(as_("analyst"), [SimpleUploadedFile("a.zip", archive(YEAR)), *files([Made("云台镇人民政府", "云台")])])
    assert kinds == [True, True]
    with system_scope():
        assert made.reports.filter(error="").count() == 5


def test_a_damaged_archive_and_a_picture_stop_nothing(qinghe: District, as_: SignIn) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("大.txt", b"0" * 30_000_000)
    sent = [SimpleUploadedFile("炸.zip", bomb.getvalue()), SimpleUploadedFile("图.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50), *files(YEAR[:1])]
    client = as_("analyst")
    made = put_in(client, sent)
    with system_scope():
        errors = dict(made.reports.exclude(error="").values_list("name", "error"))
    assert set(errors) == {"炸.zip", "图.png"} and "大得异常" in errors["炸.zip"] and errors["图.png"].endswith("。")
    page = text(client.get(f"/reading/inspected/{report_of(made, '图.png').pk}/"))
    assert "没有读成" in page and errors["图.png"] in page


def test_what_the_database_cannot_keep_is_told_and_stops_nothing(
    qinghe: District, as_: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_a_zero(files: Iterable[Source], jobs: int) -> Iterator[Outcome]:
        for one in read_many(files, jobs):
            spoilt = one.report is not None and "柳湾" in one.name
            yield Outcome(one.name, replace(one.report, number="a\x00") if one.report and spoilt else one.report)

    monkeypatch.setattr(background, "read_many", with_a_zero)
    made = put_in(as_("analyst"), files(YEAR))
    assert "不能保存的字符" in report_of(made, "柳湾").error
    with system_scope():
        assert made.reports.filter(error="", writing__has_key="stamp").count() == 3


def test_the_original_is_handed_out(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files(YEAR[:1]))
    answer = client.get(f"/reading/inspected/{report_of(made, '青禾').pk}/file/")
    assert answer.content == YEAR[0].text.encode() and answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


def test_excel_of_the_list_and_of_all_figures(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, [*files(YEAR), BROKEN], year="2025", who="typed", typed="云台镇")
    words = {}
    for path in ("?as=xlsx", "?as=xlsx&show=bad", "xlsx/"):
        answer = client.get(f"/reading/inspections/{made.pk}/{path}")
        with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
            content = "".join(book.read(n).decode() for n in book.namelist() if n.startswith("xl/") and n.endswith("xml"))
        words[path] = "".join(re.findall("<t[^>]*>([^<]*)</t>", content))
    assert all(word in words["?as=xlsx"] for word in ("云台镇", "未见报告", "没有读成", "晚于4月1日", "吴八"))
    assert "柳湾镇人民政府" in words["?as=xlsx&show=bad"] and "云台镇" not in words["?as=xlsx&show=bad"]
    assert "松溪街道办事处.txt" in words["xlsx/"] and "dispute.accepted" in words["xlsx/"]


def test_what_it_is_about_is_changed_and_the_change_kept(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    before = put_in(client, files(last_year()), name="去年的", year="2024")
    made = put_in(client, files(YEAR), name="今年的", year="2025")
    path = f"/reading/inspections/{made.pk}/frame/"
    assert "历次设定" in text(client.get(path)) and "去年的" in text(client.get(path))
    for wrong in ({"year": "3000"}, {"year": "二五"}, {"last": "99999"}, {"who": "all"}, {"who": "typed", "typed": " "}, {"whole": "1x"}):
        answer = client.post(path, {"year": "2025", "who": "none", **wrong})
        assert answer.status_code == 400 and "没有保存" in text(answer), wrong
    whole = report_of(made, "青禾").pk
    assert client.post(path, {"year": "2025", "last": str(before.pk), "who": "ours", "whole": str(whole)}).status_code == 302
    with system_scope():
        kept = list(InspectionFrame.objects.filter(inspection=made).values_list("last", "whole", "made_name"))
    assert [(last, report) for last, report, _ in kept] == [(None, None), (before.pk, whole)] and "吴八" in kept[1][2]
    assert "正在互相对照" in text(client.get(f"/reading/inspections/{made.pk}/"))
    assert read(made).result == "“今年的”读了0份，对照了4份。"


def test_nothing_chosen_too_many_and_too_big(qinghe: District, as_: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    client = as_("analyst")
    assert client.post("/reading/inspections/", {}).status_code == 400
    monkeypatch.setattr(taking, "MOST_REPORTS", 1)
    answer = client.post("/reading/inspections/", {"files": files(YEAR)})
    assert answer.status_code == 400 and "一次巡检最多1份报告" in text(answer)
    monkeypatch.setattr(taking, "MOST_BYTES", 10)
    assert "没有读" in text(client.post("/reading/inspections/", {"files": files(YEAR)}))
    with system_scope():
        assert (Inspection.objects.count(), InspectedFile.objects.count()) == (0, 0)


def test_others_do_not_see_it_and_nobody_changes_it(qinghe: District, as_: SignIn) -> None:
    made = put_in(as_("analyst"), files(YEAR), name="镇街年报")
    row, other = report_of(made, "柳湾"), as_("songxi_desk")
    for path in ("", "progress/", "frame/", "xlsx/", "gold/", "indicator/?code=dispute.accepted", "sums/"):
        assert other.get(f"/reading/inspections/{made.pk}/{path}").status_code == 404, path
    for path in ("", "file/", f"beside/{row.pk}/"):
        assert other.get(f"/reading/inspected/{row.pk}/{path}").status_code == 404, path
    assert other.post(f"/reading/inspections/{made.pk}/files/", {"again": "1"}).status_code == 404
    assert other.post(f"/reading/inspected/{row.pk}/correct/", {}).status_code == 404
    assert "镇街年报" not in text(other.get("/reading/inspections/"))
    tables = ("inspection", "inspectionframe", "inspectedfile", "inspectedreport", "readingcorrection")
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute("select has_table_privilege('fazhi_app', %s, 'update, delete, truncate')", [f"measuring_{table}"])
            assert cursor.fetchone() == (False,), table
        cursor.execute(
            "select array_agg(column_name::text order by column_name::text) from information_schema.column_privileges"
            " where table_name = 'measuring_inspectedreport' and grantee = 'fazhi_app' and privilege_type = 'UPDATE'"
        )
        assert cursor.fetchone() == (["digest", "writing"],)
