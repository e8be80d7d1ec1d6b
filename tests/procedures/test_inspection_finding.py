"""督察反馈问题 as declared: an owner, an aim and a day; closed by whoever found it, not by whoever mends it."""

from __future__ import annotations

from datetime import date

from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.inspection_finding import Facts, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits

RULES = P.on(TODAY)


def test_a_finding_names_aim_and_day_and_goes_to_its_owner() -> None:
    assert RULES.actions["tell"].transfers
    assert {Facts.aim, Facts.finish_by, Facts.problem} <= set(RULES.actions["tell"].needs)


def test_it_ends_on_the_day_that_was_set_even_a_sunday() -> None:
    assert limits(P) == {"mend": ("至写明的日期", "办理机关", "《法治政府建设与责任落实督察工作规定》（未核实）")}
    mend = RULES.limits["mend"]
    assert mend.counts_from == (Facts.finish_by,) and not mend.restarts
    due = LawfulClock(official()).due(mend.span, date(2026, 10, 4), event=Facts.finish_by.label, rolls=mend.rolls)
    assert due.due == date(2026, 10, 4)
    assert due.steps == ("10月4日（周日）是写明的“整改时限”，当日届满，遇休息日不顺延。",)


def test_who_found_it_closes_it() -> None:
    assert doers(P, "report") == {"liaison"} and doers(P, "accept") == {"supervisor"}
    assert allowed(P, S.REPORTED) == {"accept", "send_back", "withdraw"}
    assert RULES.actions["send_back"].to is S.PLANNED
