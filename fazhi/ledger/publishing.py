"""What an act gives the public to read, worked out in memory: declared facts and papers, natural persons by surname only."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from fazhi.kernel.codec import show
from fazhi.kernel.documents import STANDARD_NAMES
from fazhi.kernel.elements import Action
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Publication
from fazhi.kernel.spans import Clock
from fazhi.ledger import chain, drawing
from fazhi.ledger.masking import masked
from fazhi.ledger.state import ActRefused, Given, MatterState, PartyGiven, PublishedMade

WITHDRAWN, ENDED = "withdrawn", "ended"


def refuse_unfit(matter: MatterState, action: Action[Any, Any], given: Given, known: dict[str, Any], clock: Clock) -> None:
    """Refuse what is not there to be shown, and a time for comments that is shorter than the law allows without a ground.

    `known`: facts as they will be after the act.
    """
    made = matter.papers.keys() | {d.key for d in action.makes}
    for publication in action.publishes:
        for document in publication.papers:
            spared = document.unless is not None and document.unless.holds(known, matter.past.with_(action.key))
            if document.key not in made and not spared:
                raise ActRefused(
                    f"《{document.label}》还没有制作，不能公开。请先办理制作它的事项。", basis=document.basis.text
                )
        if not (publication.papers or any(f.name in known for f in publication.facts)):
            raise ActRefused(
                f"没有可以公开的内容：“{publication.column.label}”要公开的都还没有登记。", basis=publication.basis.text
            )
        c = publication.comments
        if c is None:
            continue
        last: date | None = known.get(c.until.name)
        if last is None or last < given.happened_on:
            raise ActRefused(
                f"“{c.until.label}”须在公开之日（{given.happened_on}）以后。请改正日期。",
                basis=c.basis.text, field_name=c.until.name,
            )  # fmt: skip
        if c.at_least is None or (c.shorter is not None and known.get(c.shorter.name)):
            continue
        earliest = clock.due(c.at_least, given.happened_on, event=action.label, rolls=False).due
        if earliest is not None and last < earliest:
            ground = f"，或者写明“{c.shorter.label}”" if c.shorter is not None else ""
            raise ActRefused(
                f"征求意见不得少于{c.at_least.text}：自{given.happened_on}起，最早到{earliest}，现在写的是{last}。"
                f"请改正日期{ground}。",
                basis=c.basis.text, field_name=c.until.name,
            )  # fmt: skip


def wanted_papers(action: Action[Any, Any]) -> set[str]:
    """Keys of the papers the action publishes, whichever act made them."""
    return {d.key for p in action.publishes for d in p.papers}


def may_be_published(procedure: Procedure[Any, Any]) -> set[str]:
    """Keys of the papers some action publishes."""
    return {d.key for p in procedure.publications().values() for d in p.papers}


def make(matter: MatterState, action: Action[Any, Any], given: Given, clock: Clock) -> tuple[PublishedMade, ...]:
    """Everything the action publishes, from the matter as it stands after it."""
    return tuple(_one(matter, p, action, given.happened_on, clock) for p in action.publishes)


def _one(matter: MatterState, p: Publication, action: Action[Any, Any], day: date, clock: Clock) -> PublishedMade:
    hide = _hidden(matter)
    known = matter.values
    title = str(known.get(p.title.name, "")).splitlines()[0] if p.title is not None and known.get(p.title.name) else ""
    content: dict[str, Any] = {
        "rows": [[f.label, hide(show(known[f.name], f.unit)), f.long] for f in p.facts if f.name in known],
        "names": [[k.label, _shown(matter.parties, k.key)] for k in p.names if _shown(matter.parties, k.key)],
        "papers": [_paper(matter, d.key, d.label, d.names, hide) for d in p.papers if d.key in matter.papers],
    }
    if draw := drawing.proof_for(matter, p):
        content["draw"] = draw
    c = p.comments
    return PublishedMade(
        p.key, p.column.key, hide(title or matter.title)[:200],
        clock.due(p.shown_for, day, event=action.label, rolls=False).due if p.shown_for else None,
        known.get(p.holds_from.name) if p.holds_from else None,
        known.get(p.holds_until.name) if p.holds_until else None,
        c.kind if c else "", day if c else None, known.get(c.until.name) if c else None,
        p.basis.text, content, hashlib.sha256(chain.canonical(content)).hexdigest(),
    )  # fmt: skip


def _shown(parties: list[PartyGiven], kind: str) -> str:
    return "、".join(p.name if p.is_body else masked(p.name) for p in parties if p.kind == kind)


def _hidden(matter: MatterState) -> Any:
    """A function that puts 张某 for every natural person of the matter, wherever the name stands in a text."""
    # A paper made before a name was put right still has it as it was.
    known = {*(p.name.strip() for p in matter.parties if not p.is_body), *(name.strip() for name in matter.former_names)}
    names = sorted(known - {""}, key=len, reverse=True)

    def hide(text: str) -> str:
        for name in names:
            text = text.replace(name, masked(name))
        return text

    return hide


def _paper(matter: MatterState, key: str, label: str, named: frozenset[str], hide: Any) -> dict[str, Any]:
    """The paper as issued, without the names of natural persons; template names only as far as the text used them."""

    def clean(value: Any) -> Any:
        if isinstance(value, str):
            return hide(value)
        if isinstance(value, list):
            return [clean(v) for v in value]
        return {k: clean(v) for k, v in value.items()} if isinstance(value, dict) else value

    kept = named | (STANDARD_NAMES - {"parties", "handler"})
    whole = matter.papers[key]
    cleaned: dict[str, Any] = clean({k: v for k, v in whole.items() if k != "names"})
    cleaned["names"] = clean({k: v for k, v in whole["names"].items() if k in kept})
    return cleaned | {"label": label}


def ended(action: Action[Any, Any]) -> tuple[tuple[str, str], ...]:
    """(key, how) of everything the action takes from the public or declares no longer in force."""
    return tuple([(p.key, WITHDRAWN) for p in action.withdraws] + [(p.key, ENDED) for p in action.ends])


def effects(made: tuple[PublishedMade, ...], over: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """What of it the act's own record says, and its hash covers."""
    out: dict[str, Any] = {}
    if made:
        out["published"] = [
            {"key": m.key, "place": m.place, "title": m.title, "digest": m.digest, "shown_until": _iso(m.shown_until),
             "holds": [_iso(m.holds_from), _iso(m.holds_until)], "comments_until": _iso(m.comments_until)}
            for m in made
        ]  # fmt: skip
    if over:
        out["ended"] = [{"key": key, "how": how} for key, how in over]
    return out


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
