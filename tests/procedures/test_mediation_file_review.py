"""卷宗互评 as declared: points add up, two committees read, a third reading only where they differ, the owner mends."""

from __future__ import annotations

import pytest

from fazhi.procedures.mediation_file_review import FULL, POINTS, Fault, Mean, Near, P, S
from tests.procedures.reading import TODAY, allowed, doers, papers

RULES = P.on(TODAY)


def test_the_faults_add_up_to_the_whole() -> None:
    assert set(POINTS) == set(Fault)
    assert sum(POINTS.values()) == FULL
    assert all(f"扣{points}分" in fault.value for fault, points in POINTS.items())


def test_a_score_that_does_not_add_up_is_refused() -> None:
    chosen = (Fault.RECORD, Fault.VISIT)
    assert "read_first" in allowed(P, S.DRAWN, first_faults=chosen, first_score=75)
    assert "read_first" not in allowed(P, S.DRAWN, first_faults=chosen, first_score=80)
    assert "read_first" in allowed(P, S.DRAWN, first_score=100)
    assert "read_second" not in allowed(P, S.SECOND, second_score=99)


@pytest.mark.parametrize(("first", "second", "mean", "last"), [
    (90, 80, True, False),
    (95, 90, True, False),
    (95, 84, False, True),
    (60, 100, False, True),
])  # fmt: skip
def test_a_third_reading_only_where_two_differ_by_more_than_ten(first: int, second: int, mean: bool, last: bool) -> None:
    score = (first + second + 1) // 2
    found = allowed(P, S.SCORED, first_score=first, second_score=second, score=score)
    assert ("settle" in found) == mean
    assert Near().holds({"first_score": first, "second_score": second}, ()) == mean
    final = allowed(P, S.SCORED, first_score=first, second_score=second, score=80, final_faults=(Fault.RESULT,))
    assert ("read_last" in final) == last


def test_the_mean_goes_half_up() -> None:
    assert Mean().holds({"first_score": 95, "second_score": 90, "score": 93}, ())
    assert not Mean().holds({"first_score": 95, "second_score": 90, "score": 92}, ())
    assert not Mean().holds({"first_score": 95, "score": 95}, ())


def test_who_does_what() -> None:
    assert doers(P, "draw") == doers(P, "allot") == doers(P, "settle") == doers(P, "read_last") == {"justice_bureau"}
    assert doers(P, "read_first") == doers(P, "read_second") == doers(P, "mend") == {"committee"}
    assert RULES.actions["draw"].links and RULES.actions["draw"].transfers
    assert RULES.actions["allot"].transfers and RULES.actions["settle"].transfers
    assert papers(P, "settle") == ["人民调解卷宗互评结果告知书"]
    assert dict(RULES.limits) == {}, "no term was read in any text"
