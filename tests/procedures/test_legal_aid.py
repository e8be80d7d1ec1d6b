"""法律援助法 as declared: two different lists, one request for papers, seven days, three days, five days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.roles import PARTY
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.legal_aid import NATURAL, P
from fazhi.procedures.legal_aid.facts import (
    Cause,
    Checked,
    Ending,
    Facts,
    Finding,
    Means,
    NoCheck,
    NoTest,
    S,
    Urgency,
)
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
CLOCK = LawfulClock(official())


def test_three_ways_in() -> None:
    assert {a.key: (a.to, {r.key for r in a.by}) for a in RULES.starts} == {
        "apply": (S.APPLIED, {"party", "aid_agency"}),
        "transfer_in": (S.APPLIED, {"aid_agency"}),
        "notified": (S.GRANTED, {"aid_agency"}),
    }


# Hardship: articles 32, 41 and 42


def test_the_two_lists_of_waivers_are_those_of_the_act() -> None:
    """Article 32: hardship is no condition. Article 42: it is one, but is not checked."""
    assert [x.value for x in NoTest] == [
        "英雄烈士近亲属维护英雄烈士人格权益",
        "因见义勇为行为主张相关民事权益",
        "再审改判无罪请求国家赔偿",
        "遭受虐待、遗弃或者家庭暴力的受害人主张相关权益",
        "法律、法规、规章规定的其他情形",
    ]
    assert [x.value for x in NoCheck] == [
        "无固定生活来源的未成年人、老年人、残疾人等特定群体",
        "社会救助、司法救助或者优抚对象",
        "申请支付劳动报酬或者请求工伤赔偿的进城务工人员",
        "法律、法规、规章规定的其他人员",
    ]


def test_migrant_workers_stand_in_article_42_only() -> None:
    assert [x.name for x in NoCheck if "务工" in x.value] == ["MIGRANT_WORKER"]
    assert not any("务工" in x.value for x in NoTest)
    assert "grant" in allowed(P, S.APPLIED, means=Means.NO_CHECK, no_check=NoCheck.MIGRANT_WORKER)
    assert "grant" not in allowed(P, S.APPLIED, means=Means.NO_TEST, no_check=NoCheck.MIGRANT_WORKER)


def test_a_victim_of_family_violence_is_not_asked_for_means() -> None:
    assert "grant" in allowed(P, S.APPLIED, means=Means.NO_TEST, no_test=NoTest.ABUSE)
    assert "grant" not in allowed(P, S.APPLIED, means=Means.NO_CHECK, no_test=NoTest.ABUSE)
    assert papers(P, "apply", means=Means.NO_TEST) == ["法律援助申请表", "法律援助申请材料接收凭证"]


def test_everybody_else_states_their_means_and_no_certificate_is_asked_for() -> None:
    """Article 41: checked by sharing of information, or by the applicant's promise."""
    stated: dict[str, Any] = {"means": Means.STATEMENT, "household": "三口之家，月收入三千元"}
    assert "grant" not in allowed(P, S.APPLIED, **stated)
    assert "grant" in allowed(P, S.APPLIED, **stated, checked=Checked.SHARED)
    assert "grant" not in allowed(P, S.APPLIED, **stated, checked=Checked.PROMISE)
    assert "grant" not in allowed(P, S.APPLIED, **stated, checked=Checked.PROMISE, promise=False)
    assert "grant" in allowed(P, S.APPLIED, **stated, checked=Checked.PROMISE, promise=True)
    assert "grant" not in allowed(P, S.APPLIED, means=Means.STATEMENT, checked=Checked.SHARED)
    assert papers(P, "apply", means=Means.STATEMENT) == [
        "法律援助申请表", "经济困难状况说明表", "法律援助申请材料接收凭证",
    ]  # fmt: skip
    assert not any("证明表" in d.label for d in P.documents().values())


def test_a_defendant_may_lack_a_defender_for_another_reason() -> None:
    """Article 24: hardship or other reasons; for the matters of article 31 hardship alone."""
    assert "grant" in allowed(P, S.APPLIED, means=Means.OTHER_REASON, cause=Cause.DEFENCE)
    assert "grant" not in allowed(P, S.APPLIED, means=Means.OTHER_REASON, cause=Cause.LABOUR)


def test_what_a_household_has_is_personal() -> None:
    assert [f.name for f in Facts.refs().values() if f.secret] == ["household", "assets"]


# From the application to the decision


def test_papers_may_be_asked_for_once_only() -> None:
    """Article 43, second clause: all at once; not supplied means withdrawn."""
    assert "ask_supplement" in allowed(P, S.APPLIED)
    assert "ask_supplement" not in allowed(P, S.APPLIED, {"ask_supplement", "supplement"})
    assert allowed(P, S.SUPPLEMENTING) == {"supplement", "deem_withdrawn", "withdraw", "advance"}
    assert RULES.actions["deem_withdrawn"].to is S.WITHDRAWN
    assert papers(P, "ask_supplement") == ["补充材料、说明通知书"]
    (wait,) = RULES.actions["deem_withdrawn"].waits
    asked = {"supplement_by": date(2026, 9, 30)}
    assert "到2026-09-30为止" in wait.obstacle(asked, {}, date(2026, 9, 30), library().clock)
    assert wait.obstacle(asked, {}, date(2026, 10, 1), library().clock) == ""


def test_a_refusal_says_why_and_where_to_object() -> None:
    assert set(RULES.actions["refuse"].needs) == {Facts.refusal, Facts.refusal_note}
    assert papers(P, "refuse") == ["法律援助申请审查表", "不予法律援助决定书"]
    refusal = P.documents()["aid_refusal"]
    said = "".join(getattr(block, "text", "") for block in refusal.body)
    assert "五日内审查" in said and "行政复议或者提起行政诉讼" in said


def test_aid_in_advance() -> None:
    """Article 44: before the decision where seven days are too long; the papers come afterwards."""
    assert [u.name for u in Urgency] == ["LIMITATION", "PRESERVATION", "OTHER"]
    advance = RULES.actions["advance"]
    assert advance.assigns is not None and advance.assigns.key == "aid_lawyer"
    assert advance.to is S.ADVANCED
    assert {"refuse", "terminate", "record_progress"} <= allowed(P, S.ADVANCED)
    assert "complete" not in allowed(P, S.ADVANCED)
    assert "complete" in allowed(P, S.ADVANCED, means=Means.NO_TEST, no_test=NoTest.BRAVERY)


def test_a_notice_to_defend_needs_no_decision() -> None:
    """Articles 25, 28 and 36: the organ notifies, the agency assigns within three days."""
    notified = RULES.actions["notified"]
    assert notified.only_if is not None
    assert [c for c in Cause if notified.only_if.holds({"cause": c}, ())] == [Cause.DEFENCE, Cause.COMPULSORY_CARE]
    assert Facts.means not in notified.needs


@pytest.mark.parametrize(
    ("grave", "experience", "may"), [(True, 3, True), (True, 2, False), (True, None, False), (False, None, True)]
)
def test_three_years_of_experience_where_life_is_at_stake(grave: bool, experience: int | None, may: bool) -> None:
    """Article 26."""
    known: dict[str, Any] = {"grave": grave, "experience": experience}
    assert ("assign" in allowed(P, S.GRANTED, **known)) is may
    assert ("change" in allowed(P, S.HANDLING, **known)) is may


# The case


def test_only_the_lawyer_reports_and_closes_and_only_the_agency_ends() -> None:
    assert doers(P, "record_progress") == doers(P, "close") == doers(P, "report_ending") == {"aid_lawyer"}
    assert doers(P, "terminate") == doers(P, "assign") == doers(P, "grant") == {"aid_agency"}
    assert len(Ending) == 8


def test_the_aided_person_may_ask_for_another_lawyer() -> None:
    assert doers(P, "ask_change") == {"party", "aid_agency"}
    assert papers(P, "ask_change") == ["更换法律援助人员申请（审批）表"]
    assert papers(P, "change") == ["更换法律援助人员通知书"]


def test_an_objection_goes_to_the_justice_bureau_and_binds_the_agency() -> None:
    """Article 49."""
    assert doers(P, "object") == {"party", "aid_supervision"}
    for stage in (S.REFUSED, S.TERMINATED):
        assert "object" in allowed(P, stage)
    assert doers(P, "decide_objection") == {"aid_supervision"}
    assert allowed(P, S.DECIDED, finding=Finding.CORRECT) == {"redo", "archive"}
    assert allowed(P, S.DECIDED, finding=Finding.UPHELD) == {"archive"}


def test_a_closed_case_is_paid_and_filed_only_with_its_papers() -> None:
    """Articles 50 and 52."""
    assert not {"pay_subsidy", "archive"} & allowed(P, S.DONE, {"close"})
    assert {"pay_subsidy", "archive"} <= allowed(P, S.DONE, {"close", "receive_file"})


def test_the_courts_are_told_only_where_there_is_a_court() -> None:
    assert papers(P, "assign") == ["法律援助指派通知书"]
    assert papers(P, "assign", organ_name="青禾区人民法院") == ["法律援助指派通知书", "法律援助公函"]
    assert papers(P, "terminate") == ["终止法律援助决定书"]
    assert papers(P, "terminate", organ_name="青禾区人民法院") == ["终止法律援助决定书", "终止法律援助公函"]


def test_what_a_party_may_do() -> None:
    assert {a.key for a in RULES.actions.values() if PARTY in a.by} == {
        "apply", "supplement", "withdraw", "ask_change", "object",
    }  # fmt: skip


# Times


def test_times() -> None:
    office = "办理机关"
    assert limits(P) == {
        "decide": ("7日", office, "《法律援助法》第四十三条第一款"),
        "assign": ("3日", office, "《法律援助法》第四十三条第一款"),
        "assign_defence": ("3日", office, "《法律援助法》第三十六条"),
        "review_objection": ("5日", office, "《法律援助法》第四十九条第二款"),
        "hand_in": ("30日", office, "《办理法律援助案件程序规定》（未核实）"),
    }
    assert [x.key for x in RULES.limits.values() if x.soft] == ["hand_in"]


def test_nothing_extends_or_stops_these_terms() -> None:
    for limit in RULES.limits.values():
        assert limit.extension is None and limit.pauses == ()
    assert NATURAL in RULES.limits["decide"].note


def test_seven_natural_days_run_through_the_holidays() -> None:
    """Applied on Wednesday 23 September 2026: day 7 is the 30th. On the 25th: day 7 is 2 October, a holiday; 8 October."""
    decide = RULES.limits["decide"].span
    assert CLOCK.due_date(decide, date(2026, 9, 23)) == date(2026, 9, 30)
    assert CLOCK.due_date(decide, date(2026, 9, 25)) == date(2026, 10, 8)
    assert CLOCK.due_date(RULES.limits["assign"].span, date(2026, 10, 15)) == date(2026, 10, 19)
