"""行政应诉 and 司法建议、检察建议 as declared: terms, the head in court, losses, and what an appeal is."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.spans import TermUnit
from fazhi.procedures import judicial_proposal
from fazhi.procedures.administrative_litigation import P
from fazhi.procedures.administrative_litigation.facts import (
    ATTENDED,
    LOSSES,
    Excuse,
    Facts,
    Form,
    Head,
    Instance,
    Outcome,
    S,
)
from fazhi.procedures.judicial_proposal import Adoption, Kind
from tests.procedures.reading import TODAY, allowed, limits, papers

RULES = P.on(TODAY)
JUDGED = {"outcome": Outcome.DISMISSED, "judged_on": date(2026, 9, 1), "reasons": "合法"}


def test_the_terms_are_natural_days() -> None:
    """行诉法解释 article 48: no clause on working days."""
    assert {k: (v[0], v[1]) for k, v in limits(P).items()} == {
        "answer": ("15日", "办理机关"), "evidence_after_leave": ("15日", "办理机关"), "appeal_judgment": ("15日", "当事人"),
        "appeal_ruling": ("10日", "当事人"), "perform": ("至写明的日期", "办理机关"), "report_loss": ("30日", "办理机关"),
    }  # fmt: skip
    assert not any(x.span.unit is TermUnit.WORKDAY for x in RULES.limits.values())
    assert RULES.limits["answer"].counts_from == (Facts.copy_received_on,) and RULES.limits["answer"].extension is None
    assert "视为没有相应证据" in RULES.limits["answer"].expiry


def test_later_evidence_was_asked_for_in_time() -> None:
    """行诉法解释 article 34."""
    assert "give_late" not in allowed(P, S.ANSWERED)
    assert "delay_over" not in allowed(P, S.RECEIVED)
    assert "delay_over" in allowed(P, S.RECEIVED, {"ask_delay"})
    assert "give_late" in allowed(P, S.ANSWERED, {"ask_delay", "delay_over"})
    assert RULES.limits["evidence_after_leave"].counts_from == (Facts.delay_ended_on,)


def test_who_counts_as_the_head_in_court() -> None:
    """负责人出庭应诉规定 article 2: the chief, a deputy, or another leader in charge; staff and lawyers are not heads."""
    assert [h.name for h in ATTENDED] == ["CHIEF", "DEPUTY", "LEADER"]
    assert Facts.present in RULES.actions["hearing"].needs
    assert "不得仅委托律师出庭" in RULES.actions["hearing"].remark


def test_a_head_who_stays_away_for_a_reason_names_it_and_proves_it() -> None:
    """Article 8 names four reasons; one without a reason is recorded as it was."""
    assert [e.name for e in Excuse] == ["FORCE_MAJEURE", "ACCIDENT", "DUTY", "OTHER"]
    assert "hearing" not in allowed(P, S.ANSWERED, head=Head.EXCUSED)
    assert "hearing" not in allowed(P, S.ANSWERED, head=Head.EXCUSED, excuse=Excuse.DUTY)
    assert "hearing" in allowed(P, S.ANSWERED, head=Head.EXCUSED, excuse=Excuse.DUTY, excuse_note="附会议通知")
    assert "hearing" in allowed(P, S.ANSWERED, head=Head.STAFF)
    assert papers(P, "hearing", head=Head.EXCUSED) == ["负责人不能出庭情况说明"]
    assert papers(P, "hearing", head=Head.CHIEF) == []


def test_the_head_who_appears_is_named_to_the_court_before_the_hearing() -> None:
    """负责人出庭应诉规定 article 6: with name and post, under seal; another may be named (article 5)."""
    assert "name_head" in allowed(P, S.ANSWERED) and papers(P, "name_head") == ["出庭应诉负责人身份证明"]
    assert RULES.actions["name_head"].needs == (Facts.head_title,)
    assert P.documents()["litigation_excuse"].basis.text == "《负责人出庭应诉规定》第八条、第九条"


def test_a_judgment_is_recorded_with_the_day_it_was_served() -> None:
    assert "judged" not in allowed(P, S.ANSWERED, form=Form.JUDGMENT, **JUDGED)
    assert "judged" in allowed(P, S.ANSWERED, form=Form.JUDGMENT, judgment_served_on=date(2026, 9, 3), **JUDGED)
    assert "judged" not in allowed(P, S.ANSWERED, form=Form.RULING, judgment_served_on=date(2026, 9, 3), **JUDGED)
    assert "judged" in allowed(P, S.ANSWERED, form=Form.MEDIATION, **JUDGED)


def test_an_appeal_is_a_matter_of_its_own_that_names_the_first() -> None:
    """One instance, one case, as courts number them."""
    assert RULES.actions["receive_further"].links and not RULES.actions["receive"].links
    condition = RULES.actions["receive"].only_if
    assert condition is not None
    assert condition.holds({"instance": Instance.FIRST}, ()) and not condition.holds({"instance": Instance.SECOND}, ())
    assert "appealed" in allowed(P, S.JUDGED, instance=Instance.FIRST, form=Form.JUDGMENT)
    assert "appealed" not in allowed(P, S.JUDGED, instance=Instance.SECOND, form=Form.JUDGMENT)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_what_is_lost_is_carried_out_and_analysed_before_it_is_closed(outcome: Outcome) -> None:
    lost = outcome in LOSSES
    assert ("analyse" in allowed(P, S.FINAL_JUDGED, outcome=outcome)) is lost
    assert ("close" in allowed(P, S.FINAL_JUDGED, outcome=outcome)) is not lost
    assert "close" in allowed(P, S.FINAL_JUDGED, {"performed", "analyse"}, outcome=outcome)
    assert papers(P, "analyse") == ["败诉案件报告"]


def test_withdrawn_suits_and_suits_not_heard_are_no_losses() -> None:
    assert not {Outcome.WITHDRAWN, Outcome.NOT_HEARD, Outcome.DISMISSED, Outcome.MEDIATED, Outcome.REMANDED} & set(LOSSES)


def test_the_act_the_reconsideration_and_the_correction_are_linked() -> None:
    assert all(RULES.actions[k].links for k in ("name_origin", "name_correction", "receive_further"))


def test_proposals_of_courts_and_procuratorates_have_each_its_time() -> None:
    p = judicial_proposal.P
    assert {k: v[0] for k, v in limits(p).items()} == {
        "reply_document": "60日", "reply_court": "至写明的日期", "reply_public": "2个月", "reply_urgent": "15日", "reply_general": "2个月",
    }  # fmt: skip
    assert [k for k, x in p.on(TODAY).limits.items() if x.unverified] == ["reply_general"]
    start = p.on(TODAY).actions["receive"].only_if
    assert start is not None
    assert not start.holds({"kind": Kind.GOVERNANCE}, ()) and start.holds({"kind": Kind.DOCUMENT}, ())
    assert start.holds({"kind": Kind.GOVERNANCE, "reply_by": date(2026, 12, 1)}, ())
    assert start.holds({"kind": Kind.ABSENCE}, ()), "only proposals of general governance carry a day by rule (article 8)"


def test_what_is_not_adopted_has_its_reason() -> None:
    p, s = judicial_proposal.P, judicial_proposal.S
    assert "reply" in allowed(p, s.RECEIVED, adoption=Adoption.FULL)
    assert "reply" not in allowed(p, s.RECEIVED, adoption=Adoption.PARTLY)
    assert "reply" in allowed(p, s.RECEIVED, adoption=Adoption.NONE, refusal="不属于本单位职责")


def test_registers_of_the_courts_name_nobody() -> None:
    from fazhi.registers import court_government_linkage, court_hearing_attendance, typical_case

    for book in (court_government_linkage.P, court_hearing_attendance.P, typical_case.P):
        assert book.parties == () and not any(f.secret for f in book.facts.refs().values())
