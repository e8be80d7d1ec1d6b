"""The demonstration's draws: every proof holds, and what waits has no seed yet."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.lots import disagreements
from fazhi.ledger import acts, drawing
from fazhi.ledger.models import Matter, Published
from fazhi.ledger.state import Actor
from fazhi.people.session import system_scope
from fazhi.wiring.demo.life import QuickClock
from fazhi.wiring.demo.stories import draws
from fazhi.wiring.demo.world import World
from tests.district import District
from tests.ledger.conftest import qinghe as qinghe
from tests.wiring.test_story_public_comments import Numbers

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LAST = date(2026, 10, 15)


def test_every_proof_holds_and_a_candidate_was_replaced(qinghe: District, monkeypatch: pytest.MonkeyPatch) -> None:
    files = tuple(f"青松溪调〔2026〕{n}号" for n in range(1, 41))
    monkeypatch.setattr(draws, "_files", lambda until: files)
    orgs = {key: acts.org_given(o) for key, o in qinghe.orgs.items()}
    bureau = Actor(qinghe.people["justice"].pk, None, "justice_bureau", "冯十 · 青禾区司法局 · 岗位", orgs["justice"])
    public = Actor(None, None, "party", "公众", None)
    world = World(LAST, orgs, {"justice/justice_bureau": bureau}, {}, {}, public, QuickClock(library().clock), Numbers())
    with system_scope():
        assert acts.append_many(draws.write(world, Random(4))) == 3
        assert list(Matter.objects.filter(procedure="draw_by_lot").order_by("id").values_list("stage", flat=True)) == [
            "CLOSED", "CLOSED", "LISTED",
        ]  # fmt: skip
        proofs = [p.content["draw"] for p in Published.objects.filter(key="draw_result").order_by("id")]
        assert [len(p["drawn"]) for p in proofs] == [12, 8] and [disagreements(p) for p in proofs] == [[], []]
        assert [b["ground"] for b in proofs[0]["barred"]] == [
            "现任司法行政工作人员", "执业律师", "经核实已迁出本区，不再是常住居民",
        ]  # fmt: skip
        assert list(drawing.disagreements()) == []
        waiting = Matter.objects.get(procedure="draw_by_lot", stage="LISTED")
        assert "seed" not in waiting.facts and waiting.facts["barred"] == f"{files[2]}：复评人曾经参与评分"
