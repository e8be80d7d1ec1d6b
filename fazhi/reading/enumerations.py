"""Rows of counts shared out among the things named before: 维持、撤销、驳回的分别为12件、3件、5件."""

from __future__ import annotations

import re
from dataclasses import replace

from fazhi.reading.candidates import Candidate
from fazhi.reading.clauses import Clauses
from fazhi.reading.units import unit_class

_RESPECTIVELY = re.compile("(?:案件|纠纷|数量?|的)*分别(?:为|是|有|达到?|计|新增|完成)?$")
_JOINTS = frozenset({"、", "和", "与", "及", "以及", ",", "，"})
_LAST_JOINT = re.compile("以及|和(?!解|谐)|与(?!会|此)|及(?!格|时)")
_COUNTED = frozenset({"count", "money"})


def shared_out(text: str, found: list[Candidate], clauses: Clauses) -> list[Candidate]:
    """The candidates, each of a row after 分别 labelled with its own thing where there are as many things as numbers."""
    result = list(found)
    if "分别" not in text:
        return result
    i = 0
    while i < len(result):
        run = _run(text, result, i)
        start = max(clauses.clause_start(result[i].start), result[i].start - 120)
        end = _RESPECTIVELY.search(text, start, result[i].start)
        if run > 1 and end is not None and result[i].label_start < 0 and not result[i].words:
            for k, (a, b) in enumerate(_things(text, start, end.start(), run)):
                result[i + k] = replace(result[i + k], label_start=a, label_end=b)
        i += run
    return result


def _run(text: str, found: list[Candidate], i: int) -> int:
    """How many counts of one unit stand side by side from candidate i on."""
    first, run = found[i], 1
    if first.kind not in _COUNTED:
        return 1
    while i + run < len(found):
        one = found[i + run]
        if one.kind != first.kind or unit_class(one.unit) != unit_class(first.unit):
            break
        if text[found[i + run - 1].end : one.start] not in _JOINTS:
            break
        run += 1
    return run


def _things(text: str, start: int, end: int, wanted: int) -> list[tuple[int, int]]:
    """The places of the things named in text[start:end]; none where they are not as many as the numbers."""
    borders = [start, *(at.end() for at in re.compile("、").finditer(text, start, end))]
    places = [(a, (borders[k + 1] - 1) if k + 1 < len(borders) else end) for k, a in enumerate(borders)]
    if len(places) == wanted - 1 and (joint := _LAST_JOINT.search(text, places[-1][0] + 1, end - 1)):
        places[-1:] = [(places[-1][0], joint.start()), (joint.end(), end)]
    return places if len(places) == wanted and all(b > a for a, b in places) else []
