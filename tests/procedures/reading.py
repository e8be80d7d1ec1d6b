"""Ways to ask declared rules what they allow, without a ledger."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from fazhi.kernel.elements import Kind, Stage
from fazhi.kernel.past import Past
from fazhi.kernel.procedure import Procedure

TODAY = date(2026, 10, 15)


def allowed(p: Procedure[Any, Any], stage: Stage, done: Collection[str] = (), **facts: Any) -> set[str]:
    """Keys of the steps that may be done in a stage, upkeep left out, given what is known and what has been done.

    `done`: in a list, one after the other; in a set, in no order, which will do where no order is asked for.
    """
    past = Past.of(*done) if isinstance(done, list) else done
    unknown = set(facts) - set(p.facts.refs())
    assert not unknown, unknown
    return {
        a.key
        for a in p.on(TODAY).possible_in(stage)
        if a.kind is Kind.STEP and (a.only_if is None or a.only_if.holds(facts, past))
    }


def papers(p: Procedure[Any, Any], action: str, **facts: Any) -> list[str]:
    """Labels of the papers an action makes, given what is known."""
    made = p.on(TODAY).actions[action].makes
    return [d.label for d in made if d.unless is None or not d.unless.holds(facts, ())]


def doers(p: Procedure[Any, Any], action: str) -> set[str]:
    return {r.key for r in p.on(TODAY).actions[action].by}


def limits(p: Procedure[Any, Any]) -> dict[str, tuple[str, str, str]]:
    """Key of each limit → length, whom it binds, article."""
    return {x.key: (x.span.text, x.binds.value, x.basis.text) for x in p.on(TODAY).limits.values()}
