"""Between the tables and the state in memory: loading a matter, writing what an act made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from fazhi.kernel.library import library
from fazhi.ledger import crypto, rows, settings
from fazhi.ledger.correcting import party_context, standing
from fazhi.ledger.models import Act, Attachment, Limit, Link, Matter, Paper, Party, Pause, Published, PublishedEnd
from fazhi.ledger.search import literal
from fazhi.ledger.state import ActMade, LimitState, MatterState, OrgRef, PartyGiven, PauseState
from fazhi.ledger.step import shown_name
from fazhi.people.models import Organisation

SEALING = 4_601
"""Advisory lock: acts take it shared, a seal takes it alone, so a seal never misses an act that commits late."""


def org_ref(organisation: Organisation) -> OrgRef:
    o = organisation
    return OrgRef(o.pk, o.code, o.name, o.rank, o.prefix, o.region_id)


def load(row: Matter, today: date, *, with_parties: bool = False) -> MatterState:
    """The state of a matter under the rules that bind it today. Parties only where asked: they are personal data."""
    return load_all([row], today, with_parties=with_parties)[0]


def load_all(
    found: Sequence[Matter], today: date, *, with_parties: bool = False, secrets: bool = True
) -> list[MatterState]:
    """The states of many matters in one question for all their limits. A list that shows no secret fact leaves them sealed."""
    limits = _limits_of([row.pk for row in found])
    states = [_state(row, today, limits.get(row.pk, []), secrets=secrets) for row in found]
    if with_parties:
        for state in states:
            state.parties = parties_of(state)
    return states


def _state(row: Matter, today: date, limits: list[LimitState], *, secrets: bool) -> MatterState:
    procedure = library().procedure(row.procedure)
    secret = crypto.unseal_json(row.secret, f"{row.uid}/secret") if row.secret and secrets else {}
    refs = procedure.facts.refs()
    state = MatterState(
        procedure, procedure.binding(row.opened_on, today), row.uid, row.number, procedure.stage(row.stage),
        org_ref(row.organisation), org_ref(row.origin), row.opened_on, row.opened_at,
        id=row.pk, title=row.title, topic=row.topic, source=row.source, region_id=row.region_id,
        handler=(row.handler_id, row.handler.name) if row.handler and row.handler_id else None,
        closed=row.closed, closed_on=row.closed_on, outcome=row.outcome, secrecy=row.secrecy, changed_at=row.changed_at,
        values={n: refs[n].decode(v) for n, v in row.facts.items()},
        secrets={n: refs[n].decode(v) for n, v in secret.items()},
        marks=dict(row.marks), turns=dict(row.turns), version=row.version, head=row.head, next_due=row.next_due, next_limit=row.next_limit,
        track_code=row.track_code, recusals=dict(row.recusals),
        here_since=row.here_since, handovers=row.handovers, returns=row.returns, settings=settings.of(row.origin_rank),
    )  # fmt: skip
    state.limits = limits
    return state


_LIMITS = """
select l.matter_id, l.id, l.key, l.label, l.edition, l.event, l.starts_on, l.due, l.provisional, l.office, l.soft, l.extensions,
    l.state, l.ended_on, l.length, p.id, p.start, p."end", p.reason
from ledger_limit l left join ledger_pause p on p.limit_id = l.id where l.matter_id = any(%s) order by l.id, p.id
"""


def _limits_of(matters: list[int]) -> dict[int, list[LimitState]]:
    found: dict[int, LimitState] = {}
    by_matter: dict[int, list[LimitState]] = {}
    for matter, id_, *columns, length, pause, start, end, reason in rows.fetch(_LIMITS, [matters]):
        limit = found.get(id_)
        if limit is None:
            made: Any = [*columns, [], id_, False, length]
            limit = found[id_] = LimitState(*made)
            by_matter.setdefault(matter, []).append(limit)
        if pause is not None:
            limit.pauses.append(PauseState(start, end, reason, pause))
    return by_matter


def parties_of(state: MatterState) -> list[PartyGiven]:
    """The parties of a matter as entered. Personal data: only for making papers; a person's reading goes by `reads`."""
    seen: Counter[int] = Counter()
    given: dict[int, PartyGiven] = {}
    found = list(Party.objects.filter(matter_id=state.row_id).order_by("id"))
    for row in found:
        detail = crypto.unseal_salted(row.detail, party_context(state.uid, row.act_seq, seen[row.act_seq]))
        seen[row.act_seq] += 1
        name = str(detail.pop("name"))
        given[row.pk] = PartyGiven(row.kind, name, row.is_body, {k: str(v) for k, v in detail.items()})
    now = [given[row.pk] for row in standing(found)]
    state.former_names = [p.name for p in given.values() if p not in now]
    return now


def papers_of(state: MatterState, keys: Collection[str]) -> dict[str, dict[str, Any]]:
    """What the newest paper of each key says, as composed. Names persons: only for publishing, which takes names out."""
    found: dict[str, dict[str, Any]] = {}
    for row in Paper.objects.filter(matter_id=state.row_id, key__in=keys).order_by("id"):
        found[row.key] = crypto.unseal_json(row.content, state.context(f"paper{row.act_seq}.{row.key}"))
    return found


def about_of(state: MatterState) -> int | None:
    """The matter that this one's first act is about, if any."""
    return Link.objects.filter(matter_id=state.row_id, act_seq=1).values_list("other_id", flat=True).first()


def columns(state: MatterState) -> dict[str, Any]:
    """The row of a matter, as column → value."""
    refs = state.procedure.facts.refs()
    secret = {n: refs[n].encode(v) for n, v in state.secrets.items()}
    return {
        "uid": state.uid,
        "number": state.number,
        "procedure": state.procedure.key,
        "edition": state.edition.fingerprint,
        "stage": state.stage.name if state.stage else "",
        "closed": state.closed,
        "title": state.title,
        "topic": state.topic,
        "source": state.source,
        "organisation_id": state.org.id,
        "org_rank": state.org.rank,
        "origin_id": state.origin.id,
        "origin_rank": state.origin.rank,
        "region_id": state.region_id,
        "handler_id": state.handler[0] if state.handler else None,
        "opened_on": state.opened_on,
        "opened_at": state.opened_at,
        "changed_at": state.changed_at,
        "closed_on": state.closed_on,
        "outcome": state.outcome,
        "next_due": state.next_due,
        "next_limit": state.next_limit,
        "secrecy": state.secrecy,
        "facts": {n: refs[n].encode(v) for n, v in state.values.items()},
        "secret": crypto.seal_json(secret, state.context("secret")) if secret else None,
        "marks": state.marks,
        "turns": state.turns,
        "words": literal(f"{state.title} {state.number} {_long_text(state)}"),
        "version": state.version,
        "head": state.head,
        "track_code": state.track_code,
        "recusals": state.recusals,
        "here_since": state.here_since or state.opened_on,
        "handovers": state.handovers,
        "returns": state.returns,
    }


def _long_text(state: MatterState) -> str:
    refs = state.procedure.facts.refs()
    return " ".join(str(v) for n, v in state.values.items() if refs[n].long)


def act_columns(state: MatterState, made: ActMade) -> dict[str, Any]:
    c = made.content
    return {
        "matter_id": state.id,
        "seq": c["seq"],
        "action": c["action"],
        "label": made.label,
        "actor_id": made.actor.account_id,
        "post_id": made.actor.post_id,
        "role": c["role"],
        "actor_name": c["actor"],
        "organisation_id": made.actor.org.id if made.actor.org else None,
        "happened_on": date.fromisoformat(c["happened_on"]),
        "recorded_at": made.recorded_at,
        "edition": c["edition"],
        "basis": c["basis"],
        "stage_from": c["from"],
        "stage_to": c["to"],
        "delta": made.delta,
        "secret": made.secret,
        "effects": made.effects,
        "note": c["note"],
        "prev": c["prev"],
        "hash": made.hash,
    }


def party_columns(state: MatterState, made: ActMade) -> list[dict[str, Any]]:
    labels = {k.key: k.label for k in state.procedure.parties}
    return [
        {
            "matter_id": state.id, "kind": p.party.kind, "label": labels[p.party.kind], "shown": shown_name(p.party),
            "is_body": p.party.is_body, "detail": p.sealed, "blind": p.blind, "act_seq": made.content["seq"],
            "replaces_id": p.replaces,
        }
        for p in made.parties
    ]  # fmt: skip


def paper_columns(state: MatterState, made: ActMade) -> list[dict[str, Any]]:
    return [
        {
            "matter_id": state.id, "act_seq": made.content["seq"], "key": p.key, "label": p.label, "number": p.number,
            "made_on": date.fromisoformat(made.content["happened_on"]), "content": p.content, "digest": p.digest,
        }
        for p in made.papers
    ]  # fmt: skip


def material_columns(state: MatterState, made: ActMade) -> list[dict[str, Any]]:
    if made.material is None:
        return []
    given, sealed, digest = made.material
    return [
        {
            "matter_id": state.id, "act_seq": made.content["seq"], "name": given.name, "media": given.media,
            "size": len(given.content), "digest": digest, "content": sealed,
        }
    ]  # fmt: skip


def link_columns(state: MatterState, made: ActMade) -> list[dict[str, Any]]:
    seq = made.content["seq"]
    links = [*([made.link] if made.link is not None else []), *made.refers]
    return [{"matter_id": state.id, "other_id": x.matter_id, "kind": x.kind, "act_seq": seq} for x in links]


def published_columns(state: MatterState, made: ActMade) -> list[dict[str, Any]]:
    return [
        {
            "matter_id": state.id, "act_seq": made.content["seq"], "key": p.key, "place": p.place, "title": p.title,
            "number": state.number, "uid": state.uid, "organisation_id": state.org.id, "office": state.org.name,
            "published_on": date.fromisoformat(made.content["happened_on"]), "shown_until": p.shown_until,
            "holds_from": p.holds_from, "holds_until": p.holds_until, "comments_kind": p.comments_kind,
            "comments_from": p.comments_from, "comments_until": p.comments_until, "about_id": state.about,
            "basis": p.basis, "content": p.content, "digest": p.digest,
            "words": literal(" ".join([p.title, state.number, *(row[1] for row in p.content["rows"])])),
        }
        for p in made.published
    ]  # fmt: skip


def ended_columns(state: MatterState, made: ActMade) -> list[dict[str, Any]]:
    day = date.fromisoformat(made.content["happened_on"])
    return [
        {"matter_id": state.id, "act_seq": made.content["seq"], "key": key, "on": day, "how": how, "label": made.label}
        for key, how in made.ended
    ]


def limit_columns(state: MatterState, row: LimitState) -> dict[str, Any]:
    return {
        "matter_id": state.id, "key": row.key, "label": row.label, "edition": row.edition, "event": row.event,
        "starts_on": row.starts_on, "due": row.due, "provisional": row.provisional, "office": row.office,
        "soft": row.soft, "extensions": row.extensions, "state": row.state, "ended_on": row.ended_on,
        "length": row.length,
    }  # fmt: skip


def save_act(state: MatterState, made: ActMade) -> Act:
    """Write an act with all that came with it, and the matter as it now stands. `rows.lock` comes first.

    A matter just opened (its first act) is inserted under the id its state carries.
    """
    act = act_columns(state, made)
    matter = columns(state)
    if made.content["seq"] == 1:
        writes = rows.insert(Matter, {"id": state.row_id} | matter)
    else:
        if not _words_changed(state, made):
            del matter["words"]
        writes = rows.update(Matter, state.row_id, matter)
    statements = [rows.lock(SEALING), writes, rows.insert(Act, act)]
    statements += [rows.insert(Party, c) for c in party_columns(state, made)]
    statements += [rows.insert(Paper, c) for c in paper_columns(state, made)]
    statements += [rows.insert(Attachment, c) for c in material_columns(state, made)]
    statements += [rows.insert(Link, c) for c in link_columns(state, made)]
    statements += [rows.insert(Published, c) for c in published_columns(state, made)]
    statements += [rows.insert(PublishedEnd, c) for c in ended_columns(state, made)]
    changed = [limit for limit in state.limits if limit.changed]
    for limit in changed:
        given = limit_columns(state, limit)
        statements.append(rows.insert(Limit, given) if limit.id is None else rows.update(Limit, limit.id, given))
    ids = rows.send(statements)
    for limit, id_ in zip(changed, ids[len(ids) - len(changed) :], strict=True):
        limit.id, limit.changed = id_, False
    _save_pauses(changed)
    return Act(id=ids[2], **act)


def _words_changed(state: MatterState, made: ActMade) -> bool:
    refs = state.procedure.facts.refs()
    title = state.procedure.title
    return any(refs[name].long or (title is not None and title.name == name) for name in made.delta)


def _save_pauses(limits: list[LimitState]) -> None:
    pauses = [(limit, pause) for limit in limits for pause in limit.pauses]
    if not pauses:
        return
    ids = rows.send([
        rows.insert(Pause, {"limit_id": limit.id, "start": p.start, "end": p.end, "reason": p.reason})
        if p.id is None else rows.update(Pause, p.id, {"end": p.end})
        for limit, p in pauses
    ])  # fmt: skip
    for (_, pause), id_ in zip(pauses, ids, strict=True):
        pause.id = id_
