"""A month's sample and the order of peer review are drawn as every draw is, by the text that is published with the seed."""

from __future__ import annotations

import hashlib

import pytest

from fazhi.kernel.asking import METHOD, sample
from fazhi.kernel.peer import HOW, in_drawn_order

NUMBERS = [f"青禾热〔2026〕{n}号" for n in range(1, 32)]


def by_hand(text: str, names: list[str]) -> list[str]:
    """By SHA-256 of “text|name”, smallest first, worked out without the program's own drawing."""
    digests = {hashlib.sha256("|".join([text, name]).encode()).hexdigest(): name for name in names}
    return [digests[d] for d in sorted(digests)]


@pytest.mark.parametrize(("share", "drawn"), [(1, 1), (3, 1), (4, 2), (10, 4), (50, 16), (99, 31), (100, 31)])
def test_a_share_is_rounded_up(share: int, drawn: int) -> None:
    found = sample("ab", "hotline_order", "2026-09", NUMBERS, share)
    assert found == by_hand("ab|hotline_order|2026-09", NUMBERS)[:drawn] and len(found) == drawn


def test_each_number_counts_once_and_nothing_of_nothing() -> None:
    assert sample("ab", "hotline_order", "2026-09", NUMBERS + NUMBERS[::-1], 10) == sample("ab", "hotline_order", "2026-09", NUMBERS, 10)
    assert sample("ab", "hotline_order", "2026-09", [], 30) == []


@pytest.mark.parametrize("share", [0, 101, -1])
def test_a_share_that_is_none(share: int) -> None:
    with pytest.raises(ValueError, match="须在1%到100%之间"):
        sample("ab", "hotline_order", "2026-09", NUMBERS, share)


@pytest.mark.parametrize(("seed", "year"), [("ab", 2025), ("ab", 2026), ("cd", 2025)])
def test_seed_and_year_set_the_order(seed: str, year: int) -> None:
    assert in_drawn_order(seed, year, NUMBERS) == by_hand(f"{seed}|{year}", NUMBERS)


def test_what_is_published_says_so() -> None:
    assert "种子|程序|月份|编号" in METHOD and "种子|年度|编号" in HOW and "种子|年度|委员会编码" in HOW
