"""Paces, askings, samplings and overviews as words: what they refuse, how a sample is drawn, how a rate is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fazhi.kernel.asking import Asking, Sampling, Told, sample, told
from fazhi.kernel.overview import Overview
from fazhi.kernel.pace import Pace
from fazhi.procedures import hotline_order, petition
from fazhi.procedures.hotline_order.facts import Rating
from fazhi.wiring.discovery import make_library

LIBRARY = make_library()
THERE = LIBRARY.procedures
NUMBERS = [f"青禾热线〔2026〕{n}号" for n in range(1, 41)]


def test_what_is_declared() -> None:
    assert [a.key for a in LIBRARY.every(Asking)] == ["hotline_order", "petition"]
    assert [p.key for p in LIBRARY.every(Pace)] == ["hotline_dispatch", "hotline_response"]
    assert {o.key for o in LIBRARY.every(Overview)} == {"leader_responsibility", "key_matter", "screening", "joint_reception"}
    assert [s.book.key for s in LIBRARY.every(Sampling)] == ["callback_sample"]


def test_a_pace_between_acts_of_another_procedure_is_refused() -> None:
    pace = hotline_order.DISPATCH_PACE
    assert pace.problems(THERE) == []
    wrong = replace(pace, ends=(petition.route, hotline_order.receive), within=0)
    assert [x.split("：", 2)[-1] for x in wrong.problems(THERE)] == [
        "“转送、交办”不是“12345热线工单”的办理", "“受理诉求”是立案，不能是终点", "承诺的分钟数须大于0",
    ]  # fmt: skip


def test_every_answer_must_be_told_apart() -> None:
    asking = hotline_order.ASKING
    assert asking.problems(THERE) == []
    assert "每一个选项须说明一次" in replace(asking, bad=()).problems(THERE)[0]
    assert "须登记“满意度”" in replace(asking, call_back=hotline_order.close).problems(THERE)[0]


def test_an_overview_shows_facts_of_its_own_kind_only() -> None:
    overview = next(o for o in LIBRARY.every(Overview) if o.key == "key_matter")
    wrong = replace(overview, columns=(hotline_order.ASKING.rating,), due=overview.columns[0])
    assert [x.split("：", 1)[1] for x in wrong.problems(THERE)] == ["“满意度”不是“重点事项”的登记项", "“列为重点的理由”不是日期"]


def test_the_rate_is_of_those_who_said_how_it_was_and_nobody_is_dropped() -> None:
    counts = {"SATISFIED": 6, "FAIRLY": 2, "NOT": 2, "UNREACHED": 3, "DECLINED": 1, None: 6}
    found = told(hotline_order.ASKING, counts)
    assert found == Told(20, 8, 2, 3, 1)
    assert (found.rate, found.heard, found.asked, found.unasked) == ("80.0%", 10, 14, 6)
    assert told(hotline_order.ASKING, {Rating.UNREACHED.name: 4}).rate == "—"


def test_whoever_has_the_seed_draws_the_same() -> None:
    first = sample("aa" * 32, "hotline_order", "2026-09", NUMBERS, 10)
    assert len(first) == 4
    assert sample("aa" * 32, "hotline_order", "2026-09", reversed(NUMBERS), 10) == first
    assert sample("bb" * 32, "hotline_order", "2026-09", NUMBERS, 10) != first
    assert sample("aa" * 32, "hotline_order", "2026-08", NUMBERS, 10) != first
    assert sample("aa" * 32, "hotline_order", "2026-09", NUMBERS, 100)[:4] == first
    assert len(sample("aa" * 32, "hotline_order", "2026-09", NUMBERS, 1)) == 1, "never none"


@pytest.mark.parametrize("share", [0, 101, -5])
def test_a_share_of_more_than_all_is_refused(share: int) -> None:
    with pytest.raises(ValueError, match="1%到100%"):
        sample("aa", "hotline_order", "2026-09", NUMBERS, share)
