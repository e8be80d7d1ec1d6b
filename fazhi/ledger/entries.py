"""Entries that a fact of another matter names: looked up by number, valid on the day or refused. Sees nothing else of them.

They may lie with any organisation, so they are read through `fazhi_entries`, which gives id, number, title and validity
of the kinds that some declared fact refers to, and no more; the title of a matter without declared validity only to a
session that sees it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import connection

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import Library, library
from fazhi.kernel.named import Named
from fazhi.kernel.procedure import Procedure
from fazhi.ledger.models import Link
from fazhi.ledger.state import ActRefused, Given, LinkTo, MatterState

MOST = 300
"""So many entries a form offers to choose from; others can be typed by their number."""


@dataclass(frozen=True)
class Entry:
    """An entry as far as others may know it. `events`: (day, key) of the acts that ended or resumed its validity."""

    id: int
    uid: str
    number: str
    title: str
    since: date | None
    until: date | None
    events: tuple[tuple[date, str], ...]


_TITLE_IN_SIGHT = """case when
    m.procedure = any (string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))
    and (m.org_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi')
         or m.origin_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi'))
    and (fazhi_number('fazhi.matter') = -1 or m.id = fazhi_number('fazhi.matter'))
then m.title::text else '' end"""
"""Only a register that says when its entries are valid is there to be referred to by everybody. Of other matters a
number is confirmed, the title given to who sees the matter."""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _day_of(source: Any) -> str:
    if source is None:
        return "null::date"
    if isinstance(source, FactRef):
        return f"(m.facts->>{_quoted(source.name)})::date"
    return f"(m.marks->>{_quoted(source.key)})::date"


def _branch(p: Procedure[Any, Any]) -> str:
    v = p.validity
    ending = [a.key for a in (*v.ends, *v.resumes)] if v else []
    events = "null::jsonb"
    if ending:
        keys = ", ".join(_quoted(k) for k in dict.fromkeys(ending))
        events = (
            "(select jsonb_agg(jsonb_build_array(a.happened_on, a.action) order by a.seq) from ledger_act a"
            f" where a.matter_id = m.id and a.action in ({keys}))"
        )
    since, until = (_day_of(v.since), _day_of(v.until)) if v else ("null::date", "null::date")
    title, listing = ("m.title::text", "(wanted is null and not m.closed)") if v else (_TITLE_IN_SIGHT, "false")
    return (
        f"select m.id, m.uid, m.number::text, {title}, {since}, {until}, {events} from ledger_matter m"
        f" where kind = {_quoted(p.key)} and m.procedure = {_quoted(p.key)} and m.secrecy = 0"
        f" and (m.number = any (wanted) or {listing})"
    )


def statements(declared: Library) -> Iterator[str]:
    """SQL that makes `fazhi_entries` anew for the registers that facts refer to."""
    named = {f.refers.of for p in declared.procedures.values() for f in p.facts.refs().values() if f.refers}
    nothing = (
        "select null::bigint, null::uuid, null::text, null::text, null::date, null::date, null::jsonb where false"
    )
    branches = [_branch(declared.procedures[key]) for key in sorted(named)]
    body = "\nunion all\n".join([*branches, nothing]).replace("%", "%%")
    yield f"""create or replace function fazhi_entries(kind text, wanted text[], most integer)
returns table (id bigint, uid uuid, number text, title text, since date, until date, events jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
select * from (
{body}
) found order by 3 limit least(most, 1000)
$$"""
    yield "alter function fazhi_entries(text, text[], integer) owner to fazhi_search"
    yield "revoke all on function fazhi_entries(text, text[], integer) from public"
    yield "grant execute on function fazhi_entries(text, text[], integer) to fazhi_app"


def _read(kind: str, wanted: Sequence[str] | None, most: int) -> list[Entry]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select id, uid, number, title, since, until, events::text from fazhi_entries(%s, %s, %s)",
            [kind, None if wanted is None else list(wanted), most],
        )
        rows = cursor.fetchall()
    return [Entry(r[0], str(r[1]), r[2], r[3], r[4], r[5], _events(r[6])) for r in rows]


def look_up(kind: str, numbers: Sequence[str]) -> dict[str, Entry]:
    """Entries of the register `kind` by number, valid or not; those that are not there are left out."""
    return {e.number: e for e in _read(kind, numbers, len(numbers))}


def _events(text: str | None) -> tuple[tuple[date, str], ...]:
    return tuple((date.fromisoformat(day), key) for day, key in json.loads(text)) if text else ()


def _obstacle(ref: FactRef[Any, Any], entry: Entry, day: date) -> str:
    assert ref.refers is not None
    validity = library().procedure(ref.refers.of).validity
    if not ref.refers.valid or validity is None:
        return ""
    return validity.obstacle(day, entry.since, entry.until, entry.events)


def offered(ref: FactRef[Any, Any], day: date) -> list[Entry]:
    """Entries a form may offer for a fact: those valid on the day, in order of number, `MOST` at most."""
    assert ref.refers is not None
    return [e for e in _read(ref.refers.of, None, MOST) if not _obstacle(ref, e, day)]


def resolve(state: MatterState, action: Action[Any, Any], given: Given) -> Given:
    """What was given, with every entry it names looked up: its title put in and a link to it made.

    Raises `ActRefused` where an entry does not exist, was not valid on the day of the act, or too few are named.
    """
    refs = state.procedure.facts.refs()
    values, links = dict(given.values), {}
    for name, value in given.values.items():
        ref = refs.get(name)
        if ref is None or ref.refers is None or value is None:
            continue
        named: tuple[Named, ...] = value if ref.many else (value,)
        day = _day(state, action, ref, given)
        found = look_up(ref.refers.of, [n.number for n in named])
        for one in named:
            entry = found.get(one.number)
            if entry is None:
                _refuse(ref, action, f"“{library().procedure(ref.refers.of).label}”中没有编号为“{one.number}”的登记。")
            elif why := _obstacle(ref, entry, day):
                _refuse(ref, action, f"{entry.title}（{entry.number}）在{day}不是有效的：{why}。")
            else:
                links[entry.id] = LinkTo(entry.id, entry.uid, entry.number, ref.label[:20])
        titled = tuple(Named(n.number, found[n.number].title) for n in named)
        values[name] = titled if ref.many else titled[0]
    if not links:
        return given
    if state.id is not None:
        known = Link.objects.filter(matter_id=state.id, other_id__in=links)
        state.linked = set(known.values_list("other_id", "kind"))
    return replace(given, values=values, refers=tuple(links.values()))


def _day(state: MatterState, action: Action[Any, Any], ref: FactRef[Any, Any], given: Given) -> date:
    """The day an entry must be valid on: of the act, or of the act whose entry is being put right."""
    if action.kind is not Kind.CORRECT:
        return given.happened_on
    asking = [a.key for a in state.edition.actions.values() if ref in (*a.needs, *a.asks)]
    marks = [state.marks[key] for key in asking if key in state.marks]
    return date.fromisoformat(max(marks)) if marks else given.happened_on


def _refuse(ref: FactRef[Any, Any], action: Action[Any, Any], what: str) -> None:
    assert ref.refers is not None
    rule = f"规则：{ref.refers.rule.rstrip('。')}。" if ref.refers.rule else ""
    basis = ref.basis.text if ref.basis else action.basis.text
    raise ActRefused(f"{what}{rule}请核对编号。", basis=basis, field_name=ref.name)
