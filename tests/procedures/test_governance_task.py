"""法治建设任务 as declared: given with a day, carried out by the unit, checked by who gave it."""

from __future__ import annotations

from fazhi.procedures.governance_task import Facts, P, Plan, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_a_task_is_given_to_a_unit_with_its_aim_and_its_day() -> None:
    give = RULES.actions["give"]
    assert give.transfers and {Facts.aim, Facts.finish_by, Facts.plan} <= set(give.needs)
    assert papers(P, "give") == ["法治建设任务通知"] and doers(P, "give") == {"supervisor"}
    assert [p.value for p in Plan][:3] == ["依法治区工作要点", "法治政府建设（依法行政）工作要点", "规划、纲要、方案责任分工"]


def test_the_unit_carries_it_out_and_who_gave_it_checks() -> None:
    assert allowed(P, S.GIVEN) == {"take_up", "cancel"}
    assert allowed(P, S.RUNNING) == {"report", "finish", "cancel"}
    assert allowed(P, S.REPORTED) == {"accept", "send_back", "cancel"}
    assert doers(P, "finish") == {"liaison"} and doers(P, "accept") == doers(P, "send_back") == {"supervisor"}
    assert RULES.actions["send_back"].sends_back and RULES.actions["cancel"].reasoned


def test_the_day_given_holds_and_a_task_sent_back_gets_no_new_one() -> None:
    assert limits(P) == {"finish": ("至写明的日期", "办理机关", "《法治政府建设与责任落实督察工作规定》（未核实）")}
    finish = RULES.limits["finish"]
    assert finish.counts_from == (Facts.finish_by,) and not finish.restarts and not finish.rolls
    assert Facts.finish_by not in RULES.actions["send_back"].needs
