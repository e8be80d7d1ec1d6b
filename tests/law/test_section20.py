"""Points where common belief is wrong, one test each, on the rules of the catalogue.

Points that are not about terms are held against the declarations and instruments they concern: when a settlement or a
decision takes effect (4), what must go to reconsideration first (5), whom the petition regulation binds and what it no
longer asks (11), which text on log retention is cited (15), who appears in court and who is fined (18), that no set of
indicators stands in the program as the law (23), and that no statute sets resettlement periods (24).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.basis import Standing
from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import Pause, TermUnit, days, months, workdays, years
from fazhi.kernel.terms import Term
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.law.instruments import 信访工作条例, 网络安全法, 网络安全法_2016
from fazhi.law.rules import RuleError, compute, find
from fazhi.procedures import administrative_litigation as litigation
from fazhi.procedures import administrative_reconsideration as reconsideration
from fazhi.procedures import information_disclosure as disclosure
from fazhi.procedures import petition
from fazhi.procedures.administrative_litigation.facts import ATTENDED
from fazhi.procedures.administrative_reconsideration.facts import First
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


def test_point_4_a_settlement_takes_effect_when_signed_and_sealed_a_decision_when_served() -> None:
    now = reconsideration.P.on(TODAY)
    settled, decided = now.actions["mediate"], now.actions["serve"]
    assert (settled.basis.text, "行政复议法》第七十五条" in decided.basis.text) == ("《行政复议法》第五条、第七十三条", True)
    assert "签名、盖章并加盖机关印章即生效" in settled.remark and "一经送达，即发生法律效力" in decided.remark
    done = now.actions["performed"].only_if
    assert done is not None and done.holds({}, ["mediate"]) and not done.holds({}, ["decide"]) and done.holds({}, ["decide", "serve"])


def test_point_5_refused_information_and_inaction_go_to_reconsideration_first() -> None:
    assert {First.DISCLOSURE.value, First.INACTION.value} == {"对政府信息公开不予公开不服", "认为行政机关未履行法定职责"}
    reply = disclosure.P.documents()["disclosure_reply"]
    assert "对不予公开政府信息的答复，应当先申请行政复议" in "".join(getattr(b, "text", "") for b in reply.body)


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


def test_point_11_a_regulation_of_party_and_state_that_tells_the_way_and_asks_no_acceptance() -> None:
    assert 信访工作条例.standing is Standing.PARTY_REGULATION
    tell, accept = petition.P.on(TODAY).actions["tell"], petition.P.on(TODAY).actions["accept"]
    assert {f.label for f in tell.needs} == {"事项类别", "告知的处理途径和程序"}
    assert accept.basis.text == "《信访工作条例》第三十一条第（六）项", "accepted is only what goes by the petition procedure"


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


def test_point_15_the_article_on_logs_is_that_of_the_amended_cybersecurity_law() -> None:
    """Article 23 since 1 January 2026, article 21 before: whoever cites it must say which text."""
    assert (网络安全法.since, 网络安全法_2016.until) == (D("2026-01-01"), D("2026-01-01"))
    assert (网络安全法.art(23).text, 网络安全法_2016.art(21).text) == ("《网络安全法》第二十三条", "《网络安全法（2016年）》第二十一条")


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


def test_point_18_a_deputy_is_a_head_a_lawyer_is_not_and_the_fine_is_the_heads() -> None:
    assert {h.name for h in ATTENDED} == {"CHIEF", "DEPUTY", "LEADER"}
    hearing, performed = (litigation.P.on(TODAY).actions[key] for key in ("hearing", "performed"))
    assert "不得仅委托律师出庭" in hearing.remark
    assert "对行政机关负责人按日处五十元至一百元的罚款" in performed.remark


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


def test_points_23_and_24_no_indicator_set_and_no_resettlement_period_is_declared_as_law() -> None:
    """The 2021 set of indicators was followed by another; five and three years of resettlement are policy figures."""
    cited = {t.basis.law.short for editions in RULES.values() for t in editions}
    assert not {law for law in cited if "示范指标" in law or "安置帮教" in law}
    assert not {key for key in RULES if "resettle" in key or key.startswith("community_correction.release")}
