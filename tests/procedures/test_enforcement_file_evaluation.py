"""Evaluation of enforcement files as declared: the rubric, two readers of other units, the result, what is put right."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.procedures.enforcement_file_evaluation import RESULT, P, S
from fazhi.procedures.enforcement_file_evaluation.facts import Facts
from fazhi.procedures.enforcement_file_evaluation.rubric import DEDUCTIONS, VETOES, Fault, FileKind, Group, Veto, score
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
ORDINARY, SIMPLE, PERMIT = FileKind.ORDINARY, FileKind.SIMPLE, FileKind.PERMIT


def test_every_item_is_scored_and_says_its_points() -> None:
    assert set(DEDUCTIONS) == set(Fault) and set(VETOES) == set(Veto)
    for fault, deduction in DEDUCTIONS.items():
        assert fault.value.endswith(f"（扣{deduction.points}分）")
    assert sum(group.points for group in Group) == 100


@pytest.mark.parametrize(
    ("vetoes", "faults", "points"),
    [
        ((), (), 100),
        ((), (Fault.LATE_OPENING,), 97),
        ((), (Fault.PARTLY_TOLD, Fault.CONTENTS), 87),
        # The four faults of archiving cost ten points, which is all the group has; more cannot be lost there.
        ((), (Fault.COVER, Fault.ORDER, Fault.FILLED_IN, Fault.MIXED), 90),
        # Opening: 5 + 3 + 2 = 10. Evidence: 5 + 5 + 5 + 5 + 3 + 3 = 26, but the group has 25.
        ((), tuple(f for f, d in DEDUCTIONS.items() if d.group in (Group.OPENING, Group.EVIDENCE)), 65),
        ((Veto.UNHEARD,), (), 0),
        ((Veto.BODY, Veto.LAW), (Fault.COVER,), 0),
    ],
)
def test_points_of_an_ordinary_penalty(vetoes: tuple[Veto, ...], faults: tuple[Fault, ...], points: int) -> None:
    assert score(ORDINARY, vetoes, faults) == points


def test_nothing_takes_more_than_all() -> None:
    assert score(ORDINARY, (), tuple(Fault)) == 0 + sum(
        max(0, g.points - sum(d.points for d in DEDUCTIONS.values() if d.group is g)) for g in Group
    )


def test_items_are_only_asked_of_files_they_belong_to() -> None:
    assert score(SIMPLE, (), (Fault.HEARING,)) is None
    assert score(SIMPLE, (Veto.ALONE,), ()) is None
    assert score(PERMIT, (), (Fault.UNCHECKED,)) is None
    assert score(SIMPLE, (), (Fault.UNCHECKED,)) == 92
    assert score(FileKind.CHECK, (Veto.ALONE,), ()) == 0


def test_what_fails_a_file_rests_on_the_act_on_penalties() -> None:
    assert {v.name: VETOES[v][0].text for v in (Veto.ALONE, Veto.UNHEARD, Veto.NO_HEARING, Veto.NO_REVIEW)} == {
        "ALONE": "《行政处罚法》第四十二条", "UNHEARD": "《行政处罚法》第六十二条",
        "NO_HEARING": "《行政处罚法》第六十三条", "NO_REVIEW": "《行政处罚法》第五十八条",
    }  # fmt: skip


def test_readers_come_from_two_units_and_neither_is_the_owner() -> None:
    rule = RULES.actions["draw"].only_if
    assert rule is not None
    assert rule.holds({"owner": "城管局", "first_unit": "环保局", "second_unit": "农业局"}, ())
    assert not rule.holds({"owner": "城管局", "first_unit": "城管局", "second_unit": "农业局"}, ())
    assert not rule.holds({"owner": "城管局", "first_unit": "环保局", "second_unit": "环保局"}, ())
    assert RULES.actions["draw"].links


def test_a_wrong_sum_is_refused() -> None:
    known: dict[str, Any] = {"kind": ORDINARY, "first_faults": (Fault.CONTENTS,)}
    assert allowed(P, S.FIRST, **known, first_score=95) == {"read_first", "cancel"}
    assert allowed(P, S.FIRST, **known, first_score=96) == {"cancel"}
    assert allowed(P, S.FIRST, kind=SIMPLE, first_faults=(Fault.HEARING,), first_score=94) == {"cancel"}
    assert "每组扣完为止" in RULES.actions["read_first"].because


def test_readers_who_agree_give_the_mean() -> None:
    both: dict[str, Any] = {"kind": ORDINARY, "first_score": 95, "second_score": 90}
    assert allowed(P, S.READ_TWICE, **both, score=93) == {"settle", "cancel"}
    assert allowed(P, S.READ_TWICE, **both, score=92) == {"cancel"}


@pytest.mark.parametrize("known", [
    {"first_score": 95, "second_score": 84},
    {"first_score": 0, "first_vetoes": (Veto.LAW,), "second_score": 9},
])  # fmt: skip
def test_where_they_differ_a_third_reading_settles(known: dict[str, Any]) -> None:
    final: dict[str, Any] = {"kind": ORDINARY, "final_faults": (Fault.SERVICE,), "score": 96}
    assert allowed(P, S.READ_TWICE, **known, **final) == {"read_last", "cancel"}
    assert allowed(P, S.READ_TWICE, **known, **(final | {"score": 95})) == {"cancel"}


def test_the_owner_is_told_and_puts_it_right_by_the_day_set() -> None:
    assert RULES.actions["settle"].transfers and RULES.actions["read_last"].transfers
    assert papers(P, "settle") == papers(P, "read_last") == [RESULT.label]
    assert doers(P, "correct_file") == {"liaison"}
    assert allowed(P, S.CORRECTED) == {"close", "send_back"}
    assert limits(P) == {"correct": ("至写明的日期", "办理机关", "《行政执法案卷评查规则（示范文本）》第七条")}
    assert RULES.limits["correct"].counts_from == (Facts.correct_by,)


def test_only_readers_read() -> None:
    assert doers(P, "read_first") == doers(P, "read_second") == {"file_reader"}
    assert {k for k in ("give", "allot") if RULES.actions[k].assigns is not None} == {"give", "allot"}
