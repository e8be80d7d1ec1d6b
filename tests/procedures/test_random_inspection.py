"""Inspections by lot as declared: nothing unpublished is inspected, two inspectors each, a draw anybody can do again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.lot import Unfit
from fazhi.kernel.lots import disagreements
from fazhi.procedures.random_inspection import LOT, Facts, P, S, Source
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
SHOPS = [f"餐饮单位{n}" for n in range(1, 9)]
PEOPLE = [f"检查员{n}" for n in range(1, 7)]
LIST: dict[str, Any] = {
    "items": "\n".join(SHOPS), "count": 3, "people": "\n".join(PEOPLE), "each": 2, "seed_from": Source.SEAL,
}  # fmt: skip
MONDAY = date(2026, 3, 2)


def fixed(**more: Any) -> dict[str, Any]:
    known = LIST | more
    return known | LOT.work_out(RULES.actions["fix"], {}, known, seal="", recorded=MONDAY)


def test_what_is_not_published_is_not_inspected_and_two_go_together() -> None:
    rule = RULES.actions["fix"].only_if
    assert rule is not None
    assert rule.holds({"item_published": True, "each": 2}, ())
    assert not rule.holds({"item_published": False, "each": 2}, ())
    assert not rule.holds({"item_published": True, "each": 1}, ())
    assert "没有公布的检查事项不得检查（国办发〔2024〕54号）" in RULES.actions["fix"].because
    assert Facts.plan in RULES.actions["fix"].needs


def test_the_list_is_public_before_anything_is_drawn() -> None:
    assert [p.key for p in RULES.actions["fix"].publishes] == ["list"]
    assert Facts.fingerprint in P.publications()["list"].facts
    assert papers(P, "fix") == ["双随机抽查名单公告"]
    assert allowed(P, S.LISTED) == {"bar", "draw", "cancel"}


def test_anybody_can_draw_again() -> None:
    known = fixed(barring="检查员1→餐饮单位2：近亲属经营\n餐饮单位5：已经停业")
    known |= LOT.work_out(RULES.actions["draw"], known, {}, seal="0f" * 32, recorded=MONDAY)
    drawn = [line.split("：") for line in known["result"].splitlines()]
    assert len(drawn) == 3 and "餐饮单位5" not in {shop for shop, _ in drawn}
    assert all(len(set(people.split("、"))) == 2 for _, people in drawn)
    assert all("检查员1" not in people for shop, people in drawn if shop == "餐饮单位2")
    proof = LOT.proof(known)
    assert disagreements(proof) == []
    assert disagreements(proof | {"seed": "00" * 32}) == ["按公布的种子重抽，结果不同"]


def test_there_is_no_seed_before_the_ledger_was_sealed() -> None:
    with pytest.raises(Unfit, match="还没有封存"):
        LOT.work_out(RULES.actions["draw"], fixed(), {}, seal="", recorded=MONDAY)


def test_nobody_is_barred_once_the_seed_is_known() -> None:
    with pytest.raises(Unfit, match="由下一位替补"):
        LOT.work_out(RULES.actions["bar"], fixed(), {"barring": "检查员2：请假"}, seal="0f" * 32, recorded=MONDAY)


def test_an_inspector_with_an_interest_gives_way_to_the_next() -> None:
    known = fixed()
    known |= LOT.work_out(RULES.actions["draw"], known, {}, seal="0f" * 32, recorded=MONDAY)
    shop, people = known["result"].splitlines()[0].split("：")
    gone = people.split("、")[0]
    known |= LOT.work_out(RULES.actions["replace"], known, {"replacing": f"{gone}→{shop}：同学"}, seal="0f" * 32, recorded=MONDAY)
    assert gone not in known["result"].splitlines()[0]
    assert known["replaced"] == f"{gone}→{shop}：同学"
    assert disagreements(LOT.proof(known)) == []


def test_results_are_published_in_twenty_working_days_which_nobody_read_for_inspections() -> None:
    assert limits(P) == {"publish": ("20个工作日", "办理机关", "《国务院办公厅关于行政执法三项制度的指导意见》（六）（未核实）")}
    assert allowed(P, S.DRAWN) == {"replace", "finish", "cancel"}
    assert doers(P, "publish") == {"enforcement_officer", "liaison"}
