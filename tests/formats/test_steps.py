"""Whole lives from a table: what was done after the opening, by whoever may do it, all of a row or none, never twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.sheets import Sheet, column, done_on, person, step
from fazhi.ledger import acts
from fazhi.ledger.importing import background, rows, work, workbook
from fazhi.ledger.models import Act, ImportFile, Limit, Matter
from fazhi.ledger.state import ActRefused, Given, PartyGiven
from fazhi.people import jobs
from fazhi.people.models import Post
from fazhi.people.session import Session, scope, staff_session, system_scope
from fazhi.procedures.people_mediation import P, agree, own_motion, sit
from fazhi.procedures.people_mediation.facts import Kind
from tests.district import District
from tests.formats.conftest import workbook as book

TODAY = date(2026, 11, 10)
SHEETS = {s.key: s for s in library().every(Sheet)}
DISPUTES, ORDERS = SHEETS["mediation_ledger"], SHEETS["hotline_order"]
HEAD = ["受理日期", "纠纷名称", "纠纷类型", "主要事实和争议", "申请人", "被申请人", "调解员", "调解员产生方式", "调解结果", "办结日期", "协议内容",
        "协议形式", "归档日期"]  # fmt: skip
OPEN: list[Any] = ["2026-09-02", "漏水损害赔偿纠纷", "邻里纠纷", "三楼漏水致二楼受损", "张三", "李四", "", "", "", "", "", "", ""]
TAKEN = [*OPEN[:6], "王二", "指定", "", "", "", "", ""]
AGREED = [*TAKEN[:8], "调解成功", "2026-09-15", "赔偿修复费用三千元", "书面", ""]
WHOLE = [*AGREED[:12], "2026-10-20"]


def table(*lines: list[Any], head: list[Any] = HEAD) -> bytes:
    return book([head, *lines])


def but(line: list[Any], head: str, value: Any) -> list[Any]:
    at = HEAD.index(head)
    return [*line[:at], value, *line[at + 1 :]]


def only(line: list[Any]) -> rows.Fault:
    """The one mistake of a row."""
    (row,) = rows.find(workbook.read(table(line)), DISPUTES, TODAY).rows
    (fault,) = row.faults
    return fault


@pytest.fixture
def desk(qinghe: District) -> Session:
    return qinghe.session("songxi_desk")


@pytest.fixture
def mediator(qinghe: District) -> Session:
    return qinghe.session("songxi_mediator")


@pytest.fixture
def both(qinghe: District) -> Session:
    """林一 takes disputes in for the committee and mediates as well."""
    Post.objects.create(
        account=qinghe.people["songxi_desk"], organisation=qinghe.orgs["songxi_committee"], role="mediator", title="人民调解员",
        since=date(2025, 1, 1),
    )  # fmt: skip
    return qinghe.session("songxi_desk")


def standing() -> list[tuple[str, list[str]]]:
    """Every matter: its stage, and what was done on it."""
    with system_scope():
        return [
            (m.procedure if m.procedure != P.key else P.stage(m.stage).label,
             list(Act.objects.filter(matter=m).order_by("seq").values_list("action", flat=True)))
            for m in Matter.objects.order_by("id")
        ]  # fmt: skip


@pytest.mark.django_db
def test_a_whole_life_is_registered_each_act_under_the_post_that_may_do_it(both: Session) -> None:
    made = work.register(both, DISPUTES, table(WHOLE), "台账.xlsx", TODAY)
    assert (made.faults, made.registered) == ([], [("台账", 2, "青松溪调〔2026〕1号：“受理并确定调解员”、“达成协议”、“立卷归档”")])
    assert standing() == [("已归档", ["own_motion", "accept", "agree", "archive"])]
    with scope(both):
        found = list(Act.objects.order_by("seq").values_list("role", "happened_on"))
        assert found == [
            ("committee", date(2026, 9, 2)), ("committee", date(2026, 9, 2)), ("mediator", date(2026, 9, 15)), ("committee", date(2026, 10, 20)),
        ]  # fmt: skip
        matter = Matter.objects.select_related("handler").get()
        assert (matter.closed_on, matter.outcome, matter.handler.name if matter.handler else "") == (date(2026, 10, 20), "达成协议", "王二")
        assert matter.facts["effective_on"] == "2026-09-15"
        limit = Limit.objects.get(matter=matter, key="mediate")
        assert (limit.starts_on, limit.ended_on, limit.state) == (date(2026, 9, 2), date(2026, 9, 15), "met")
        assert {p.key for p in matter.papers.all()} >= {"mediation_agreement"}


@pytest.mark.django_db
def test_a_step_one_may_not_take_is_a_mistake_that_says_who_may(desk: Session) -> None:
    checked = work.check(desk, DISPUTES, table(AGREED, but(TAKEN, "纠纷名称", "物业费纠纷")), TODAY)
    (fault,) = checked.faults
    assert (fault.row, fault.head, fault.what) == (2, "调解结果", "“达成协议”由人民调解员办理，您没有这个岗位。")
    assert fault.rule == "《人民调解法》第二十八条、第二十九条、第三十条"
    assert fault.todo == "请由人民调解员导入；或者上传时选“只办我能办的”，这一步留给人民调解员；还没有办理的，请清空“调解结果”。"
    work.register(desk, DISPUTES, table(AGREED, but(TAKEN, "纠纷名称", "物业费纠纷")), "台账.xlsx", TODAY)
    assert standing() == [("调解中", ["own_motion", "accept"])]


@pytest.mark.django_db
def test_one_table_is_brought_by_turns_and_each_does_what_is_theirs(desk: Session, mediator: Session) -> None:
    data = table(WHOLE)
    first = work.register(desk, DISPUTES, data, "台账.xlsx", TODAY, leave=True)
    assert (first.faults, first.left) == ([], [("台账", 2, "“达成协议”由人民调解员办理")])
    assert standing() == [("调解中", ["own_motion", "accept"])]
    second = work.register(mediator, DISPUTES, data, "台账.xlsx", TODAY, leave=True)
    assert (second.registered, second.added) == ([], [("台账", 2, "青松溪调〔2026〕1号：“达成协议”")])
    assert second.left == [("台账", 2, "青松溪调〔2026〕1号：“立卷归档”由人民调解委员会受理岗办理")]
    third = work.register(desk, DISPUTES, data, "台账.xlsx", TODAY)
    assert (third.added, third.left, third.differing) == ([("台账", 2, "青松溪调〔2026〕1号：“立卷归档”")], [], [])
    assert standing() == [("已归档", ["own_motion", "accept", "agree", "archive"])]
    again = work.register(desk, DISPUTES, data, "台账.xlsx", TODAY)
    assert (again.added, again.registered, len(again.known), again.faults) == ([], [], 1, [])


@pytest.mark.django_db
def test_what_is_newly_filled_in_is_done_and_what_differs_is_only_told(both: Session) -> None:
    work.register(both, DISPUTES, table(AGREED), "一月.xlsx", TODAY)
    checked = work.check(both, DISPUTES, table(but(but(WHOLE, "办结日期", "2026-09-16"), "协议内容", "赔偿四千元")), TODAY)
    assert [(p.number, p.acts) for p in checked.later] == [("青松溪调〔2026〕1号", "“立卷归档”")]
    assert [(d.head, d.what) for d in checked.differing] == [
        ("办结日期", "已登记为青松溪调〔2026〕1号，其中“办结日期”是2026-09-15，表中是2026-09-16。"),
        ("协议内容", "已登记为青松溪调〔2026〕1号，其中“协议内容”是赔偿修复费用三千元，表中是赔偿四千元。"),
    ]  # fmt: skip
    with scope(both):
        assert Matter.objects.get().facts["terms"] == "赔偿修复费用三千元"


@pytest.mark.django_db
def test_of_a_row_everything_is_registered_or_nothing(both: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    really = acts.perform

    def fails(session: Session, matter: int, action: str, given: Given, **more: Any) -> Act:
        if action == "archive" and given.values.get("volume") is None:
            raise ActRefused("刚才已有新的办理。")
        return really(session, matter, action, given, **more)

    monkeypatch.setattr(acts, "perform", fails)
    lines = [[*WHOLE, ""], [*but(WHOLE, "纠纷名称", "噪声纠纷"), "2026-7"]]
    made = work.register(both, DISPUTES, table(*lines, head=[*HEAD, "卷号"]), "台账.xlsx", TODAY)
    assert [(f.row, f.what) for f in made.faults] == [(2, "刚才已有新的办理。")]
    assert made.registered == [("台账", 3, "青松溪调〔2026〕1号：“受理并确定调解员”、“达成协议”、“立卷归档”")]
    assert len(standing()) == 1


@pytest.mark.django_db
def test_the_checking_refuses_what_the_acts_would_refuse_and_writes_nothing(both: Session) -> None:
    lines = [
        but(but(AGREED, "协议内容", ""), "纠纷名称", "甲"), but(but(TAKEN, "调解员", "无名氏"), "纠纷名称", "乙"),
        but(but(TAKEN, "调解员产生方式", ""), "纠纷名称", "丙"), but(WHOLE, "纠纷名称", "丁"),
    ]  # fmt: skip
    checked = work.check(both, DISPUTES, table(*lines), TODAY)
    assert [(f.row, f.head, f.what) for f in checked.faults] == [
        (2, "协议内容", "还没有填“协议内容”。依《人民调解法》第二十八条、第二十九条、第三十条，“达成协议”须写明这一项。"),
        (3, "调解员", "“受理并确定调解员”：松溪街道人民调解委员会现在没有叫“无名氏”的人民调解员。已经离任的，由现任的承办。"),
        (4, "调解员产生方式", "还没有填“调解员产生方式”。依《人民调解法》第十七条、第十九条，“受理并确定调解员”须写明这一项。"),
    ]  # fmt: skip
    assert (len(checked.ready), standing()) == (1, [])
    work.register(both, DISPUTES, table(*lines), "台账.xlsx", TODAY)
    with scope(both):
        assert Matter.objects.get().number == "青松溪调〔2026〕1号"


@pytest.mark.parametrize(
    ("line", "head", "what", "todo"),
    [
        (but(AGREED, "办结日期", ""), "办结日期", "已经“达成协议”的，须填“办结日期”。", "请补填；还没有办理的，请清空“调解结果”。"),
        (but(AGREED, "调解结果", "差不多"), "调解结果", "看不懂“调解结果”的“差不多”。", "请改成：“达成协议”、"),
        (but(AGREED, "办结日期", "2026-08-15"), "办结日期", "“达成协议”2026-08-15早于“受理并确定调解员”2026-09-02。", "请核对日期。"),
        (but(TAKEN, "协议内容", "赔偿"), "协议内容", "填了“协议内容”，没有填“调解结果”，不知道是否已经“达成协议”。",
         "已经办理的，请补填“调解结果”；还没有办理的，请清空这一格。"),
        (but(TAKEN, "归档日期", "2026-12-01"), "归档日期", "“归档日期”2026-12-01还没有到。", "请核对年份和日期。"),
    ],
)  # fmt: skip
def test_what_does_not_hold_together_is_told(line: list[Any], head: str, what: str, todo: str) -> None:
    fault = only(line)
    assert (fault.head, fault.what, fault.todo[: len(todo)]) == (head, what, todo)
    assert fault.column == rows.letter(HEAD.index(head))


@pytest.mark.django_db
def test_a_unit_goes_on_with_what_was_sent_to_it(qinghe: District) -> None:
    def post(username: str, org: str, role: str) -> Session:
        made = Post.objects.create(
            account=qinghe.people[username], organisation=qinghe.orgs[org], role=role, title=role, since=date(2025, 1, 1)
        )
        session = staff_session(qinghe.people[username], TODAY, made.pk)
        assert session is not None
        return session

    hotline, unit = post("bureau_desk", "petition_bureau", "hotline_desk"), post("housing_clerk", "housing", "hotline_handler")
    other = post("transport_clerk", "transport", "hotline_handler")
    head = ["工单号", "受理时间", "工单类型", "标题", "内容", "派单时间", "承办单位", "签收时间", "处理方式", "答复时间", "处理结果", "答复内容"]
    line = ["77", "2026-10-08", "求助", "路灯不亮", "三天不亮", "2026-10-08", "青禾区住房和城乡建设局", "2026-10-09", "派单", "2026-10-12", "解决",
            "已更换灯具"]  # fmt: skip
    data = book([head, line])
    work.register(hotline, ORDERS, data, "工单.xlsx", TODAY, leave=True)
    assert [s[1] for s in standing()] == [["take_over", "dispatch"]]
    # Whoever may not open the matter and has not been sent it cannot make it up.
    (fault,) = work.check(other, ORDERS, data, TODAY).faults
    assert fault.what == "您的岗位无此权限，由12345热线受理转办岗办理。"
    assert fault.todo.startswith("这一件还没有登记，也没有转到您的单位。请先由12345热线受理转办岗登记；已经登记的，请核对“上级平台工单号”")
    done = work.register(unit, ORDERS, data, "工单.xlsx", TODAY)
    assert (done.faults, [x[2] for x in done.added]) == ([], ["青禾信线〔2026〕1号：“签收并确定承办人”、“答复”"])
    wrong = work.check(hotline, ORDERS, book([head, ["78", *line[1:6], "某某局", *line[7:]]]), TODAY, leave=True)
    assert [(f.head, f.what) for f in wrong.faults] == [("承办单位", "“交办”：本区没有叫“某某局”的单位。请写全称。")]


@pytest.mark.django_db
def test_the_jobs_leave_to_others_where_told(desk: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fazhi.ledger.importing.background.timezone.localdate", lambda: TODAY)
    with scope(desk):
        row = background.bring(desk, DISPUTES.key, "台账.xlsx", table(WHOLE), leave=True)
    said = jobs.perform("check_import", {"file": row.pk, "post": row.post_id}, asked_by=row.account_id).result
    assert said == "“台账.xlsx”核对了1行：1条可以登记，0条早已登记，0条有误。"
    with scope(desk):
        row = ImportFile.objects.get(pk=row.pk)
        assert (row.found()["whole"], row.found()["left"]) == (
            [["台账", 2, "“受理并确定调解员”"]], [["台账", 2, "“达成协议”由人民调解员办理"]]
        )  # fmt: skip
        background.ask(row, background.REGISTER)
    said = jobs.perform("register_import", {"file": row.pk, "post": row.post_id}, asked_by=row.account_id).result
    assert said == "“台账.xlsx”登记了1条，0条早已登记，0条有误。"


def test_steps_that_contradict_the_procedure_are_refused_at_load() -> None:
    facts = P.facts.refs()
    came = DISPUTES.columns[0]
    opening = (*DISPUTES.columns[:4], person("applicant", "甲"), person("respondent", "乙"))
    link = next(a for a in P.actions if a.key == "link")
    bad = Sheet(
        "bad", "坏", "Bad", P, own_motion, opening, (came,), "坏。",
        then=(step(sit, done_on("开庭"), column(facts["volume"])), step(agree, done_on("达成"), person("agent", "代理")), step(link, came)),
    )  # fmt: skip
    said = bad.problems(library().procedures)
    assert "表格“bad”：“卷号”不是“开展调解”登记的内容" in said and "表格“bad”：没有“调解经过”一列，“开展调解”须写明" in said
    assert "表格“bad”：“代理”不能写在“达成协议”里：当事人在立案时登记" in said and "表格“bad”：“关联其他事项”不能从表格办理" in said


@pytest.mark.django_db
def test_two_matters_that_cannot_be_told_apart_are_left_alone(both: Session) -> None:
    values = {"subject": OPEN[1], "kind": Kind.NEIGHBOUR, "summary": "三楼漏水"}
    people = (PartyGiven("applicant", "张三"), PartyGiven("respondent", "李四"))
    with scope(both):
        for _ in range(2):
            acts.start(both, P.key, own_motion.key, Given(date(2026, 9, 2), values, parties=people), on=TODAY)
    checked = work.check(both, DISPUTES, table(TAKEN), TODAY)
    (fault,) = checked.faults
    assert fault.what == "有2件与这一行都相同（青松溪调〔2026〕1号、青松溪调〔2026〕2号），不知道补办哪一件。请在事项上办理。"
    assert (checked.later, checked.ready) == ([], [])
