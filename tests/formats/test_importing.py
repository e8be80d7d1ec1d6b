"""What an office's table meets on its way in: every mistake told with its place, nothing twice, nothing from a post one has not."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.sheets import Column, Sheet, column
from fazhi.ledger.importing import background, rows, work, workbook
from fazhi.ledger.models import Act, ImportFile, Matter
from fazhi.people import jobs
from fazhi.people.models import JobRun, Post
from fazhi.people.session import Session, scope
from tests import district
from tests.formats.conftest import Clerk, sample
from tests.formats.conftest import workbook as book

TODAY = date(2026, 11, 10)
SHEETS = {s.key: s for s in library().every(Sheet)}
EVENTS, ROSTER, ORDERS = SHEETS["publicity_event"], SHEETS["mediator_roster"], SHEETS["hotline_order"]
HEAD = ["活动日期", "活动名称", "活动形式", "主要对象", "活动地点", "参加人次"]
GOOD = ["2026-03-05", "民法典宣讲", "法治讲座", "社会公众", "柳湾广场", "120"]


A_DAY = "请写成 2026-10-15 或者 2026年10月15日。"


def found(*lines: list[Any], sheet: Sheet = EVENTS, head: list[Any] = HEAD) -> rows.Found:
    return rows.find(workbook.read(book([head, *lines])), sheet, TODAY)


def only(line: list[Any]) -> rows.Fault:
    """The one mistake of a row."""
    (row,) = found(line).rows
    (fault,) = row.faults
    return fault


def but(place: int, value: Any) -> list[Any]:
    return [*GOOD[:place], value, *GOOD[place + 1 :]]


@pytest.mark.parametrize(
    ("line", "letter", "what", "todo"),
    [
        (but(0, "三月五日"), "A", "“活动日期”须是日期，写作 2026-10-15 或 2026年10月15日；“三月五日”不是日期。", A_DAY),
        (but(0, "2026.13.5"), "A", "“活动日期”须是日期，写作 2026-10-15 或 2026年10月15日；“2026.13.5”不是日期。", A_DAY),
        (but(0, "2062年3月5日"), "A", "“活动日期”2062-03-05还没有到。", "请核对年份和日期。"),
        (but(1, ""), "B", "没有填“活动名称”。", "请补填；没有这一项内容的行，请删去整行。"),
        (but(3, "火星人"), "D", "“主要对象”须从列出的选项中选择，没有“火星人”。",
         "请改成：村（居）民、企业及其职工、学校师生、国家工作人员、农民工和流动人口、部队官兵、社会公众。"),
        (but(5, "约300"), "F", "“参加人次”须是数字，“约300”不是数字。", "请写成整数，不带“约”和单位。"),
        (but(5, "/"), "F", "没有填“参加人次”。", "请补填；没有这一项内容的行，请删去整行。"),
        (but(5, "12.5"), "F", "“参加人次”须是整数，“12.5”带有小数。", "请写成整数，不带“约”和单位。"),
    ],
)  # fmt: skip
def test_every_mistake_says_where_what_which_rule_and_what_to_do(line: list[Any], letter: str, what: str, todo: str) -> None:
    fault = only(line)
    assert (fault.sheet, fault.row, fault.column, fault.what, fault.todo) == ("台账", 2, letter, what, todo)
    assert "《" in fault.rule or fault.rule == "只能登记已经发生的。"


@pytest.mark.parametrize(
    ("place", "typed", "name", "value"),
    [
        (0, "2026.3.5", "held_on", date(2026, 3, 5)), (0, "20260305", "held_on", date(2026, 3, 5)), (0, "46086", "held_on", date(2026, 3, 5)),
        (0, "2026/3/5 9:30", "held_on", date(2026, 3, 5)), (5, "1,200", "attendance", 1200), (5, "３５人次", "attendance", 35),
        (5, " 85 ", "attendance", 85), (2, "讲座", "kind", "法治讲座"), (2, "法 治 讲 座", "kind", "法治讲座"),
        (3, "村（居）民", "audience", "村（居）民"),
    ],
)  # fmt: skip
def test_what_offices_write_is_understood(place: int, typed: str, name: str, value: Any) -> None:
    (row,) = found(but(place, typed)).rows
    assert row.faults == []
    assert getattr(row.values[name], "value", row.values[name]) == value


def test_all_mistakes_of_a_row_are_told_at_once() -> None:
    (row,) = found(["昨天", "", "讲座", "群众", "广场", "多人"]).rows
    assert [f.column for f in row.faults] == ["A", "B", "F"]


def test_titles_totals_and_empty_rows_are_no_entries() -> None:
    read = rows.find(workbook.read(book([["某某台账"], [], HEAD, GOOD, [], HEAD, ["合计", "", "", "", "", "120"]])), EVENTS, TODAY)
    assert [r.number for r in read.rows] == [4]
    assert read.passed == [("台账", 6, "表头重复"), ("台账", 7, "“合计”不是一条登记")]


def test_the_columns_may_stand_in_any_order_and_more_than_needed() -> None:
    (row,) = found([*reversed(GOOD), "晴"], head=[*reversed(HEAD), "天气"]).rows
    assert (row.faults, row.values["attendance"], row.values["name"]) == ([], 120, "民法典宣讲")
    assert found(GOOD, head=[*HEAD[:5], "人次", "天气"]).strange == ["天气"]


@pytest.mark.django_db
def test_a_table_of_another_kind_is_refused_with_what_it_lacks(clerk: Clerk) -> None:
    with pytest.raises(workbook.Unreadable, match="没有找到“普法活动表”的表头：缺少“活动日期”、“活动名称”"):
        work.check(clerk(EVENTS), EVENTS, sample("power_list_item"), TODAY)
    with pytest.raises(workbook.Unreadable, match="表头下面没有内容"):
        work.check(clerk(EVENTS), EVENTS, book([HEAD]), TODAY)


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(5):
            archive.writestr(f"xl/{i}.xml", b"0" * (90 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "文件是空的"), (b"PK\x03\x04broken", "文件损坏"), (b"\xd0\xcf\x11\xe0rubbish", "读不出这个文件"),
        (b"%PDF-1.4\n\x00\x01", "这不是Excel文件"), (b"\n\n,,\n", "没有内容"), (b"a" * (workbook.MOST_BYTES + 1), "超过20兆"),
    ],
)  # fmt: skip
def test_files_that_are_no_tables_are_refused_in_chinese(data: bytes, why: str) -> None:
    with pytest.raises(workbook.Unreadable, match=why):
        workbook.read(data)


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(workbook.Unreadable, match="展开后过大"):
        workbook.read(_bomb())


def test_too_many_rows_are_refused() -> None:
    lines = ("a,b\n" * (workbook.MOST_ROWS + 1)).encode()
    with pytest.raises(workbook.Unreadable, match="超过50,000行"):
        workbook.read(lines)


@pytest.mark.django_db
def test_the_same_row_twice_in_a_file_is_told_and_registered_once(clerk: Clerk) -> None:
    session = clerk(EVENTS)
    made = work.register(session, EVENTS, book([HEAD, GOOD, but(5, "99"), but(4, "新河广场")]), "a.xlsx", TODAY)
    assert (len(made.registered), made.faulty) == (2, 1)
    assert made.faults[0].what == "与第2行的“活动日期”、“活动名称”、“活动地点”都相同。"


@pytest.mark.django_db
def test_what_differs_from_what_is_registered_is_told_and_not_overwritten(clerk: Clerk) -> None:
    session = clerk(EVENTS)
    work.register(session, EVENTS, book([HEAD, GOOD]), "a.xlsx", TODAY)
    made = work.register(session, EVENTS, book([HEAD, but(5, "150")]), "b.xlsx", TODAY)
    assert (made.registered, len(made.known)) == ([], 1)
    (told,) = made.differing
    assert told.what == "已登记为青禾司普〔2026〕1号，其中“参加人次”是120人次，表中是150人次。"
    with scope(session):
        assert [m.facts["attendance"] for m in Matter.objects.all()] == [120]
        assert Act.objects.count() == 1


@pytest.mark.django_db
def test_an_entry_struck_out_may_be_registered_again(clerk: Clerk) -> None:
    from fazhi.ledger import acts
    from fazhi.ledger.state import Given

    session = clerk(EVENTS)
    work.register(session, EVENTS, book([HEAD, GOOD]), "a.xlsx", TODAY)
    with scope(session):
        acts.perform(session, Matter.objects.get().pk, "strike", Given(TODAY, note="登记错了单位"), on=TODAY)
    assert len(work.register(session, EVENTS, book([HEAD, GOOD]), "a.xlsx", TODAY).registered) == 1


@pytest.mark.django_db
def test_a_call_keeps_its_day_its_caller_and_its_term(clerk: Clerk) -> None:
    session = clerk(ORDERS)
    work.register(session, ORDERS, sample("hotline_order"), "工单.xlsx", TODAY)
    with scope(session):
        row = Matter.objects.get(facts__upper_number="9901202610090003")
        assert (row.opened_on, row.parties.get().shown, row.limits.get().starts_on) == (date(2026, 10, 9), "李某", date(2026, 10, 9))
        assert "00000001235" not in str(row.facts)


@pytest.mark.django_db
def test_whoever_may_not_register_may_not_import(qinghe: district.District) -> None:
    session = qinghe.session("songxi_mediator")
    assert EVENTS not in work.allowed(session) and SHEETS["mediation_ledger"] in work.allowed(session)
    with pytest.raises(work.NotAllowed, match=r"您的岗位无此权限，由普法登记岗办理。规则：《.+请由有这个岗位的人导入。"):
        work.check(session, EVENTS, book([HEAD, GOOD]), TODAY)


@pytest.mark.django_db
def test_rows_the_procedure_refuses_are_told_with_its_article(clerk: Clerk) -> None:
    session = clerk(ORDERS)
    lines = [["工单号", "受理时间", "工单类型", "标题", "内容"], ["1", "2026-11-10", "求助", "路灯", "不亮"]]
    checked = work.check(session, ORDERS, book(lines), date(2026, 11, 9))
    assert [f.what for f in checked.faults] == ["“受理时间”2026-11-10还没有到。"]


def brought(session: Session, data: bytes, sheet: Sheet = EVENTS) -> ImportFile:
    with scope(session):
        return background.bring(session, sheet.key, "普法台账.xlsx", data)


def run(key: str, row: ImportFile) -> JobRun:
    return jobs.perform(key, {"file": row.pk, "post": row.post_id}, asked_by=row.account_id)


@pytest.mark.django_db
def test_the_jobs_check_first_and_register_when_told(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fazhi.ledger.importing.background.timezone.localdate", lambda: TODAY)
    session = clerk(EVENTS)
    row = brought(session, sample("publicity_event"))
    assert b"PK" not in bytes(row.data)[:64]
    assert run("check_import", row).result == "“普法台账.xlsx”核对了4行：3条可以登记，0条早已登记，1条有误。"
    with scope(session):
        row.refresh_from_db()
        assert (row.state, row.found()["ready"], row.found()["faults"][0][:4]) == ("checked", 3, ["台账", 7, "G", "参加人次"])
        assert Matter.objects.count() == 0
        background.ask(row, background.REGISTER)
    assert run("register_import", row).result == "“普法台账.xlsx”登记了3条，0条早已登记，1条有误。"
    assert run("register_import", row).result == "这份表格不用再办。"
    with scope(session):
        row.refresh_from_db()
        assert (row.state, bytes(row.data), row.done, Matter.objects.count()) == ("done", b"", 7, 3)


@pytest.mark.django_db
def test_a_job_cut_off_half_way_goes_on_where_it_stopped(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    session = clerk(EVENTS)
    data = book([HEAD, *(but(1, f"宣讲{n}") for n in range(7))])
    monkeypatch.setattr(work, "WRITTEN_TOGETHER", 2)

    def dies(done: int, total: int) -> None:
        if done == 7 + 4:
            raise RuntimeError("断电")

    with pytest.raises(RuntimeError):
        work.register(session, EVENTS, data, "a.xlsx", TODAY, dies)
    with scope(session):
        assert Matter.objects.count() == 4
    again = work.register(session, EVENTS, data, "a.xlsx", TODAY)
    assert (len(again.known), len(again.registered)) == (4, 3)


@pytest.mark.django_db
def test_nobody_registers_from_a_post_they_have_left(clerk: Clerk) -> None:
    session = clerk(EVENTS)
    row = brought(session, sample("publicity_event"))
    Post.objects.filter(pk=row.post_id).update(until=date(2026, 1, 1))
    assert run("check_import", row).error.startswith("导入人已经不在上传时的岗位")


@pytest.mark.django_db
def test_a_file_is_seen_by_nobody_else_and_emptied_when_old(clerk: Clerk, qinghe: district.District) -> None:
    row = brought(clerk(EVENTS), sample("publicity_event"))
    with scope(qinghe.session("supervisor")):
        assert not ImportFile.objects.filter(pk=row.pk).exists()
    assert background.empty_old() == 0
    with scope(clerk(EVENTS)):
        ImportFile.objects.filter(pk=row.pk).update(changed_at="2026-01-01T00:00:00Z")
    assert background.empty_old() == 1
    with scope(clerk(EVENTS)):
        row.refresh_from_db()
        assert (bytes(row.data), row.state, row.error[:8]) == (b"", "refused", "文件放了三十天没")


def test_a_sheet_that_contradicts_its_procedure_is_refused_at_load() -> None:
    facts = EVENTS.procedure.facts.refs()
    bad = Sheet(
        "bad", "坏", "Bad", EVENTS.procedure, EVENTS.start,
        (column(facts["name"], "名称"), column(facts["place"], "名称", words={"广场": 3}), Column(("天气",), past=True, party="nobody")),
        (), "坏。",
    )  # fmt: skip
    said = bad.problems(library().procedures)
    assert "表格“bad”：两列都叫“名称”" in said and "表格“bad”：“活动地点”的“广场”不是它的值" in said
    assert "表格“bad”：没有“活动日期”一列，“登记”须写明" in said and "表格“bad”：没有“nobody”这种当事人" in said
    assert "表格“bad”：区分各行（same）须用本表的列，不能用个人信息" in said
    assert [s.problems(library().procedures) for s in SHEETS.values()] == [[]] * len(SHEETS)
