"""The fingerprint of an edition: a hash of everything the rules say, so that law in force is changed only by adding.

Words that only explain (remarks, hints, what is shown where an act is refused, English) are not part of it.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from fazhi.kernel.conditions import Condition
from fazhi.kernel.documents import Document
from fazhi.kernel.due_process import Milestone, Wait
from fazhi.kernel.elements import Action, Limit, in_force
from fazhi.kernel.facts import FactRef
from fazhi.kernel.publishing import Publication
from fazhi.kernel.references import Validity

if TYPE_CHECKING:
    from fazhi.kernel.procedure import Procedure


def _action(a: Action[Any, Any]) -> list[Any]:
    return [
        a.key, a.label, a.kind.name, sorted(r.key for r in a.by), sorted(s.name for s in a.frm),
        a.to.name if a.to else None, [f.name for f in a.needs], [f.name for f in a.asks],
        [_paper(d) for d in a.makes],
        a.basis.text, _condition(a.only_if), a.assigns.key if a.assigns else None, a.transfers, a.outcome,
        a.reasoned,
        *(["links"] if a.links else []),
        *([["publishes", *(_publication(p) for p in a.publishes)]] if a.publishes else []),
        *([["withdraws", *(p.key for p in a.withdraws)]] if a.withdraws else []),
        *([["ends", *(p.key for p in a.ends)]] if a.ends else []),
        *(["comments"] if a.comments else []),
        *(["sends_back"] if a.sends_back else []),
        *([["waits", *(_wait(w) for w in a.waits)]] if a.waits else []),
        *([["fills", *(f.name for f in a.fills)]] if a.fills else []),
        *([["clears", *(f.name for f in a.clears)]] if a.clears else []),
    ]  # fmt: skip


def _wait(w: Wait) -> list[Any]:
    after = w.after.name if isinstance(w.after, FactRef) else w.after.key
    return [w.key, w.span.text, after, w.basis.text, w.unless.name if w.unless else None, w.backward]


def _milestone(m: Milestone) -> list[Any]:
    renewed = [["since", *(a.key for a in m.since)]] if m.since else []
    return [m.key, m.label, [a.key for a in m.done], [f.name for f in m.spared], m.basis.text, *renewed]


def _publication(p: Publication) -> list[Any]:
    c = p.comments
    dated = [f.name if f else None for f in (p.title, p.holds_from, p.holds_until)]
    asked = [c.kind, c.until.name, c.at_least.text if c.at_least else "", c.basis.text] if c else []
    return [
        p.key, p.column.key, p.basis.text, dated, [f.name for f in p.facts], [d.key for d in p.papers],
        [k.key for k in p.names], p.shown_for.text if p.shown_for else "", asked,
        c.shorter.name if c and c.shorter else None,
    ]  # fmt: skip


def _paper(d: Document) -> list[Any]:
    body = [repr_block(b) for b in d.body]
    official = [["official", *d.official.content()]] if d.official else []
    return [d.key, d.label, d.number, d.copies, d.basis.text, _condition(d.unless), body, *official]


def repr_block(block: Any) -> list[str]:
    """A block of a paper as plain strings: what is printed, without addresses of objects."""
    inner = (
        getattr(block, "text", None)
        or getattr(block, "places", None)
        or [f.name for f in getattr(block, "facts", ())]
    )
    return [type(block).__name__, *([inner] if isinstance(inner, str) else list(inner or []))]


def _condition(condition: Condition[Any] | None) -> str | None:
    return None if condition is None else condition.text


def _limit(x: Limit[Any, Any]) -> list[Any]:
    return [
        x.key, x.label, x.span.n, x.span.unit.name,
        [c.name if isinstance(c, FactRef) else c.key for c in x.counts_from], [a.key for a in x.stops_at],
        x.basis.text, x.binds.name, x.soft, x.rolls, x.restarts, _condition(x.only_if),
        _extension(x),
        [[p.start.key, p.end.key, p.basis.text] for p in x.pauses],
        *([["setting", x.setting.key]] if x.setting else []),
    ]  # fmt: skip


def _extension(x: Limit[Any, Any]) -> list[Any] | None:
    e = x.extension
    return [e.action.key, e.span.text, e.times, e.basis.text] if e else None


def _fact(f: FactRef[Any, Any]) -> list[Any]:
    options = [[m.name, str(m.value)] for m in f.kind] if issubclass(f.kind, Enum) else []
    basis = f.basis.text if f.basis else None
    refers = [[f.refers.of, f.refers.valid, f.refers.rule, f.refers.at_least]] if f.refers else []
    return [f.name, f.label, f.kind.__name__, f.many, f.secret, f.listed, f.unit, basis, options, *refers]


def _validity(v: Validity) -> list[Any]:
    since = v.since.name if isinstance(v.since, FactRef) else v.since.key
    return [
        since, v.until.name if v.until else None, [a.key for a in v.ends], [a.key for a in v.resumes], v.basis.text,
    ]  # fmt: skip


def content(procedure: Procedure[Any, Any], day: date) -> dict[str, Any]:
    """All that the rules of `day` say, as plain data."""
    return {
        "key": procedure.key,
        **({"once": procedure.once.name} if procedure.once else {}),
        "label": procedure.label,
        "number": procedure.number,
        "basis": [b.text for b in procedure.basis],
        "stages": [[s.name, s.label, s.final] for s in procedure.stages],
        "parties": [[p.key, p.label, p.required] for p in procedure.parties],
        "facts": [_fact(f) for f in procedure.facts.refs().values() if in_force(f, day)],
        "actions": [_action(a) for a in procedure.actions if in_force(a, day)],
        "limits": [_limit(x) for x in procedure.limits if in_force(x, day)],
        **({"milestones": [_milestone(m) for m in procedure.milestones]} if procedure.milestones else {}),
        **({"valid": _validity(procedure.validity)} if procedure.validity else {}),
    }


def fingerprint(procedure: Procedure[Any, Any], day: date) -> str:
    """First 16 hex digits of the SHA-256 of the content."""
    text = json.dumps(content(procedure, day), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
