"""Taking a table in, as a person does it: bring, look, register; nobody else sees it, and nothing is registered unasked."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from python_calamine import CalamineWorkbook

from fazhi.kernel.library import library
from fazhi.kernel.sheets import Sheet
from fazhi.ledger.importing import headings, workbook
from fazhi.ledger.models import ImportFile, Matter
from fazhi.pages.imports import books
from fazhi.people import jobs
from fazhi.people.models import Post
from fazhi.people.session import system_scope
from tests.district import District
from tests.formats.conftest import sample
from tests.pages.conftest import SignIn

SHEETS = {s.key: s for s in library().every(Sheet)}
pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(qinghe: District, as_: SignIn) -> Client:
    """林一 of the committee has the post of publicity clerk besides."""
    Post.objects.create(
        account=qinghe.people["songxi_desk"], organisation=qinghe.orgs["songxi"], role="publicity_clerk", title="普法登记岗",
        since=date(2025, 1, 1),
    )  # fmt: skip
    return as_("songxi_desk")


def switch(client: Client, role: str = "publicity_clerk") -> None:
    client.post("/post/", {"post": Post.objects.get(role=role, account__username="songxi_desk").pk})


def bring(client: Client, sheet: str, data: bytes) -> str:
    """The address of the page one is led to."""
    sent = client.post("/imports/", {"sheet": sheet, "file": SimpleUploadedFile("普法台账.xlsx", data)})
    assert sent.status_code == 302, sent.content.decode()[:2000]
    return str(sent["Location"])


def work(key: str) -> None:
    """What the worker does with the newest file."""
    queued = ProcrastinateJob.objects.filter(task_name=key).order_by("-id")[0]
    plain = {k: v for k, v in queued.args.items() if k != "asked_by"}
    jobs.perform(key, plain, asked_by=queued.args["asked_by"])


def test_a_table_is_brought_looked_at_and_registered(clerk: Client) -> None:
    switch(clerk)
    page = bring(clerk, "publicity_event", sample("publicity_event"))
    assert "正在后台核对" in clerk.get(page).content.decode()
    assert "HX-Refresh" not in clerk.get(f"{page}progress/")
    work("check_import")
    assert clerk.get(f"{page}progress/")["HX-Refresh"] == "true"
    text = clerk.get(page).content.decode()
    assert "登记这 3 条" in text and "没有填“参加人次”。" in text
    with system_scope():
        assert Matter.objects.count() == 0
    assert clerk.post(page, {"register": "1"}).status_code == 302
    work("register_import")
    text = clerk.get(page).content.decode()
    assert "登记这 3 条" not in text and "这次登记" in text and "到登记簿查看" in text
    registered = clerk.get(f"{page}?show=registered").content.decode()
    assert "松溪普〔" in registered or "青禾松溪普〔" in registered
    with system_scope():
        assert Matter.objects.filter(procedure="publicity_event").count() == 3
    clerk.post(page, {"register": "1"})
    with system_scope():
        assert Matter.objects.count() == 3


def test_the_mistakes_come_as_excel(clerk: Client) -> None:
    switch(clerk)
    page = bring(clerk, "publicity_event", sample("publicity_event"))
    work("check_import")
    answer = clerk.get(f"{page}faults/")
    read = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("有误的行").to_python()
    assert read[1] == list(books.HEADS)
    assert read[2][:5] == ["台账", 7.0, "G", "参加人次", "没有填“参加人次”。"]


def test_what_the_post_may_not_bring_is_said(clerk: Client, as_: SignIn) -> None:
    switch(clerk, "committee")
    text = clerk.get("/imports/").content.decode()
    assert "您的其他岗位还可以导入：" in text and "普法活动表" in text
    sent = clerk.post("/imports/", {"sheet": "publicity_event", "file": SimpleUploadedFile("a.xlsx", b"x")})
    assert (sent.status_code, ImportFile.objects.count()) == (400, 0)
    assert clerk.get("/imports/template/publicity_event/").status_code == 404
    refused = as_("analyst").get("/imports/")
    assert refused.status_code == 403 and "您的岗位没有可以导入的表格" in refused.content.decode()


def test_without_a_file_or_a_kind_nothing_is_kept(clerk: Client) -> None:
    switch(clerk)
    assert "还没有选择表格的种类" in clerk.post("/imports/", {}).content.decode()
    assert "还没有选择文件" in clerk.post("/imports/", {"sheet": "publicity_event"}).content.decode()
    assert ImportFile.objects.count() == 0


def test_a_file_that_cannot_be_read_says_why(clerk: Client) -> None:
    switch(clerk)
    page = bring(clerk, "publicity_event", sample("hotline_order"))
    work("check_import")
    text = clerk.get(page).content.decode()
    assert "没有读成" in text and "缺少“活动日期”" in text


def test_the_file_of_another_is_not_there(clerk: Client, as_: SignIn) -> None:
    switch(clerk)
    page = bring(clerk, "publicity_event", sample("publicity_event"))
    for address in (page, f"{page}progress/", f"{page}faults/"):
        assert as_("supervisor").get(address).status_code == 404
    assert as_("justice").post(page, {"register": "1"}).status_code == 404


def test_the_register_leads_to_its_table(clerk: Client) -> None:
    switch(clerk)
    assert "/imports/?sheet=publicity_event" in clerk.get("/registers/publicity_event/").content.decode()
    assert '<option value="publicity_event" selected>' in clerk.get("/imports/?sheet=publicity_event").content.decode()


@pytest.mark.parametrize("key", SHEETS)
def test_a_template_has_every_column_and_reads_back(key: str) -> None:
    sheet = SHEETS[key]
    data = books.empty(sheet)
    (table, *_) = workbook.read(data)
    assert table.name == "填写"
    heading = headings.find(table, sheet)
    assert (heading.last, list(heading.at.values())) == (0, list(sheet.every))
    told = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("填写说明").to_python()
    assert [r[0] for r in told[2:]] == [c.head for c in sheet.every]
    assert all(str(r[2]).endswith("。") for r in told[2:])


def test_whole_lives_are_shown_before_they_are_registered(qinghe: District, as_: SignIn) -> None:
    from tests.formats.test_steps import WHOLE, table

    desk = as_("songxi_desk")
    assert "只办我能办的" in desk.get("/imports/").content.decode()
    refused = bring(desk, "mediation_ledger", table(WHOLE))
    work("check_import")
    text = desk.get(refused).content.decode()
    assert "“达成协议”由人民调解员办理，您没有这个岗位。" in text and "没有可以登记的行" in text
    sent = desk.post(
        "/imports/", {"sheet": "mediation_ledger", "file": SimpleUploadedFile("台账.xlsx", table(WHOLE)), "leave": "1"}
    )
    page = str(sent["Location"])
    work("check_import")
    text = desk.get(page).content.decode()
    assert "登记时一并办理（1）" in text and "留给别人办的（1）" in text and "只办了您的岗位能办的，其余留给别人。" in text
    assert "要么全部登记，要么都不登记" in text and "登记这 1 条" in text
    desk.post(page, {"register": "1"})
    work("register_import")
    registered = desk.get(f"{page}?show=registered").content.decode()
    assert "青松溪调〔2026〕1号</a> “受理并确定调解员”" in registered and "登记时一并办理" not in registered
    mediator = as_("songxi_mediator")
    page = str(mediator.post("/imports/", {
        "sheet": "mediation_ledger", "file": SimpleUploadedFile("台账.xlsx", table(WHOLE)), "leave": "1",
    })["Location"])  # fmt: skip
    work("check_import")
    assert "补办这 1 条" in mediator.get(page).content.decode()
    mediator.post(page, {"register": "1"})
    work("register_import")
    assert "这次补办" in mediator.get(page).content.decode()
    with system_scope():
        assert Matter.objects.get().stage == "AGREED"
