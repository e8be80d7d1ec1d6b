"""Drawing by lot as declared: list, seed, draw in this order; all of it in the open; nothing to be corrected afterwards."""

from __future__ import annotations

from fazhi.kernel.elements import Kind
from fazhi.procedures.draw_by_lot import LIST, LOT, RESULT, Facts, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers


def test_list_then_draw_then_publication_and_no_other_way() -> None:
    assert [a.key for a in P.on(TODAY).starts] == ["fix"]
    assert allowed(P, S.LISTED) == {"bar", "draw", "void"}
    assert allowed(P, S.DRAWN) == {"replace", "publish", "void"}
    assert allowed(P, S.PUBLISHED) == {"replace", "close"}
    assert {s.name for s in S if s.final} == {"CLOSED", "VOID"}


def test_the_fingerprint_is_public_from_the_first_act_and_the_result_comes_with_what_was_left_out() -> None:
    rules = P.on(TODAY).actions
    assert rules["fix"].publishes == (LIST,) and {Facts.items, Facts.fingerprint} <= set(LIST.facts)
    assert rules["publish"].publishes == (RESULT,) and {Facts.result, Facts.seed, Facts.barred, Facts.replaced} <= set(RESULT.facts)


def test_a_void_list_stays_to_be_seen_with_its_reason_on_file() -> None:
    void = P.on(TODAY).actions["void"]
    assert void.reasoned and void.ends == (LIST, RESULT) and void.withdraws == ()


def test_nobody_types_what_the_program_works_out() -> None:
    asked = {f for a in P.actions for f in (*a.needs, *a.asks)}
    assert asked.isdisjoint({Facts.fingerprint, Facts.seed, Facts.result, Facts.barred, Facts.replaced})
    assert {k: {f.name for f in facts} for k, facts in LOT.filled.items()} == {
        "fix": {"fingerprint", "barred"}, "bar": {"barred"}, "draw": {"seed", "result"}, "replace": {"replaced", "result"},
    }  # fmt: skip


def test_whoever_draws_leaves_a_record_and_the_law_sets_no_term() -> None:
    assert papers(P, "draw") == papers(P, "replace") == ["公开抽签记录"]
    assert doers(P, "fix") == {"justice_bureau", "enforcement_supervisor", "liaison"}
    assert limits(P) == {}


def test_lists_hold_numbers_so_that_publishing_them_names_nobody() -> None:
    assert P.parties == () and "不写公民的姓名" in Facts.items.hint
    assert [a.key for a in P.actions if a.kind is Kind.ASK_RECUSAL] == []
