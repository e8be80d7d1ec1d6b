"""What enforcement bodies file: the yearly data by January 31, and major penalties."""

from __future__ import annotations

from fazhi.procedures import enforcement_data_report as data
from fazhi.procedures import major_penalty_filing as filing
from fazhi.procedures.enforcement_data_report import Facts as Data
from fazhi.procedures.major_penalty_filing import Facts as Filed
from fazhi.procedures.major_penalty_filing import S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers


def test_the_yearly_data_is_published_and_reported_by_the_last_day_of_january() -> None:
    assert limits(data.P) == {"annual_data": ("至写明的日期", "办理机关", "《国务院办公厅关于行政执法三项制度的指导意见》（六）")}
    limit = data.P.on(TODAY).limits["annual_data"]
    assert limit.counts_from == (Data.due_on,) and not limit.rolls
    assert {a.key for a in limit.stops_at} == {"publish", "cancel"}
    assert doers(data.P, "call") == {"enforcement_supervisor"} and doers(data.P, "publish") == {"liaison"}


def test_wrong_data_is_taken_down_until_it_is_corrected() -> None:
    rules = data.P.on(TODAY).actions
    assert [p.key for p in rules["publish"].publishes] == ["data"]
    assert rules["send_back"].withdraws == rules["publish"].publishes
    assert rules["send_back"].to is data.S.CALLED


def test_a_major_penalty_says_whether_it_was_heard_reviewed_and_discussed() -> None:
    needs = filing.P.on(TODAY).actions["file"].needs
    assert {Filed.heard, Filed.reviewed, Filed.discussed, Filed.decided_on, Filed.papers} <= set(needs)
    assert Filed.reviewed.basis is not None and Filed.reviewed.basis.text == "《行政处罚法》第五十八条"
    assert papers(filing.P, "file") == ["重大行政处罚备案报告"]


def test_missing_papers_are_asked_for_once() -> None:
    assert allowed(filing.P, S.FILED) == {"ask_papers", "doubt", "enter", "withdraw"}
    assert allowed(filing.P, S.FILED, {"file", "ask_papers", "supply"}) == {"doubt", "enter", "withdraw"}


def test_an_opinion_is_answered_before_the_penalty_is_on_record() -> None:
    assert allowed(filing.P, S.DOUBTED) == {"explain", "withdraw"}
    assert doers(filing.P, "explain") == {"liaison"}
    assert allowed(filing.P, S.EXPLAINED) == {"enter_doubted", "withdraw"}


def test_no_number_of_days_that_nobody_read_is_in_force() -> None:
    assert limits(filing.P) == {}
