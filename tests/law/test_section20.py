"""Points where common belief is wrong, one test each, on the rules of the catalogue.

Points that are not about terms have their tests with the procedures and instruments they concern: when a settlement or
a decision takes effect (4), what must go to reconsideration first (5), whom the petition regulation binds (11), the
article on log retention (15), who appears in court (18), the indicator sets (23), resettlement periods that stand in no
statute (24).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import Pause, TermUnit, days, months, workdays, years
from fazhi.kernel.terms import Term
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.law.rules import RuleError, compute, find
from fazhi.wiring.commands.clock import rules

CLOCK = LawfulClock(official())
RULES = rules()
D = date.fromisoformat
TODAY = D("2026-10-15")


def rule(key: str, day: date = TODAY) -> Term:
    return find(RULES, key, day)


def asked(key: str, start: str, **how: Any) -> dict[str, Any]:
    return compute(rule(key, D(start)), D(start), CLOCK, **how)


def test_point_1_ten_days_of_reconsideration_are_working_days_only_since_2024() -> None:
    for name in ("reply", "supplement", "maker_reply"):
        assert rule(f"administrative_reconsideration.{name}").most == workdays(10)
    old = rule("administrative_reconsideration.reply", D("2023-06-01"))
    assert (old.most, old.basis.text) == (days(10), "《行政复议法（2017年修正）》第二十三条第一款")
    assert rule("administrative_reconsideration.send_copy", D("2023-06-01")).most == workdays(7)


def test_point_2_the_sixty_and_thirty_days_run_from_acceptance() -> None:
    for name, span in (("decide", days(60)), ("decide_simplified", days(30))):
        term = rule(f"administrative_reconsideration.{name}")
        assert (term.event, term.most) == ("受理", span)
    check = rule("administrative_reconsideration.check")
    assert (check.event, check.most) == ("提出行政复议申请或者收到行政复议申请或者收到补正材料", workdays(5))
    assert "审查期限届满之日起视为受理" in check.expiry
    old = rule("administrative_reconsideration.check", D("2023-06-01"))
    assert "自行政复议机构收到之日起即为受理" in old.expiry
    # 收到9月24日，未决定：10月9日视为受理；自该日起60日为12月8日周二（10月22日，11月30日，12月8日）。
    assert asked("administrative_reconsideration.check", "2026-09-24")["due"] == "2026-10-09"
    assert asked("administrative_reconsideration.decide", "2026-10-09")["due"] == "2026-12-08"


def test_point_3_who_approves_the_extension_and_that_the_simplified_procedure_has_none() -> None:
    now = rule("administrative_reconsideration.decide").extension
    before = rule("administrative_reconsideration.decide", D("2023-06-01")).extension
    assert now is not None and before is not None
    assert (now.approval, now.span, now.times) == ("办理“延长审理期限”，经行政复议机构的负责人批准", days(30), 1)
    assert before.approval == "办理“延长审理期限”，经行政复议机关的负责人批准"
    with pytest.raises(RuleError, match="第六十二条第二款没有规定延长"):
        asked("administrative_reconsideration.decide_simplified", "2026-09-01", extended=True)


def test_point_6_which_days_are_working_days_in_penalty_coercion_and_licence() -> None:
    penalty = {
        key.partition(".")[2]: editions[-1]
        for key, editions in RULES.items()
        if key.startswith("administrative_penalty.")
    }
    for name, term in penalty.items():
        span = term.most or term.least
        assert span is not None
        if span.unit in (TermUnit.SET, TermUnit.YEAR) or term.basis.law.short == "行政强制法":
            continue
        assert span.unit is (TermUnit.DAY if name in ("decide", "pay") else TermUnit.WORKDAY), name
    assert (penalty["decide"].most, penalty["pay"].most) == (days(90), days(15))
    assert rule("administrative_coercion.deliver_freeze").most == workdays(3)
    assert rule("administrative_coercion.seal").most == days(30)
    for key, editions in RULES.items():
        if key.startswith("administrative_license."):
            assert all(t.most and t.most.unit is TermUnit.WORKDAY for t in editions), key


def test_point_7_two_filters_for_publishing_penalties() -> None:
    published = rule("enforcement_publicity.publish_penalty")
    assert published.most == workdays(7) and published.basis.law.number == "国办发〔2018〕118号"
    assert "《行政处罚法》第四十八条，限于具有一定社会影响的" in published.note
    assert rule("enforcement_publicity.publish").most == workdays(20)
    withdrawn = rule("administrative_penalty.withdraw_publication")
    assert (withdrawn.most, withdrawn.basis.text) == (workdays(3), "《行政处罚法》第四十八条第二款")


def test_point_8_review_of_documents_has_a_most_review_of_decisions_has_none() -> None:
    document, decision = rule("normative_document.legality_review"), rule("major_decision.legality_review")
    assert (document.least, document.most) == (workdays(5), workdays(15))
    assert (decision.least, decision.most) == (workdays(7), None)


def test_point_9_public_comment_takes_at_least_thirty_natural_days() -> None:
    decision, market = rule("major_decision.public_comment"), rule("normative_document.public_comment_market")
    assert decision.least == market.least == days(30)
    assert decision.most is None and market.most is None
    assert "缩短的" in decision.note
    assert "normative_document.public_comment" not in RULES


def test_point_10_petitions() -> None:
    route, tell = rule("petition.route"), rule("petition.tell")
    assert route.most == tell.most == days(15)
    assert route.basis != tell.basis
    assert rule("petition.object_to_routing").most == workdays(5)
    assert rule("petition.handle").most == days(60)
    hearing = [Pause(D("2026-09-07"), D("2026-09-12"))]
    assert asked("petition.recheck", "2026-09-01", pauses=hearing)["due"] == "2026-10-08"
    for name in ("handle", "review"):
        with pytest.raises(RuleError, match="没有规定中止"):
            asked(f"petition.{name}", "2026-09-01", pauses=hearing)


def test_point_12_the_mediation_act_has_no_term_and_the_month_is_soft() -> None:
    month = rule("people_mediation.mediate")
    assert month.most == months(1) and month.soft and month.unverified
    assert month.basis.law.number == "司法部令第75号"
    confirmation = rule("people_mediation.judicial_confirmation")
    assert (confirmation.most, confirmation.binds) == (days(30), Binds.PARTIES)


def test_point_13_the_legal_aid_act_counts_natural_days() -> None:
    expected = {"decide": days(7), "assign": days(3), "review_objection": days(5)}
    assert {name: rule(f"legal_aid.{name}").most for name in expected} == expected
    assert rule("legal_aid.decide", D("2021-12-31")).most == workdays(7)
    assert rule("legal_aid.decide", D("2021-12-31")).unverified


def test_point_14_no_leave_term_of_community_correction_from_memory() -> None:
    found = {key for key in RULES if key.startswith("community_correction.")}
    assert found == {"community_correction.report_in", "community_correction.positioning"}
    assert rule("community_correction.report_in").most == days(10)
    assert rule("community_correction.positioning").most == months(3)


def test_point_16_the_hotline_terms_are_those_of_one_province() -> None:
    expected = {"consultation": workdays(2), "request": workdays(10), "complaint": workdays(15)}
    for name, span in expected.items():
        term = rule(f"hotline_order.{name}")
        assert term.most == span and term.unverified and "全国没有统一" in term.note
        assert term.basis.law.short.startswith("广东省")


def test_point_17_answers_to_deputies_stand_in_article_51_now() -> None:
    assert rule("proposal.answer").basis.text == "《代表法》第五十一条"
    assert rule("proposal.answer", D("2024-03-01")).basis.text == "《代表法（2015年修正）》第四十二条"
    assert (rule("proposal.answer").most, rule("proposal.answer_complex").most) == (months(3), months(6))


def test_point_19_state_compensation_counts_months() -> None:
    assert (rule("state_compensation.decide").most, rule("state_compensation.sue").most) == (months(2), months(3))
    assert asked("state_compensation.decide", "2026-07-15")["due"] == "2026-09-15"


def test_point_20_a_county_hands_over_archives_after_ten_years() -> None:
    term = rule("archive.hand_over")
    assert (term.least, term.most) == (years(10), None)


def test_point_21_silence_of_a_third_party_and_of_a_co_maker() -> None:
    third, maker = rule("information_disclosure.third_party"), rule("information_disclosure.co_maker")
    assert third.most == maker.most == workdays(15)
    assert "不视为同意" in third.expiry and maker.expiry == "逾期未提出意见的，视为同意公开。"
    assert rule("information_disclosure.answer").restarted_by == ("收到申请", "收到补正的申请")


def test_point_22_an_assessor_serves_five_years() -> None:
    assert rule("people_assessor.term").most == years(5)
