"""Whether a count is higher than its own past lets expect: the probability of exceeding under a negative binomial.

The count to come is predicted from past counts of the same thing as in Riebler (2004) and Höhle (2007, R package
surveillance, `algo.bayes`): a Poisson rate with Jeffreys' prior gives a negative binomial of mean (Σy + ½)/n and variance
mean·(1 + 1/n). Where the past scatters more than Poisson, the variance is multiplied by the dispersion φ estimated from
it, as Farrington et al. (1996, J. R. Statist. Soc. A 159, 547–563) do; φ is never below 1. With φ = 1 it is theirs exactly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_PAST = 6
"""Fewer past counts than this are no history: nothing is said."""


@dataclass(frozen=True)
class Judged:
    """A count beside its past. `usual`: the count expected; `chance`: the probability of at least this many by chance.

    `threshold`: the least count whose probability does not exceed `alpha`; `spread`: φ.
    """

    seen: int
    past: tuple[int, ...]
    usual: float
    spread: float
    threshold: int
    chance: float
    alpha: float

    @property
    def risen(self) -> bool:
        """Whether the count reaches the threshold."""
        return self.seen >= self.threshold


def judge(seen: int, past: Sequence[int], alpha: float) -> Judged | None:
    """Hold a count against past counts of periods of the same length; None where there are fewer than `LEAST_PAST`.

    `alpha`: how often, at most, chance alone may raise the alarm (0.01 = once in a hundred). ValueError for a negative count.
    """
    if seen < 0 or any(y < 0 for y in past):
        raise ValueError("件数不能小于0。")
    n = len(past)
    if n < LEAST_PAST:
        return None
    usual = (sum(past) + 0.5) / n
    spread = _dispersion(past)
    variance = spread * usual * (1 + 1 / n)
    at_least, chance, threshold, k = 1.0, 1.0, 0, 0
    while threshold == 0 or k <= seen:
        if k == seen:
            chance = at_least
        if threshold == 0 and at_least <= alpha:
            threshold = k
        at_least = max(0.0, at_least - _probability(k, usual, variance))
        k += 1
    return Judged(seen, tuple(past), usual, spread, threshold, chance, alpha)


def _dispersion(past: Sequence[int]) -> float:
    """φ: Pearson's statistic over its degrees of freedom, at least 1."""
    mean = sum(past) / len(past)
    if mean == 0:
        return 1.0
    return max(1.0, sum((y - mean) ** 2 for y in past) / mean / (len(past) - 1))


def _probability(k: int, mean: float, variance: float) -> float:
    """P(Y = k) of the negative binomial with this mean and a variance above it."""
    size, q = mean * mean / (variance - mean), (variance - mean) / variance
    return math.exp(
        math.lgamma(k + size) - math.lgamma(k + 1) - math.lgamma(size) + size * math.log1p(-q) + k * math.log(q)
    )
