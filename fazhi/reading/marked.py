"""Where the figures stand in the text, for a page that marks them."""

from __future__ import annotations

from fazhi.reading.model import Report


def spans(report: Report) -> list[tuple[int, int, int]]:
    """(start, end, index of the figure) in reading order, without overlaps.

    Where one number states several rates, it is marked once, with the index of the first; the others are
    neighbours in `report.figures` with the same start.
    """
    result: list[tuple[int, int, int]] = []
    for index, figure in sorted(enumerate(report.figures), key=lambda pair: (pair[1].start, pair[1].end)):
        if not result or figure.start >= result[-1][1]:
            result.append((figure.start, figure.end, index))
    return result


def pieces(report: Report) -> list[tuple[str, tuple[int, ...]]]:
    """The whole text cut at its figures: (piece, indexes of the figures it states), empty indexes between figures."""
    by_start: dict[int, list[int]] = {}
    for index, figure in enumerate(report.figures):
        by_start.setdefault(figure.start, []).append(index)
    result: list[tuple[str, tuple[int, ...]]] = []
    at = 0
    for start, end, _ in spans(report):
        if start > at:
            result.append((report.text[at:start], ()))
        result.append((report.text[start:end], tuple(by_start[start])))
        at = end
    if at < len(report.text):
        result.append((report.text[at:], ()))
    return result
