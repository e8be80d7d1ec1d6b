"""The course of an act as one picture: a lane for each kind of matter, time from top to bottom, an arrow for every link.

SVG without script and without inline style. What stands in it stands in words beside it: `Told` is the text alternative.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

BOX, HEIGHT, SPACE = 196, 92, 44
"""A box, and the space between two lanes, in pixels."""
LEFT, HEAD = 92, 52
GAP, LABEL = 40, 17
"""Between two rows: the least space, and what each arrow that ends there needs for its words."""
A_LINE = 13


@dataclass(frozen=True)
class Box:
    """A matter. `lane`: number of its column. `href` is empty where the session may not open it."""

    id: int
    lane: int
    day: str
    kind: str
    title: str
    number: str
    stage: str
    closed: bool
    here: bool
    href: str


@dataclass(frozen=True)
class Arrow:
    """From the older matter to the younger one, with what the one is to the other."""

    frm: int
    to: int
    what: str


@dataclass
class _Row:
    box: Box
    enters: list[Arrow] = field(default_factory=list)
    top: float = 0.0
    gutter: float = 0.0


def wrapped(text: str, most: int = 2) -> list[str]:
    """A title in at most `most` lines."""
    lines = [text[i : i + A_LINE] for i in range(0, len(text), A_LINE)][:most]
    if len(text) > A_LINE * most:
        lines[-1] = lines[-1][:-1] + "…"
    return lines


def svg(lanes: Sequence[str], boxes: Sequence[Box], arrows: Sequence[Arrow], title: str, about: str) -> str:
    """One `<svg>` element. `boxes` in the order of time, one a row; `about`: what the picture shows, in a sentence."""
    rows = {b.id: _Row(b) for b in boxes}
    for arrow in arrows:
        rows[arrow.to].enters.append(arrow)
    y = float(HEAD)
    for row in rows.values():
        row.gutter = y + 10
        row.top = y + GAP + max(0, len(row.enters) - 1) * LABEL
        y = row.top + HEIGHT
    width, height = LEFT + len(lanes) * (BOX + SPACE) - SPACE + 12, y + 16
    out: list[str] = []
    for i, lane in enumerate(lanes):
        x = _x(i)
        out.append(f'<rect class="co-lane" x="{x - 10:g}" y="0" width="{BOX + 20}" height="{height:g}"/>')
        out.append(f'<text class="co-head" x="{x + BOX / 2:g}" y="30" text-anchor="middle">{escape(lane)}</text>')
    order = [b.id for b in boxes]
    for number, arrow in enumerate(arrows):
        out.append(_path(rows, order, arrow, number))
    for row in rows.values():
        out.append(_box(row))
    for row in rows.values():
        out += [_words(row, k) for k in range(len(row.enters))]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="co" role="group" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" aria-labelledby="co-t co-d"><title id="co-t">{escape(title)}</title>'
        f'<desc id="co-d">{escape(about)}</desc>{"".join(out)}</svg>'
    )


def _x(lane: int) -> float:
    return LEFT + lane * (BOX + SPACE)


def _entry(row: _Row, k: int) -> float:
    return _x(row.box.lane) + 26 + k * 30


def _path(rows: dict[int, _Row], order: list[int], arrow: Arrow, number: int) -> str:
    """Down from the older box, along the space before the younger one's row, into it from above. Boxes are never crossed."""
    source, target = rows[arrow.frm], rows[arrow.to]
    k = target.enters.index(arrow)
    turn, into = target.gutter + k * 4, _entry(target, k)
    leave = _x(source.box.lane) + BOX - 30 - (number % 4) * 12
    low = source.top + HEIGHT
    if order.index(arrow.to) == order.index(arrow.frm) + 1:
        way = f"M{leave:g} {low:g}V{turn:g}H{into:g}V{target.top - 2:g}"
    else:
        following = rows[order[order.index(arrow.frm) + 1]]
        aside = _x(source.box.lane) + BOX + 12 + (number % 4) * 6
        way = f"M{leave:g} {low:g}V{following.gutter + 6:g}H{aside:g}V{turn:g}H{into:g}V{target.top - 2:g}"
    head = f"M{into:g} {target.top:g}l-4 -8h8z"
    return f'<path class="co-arrow" d="{way}"/><path class="co-tip" d="{head}"/>'


def _words(row: _Row, k: int) -> str:
    x, y = _entry(row, k) + 7, row.top - 9 - (len(row.enters) - 1 - k) * LABEL
    return f'<text class="co-what" x="{x:g}" y="{y:g}">{escape(row.enters[k].what)}</text>'


def _box(row: _Row) -> str:
    b, x, y = row.box, _x(row.box.lane), row.top
    css = "co-box" + (" here" if b.here else "") + (" done" if b.closed else "") + ("" if b.title else " unseen")
    lines = wrapped(b.title) if b.title else ["由其他单位办理"]
    out = [f'<text class="co-day" x="6" y="{y + 18:g}">{escape(b.day)}</text>']
    out.append(f'<path class="co-time" d="M6 {y + 26:g}H{LEFT - 16}"/>')
    inner = [f'<rect class="{css}" x="{x:g}" y="{y:g}" width="{BOX}" height="{HEIGHT}" rx="4"/>']
    inner.append(f'<text class="co-kind" x="{x + 10:g}" y="{y + 19:g}">{escape(b.kind)} · {escape(b.stage)}</text>')
    inner += [f'<text class="co-title" x="{x + 10:g}" y="{y + 41 + i * 18:g}">{escape(line)}</text>' for i, line in enumerate(lines)]
    inner.append(f'<text class="co-no" x="{x + 10:g}" y="{y + HEIGHT - 10:g}">{escape(b.number)}</text>')
    whole = "".join(inner)
    if b.href and not b.here:
        said = escape(f"{b.kind}：{b.title}（{b.number}，{b.stage}）", quote=True)
        whole = f'<a href="{escape(b.href, quote=True)}" aria-label="{said}">{whole}</a>'
    return "".join(out) + whole
