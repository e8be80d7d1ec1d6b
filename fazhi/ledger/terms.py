"""Limits of a matter: started, stopped, paused and lengthened by its acts, counted by the lawful clock."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.elements import Action, Binds, Kind, Limit
from fazhi.kernel.facts import FactRef
from fazhi.kernel.spans import Clock, Due, Pause, Span
from fazhi.ledger.state import LimitState, MatterState, PauseState


def span_of(rule: Limit[Any, Any], row: LimitState) -> Span:
    """The length of a limit of a matter: as the law says, or as the district had set it when the limit started."""
    return rule.span if row.length is None else Span(row.length, rule.span.unit)


def _set_length(matter: MatterState, rule: Limit[Any, Any], row: LimitState) -> None:
    if rule.setting is not None:
        row.length = matter.settings(rule.setting, row.starts_on)


def reckon(rule: Limit[Any, Any], row: LimitState, clock: Clock) -> Due:
    """Count a limit of a matter anew, with its explanation."""
    extra: list[Span] = [rule.extension.span] * row.extensions if rule.extension else []
    pauses = [Pause(p.start, p.end, p.reason) for p in row.pauses]
    return clock.due(span_of(rule, row), row.starts_on, event=row.event, pauses=pauses, extensions=extra, rolls=rule.rolls)


def _recount(rule: Limit[Any, Any], row: LimitState, clock: Clock) -> None:
    due = reckon(rule, row, clock)
    row.due, row.provisional, row.changed = due.due, due.provisional, True
    row.state = "paused" if due.due is None else "open"


def _start_of(
    rule: Limit[Any, Any], action: Action[Any, Any], delta: dict[str, Any], happened_on: date
) -> tuple[str, date] | None:
    for start in rule.counts_from:
        if isinstance(start, FactRef):
            if isinstance(delta.get(start.name), date):
                return start.label, delta[start.name]
        elif start is action:
            return action.label, happened_on
    return None


def _replaced(
    matter: MatterState, rule: Limit[Any, Any], action: Action[Any, Any], delta: dict[str, Any], happened_on: date
) -> LimitState | None:
    """The limit that this one takes the place of because a fact changed, and from where it counts all along.

    What was entered wrongly, or a change from one track of the procedure to another, gives nobody a new term. A step
    replaces only a limit that no longer holds and ends with the same acts; putting a fact right is not so bound.
    """
    if rule.only_if is None or not delta.keys() & {fact.name for fact in rule.only_if.facts()}:
        return None
    found: list[tuple[bool, LimitState]] = []
    for row in matter.limits:
        other = matter.edition.limits.get(row.key)
        if other is None or other.counts_from != rule.counts_from:
            continue
        ends = other.only_if is not None and not other.only_if.holds(matter.known, matter.past)
        now_void = row.changed and row.state == "void" and row.ended_on == happened_on
        same = set(other.stops_at) == set(rule.stops_at)
        corrected = action.kind is Kind.CORRECT
        if (now_void and (same or corrected)) or (row.running and (corrected or (ends and same))):
            found.append((same, row))
    return max(found, key=lambda x: x[0], default=(False, None))[1]


def _start_before(
    matter: MatterState, rule: Limit[Any, Any], action: Action[Any, Any], delta: dict[str, Any], happened_on: date
) -> tuple[str, date] | None:
    """The start of a limit that arises because a fact changed: the event it would have counted from all along.

    It counts from where the limit that it takes the place of counted from; where there was none, and the fact was put
    right, from the last of the acts it counts from. None where the change does not bear on the limit, where nothing it
    counts from has been done, or where it had ended before.
    """
    replaced = _replaced(matter, rule, action, delta, happened_on)
    if replaced is not None:
        return replaced.event, replaced.starts_on
    if action.kind is not Kind.CORRECT or rule.only_if is None:
        return None
    if not delta.keys() & {fact.name for fact in rule.only_if.facts()}:
        return None
    days = {c: matter.marks[c.key] for c in rule.counts_from if isinstance(c, Action) and c.key in matter.marks}
    if not days:
        return None
    event = max(days, key=lambda c: days[c])
    began = days[event]
    if any(matter.marks.get(stop.key, "") >= began for stop in rule.stops_at):
        return None
    return event.label, date.fromisoformat(began)


def update(
    matter: MatterState, action: Action[Any, Any], delta: dict[str, Any], happened_on: date, clock: Clock
) -> None:
    """Bring the limits of a matter up to date after an act whose changed facts are `delta`."""
    for rule in matter.edition.limits.values():
        running = next((x for x in matter.limits if x.key == rule.key and x.running), None)
        if running is not None:
            _advance(rule, running, action, happened_on, clock)
            if running.running and rule.only_if is not None and not rule.only_if.holds(matter.known, matter.past):
                running.state, running.ended_on, running.changed = "void", happened_on, True
        start = _start_of(rule, action, delta, happened_on) or _start_before(matter, rule, action, delta, happened_on)
        if start is None or (rule.only_if is not None and not rule.only_if.holds(matter.known, matter.past)):
            continue
        if running is not None and running.running:
            moved = any(isinstance(c, FactRef) for c in rule.counts_from) or rule.restarts
            if moved:
                running.event, running.starts_on = start
                _set_length(matter, rule, running)
                _recount(rule, running, clock)
            continue
        if any(x.key == rule.key and x.state != "void" for x in matter.limits) and not rule.restarts:
            continue
        row = LimitState(
            rule.key, rule.label, matter.edition.fingerprint, start[0], start[1], None, False,
            rule.binds is Binds.OFFICE, rule.soft,
        )  # fmt: skip
        before = _replaced(matter, rule, action, delta, happened_on)
        if before is not None and rule.pauses:
            row.pauses = [PauseState(p.start, p.end, p.reason) for p in before.pauses]
        _set_length(matter, rule, row)
        _recount(rule, row, clock)
        matter.limits.append(row)
    if matter.closed:
        for row in matter.limits:
            if row.running:
                row.state, row.ended_on, row.changed = "void", happened_on, True
    _next(matter)


def _advance(rule: Limit[Any, Any], row: LimitState, action: Action[Any, Any], happened_on: date, clock: Clock) -> None:
    if action in rule.stops_at:
        late = row.due is not None and happened_on > row.due
        row.state, row.ended_on, row.changed = ("late" if late else "met"), happened_on, True
        return
    if rule.extension is not None and action is rule.extension.action:
        row.extensions += 1
        _recount(rule, row, clock)
    for stop in rule.pauses:
        still = next((p for p in row.pauses if p.end is None), None)
        if action is stop.start and still is None:
            row.pauses.append(PauseState(happened_on, None, action.label))
            _recount(rule, row, clock)
        elif action is stop.end and still is not None:
            still.end = happened_on
            _recount(rule, row, clock)


def lengths_set(matter: MatterState) -> dict[str, int]:
    """By key of the setting, the lengths that the last act took from the district's settings."""
    found: dict[str, int] = {}
    for row in matter.limits:
        rule = matter.edition.limits.get(row.key)
        if row.changed and row.running and row.length is not None and rule is not None and rule.setting is not None:
            found[rule.setting.key] = row.length
    return found


def recount(matter: MatterState, clock: Clock) -> list[dict[str, str]]:
    """Count every running limit anew, under the calendar as it is now. Returns what moved: limit, from, to (ISO)."""
    moved: list[dict[str, str]] = []
    for row in matter.limits:
        rule = matter.edition.limits.get(row.key)
        if rule is None or not row.running:
            continue
        before, was_provisional = row.due, row.provisional
        _recount(rule, row, clock)
        if (row.due, row.provisional) != (before, was_provisional):
            moved.append({"limit": row.key, "label": row.label, "from": str(before or ""), "to": str(row.due or "")})
    _next(matter)
    return moved


def _next(matter: MatterState) -> None:
    waiting = [x for x in matter.limits if x.state == "open" and x.office and x.due is not None]
    first = min(waiting, key=lambda x: (x.due or date.max, x.key), default=None)
    matter.next_due, matter.next_limit = (first.due, first.label) if first else (None, "")


def extension_problem(matter: MatterState, action: Action[Any, Any], day: date) -> str:
    """Why this action may not lengthen the limit it is for; "" where it may, or lengthens nothing."""
    for rule in matter.edition.limits.values():
        if rule.extension is None or rule.extension.action is not action:
            continue
        row = next((x for x in matter.limits if x.key == rule.key and x.running), None)
        if row is None:
            return f"“{rule.label}”现在没有在计算，无从延长。"
        if row.extensions >= rule.extension.times:
            return f"“{rule.label}”依{rule.extension.basis.text}只能延长{rule.extension.times}次，已经用过。"
        if row.due is not None and day > row.due:
            return f"“{rule.label}”已于{row.due.month}月{row.due.day}日届满，届满后不能再延长。"
    return ""
