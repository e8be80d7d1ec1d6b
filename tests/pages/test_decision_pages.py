"""A decision and a document in the real ledger: what comes too soon is refused, evidence is shown, texts stand side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from fazhi.ledger import acts, published
from fazhi.ledger.models import Matter, Published
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.models import Account, Post
from fazhi.people.session import scope, system_scope
from fazhi.procedures.major_decision.facts import Conclusion, Hearing, Kind, Meeting, Proposer, Risk
from fazhi.procedures.major_decision.facts import Point as Lawful
from fazhi.procedures.normative_document.facts import Issuer, Point
from fazhi.procedures.normative_document.facts import Meeting as Session
from tests.district import District
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
Do = Callable[..., None]
NEW = (("office", "government", "decision_office"), ("unit", "housing", "liaison"), ("reviewer", "justice", "legal_reviewer"))


@pytest.fixture
def at_work(qinghe: District) -> District:
    for who, org, role in NEW:
        account = Account.objects.create_user(who, f"甲{who}")
        Post.objects.create(account=account, organisation=qinghe.orgs[org], role=role, title=role, since=date(2025, 1, 1))
        qinghe.people[who] = account
    return qinghe


def doing(district: District, today: date, matter: int) -> Do:
    """`do(who, action, days ago, facts…)` on the matter."""

    def do(who: str, action: str, ago: int, to: str = "", note: str = "", **values: Any) -> None:
        session = district.session(who, today)
        onward = acts.org_given(district.orgs[to]) if to else None
        with scope(session):
            acts.perform(session, matter, action, Given(today - timedelta(days=ago), values, note=note, to_org=onward), on=today)

    return do


@pytest.fixture
def decision(at_work: District, today: date) -> tuple[int, Do]:
    session = at_work.session("office", today)
    values = {"subject": "老旧小区改造方案", "kind": Kind.POLICY, "proposer": Proposer.UNIT, "reasons": "群众反映集中。"}
    with scope(session):
        pk = acts.start(session, "major_decision", "propose", Given(today - timedelta(days=80), values), on=today).matter_id
    do = doing(at_work, today, pk)
    do("office", "start", 78, to="housing", lead_unit="区住建局")
    do("unit", "draft", 70, draft="三年改造计划。", legal_basis="有关法规。", units_heard="没有分歧。")
    steps = {"hearing": Hearing.NONE, "expert_needed": False, "no_expert_ground": "不属于专业性较强的事项。", "risk_needed": True}
    do("unit", "determine", 70, **steps, market=False)
    return pk, do


def prepared(do: Do, today: date) -> None:
    do("unit", "publish_draft", 65, comment_until=today - timedelta(days=30), comment_way="网上大厅")
    do("unit", "assess_risk", 50, risk=Risk.LOW, risk_points="施工扰民，已有措施。")
    do("unit", "close_comment", 29, comments_received=3, comments_adopted=1, uptake="逐条研究。")


def reviewed(do: Do) -> None:
    opinion = {"power": Lawful.LAWFUL, "procedure": Lawful.LAWFUL, "content": Lawful.LAWFUL, "adviser": "同意。", "opinion": "合法。"}
    do("reviewer", "give_opinion", 26, **opinion, conclusion=Conclusion.LAWFUL)


def discussed(do: Do, ago: int, **more: Any) -> None:
    meeting = {"meeting": Meeting.STANDING, "meeting_no": "第3次", "chief_last": True, "with_majority": True, "dissent": "没有不同意见。"}
    do("unit", "submit", ago, submission="草案、意见采纳情况、审查意见。")
    do("office", "discuss", ago, **meeting, decision="原则同意。", **more)


def test_a_draft_that_lies_open_too_short_a_time_says_why_or_is_refused(decision: tuple[int, Do], today: date) -> None:
    _, do = decision
    short: dict[str, Any] = {"comment_until": today - timedelta(days=40), "comment_way": "网上大厅"}
    with pytest.raises(ActRefused, match="征求意见不得少于30日"):
        do("unit", "publish_draft", 60, **short)
    do("unit", "publish_draft", 60, **short, urgent_ground="汛期将至。")
    with system_scope():
        shown = Published.objects.get(place="decision_drafts")
        assert ["缩短征求意见期限的理由", "汛期将至。", True] in shown.content["rows"]


def test_comments_are_not_closed_before_their_last_day_is_over(decision: tuple[int, Do], today: date) -> None:
    _, do = decision
    do("unit", "publish_draft", 65, comment_until=today - timedelta(days=30), comment_way="网上大厅")
    studied = {"comments_received": 3, "comments_adopted": 1, "uptake": "逐条研究。"}
    with pytest.raises(ActRefused, match=f"到{today - timedelta(days=30)}为止，此后才能办理") as refused:
        do("unit", "close_comment", 30, **studied)
    assert refused.value.field_name == "happened_on"
    do("unit", "close_comment", 29, **studied)


def test_review_has_its_seven_working_days_or_a_reason(decision: tuple[int, Do], today: date) -> None:
    _, do = decision
    prepared(do, today)
    do("unit", "send_review", 28, materials="草案、依据、说明。")
    reviewed(do)
    with pytest.raises(ActRefused, match=r"须满7个工作日.*确需缩短的，请写明“审查时间少于七个工作日的理由”"):
        discussed(do, 25)
    discussed(do, 25, review_short_ground="灾后重建应急。")


def test_the_page_shows_each_step_with_its_evidence(decision: tuple[int, Do], as_: SignIn, today: date) -> None:
    pk, do = decision
    prepared(do, today)
    browser = as_("office")
    page = browser.get(f"/matters/{pk}/")
    assert [(e.milestone.label, e.reached.value) for e in page.context["evidence"]] == [
        ("公众参与", "已完成"), ("专家论证", "依法可以不经"), ("风险评估", "已完成"), ("合法性审查", "尚未完成"), ("集体讨论决定", "尚未完成"),
    ]  # fmt: skip
    shown = text(page)
    assert "不组织专家论证的理由：不属于专业性较强的事项。" in shown
    assert "办理以下任一项，即为完成：出具合法性审查意见" in shown
    assert [p.label for e in page.context["evidence"] for p in e.papers] == ["决策风险评估报告"]
    assert inline(page) == []
    do("unit", "send_review", 28, materials="草案、依据、说明。")
    reviewed(do)
    discussed(do, 3)
    page = browser.get(f"/matters/{pk}/")
    assert [e.reached.name for e in page.context["evidence"]] == ["DONE", "SPARED", "DONE", "DONE", "DONE"]
    assert [e.css for e in page.context["evidence"]] == ["done", "stage", "done", "done", "done"]


def test_what_waits_says_until_when_on_the_page(decision: tuple[int, Do], as_: SignIn, today: date) -> None:
    pk, do = decision
    do("unit", "publish_draft", 5, comment_until=today + timedelta(days=30), comment_way="网上大厅")
    page = as_("unit").get(f"/matters/{pk}/")
    why = {v.action.key: v.why for v in page.context["cannot"]}
    assert f"到{today + timedelta(days=30)}为止，此后才能办理" in why["close_comment"]


@pytest.fixture
def document(at_work: District, today: date) -> int:
    """A document put to comment, mended after review, and published; its matter."""
    session = at_work.session("unit", today)
    values = {"name": "停车管理办法", "issuer": Issuer.OFFICE, "unit": "区住建局", "why": "确有必要。"}
    with scope(session):
        pk = acts.start(session, "normative_document", "plan", Given(today - timedelta(days=90), values), on=today).matter_id
    do = doing(at_work, today, pk)
    written = {"legal_basis": "有关法规。", "explanation": "说明。", "market": False}
    do("unit", "draft", 85, text="第一条 规范停车。\n第二条 有关单位负责实施。", **written)
    do("unit", "publish_draft", 84, comment_until=today - timedelta(days=60), comment_way="网上大厅")
    do("unit", "close_comment", 59, comments_received=0, comments_adopted=0, uptake="没有收到意见。")
    do("unit", "own_review", 58, own_opinion="同意送审。")
    do("unit", "send_review", 57, materials="齐全。")
    checks = dict.fromkeys(("body", "power", "content", "no_powers", "no_burden", "no_favour", "procedure"), Point.LAWFUL)
    do("reviewer", "give_opinion", 50, **checks, opinion="第二条应当明确单位。", conclusion=Point.MEND)
    do("unit", "draft", 48, text="第一条 规范停车。\n第二条 区级有关单位负责实施。", **written)
    do("unit", "take_up", 48, after_review="已修改第二条。")
    do("office", "deliberate", 40, meeting=Session.STANDING, meeting_no="第5次", dissent="没有不同意见。")
    do("office", "register_number", 39, doc_number="青禾府办规〔2026〕1号", unified_number="QH-1", signed_on=today - timedelta(days=39))
    valid = {"effective_on": today - timedelta(days=10), "valid_until": today + timedelta(days=900)}
    do("office", "publish", 38, published_in="政府网站", **valid)
    return pk


def test_draft_and_final_text_stand_side_by_side(document: int, client: Client) -> None:
    with system_scope():
        draft, final = Published.objects.filter(matter_id=document).order_by("act_seq")
    page = client.get(f"/open/items/{final.pk}/")
    assert f"/open/items/{final.pk}/with/{draft.pk}/" in page.content.decode()
    both = client.get(f"/open/items/{final.pk}/with/{draft.pk}/")
    assert (both.status_code, inline(both)) == (200, [])
    assert "<ins>区级</ins>" in both.content.decode()
    assert [p.label for p in both.context["parts"]] == ["文件正文"] and "发文字号" not in text(both)
    assert (both.context["earlier"].pk, both.context["later"].pk) == (draft.pk, final.pk)
    turned = client.get(f"/open/items/{draft.pk}/with/{final.pk}/")
    assert turned.context["later"].pk == final.pk
    assert client.get(f"/open/items/{final.pk}/with/{final.pk}/").status_code == 404
    assert client.get(f"/open/items/{final.pk}/with/999999/").status_code == 404


def test_the_catalogue_of_documents_as_of_any_day(document: int, at_work: District, today: date) -> None:
    def in_force(ago: int) -> list[str]:
        day = today - timedelta(days=ago)
        return [p.title for p in published.listed(day, "normative_documents", in_force=True)]

    with system_scope():
        assert [in_force(ago) for ago in (39, 11, 10, 0)] == [[], [], ["停车管理办法"], ["停车管理办法"]]
    doing(at_work, today, document)("office", "repeal", 2, clean_reason="上位法已修改。")
    with system_scope():
        assert [in_force(ago) for ago in (3, 2)] == [["停车管理办法"], []]
        assert Matter.objects.get(pk=document).outcome == "废止"


def test_filing_limits_run_from_publication(document: int, today: date) -> None:
    with system_scope():
        found = dict(Matter.objects.get(pk=document).limits.values_list("key", "due"))
    assert set(found) == {"legality_review", "file_up", "file_npc", "expiry"}
    assert found["expiry"] == today + timedelta(days=900)
    due = found["file_up"]
    assert due is not None and due == found["file_npc"] and due >= today - timedelta(days=8)
