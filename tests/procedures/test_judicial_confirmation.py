"""司法确认 as declared: together, within thirty days, before the right court; what the court does is recorded."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.elements import Binds
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.judicial_confirmation import Excluded, Facts, P, Ruling, S, Venue
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
CLOCK = LawfulClock(official())


@pytest.mark.parametrize("start", ["from_mediation", "from_elsewhere"])
@pytest.mark.parametrize(("jointly", "may"), [(True, True), (False, False), (None, False)])
def test_only_both_parties_together_may_ask(start: str, jointly: bool | None, may: bool) -> None:
    """人民调解法 article 33."""
    action = RULES.actions[start]
    assert action.only_if is not None
    assert action.only_if.holds({"jointly": jointly}, ()) is may
    assert Facts.jointly in action.needs


def test_an_agreement_of_this_ledger_is_named_by_its_number() -> None:
    assert RULES.actions["from_mediation"].links
    assert not RULES.actions["from_elsewhere"].links
    assert {Facts.organiser, Facts.organiser_name} <= set(RULES.actions["from_elsewhere"].needs)


def test_four_courts_may_be_competent() -> None:
    """民事诉讼法 article 205; the interpretation of 2011 knew only the place of the mediation body."""
    assert len(Venue) == 4
    assert set(RULES.actions["submit"].needs) == {Facts.submitted_on, Facts.court, Facts.venue}
    assert papers(P, "submit") == ["调解协议司法确认申请书", "调解组织主持调解的证明"]


def test_what_the_court_does_not_take() -> None:
    """The interpretation of the code, article 355; only a wrong venue can be mended by asking another court."""
    assert len(Excluded) == 5
    for why in Excluded:
        assert ("resubmit" in allowed(P, S.NOT_ACCEPTED, excluded=why)) is (why is Excluded.VENUE)
    assert papers(P, "court_refuse") == ["司法确认结果告知书"]
    assert Facts.told in RULES.actions["court_refuse"].needs


def test_only_a_confirmed_agreement_is_enforced() -> None:
    assert allowed(P, S.DECIDED, ruling=Ruling.VALID) == {"enforce", "archive"}
    assert allowed(P, S.DECIDED, ruling=Ruling.REJECTED) == {"archive"}
    assert "party" in doers(P, "enforce")


def test_times() -> None:
    assert limits(P) == {
        "apply": ("30日", "当事人", "《人民调解法》第三十三条"),
        "court_accept": ("3日", "人民法院", "《人民调解协议司法确认程序规定》第四条"),
        "decide": ("30日", "人民法院", "《民事诉讼法》第一百八十七条"),
    }
    assert all(x.binds is not Binds.OFFICE for x in RULES.limits.values())
    assert all(x.extension is None for x in RULES.limits.values())


def test_thirty_days_to_the_court_and_thirty_for_the_ruling() -> None:
    """In force on Friday 4 September 2026: day 30 is Sunday 4 October within the holidays, so Thursday 8 October."""
    assert CLOCK.due_date(RULES.limits["apply"].span, date(2026, 9, 4)) == date(2026, 10, 8)
    assert CLOCK.due_date(RULES.limits["decide"].span, date(2026, 10, 9)) == date(2026, 11, 9)
