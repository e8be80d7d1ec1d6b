"""建议、提案 as declared: handed over, returned without gaining time, spoken about, answered in public, rated."""

from __future__ import annotations

from fazhi.procedures.proposal import Facts, Kind, P, Rating, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_deputies_are_answered_in_three_months_or_six() -> None:
    """代表法 article 51; what members' proposals are given is custom, and says so."""
    assert limits(P) == {
        "answer": ("3个月", "办理机关", "《代表法》第五十一条"),
        "answer_complex": ("6个月", "办理机关", "《代表法》第五十一条"),
        "answer_member": ("3个月", "办理机关", "《全国政协提案工作条例》（未核实）"),
        "answer_member_complex": ("6个月", "办理机关", "《全国政协提案工作条例》（未核实）"),
    }
    for kind in Kind:
        for wide in (False, True):
            due = [k for k, x in RULES.limits.items() if x.only_if is not None and x.only_if.holds({"kind": kind, "complex_": wide}, ())]
            assert due == [("answer" if kind is Kind.DEPUTY else "answer_member") + ("_complex" if wide else "")]


def test_a_return_gains_no_time() -> None:
    assert allowed(P, S.HANDED) == {"return", "take_up"}
    assert RULES.actions["return"].reasoned and RULES.actions["return"].sends_back
    assert all(not x.restarts and x.stops_at == (RULES.actions["answer"],) for x in RULES.limits.values())


def test_the_deputy_is_spoken_with_before_the_answer_and_the_answer_is_public() -> None:
    assert Facts.met_on in RULES.actions["take_up"].needs
    assert allowed(P, S.HANDLING) == {"answer"}
    assert papers(P, "answer") == ["建议、提案答复函"]
    (published,) = RULES.actions["answer"].publishes
    assert Facts.answer in published.facts and published.names == ()


def test_only_dissatisfaction_reopens() -> None:
    assert allowed(P, S.ANSWERED, rating=Rating.SATISFIED) == {"close"}
    assert allowed(P, S.ANSWERED, rating=Rating.NOT) == {"again", "close"}
    assert doers(P, "close") == {"government_office"}
