"""How figures are printed in sentences: with their unit, large sums in 万元, percentages with what they are made of."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from fazhi.kernel.measures import Indicator, Section, Sentence, Unit

_TEN_THOUSAND = Decimal(10000)
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Value:
    """What an indicator came to: the sum or count it is of and, for a percentage, the number it is a share of."""

    of: Decimal
    per: Decimal | None = None

    @property
    def number(self) -> Decimal | None:
        """The figure in the unit of its indicator; None for a percentage of nothing."""
        if self.per is None:
            return self.of
        return None if self.per == 0 else 100 * self.of / self.per


@dataclass(frozen=True)
class Figure:
    """A figure as printed in a sentence, with the indicator it opens into."""

    indicator: Indicator
    text: str


def _plain(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent_text(value: Value) -> str:
    """97.65%（1,207/1,236）; "—" for a percentage of nothing. Never rounded up to 100% while one is missing."""
    number = value.number
    if number is None or value.per is None:
        return "—"
    shown = number.quantize(_CENT, ROUND_HALF_UP)
    if shown == 100 and value.of < value.per:
        shown = Decimal("99.99")
    return f"{_plain(shown)}%（{_plain(value.of)}/{_plain(value.per)}）"


def money_text(amount: Decimal) -> str:
    """8,600元; from 10,000 up in 万元 with at most two decimals: 3,162.4万元, and 3,162.45万余元 where more follows."""
    if abs(amount) < _TEN_THOUSAND:
        return f"{_plain(amount)}元"
    exact = amount / _TEN_THOUSAND
    shown = exact.quantize(_CENT, ROUND_DOWN)
    return f"{_plain(shown)}万{'' if shown == exact else '余'}元"


def figure_text(indicator: Indicator, value: Value) -> str:
    """The figure with its unit, as a report prints it."""
    if indicator.unit is Unit.PERCENT:
        return percent_text(value)
    if indicator.unit is Unit.YUAN:
        return money_text(value.of)
    return f"{_plain(value.of)}{indicator.unit.value}"


def phrase(sentence: Sentence, values: Mapping[str, Value]) -> list[str | Figure]:
    """The sentence in pieces, text and figures in turn; empty where it is left out.

    `values`: by key of indicator; must hold every figure the sentence names. Raises KeyError where one is missing.
    """
    if sentence.when is not None:
        decisive = values[sentence.when.key]
        if decisive.number is None or (decisive.per is None and decisive.of == 0):
            return [sentence.none] if sentence.none else []
    pieces: list[str | Figure] = []
    for text, name, _, _ in string.Formatter().parse(sentence.text):
        if text:
            pieces.append(text)
        if name:
            indicator = sentence.figures[name]
            pieces.append(Figure(indicator, figure_text(indicator, values[indicator.key])))
    return pieces


def plain(pieces: Sequence[str | Figure]) -> str:
    """The sentence as running text."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)


def paragraph(section: Section, values: Mapping[str, Value]) -> list[list[str | Figure]]:
    """Every sentence of a section that is said, in order."""
    return [pieces for sentence in section.sentences if (pieces := phrase(sentence, values))]
