"""A planted rise is found, the usual scatter and the seasons are not; how often chance alone raises the alarm is bounded."""

from __future__ import annotations

import math
from random import Random

import pytest

from fazhi.kernel.watch import Grain
from fazhi.measuring.exceedance import LEAST_PAST, judge
from fazhi.measuring.warning import past_of

ALPHA = 0.01


def poisson(r: Random, mean: float) -> int:
    """A Poisson number, by Knuth's multiplication of random numbers."""
    limit, k, product = math.exp(-mean), 0, r.random()
    while product > limit:
        k += 1
        product *= r.random()
    return k


def binomial_tail(k: int, size: int, q: float) -> float:
    """P(Y ≥ k) of a negative binomial of whole size, term by term with whole-number binomials."""
    return 1 - sum(math.comb(y + size - 1, y) * (1 - q) ** size * q**y for y in range(k))


def test_the_threshold_by_hand() -> None:
    """Seven past counts that sum to 31 and scatter no more than Poisson: sizes 31 ½, q = 1/8.

    The tail lies between those of sizes 31 and 32, which have plain binomial coefficients.
    """
    judged = judge(12, [4, 5, 4, 5, 4, 5, 4], ALPHA)
    assert judged is not None
    assert judged.spread == 1
    assert judged.usual == pytest.approx(31.5 / 7)
    assert binomial_tail(12, 31, 1 / 8) < judged.chance < binomial_tail(12, 32, 1 / 8)
    assert judged.threshold == 12
    assert binomial_tail(12, 32, 1 / 8) <= ALPHA < binomial_tail(11, 31, 1 / 8)
    assert judged.risen


def test_a_past_that_scatters_raises_the_threshold() -> None:
    steady, wild = judge(0, [10] * 8, ALPHA), judge(0, [2, 18] * 4, ALPHA)
    assert steady is not None and wild is not None
    assert wild.usual == steady.usual
    assert wild.spread == pytest.approx(8 * 64 / 10 / 7)
    assert steady.threshold == 20
    assert binomial_tail(20, 81, 1 / 9) <= ALPHA < binomial_tail(19, 80, 1 / 9)
    assert wild.threshold > 2 * steady.threshold


def test_no_past_no_judgement() -> None:
    assert judge(50, [1] * (LEAST_PAST - 1), ALPHA) is None
    with pytest.raises(ValueError, match="件数不能小于0"):
        judge(-1, [1] * 8, ALPHA)


def test_nothing_ever_before() -> None:
    judged = judge(1, [0] * 12, ALPHA)
    assert judged is not None
    assert judged.threshold == 2
    assert not judged.risen


def test_a_planted_rise_is_found() -> None:
    r = Random(11)
    counts = [poisson(r, 12) for _ in range(42)] + [31]
    judged = judge(counts[-1], [counts[j] for j in past_of(Grain.MONTH, 42)], ALPHA)
    assert judged is not None
    assert judged.risen
    assert judged.chance < 0.001


@pytest.mark.parametrize("mean", [0.5, 3, 12, 60])
def test_chance_alone_raises_the_alarm_no_oftener_than_stated(mean: float) -> None:
    """4,000 months of pure Poisson for each mean. The bound is 1 in 100; a margin of three standard errors is allowed."""
    r = Random(round(mean * 10))
    trials, alarms = 4_000, 0
    for _ in range(trials):
        judged = judge(poisson(r, mean), [poisson(r, mean) for _ in range(15)], ALPHA)
        alarms += judged is not None and judged.risen
    assert alarms / trials <= ALPHA + 3 * math.sqrt(ALPHA * (1 - ALPHA) / trials)


def test_the_seasons_raise_no_alarm() -> None:
    """A year that swings by four tenths either way, four years long: the fourth is held against the three before."""
    alarms = looked = 0
    for seed in range(60):
        r = Random(seed)
        counts = [poisson(r, 20 * (1 + 0.4 * math.sin(2 * math.pi * m / 12))) for m in range(48)]
        for i in range(36, 48):
            judged = judge(counts[i], [counts[j] for j in past_of(Grain.MONTH, i)], ALPHA)
            assert judged is not None
            alarms, looked = alarms + judged.risen, looked + 1
    assert looked == 720
    assert alarms <= looked * ALPHA


@pytest.mark.parametrize(("grain", "i", "expected"), [
    (Grain.MONTH, 5, [0, 1, 2, 3, 4]),
    (Grain.MONTH, 14, [1, 2, 3, 8, 9, 10, 11, 12, 13]),
    (Grain.MONTH, 42, [5, 6, 7, 17, 18, 19, 29, 30, 31, 36, 37, 38, 39, 40, 41]),
    (Grain.WEEK, 60, [5, 6, 7, 8, 9, 10, 11, 54, 55, 56, 57, 58, 59]),
])  # fmt: skip
def test_which_spans_are_the_past(grain: Grain, i: int, expected: list[int]) -> None:
    assert past_of(grain, i) == expected
