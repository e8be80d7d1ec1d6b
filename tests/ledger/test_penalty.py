"""A penalty in the ledger: held against the certificates of its officers, heard, published, and corrected after reconsideration."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.named import Named
from fazhi.ledger import access, acts, published, store
from fazhi.ledger.models import Act, Limit, Matter
from fazhi.ledger.state import ActRefused, Given, PartyGiven
from fazhi.people.models import Account, Post
from fazhi.people.session import hall_session, scope
from fazhi.procedures import enforcement_certificate
from fazhi.procedures.administrative_penalty import P
from fazhi.procedures.administrative_penalty import facts as f
from fazhi.procedures.administrative_penalty.papers import PENALTIES, TAKEN_BACK
from tests import district
from tests.district import DAY, District

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
STAFF = (
    ("officer", "housing", "enforcement_officer"), ("head", "housing", "enforcement_head"),
    ("reviewer", "housing", "enforcement_reviewer"), ("office", "justice", "enforcement_supervisor"),
    ("stranger", "transport", "enforcement_officer"),
)  # fmt: skip


FOUND: dict[str, Any] = {"ended_on": date(2026, 2, 27), "found_on": date(2026, 3, 2), "harmful": False}


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    made = district.build()
    for username, org, role in STAFF:
        account = Account.objects.create_user(username, username)
        title = library().roles[role].label
        Post.objects.create(account=account, organisation=made.orgs[org], role=role, title=title, since=date(2025, 1, 1))
        made.people[username] = account
    yield made


def card(qinghe: District, name: str, until: date = date(2030, 12, 31)) -> acts.Opened:
    office = qinghe.session("office")
    values = {
        "holder": name, "field": enforcement_certificate.Field.HOUSING, "unit": "住建局", "card_no": "99000001",
        "valid_from": date(2026, 1, 1), "valid_until": until,
    }  # fmt: skip
    with scope(office):
        return acts.start(office, "enforcement_certificate", "enter", Given(date(2026, 1, 5), values), on=DAY)


def do(qinghe: District, matter: int, who: str, action: str, day: date, note: str = "", **values: Any) -> Act:
    session = qinghe.session(who)
    with scope(session):
        return acts.perform(session, matter, action, Given(day, values, note=note), on=DAY)


def lead(qinghe: District, day: date = date(2026, 3, 2)) -> int:
    officer = qinghe.session("officer")
    values = {
        "subject": "擅自变动房屋承重结构案", "field": f.Field.HOUSING, "target": f.Target.BODY, "came_from": f.Source.INSPECTION,
        "clue": "装修时拆除承重墙。",
    }  # fmt: skip
    party = PartyGiven("party", "青禾装饰有限公司", True)
    with scope(officer):
        return acts.start(officer, "administrative_penalty", "lead", Given(day, values, parties=(party,)), on=DAY).matter_id


def test_a_certificate_that_ended_the_day_before_is_refused(qinghe: District) -> None:
    one, two = card(qinghe, "王一"), card(qinghe, "李二")
    do(qinghe, two.matter_id, "office", "end", date(2026, 3, 3), ending=enforcement_certificate.Ending.MOVED)
    matter = lead(qinghe)
    named = (Named(one.number), Named(two.number))
    with pytest.raises(ActRefused) as refused:
        do(qinghe, matter, "head", "file_case", date(2026, 3, 4), **FOUND, officers=named)
    assert refused.value.message == (
        f"李二（{two.number}）在2026-03-04不是有效的：已于2026-03-03收回、注销证件。"
        "规则：行政处罚由具有行政执法资格的执法人员实施，执法人员不得少于两人（《行政处罚法》第四十二条）。请核对编号。"
    )
    assert do(qinghe, matter, "head", "file_case", date(2026, 3, 2), **FOUND, officers=named).seq == 2


def test_one_officer_is_not_enough(qinghe: District) -> None:
    one = card(qinghe, "王一")
    with pytest.raises(ActRefused, match="“执法人员”至少须写明2项，现在是1项"):
        do(qinghe, lead(qinghe), "head", "file_case", date(2026, 3, 4), **FOUND, officers=(Named(one.number),))


def punished(qinghe: District) -> int:
    """A case with a hearing, decided on 2026-04-10, served and published on the 13th."""
    named = tuple(Named(card(qinghe, n).number) for n in ("王一", "李二"))
    matter = lead(qinghe)

    def step(who: str, action: str, month: int, day: int, **values: Any) -> None:
        do(qinghe, matter, who, action, date(2026, month, day), note="依规定办理", **values)

    step("head", "file_case", 3, 4, **FOUND, officers=named)
    step("officer", "investigate", 3, 5, officers=named, shown=True, evidence="现场检查笔录、照片。")
    step(
        "officer", "conclude", 3, 9, found="拆除承重墙一处。", grounds="住宅室内装饰装修管理的有关规定", discretion="一般",
        proposal="罚款五万元", hearing_due=True,
    )  # fmt: skip
    step("officer", "notify_hearing", 3, 10, defence_until=date(2026, 3, 17), hearing_case=(f.HearingCase.FINE,))
    step("officer", "request_hearing", 3, 12, hearing_request="要求听证。")
    step("reviewer", "call_hearing", 3, 16, hearing_where="四月一日九时，局二楼", host="法规科负责人")
    with pytest.raises(ActRefused, match="须提前7个工作日"):
        step("reviewer", "hold_hearing", 3, 25, host_apart=True, public=True, hearing_note="各方陈述、质证。")
    step("reviewer", "hold_hearing", 4, 1, host_apart=True, public=True, hearing_note="各方陈述、质证。")
    with pytest.raises(ActRefused, match="经过听证的须法制审核"):
        step("officer", "submit", 4, 2, review_due=False, no_review_ground="简单", collective_due=True)
    step("officer", "submit", 4, 2, review_due=True, review_case=(f.ReviewCase.HEARD,), collective_due=True)
    decision: dict[str, Any] = {
        "kinds": (f.Kind.FINE,), "decision": "罚款五万元。", "fine": 50000, "performance": "十五日内缴纳", "remedy": "可以复议、诉讼",
        "significant": True,
    }  # fmt: skip
    with pytest.raises(ActRefused, match="未经审核或者审核未通过"):
        step("head", "punish", 4, 3, **decision)
    step("reviewer", "review", 4, 7, review_scope="全部", review_opinion="同意", review_result=f.Review.PASSED, reviewer_qualified=True)
    step("head", "discuss", 4, 9, meeting="一致同意。")
    step("head", "punish", 4, 10, **decision)
    step("officer", "serve", 4, 13, service=f.Service.DIRECT, served_on=date(2026, 4, 13))
    step("officer", "publish", 4, 13)
    return matter


def test_a_breach_found_too_late_is_not_filed_and_the_page_says_how_that_came_out(qinghe: District) -> None:
    named = tuple(Named(card(qinghe, n).number) for n in ("王一", "李二"))
    matter = lead(qinghe)
    late: dict[str, Any] = {"ended_on": date(2024, 2, 28), "found_on": date(2026, 3, 2)}
    reckoned = (
        "“违法行为发生之日”是2024年2月28日，2年到2026年2月28日届满（《行政处罚法》第三十六条）；“违法行为被发现之日”是2026年3月2日，已经超过。"
    )
    with pytest.raises(ActRefused) as refused:
        do(qinghe, matter, "head", "file_case", date(2026, 3, 4), **late, harmful=False, officers=named)
    assert refused.value.message.startswith("违法行为在处罚时效内未被发现的，不再给予行政处罚（《行政处罚法》第三十六条）。")
    assert refused.value.message.endswith(f"请办理“不予立案”。{reckoned}")
    do(qinghe, matter, "head", "file_case", date(2026, 3, 4), **late, harmful=True, officers=named)
    do(qinghe, matter, "officer", "investigate", date(2026, 3, 5), officers=named, shown=True, evidence="没有危害后果。", harmful=False)
    head = qinghe.session("head")
    with scope(head):
        state = store.load(Matter.objects.get(pk=matter), DAY)
        barred = access.may(head, state.edition.actions["punish"], state, DAY)
    assert reckoned in next(c.answer for c in barred.checks if c.question == "条件")
    do(qinghe, matter, "head", "drop", date(2026, 3, 6), note="超过处罚时效。")


def test_a_second_notice_renews_what_must_follow_it(qinghe: District) -> None:
    """退回补充调查、重新告知以后，第一次的放弃、审核、讨论都不再作数。"""
    named = tuple(Named(card(qinghe, n).number) for n in ("王一", "李二"))
    matter = lead(qinghe)

    def step(who: str, action: str, day: date, **values: Any) -> None:
        do(qinghe, matter, who, action, day, note="依规定办理", **values)

    def round_(day: date) -> None:
        """Investigated, concluded, told, waived and submitted, all on one day."""
        step("officer", "investigate", day, officers=named, shown=True, evidence="现场检查笔录。")
        step("officer", "conclude", day, found="拆除承重墙。", grounds="有关规定", discretion="一般", proposal="罚款五万元", hearing_due=True)
        step("officer", "notify_hearing", day, defence_until=day, hearing_case=(f.HearingCase.FINE,))
        todo = {"review_due": True, "review_case": (f.ReviewCase.COMPLEX,), "collective_due": True}
        with pytest.raises(ActRefused, match="确需缩短的，请写明“当事人放弃听证的说明”"):
            step("officer", "submit", day, **todo)
        step("officer", "submit", day, hearing_waived="书面放弃。", defence_waived="书面放弃。", **todo)

    def weigh(day: date) -> None:
        step("reviewer", "review", day, review_scope="全部", review_opinion="同意", review_result=f.Review.PASSED, reviewer_qualified=True)
        step("head", "discuss", day, meeting="一致同意。")

    decision: dict[str, Any] = {
        "kinds": (f.Kind.FINE,), "decision": "罚款五万元。", "fine": 50000, "performance": "十五日内缴纳", "remedy": "可以复议、诉讼",
        "significant": False,
    }  # fmt: skip
    first, second = date(2026, 3, 9), date(2026, 3, 23)
    step("head", "file_case", date(2026, 3, 4), **FOUND, officers=named)
    round_(first)
    weigh(first)
    step("head", "supplement", second)
    with pytest.raises(ActRefused, match="退回补充调查的，须已补充调查"):
        step("officer", "conclude", second, found="x", grounds="x", discretion="x", proposal="x", hearing_due=True)
    round_(second)
    with scope(qinghe.session("officer")):
        state = store.load(Matter.objects.get(pk=matter), DAY)
    assert [m.reached(state.known, state.past).name for m in P.milestones] == ["DONE", "SPARED", "OPEN", "OPEN"]
    assert "review_result" not in state.known
    with pytest.raises(ActRefused, match="重新提请的，须重新审核、讨论"):
        step("head", "punish", second, **decision)
    weigh(second)
    step("head", "punish", second, **decision)
    with scope(qinghe.session("officer")):
        row = Matter.objects.get(pk=matter)
        for action, turn in row.turns.items():
            assert turn == Act.objects.filter(matter=row, action=action).latest("seq").seq


def titles(column: str) -> list[str]:
    with scope(hall_session()):
        return [p.title for p in published.listed(DAY, column)]


def test_from_the_hearing_to_publication_and_back(qinghe: District) -> None:
    matter = punished(qinghe)
    assert titles(PENALTIES.key) == ["擅自变动房屋承重结构案"]
    with scope(qinghe.session("officer")):
        ends = {x.key: (x.due, x.state) for x in Limit.objects.filter(matter_id=matter)}
    assert ends["decide"] == (date(2026, 6, 2), "met")
    assert ends["request_hearing"] == (date(2026, 3, 17), "met")
    assert ends["serve"][1] == ends["publish"][1] == "met"
    assert ends["pay"] == (date(2026, 4, 28), "open")

    changed = date(2026, 7, 1)
    do(
        qinghe, matter, "officer", "overturn", changed, change=f.Change.REVOKED, changed_by=f.ChangedBy.RECONSIDERATION,
        changed_no="青禾复决〔2026〕7号", changed_on=changed,
    )  # fmt: skip
    with pytest.raises(ActRefused, match="须先撤回公开并说明理由"):
        do(qinghe, matter, "head", "close_overturned", date(2026, 7, 2))
    with scope(qinghe.session("officer")):
        limit = Limit.objects.get(matter_id=matter, key="withdraw_publication")
        assert (limit.due, limit.state) == (date(2026, 7, 6), "open")
    do(qinghe, matter, "officer", "unpublish", date(2026, 7, 3), withdrawn_for="被行政复议决定撤销。")
    assert titles(PENALTIES.key) == [] and titles(TAKEN_BACK.key) == ["擅自变动房屋承重结构案"]
    do(qinghe, matter, "head", "close_overturned", date(2026, 7, 6))
    with scope(qinghe.session("officer")):
        row = Matter.objects.get(pk=matter)
        assert store.load(row, DAY).stage is f.S.CLOSED
        assert Limit.objects.get(matter_id=matter, key="withdraw_publication").state == "met"


def test_another_body_sees_nothing_and_can_do_nothing(qinghe: District) -> None:
    matter = lead(qinghe)
    stranger = qinghe.session("stranger")
    with scope(stranger):
        assert not Matter.objects.filter(pk=matter).exists()
    with scope(qinghe.session("office")):
        assert Matter.objects.filter(pk=matter).exists()
