"""From characters with their places on a page to running text: columns, paragraphs, table rows, no headers and footers.

Used for PDF files and for what was recognised in pictures. Places count from the upper left corner of the page, in
points or pixels alike: every measure here is taken relative to the height of a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

CELL_GAP = 1.8
"""Two stretches of one line this many line heights apart are cells of a table, or columns."""
EDGE = 0.09
"""Running heads and page numbers stand within this share of the page from its upper or lower edge."""
_PAGE_NUMBER = re.compile(r"[-—–·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–·•\s]*")
_ENDS = re.compile(r"[。！？；:：!?;]$")
_BEGINS = re.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]+[章节部条]|\d{1,2}[、.．](?!\d)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of characters on a page: left, top, right and bottom edge."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size and what stands on it, in any order."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of one column; `left` and `right` are the edges of that column."""

    text: str
    start: float
    end: float
    left: float
    right: float
    height: float


def running_text(pages: Sequence[Page]) -> str:
    """The text of the pages: one line a paragraph, one line a table row with its cells parted by tabs."""
    rows = [_rows(page) for page in pages]
    repeated = _repeated(pages, rows)
    bodies = [_body(page, found, repeated) for page, found in zip(pages, rows, strict=True)]
    gutters = [_gutter(page, body) for page, body in zip(pages, bodies, strict=True)]
    usual = [gutter for gutter in gutters if gutter is not None]
    lines: list[_Line] = []
    for body, gutter in zip(bodies, gutters, strict=True):
        if gutter is None and usual and _fits(body, median(usual)):
            gutter = median(usual)
        lines += _lines(body, gutter)
    return "\n".join(_paragraphs(lines))


def _rows(page: Page) -> list[list[Piece]]:
    """The pieces of a page in rows from top to bottom, each from left to right."""
    pieces = sorted((one for one in page.pieces if one.text.strip()), key=lambda one: one.top + one.bottom)
    rows: list[list[Piece]] = []
    for piece in pieces:
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].top <= middle <= rows[-1][0].bottom:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _stretches(row: list[Piece]) -> list[Piece]:
    """Neighbours of one row grown together; what stands far apart stays apart."""
    height = median(one.bottom - one.top for one in row)
    result = [row[0]]
    for piece in row[1:]:
        last = result[-1]
        gap = piece.left - last.right
        if gap > CELL_GAP * height:
            result.append(piece)
            continue
        space = " " if gap > 0.25 * height and last.text[-1:].isascii() and piece.text[:1].isascii() else ""
        result[-1] = Piece(
            last.text + space + piece.text, last.left, min(last.top, piece.top), max(last.right, piece.right),
            max(last.bottom, piece.bottom),
        )  # fmt: skip
    return result


def _key(row: list[Piece]) -> str:
    return re.sub(r"\d+", "#", "".join(piece.text for piece in row)).replace(" ", "")


def _at_edge(page: Page, row: list[Piece]) -> bool:
    return row[0].bottom < EDGE * page.height or row[0].top > (1 - EDGE) * page.height


def _repeated(pages: Sequence[Page], rows: list[list[list[Piece]]]) -> set[str]:
    """Running heads: what stands at the edge of at least three pages, or of most of a few."""
    counts = Counter(
        key
        for page, found in zip(pages, rows, strict=True)
        for key in {_key(row) for row in found if _at_edge(page, row)}
    )
    least = max(2, min(3, len(pages)))
    return {key for key, count in counts.items() if count >= least and count * 3 >= len(pages)}


def _body(page: Page, rows: list[list[Piece]], repeated: set[str]) -> list[list[Piece]]:
    def runs(row: list[Piece]) -> bool:
        text = " ".join(piece.text for piece in row)
        return _at_edge(page, row) and (_key(row) in repeated or _PAGE_NUMBER.fullmatch(text) is not None)

    return [row for row in rows if not runs(row)]


def _lines(rows: list[list[Piece]], gutter: float | None) -> Iterator[_Line]:
    """The rows of a page in reading order: of a page in two columns the left one first, between full-width rows."""
    if gutter is None:
        yield from _column([_joined(_stretches(row)) for row in rows])
        return
    left: list[Piece] = []
    right: list[Piece] = []
    for row in rows:
        parts = [piece for piece in row if piece.right <= gutter], [piece for piece in row if piece.left >= gutter]
        crosses = len(parts[0]) + len(parts[1]) < len(row) or (parts[0] and parts[1] and not _parted(row, gutter))
        if crosses:
            yield from _column(left)
            yield from _column(right)
            left, right = [], []
            yield from _column([_joined(_stretches(row))])
            continue
        for side, part in zip((left, right), parts, strict=True):
            if part:
                side.append(_joined(_stretches(part)))
    yield from _column(left)
    yield from _column(right)


def _gutter(page: Page, rows: list[list[Piece]]) -> float | None:
    """Where a page in two columns is parted; None for one column. A table of two columns has short cells and is none."""
    centres = [(a.right + b.left) / 2 for row in rows for a, b in pairwise(row) if _wide(a, b)]
    centres = [centre for centre in centres if _near_the_middle(page, centre)]
    if len(centres) < 5:
        return None
    at = median(centres)
    parted = [row for row in rows if _parted(row, at)]
    crossed = sum(row[0].left < at < row[-1].right for row in rows) - len(parted)
    if len(parted) < 5 or crossed > len(parted):
        return None
    edge = min(row[0].left for row in parted)
    full = sum(row[0].left - edge < 0.2 * (at - edge) and _covered(row, at) > 0.75 * (at - edge) for row in parted)
    return at if full * 2 >= len(parted) else None


def _fits(rows: list[list[Piece]], gutter: float) -> bool:
    """Whether a short page, such as the last one, is parted where the others are."""
    over = [row for row in rows if row[0].left < gutter < row[-1].right]
    return bool(over) and all(_parted(row, gutter) for row in over)


def _covered(row: list[Piece], gutter: float) -> float:
    """How much of the left column the characters of a row cover."""
    return sum(piece.right - piece.left for piece in row if piece.right <= gutter)


def _parted(row: list[Piece], place: float) -> bool:
    """Whether a wide gap of the row lies over `place`."""
    return any(a.right <= place <= b.left and _wide(a, b) for a, b in pairwise(row))


def _wide(a: Piece, b: Piece) -> bool:
    return b.left - a.right > 0.6 * (a.bottom - a.top)


def _near_the_middle(page: Page, place: float) -> bool:
    return 0.4 * page.width < place < 0.6 * page.width


def _joined(row: list[Piece]) -> Piece:
    if len(row) == 1:
        return row[0]
    text = "\t".join(piece.text.strip() for piece in row)
    return Piece(text, row[0].left, min(p.top for p in row), row[-1].right, max(p.bottom for p in row))


def _column(pieces: list[Piece]) -> Iterator[_Line]:
    if not pieces:
        return
    height = median(piece.bottom - piece.top for piece in pieces)
    left = sorted(piece.left for piece in pieces)[len(pieces) // 10]
    right = sorted(piece.right for piece in pieces)[-1 - len(pieces) // 10]
    for piece in pieces:
        yield _Line(piece.text, piece.left, piece.right, left, right, max(height, 1e-6))


def _paragraphs(lines: Iterable[_Line]) -> Iterator[str]:
    """Lines that only wrap are joined: full up to the right edge, and the next one not indented."""
    text = ""
    last: _Line | None = None
    for line in lines:
        if last is not None and _wraps(last, line):
            glue = " " if text[-1:].isascii() and text[-1:].isalpha() and line.text[:1].isascii() else ""
            text += glue + line.text.strip()
        else:
            if last is not None:
                yield text
            text = line.text.strip()
        last = line
    if last is not None:
        yield text


def _wraps(line: _Line, following: _Line) -> bool:
    if "\t" in line.text or "\t" in following.text:
        return False
    full = line.end > line.right - 1.3 * line.height and line.end - line.start > 6 * line.height
    indented = following.start > following.left + 1.2 * following.height
    heading = bool(_BEGINS.match(following.text.strip())) and bool(_ENDS.search(line.text.strip()))
    return full and not indented and not heading
