"""Several people at once: one wins, the others are told; numbers have no gaps and no doubles."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connection

from fazhi.ledger import acts, seals
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.session import scope, system_scope
from tests import district
from tests.district import DAY
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
T = TypeVar("T")


def together(n: int, work: Callable[[int], T]) -> list[T | Exception]:
    """Run `work` in n threads that start at the same moment, each with its own connection."""
    gate = Barrier(n)

    def one(i: int) -> T | Exception:
        gate.wait()
        try:
            return work(i)
        except ActRefused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(n) as pool:
        return list(pool.map(one, range(n)))


def test_two_at_one_matter(transactional_db: None) -> None:
    qinghe = district.build()
    made = making.dispute(qinghe)
    making.accept(qinghe, made.matter_id)
    mediator = qinghe.session("songxi_mediator")

    def sit(i: int) -> int:
        with scope(mediator):
            return acts.perform(mediator, made.matter_id, "sit", Given(DAY, {"sitting": f"第{i}人"}, version=2), on=DAY).pk

    results = together(4, sit)
    refused = [r for r in results if isinstance(r, ActRefused)]
    assert len(refused) == 3
    assert all(r.message.startswith("本事项刚才已有新的办理：“开展调解”") for r in refused)
    with system_scope():
        assert Matter.objects.get(pk=made.matter_id).version == 3
        assert Act.objects.filter(matter_id=made.matter_id, action="sit").count() == 1
        assert list(seals.verify()) == []


def test_numbers_under_concurrency_and_refusals(transactional_db: None) -> None:
    qinghe = district.build()

    def open_one(i: int) -> str:
        if i % 3 == 0:
            desk = qinghe.session("songxi_desk")
            with scope(desk):
                acts.start(desk, "people_mediation", "apply", Given(DAY, {"subject": "缺少内容"}), on=DAY)
        return making.dispute(qinghe).number

    results = together(8, open_one)
    numbers = sorted(str(r) for r in results if not isinstance(r, Exception))
    assert numbers == [f"青松溪调〔2026〕{n}号" for n in range(1, 6)]


def test_a_seal_never_misses_an_act_that_commits_late(transactional_db: None) -> None:
    qinghe = district.build()

    def work(i: int) -> int:
        if i == 0:
            sealed = 0
            for _ in range(6):
                with system_scope():
                    made = seals.seal()
                sealed += made.size if made else 0
            return sealed
        for _ in range(4):
            making.dispute(qinghe)
        return 0

    together(4, work)
    with system_scope():
        seals.seal()
        assert list(seals.verify()) == []
        assert Act.objects.count() == 12
