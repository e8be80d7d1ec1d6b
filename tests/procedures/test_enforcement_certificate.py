"""行政执法证 as declared: three checks, training before the exam, and when a certificate is good for an act."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.procedures import delegated_power
from fazhi.procedures.enforcement_certificate import P, S
from fazhi.registers import enforcement_body, power_list_item
from tests.procedures.reading import TODAY, allowed, doers, papers

CHECKS = {"in_post": True, "trained": True, "post_needs": True}


@pytest.mark.parametrize("failed", sorted(CHECKS))
def test_each_of_the_three_checks_counts(failed: str) -> None:
    assert "check" in allowed(P, S.APPLIED, **CHECKS)
    assert allowed(P, S.APPLIED, **(CHECKS | {failed: False})) == {"refuse"}


def test_training_before_the_exam_and_a_pass_before_the_certificate() -> None:
    assert "examine" not in allowed(P, S.CHECKED, passed=True)
    assert "examine" not in allowed(P, S.CHECKED, {"train"}, passed=False)
    assert "examine" in allowed(P, S.CHECKED, {"train"}, passed=True)
    assert "fail" in allowed(P, S.CHECKED, {"train"}, passed=False)
    assert allowed(P, S.EXAMINED) == {"issue", "refuse"}
    assert papers(P, "issue") == ["行政执法证发证登记表"]


def test_the_unit_applies_and_the_supervision_office_issues() -> None:
    assert doers(P, "apply") == {"liaison", "enforcement_head"}
    assert doers(P, "issue") == doers(P, "end") == {"enforcement_supervisor"}


@pytest.mark.parametrize(
    ("day", "events", "why"),
    [
        (date(2026, 3, 1), [], ""),
        (date(2025, 12, 31), [], "自2026-01-01起才有效"),
        (date(2030, 12, 31), [], ""),
        (date(2031, 1, 1), [], "有效期已于2030-12-31届满"),
        (date(2026, 5, 1), [(date(2026, 5, 1), "suspend")], "已于2026-05-01暂扣证件"),
        (date(2026, 6, 1), [(date(2026, 5, 1), "suspend"), (date(2026, 6, 1), "resume")], ""),
        (date(2026, 7, 1), [(date(2026, 6, 30), "end")], "已于2026-06-30收回、注销证件"),
        (date(2026, 6, 29), [(date(2026, 6, 30), "end")], ""),
    ],
)  # fmt: skip
def test_valid_on_the_day_of_the_act(day: date, events: list[tuple[date, str]], why: str) -> None:
    assert P.validity is not None
    assert P.validity.obstacle(day, date(2026, 1, 1), date(2030, 12, 31), events) == why


def test_a_power_handed_to_a_town_is_announced_evaluated_and_can_be_taken_back() -> None:
    s = delegated_power.S
    assert allowed(delegated_power.P, s.DECIDED) == {"announce", "give_back"}
    assert allowed(delegated_power.P, s.IN_FORCE) == {"guide", "evaluate", "suspend", "give_back"}
    assert delegated_power.P.validity is not None
    assert {a.key for a in delegated_power.P.validity.ends} == {"suspend", "give_back"}
    assert delegated_power.P.on(TODAY).actions["give_back"].reasoned


def test_bodies_and_powers_are_valid_while_they_stand() -> None:
    for book in (enforcement_body.P, power_list_item.P):
        assert book.validity is not None
        assert [a.key for a in book.validity.ends] == ["strike"]
