"""A report held against the ledger of the body that wrote it: does the ledger know the numbers the report states?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from fazhi.reading.clauses import Clauses
from fazhi.reading.model import Figure, Report, Verdict
from fazhi.reading.stated import Stated, decimal, plain, rounded, shown

_HOLDS, _FAILS, _OPEN = Verdict.HOLDS, Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE
SURE = 0.6
"""Figures linked to their indicator less surely than this are not compared."""
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SCALED = re.compile("[十百千万亿]+")
_PARTLY = re.compile("其中|分别|[(（][^)）]*$|[上下]半年|季度|\\d月|[一二三四五六七八九十]月")


@dataclass(frozen=True, slots=True)
class Held:
    """One figure of a report beside the ledger's number.

    `figure` is an index into `Report.figures`; `recorded` the ledger's number of `year` in the same unit, None where
    the ledger has none. `sum` writes the comparison out (“71 = 71”), `explanation` says in Chinese what to look at.
    """

    figure: int
    indicator: str
    year: int
    verdict: Verdict
    stated: float | int | None
    recorded: float | int | None
    sum: str
    explanation: str


def against_ledger(report: Report, values: Mapping[tuple[str, int], float | int | None]) -> tuple[Held, ...]:
    """Hold the figures of `report` against the ledger's `values`, in the order of the text.

    `values` maps (indicator code, year) to the ledger's number in the base unit of the indicator: yuan, persons, cases,
    and percent for rates (99.69 for 99.69 %). Figures whose pair is not in `values` are left out; a pair with None says
    that the ledger was asked and holds nothing. Nothing is compared where the report names no year, where a figure is
    another body's (全省…), a growth or a rank, or is linked to its indicator less surely than 0.6.
    """
    if report.year is None:
        return ()
    stated = Stated(report.text, report.figures, Clauses(report.text))
    found = list(_held(report.year, stated, values))
    agreed = {(one.indicator, one.year) for one in found if one.verdict is _HOLDS}
    return tuple(_other_part(one, stated) if (one.indicator, one.year) in agreed else one for one in found)


def years(report: Report) -> frozenset[tuple[str, int]]:
    """The pairs (indicator code, year) that `against_ledger` can make use of: what to ask the ledger for."""
    if report.year is None:
        return frozenset()
    return frozenset(
        (one.indicator, _year(one, report.year)) for one in report.figures if _compared(one) and one.indicator
    )


def _compared(one: Figure) -> bool:
    known = one.value is not None or one.low is not None
    return (
        bool(one.indicator)
        and known
        and one.confidence >= SURE
        and one.kind not in {"growth", "rank"}
        and not one.body
        and one.basis != "往年"
    )


def _year(one: Figure, year: int) -> int:
    return year - 1 if one.basis == "上年" else year


def _held(year: int, stated: Stated, values: Mapping[tuple[str, int], float | int | None]) -> Iterator[Held]:
    for i, one in enumerate(stated.figures):
        if one.indicator is None or not _compared(one):
            continue
        of = _year(one, year)
        if (one.indicator, of) not in values:
            continue
        recorded = values[one.indicator, of]
        if recorded is None:
            words = f"台账{of}年没有这一指标的数,无法核对。"
            yield Held(i, one.indicator, of, _OPEN, one.value, None, f"{_said(one)} ? 台账无数", words)
            continue
        verdict, sign, words = _compare(stated, i, decimal(recorded))
        if verdict is _FAILS and one.basis == "累计":
            verdict, words = _OPEN, "原文是累计数,台账是当年数,口径不同。" + words
        elif verdict is _FAILS and _partly(stated, i):
            verdict, words = _OPEN, "原文此处似只是一部分(其中、某一时段),不能与全年数直接核对。" + words
        yield Held(i, one.indicator, of, verdict, one.value, recorded, f"{_said(one)} {sign} {plain(recorded)}", words)


def _said(one: Figure) -> str:
    if one.value is None:
        return f"{plain(one.low)}至{plain(one.high)}"
    return plain(one.value)


def _partly(stated: Stated, i: int) -> bool:
    one = stated.figures[i]
    return bool(_PARTLY.search(stated.text, stated.clauses.sentence_start(one.start), one.start))


def _compare(stated: Stated, i: int, recorded: Decimal) -> tuple[Verdict, str, str]:
    """Verdict, sign and words for figure i beside the ledger's number."""
    one, known = stated.figures[i], plain(float(recorded))
    if one.value is None:
        assert one.low is not None and one.high is not None
        inside = decimal(one.low) <= recorded <= decimal(one.high)
        return (
            (_HOLDS, "∋", "台账数在原文的范围之内。")
            if inside
            else (_FAILS, "∌", f"台账为{known},不在原文的范围之内。")
        )
    said = decimal(one.value)
    if one.qualifier:
        return _about(one, said, recorded, _step(stated, i))
    if said == recorded:
        return _HOLDS, "=", "与台账相符。"
    step = _step(stated, i)
    whole = one.unit == "%" and said in (0, 100)
    if not whole and step and (step > 1 or one.unit == "%") and rounded(recorded / step, 0) * step == said:
        return _HOLDS, "≈", f"台账为{known},按原文所写位数取整后相符。"
    difference = shown(said - recorded, 2)
    sign = "<" if said < recorded else ">"
    return _FAILS, sign, f"原文写{plain(one.value)},台账为{known},相差{difference}。请核对两处的口径和截止日期。"


def _about(one: Figure, said: Decimal, recorded: Decimal, step: Decimal) -> tuple[Verdict, str, str]:
    known = plain(float(recorded))
    fits, sign = {
        "余/多": (said <= recorded < said + step, "≤"),
        "以上": (said <= recorded, "≤"),
        "逾": (said <= recorded, "≤"),
        "不足": (said >= recorded, "≥"),
        "以下": (said >= recorded, "≥"),
    }.get(one.qualifier, (rounded(recorded / step, 0) * step == said, "≈"))
    if fits:
        return _HOLDS, sign, f"台账为{known},与原文“{one.qualifier}”相合。"
    bound = one.qualifier in {"余/多", "以上", "逾"} and recorded < said
    bound = bound or (one.qualifier in {"不足", "以下"} and recorded > said)
    if bound:
        return _FAILS, ">" if recorded < said else "<", f"台账为{known},与原文“{one.qualifier}”相反。请核对。"
    return _OPEN, "?", f"原文是约数,台账为{known}。请看是否说得太宽。"


def _step(stated: Stated, i: int) -> Decimal:
    """What one in the last written place is worth: 1.3万 → 1000, 3000余 → 1000, 99.69% → 0.01."""
    one = stated.figures[i]
    written = stated.written(i)
    scale = Decimal(1)
    for character in "".join(_SCALED.findall(written)) if one.unit != "%" else "":
        scale *= _SCALES[character]
    step = scale.scaleb(-stated.places(i))
    value = int(one.value or 0)
    if one.qualifier and scale == 1 and not stated.places(i):
        while value and value % 10 == 0:
            value //= 10
            step *= 10
    return step


def _other_part(one: Held, stated: Stated) -> Held:
    """A figure that differs while another one of the same indicator agrees is no contradiction by itself."""
    if one.verdict is not _FAILS:
        return one
    subject = stated.figures[one.figure].subject
    words = f"同一指标另有一处与台账相符;“{subject}”可能是其中一部分或另一口径。{one.explanation}"
    return Held(one.figure, one.indicator, one.year, _OPEN, one.stated, one.recorded, one.sum, words)
