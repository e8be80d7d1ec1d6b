"""A procedure as a picture: stages from top to bottom, ends on the right, ways back and past on the left.

The picture is SVG without script and without inline style; classes carry the look (`STYLE` is what they need, for a page
that has no style sheet of its own). Actions that leave the stage unchanged are not drawn.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

from fazhi.kernel.elements import Action, Stage
from fazhi.kernel.procedure import Edition, Procedure

STYLE = """
.dg text { font: 14px/1 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; fill: #182224; }
.dg-stage, .dg-final, .dg-many { fill: #fff; stroke: #0f4f59; stroke-width: 1.5; }
.dg-final { fill: #e1eded; }
.dg-many { stroke-dasharray: 5 4; }
.dg-arrow { fill: none; stroke: #465254; stroke-width: 1.2; }
.dg-head { fill: #465254; stroke: none; }
.dg .dg-label { font-size: 13px; fill: #465254; }
"""

_SMALL, _LINE = 13, 17
_NODE, _FINAL, _BOX = 132, 132, 46
_GAP, _LANE, _PORT = 46, 16, 12
_WRAP = 13
_MANY = 4
"""An end that so many stages lead to by one action is drawn once, from a box naming the stages together."""


@dataclass
class _Edge:
    """Actions that lead from a row to a stage; `frm` None = a new matter."""

    frm: int | None
    to: Stage
    label: list[str]
    y: float = 0.0

    @property
    def height(self) -> float:
        return len(self.label) * _LINE + _PORT


@dataclass
class _Row:
    """A box on the left: a stage that is not an end, or several stages together."""

    title: list[str]
    stage: Stage | None
    left: list[_Edge] = field(default_factory=list)
    right: list[_Edge] = field(default_factory=list)
    enters: bool = False
    top: float = 0.0
    height: float = _BOX
    down: _Edge | None = None

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def _wrap(text: str, width: int = _WRAP) -> list[str]:
    """Lines of at most `width` characters, broken after a separator where there is one."""
    lines, rest = [], text
    while len(rest) > width:
        cut = max(rest.rfind(mark, 0, width) + 1 for mark in "、，；")
        cut = cut if cut > 4 else math.ceil(len(rest) / math.ceil(len(rest) / width))
        lines.append(rest[:cut])
        rest = rest[cut:]
    return [*lines, rest]


def _width(lines: Iterable[str]) -> float:
    return max((sum(_SMALL if ord(c) > 255 else _SMALL * 0.6 for c in line) for line in lines), default=0)


def _grouped(actions: Iterable[Action[Any, Any]]) -> dict[tuple[Stage | None, Stage], list[str]]:
    """Labels of the actions between each two stages."""
    found: dict[tuple[Stage | None, Stage], list[str]] = {}
    for a in actions:
        for source in a.frm or [None]:
            if a.to is not None and a.to is not source:
                found.setdefault((source, a.to), []).append(a.label)
    return found


def _rows(procedure: Procedure[Any, Any], edition: Edition[Any, Any]) -> list[_Row]:
    order: list[Stage] = [s for s in procedure.stages]
    stages = [s for s in order if not s.final]
    rows = [_Row(_wrap(s.label, 8), s) for s in stages]
    place = {s: i for i, s in enumerate(stages)}
    wide = [a for a in edition.actions.values() if a.to is not None and a.to.final and len(a.frm) >= _MANY]
    edges = _grouped(a for a in edition.actions.values() if a not in wide)
    for (source, target), labels in sorted(edges.items(), key=lambda e: order.index(e[0][1])):
        edge = _Edge(place[source] if source else None, target, _wrap("、".join(labels)))
        if target.final:
            rows[place[source] if source else 0].right.append(edge)
        elif source is None:
            rows[place[target]].left.append(edge)
        elif place[target] == place[source] + 1:
            rows[place[source]].down = edge
        else:
            rows[place[source]].left.append(edge)
            rows[place[target]].enters = True
    for a in wide:
        named = "任一未终结阶段" if len(a.frm) == len(stages) else f"除{_names(set(stages) - a.frm, stages)}外的各阶段"
        if a.to is not None:
            rows.append(_Row(_wrap(named, 8), None, right=[_Edge(len(rows), a.to, _wrap(a.label))]))
    return rows


def _names(some: set[Stage], order: Sequence[Stage]) -> str:
    return "、".join(s.label for s in order if s in some)


def _lay_out(rows: list[_Row]) -> float:
    """Give every box and every line its height on the page; returns the lower edge."""
    y = 24.0
    for row in rows:
        left = sum(e.height for e in row.left) + (_PORT * 2 if row.enters else 0)
        right = sum(e.height for e in row.right)
        row.top, row.height = y, max(_BOX, len(row.title) * 20 + 22, left + 8, right + 8)
        for side in (row.left, row.right):
            used = sum(e.height for e in side) + (_PORT * 2 if side is row.left and row.enters else 0)
            at = row.top + (row.height - used) / 2
            for edge in side:
                at += edge.height
                edge.y = at - _PORT / 2
        gap = max(_GAP, len(row.down.label) * _LINE + 26) if row.down else _GAP / 2
        y += row.height + gap
    return y


def _ends(rows: list[_Row], finals: list[Stage]) -> dict[Stage, float]:
    """Where on the right each end stands: near the lines that lead to it, none upon another."""
    wanted = {s: sum(ys) / len(ys) for s in finals if (ys := [e.y for row in rows for e in row.right if e.to is s])}
    placed: dict[Stage, float] = {}
    below = 24.0
    for stage, y in sorted(wanted.items(), key=lambda w: w[1]):
        top = max(below, y - _BOX / 2)
        placed[stage] = top
        below = top + _BOX + 16
    return placed


def svg(procedure: Procedure[Any, Any], day: date, *, standalone: bool = False) -> str:
    """The stages and what leads from one to the next, by the rules of `day`, as one `<svg>` element.

    `standalone` puts `STYLE` into the picture, for a file of its own.
    """
    edition = procedure.on(day)
    rows = _rows(procedure, edition)
    bottom = _lay_out(rows)
    ends = _ends(rows, [s for s in procedure.stages if s.final])
    targets = {e.to for row in rows for e in row.left if e.frm is not None}
    lane_of = {s: i for i, s in enumerate(s for s in procedure.stages if s in targets)}
    left_labels = max((_width(e.label) for row in rows for e in row.left), default=0.0)
    right_labels = max((_width(e.label) for row in rows for e in row.right), default=0.0)
    x = 16 + len(targets) * _LANE + left_labels + 30
    edge_right = x + _NODE
    lanes_right = edge_right + right_labels + 24
    x_end = lanes_right + len(ends) * _LANE + 8
    width = x_end + _FINAL + 16
    height = max([bottom, *(y + _BOX + 16 for y in ends.values())])
    out: list[str] = []
    top_of = {row.stage: row for row in rows if row.stage}
    for row in rows:
        _draw_row(out, row, x)
        for e in row.left:
            if e.frm is None:
                out.append(f'<circle class="dg-head" cx="{x - left_labels - 26:g}" cy="{e.y:g}" r="4"/>')
                _line(out, f"M{x - left_labels - 26:g} {e.y:g}H{x - 2:g}", x, e.y, "right")
            else:
                lane = 16 + lane_of[e.to] * _LANE
                target = top_of[e.to]
                entry = target.top + 9
                _line(out, f"M{x:g} {e.y:g}H{lane:g}V{entry:g}H{x - 2:g}", x, entry, "right")
            _label(out, e.label, x - 14, e.y, "end")
        for e in row.right:
            turn = lanes_right + list(ends).index(e.to) * _LANE
            entry = ends[e.to] + _BOX / 2
            _line(out, f"M{edge_right:g} {e.y:g}H{turn:g}V{entry:g}H{x_end - 2:g}", x_end, entry, "right")
            _label(out, e.label, edge_right + 8, e.y, "start")
        if row.down:
            low = row.top + row.height
            gap = max(_GAP, len(row.down.label) * _LINE + 26)
            middle = x + _NODE / 2
            _line(out, f"M{middle:g} {low:g}V{low + gap - 2:g}", middle, low + gap, "down")
            _label(out, row.down.label, middle + 10, low + gap - 16, "start")
    for stage, top in ends.items():
        _box(out, "dg-final", x_end, top, _FINAL, _BOX, _wrap(stage.label, 8))
    name = f"dg-{procedure.key}"
    described = "；".join(
        f"{source.label if source else '新登记'}经{'、'.join(labels)}到{target.label}"
        for (source, target), labels in _grouped(edition.actions.values()).items()
    )
    style = f"<style>{STYLE}</style>" if standalone else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="dg" role="img" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(procedure.label)}的阶段图</title>'
        f'<desc id="{name}-d">{escape(described)}。</desc>{style}{"".join(out)}</svg>'
    )


def _draw_row(out: list[str], row: _Row, x: float) -> None:
    _box(out, "dg-stage" if row.stage else "dg-many", x, row.top, _NODE, row.height, row.title)


def _box(out: list[str], kind: str, x: float, y: float, width: float, height: float, lines: list[str]) -> None:
    radius = 22 if kind == "dg-final" else 4
    out.append(
        f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius}"/>'
    )
    first = y + height / 2 - (len(lines) - 1) * 10 + 5
    for i, line in enumerate(lines):
        out.append(f'<text x="{x + width / 2:g}" y="{first + i * 20:g}" text-anchor="middle">{escape(line)}</text>')


def _line(out: list[str], path: str, x: float, y: float, way: str) -> None:
    head = f"M{x:g} {y:g}l-8 -4v8z" if way == "right" else f"M{x:g} {y:g}l-4 -8h8z"
    out.append(f'<path class="dg-arrow" d="{path}"/><path class="dg-head" d="{head}"/>')


def _label(out: list[str], lines: list[str], x: float, y: float, anchor: str) -> None:
    first = y - 5 - (len(lines) - 1) * _LINE
    for i, line in enumerate(lines):
        out.append(
            f'<text class="dg-label" x="{x:g}" y="{first + i * _LINE:g}" text-anchor="{anchor}">{escape(line)}</text>'
        )
