"""Putting right what was entered about a party: a new row in the place of the wrong one, which stays, encrypted like it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.personal import FIELDS
from fazhi.ledger import crypto, rows
from fazhi.ledger.state import ActRefused, Given, MatterState, PartyGiven

MOST = {"name": 60}
"""Longest entries; others are short by what they are."""
_LONGEST = 120


class _Row(Protocol):
    @property
    def pk(self) -> Any: ...
    @property
    def replaces_id(self) -> Any: ...


R = TypeVar("R", bound=_Row)


def standing(found: Sequence[R]) -> list[R]:
    """The rows that hold, each in the place where its party was first entered. `found`: all rows of a matter, oldest first."""
    at: dict[int, R] = {}
    first: dict[int, int] = {}
    for row in found:
        first[row.pk] = first[row.replaces_id] if row.replaces_id is not None else row.pk
        at[first[row.pk]] = row
    return list(at.values())


def party_context(uid: Any, act_seq: int, index: int) -> str:
    """What a party's encrypted data is bound to: the matter, the act, and its place among the parties of that act."""
    return f"{uid}/party{act_seq}.{index}"


def prepare(state: MatterState, action: Action[Any, Any], given: Given) -> Given:
    """What was given, with the party as it stands now. Refuses a party that is not one of the matter's own."""
    if action.kind is not Kind.CORRECT_PARTY or given.fix is None:
        return given
    seen: Counter[int] = Counter()
    contexts: dict[int, str] = {}
    kept: dict[int, tuple[str, bool, bytes]] = {}
    gone: set[int] = set()
    wanted = "select id, act_seq, kind, is_body, detail, replaces_id from ledger_party where matter_id = %s order by id"
    for pk, act_seq, kind, is_body, sealed, replaces in rows.fetch(wanted, [state.row_id]):
        contexts[pk] = party_context(state.uid, act_seq, seen[act_seq])
        seen[act_seq] += 1
        kept[pk] = (kind, is_body, sealed)
        gone.add(replaces)
    if given.fix.party not in kept or given.fix.party in gone:
        raise ActRefused(
            "请选择本事项现在的当事人；刚刚更正过的，请看过最新情况再办。", basis=action.basis.text, field_name="party"
        )
    kind, is_body, sealed = kept[given.fix.party]
    context = contexts[given.fix.party]
    detail = {k: str(v) for k, v in crypto.unseal_salted(sealed, context).items()}
    before = PartyGiven(kind, detail.pop("name"), is_body, detail)
    return replace(given, fix=replace(given.fix, before=before, digest=crypto.digest(sealed, context)))


def corrected(action: Action[Any, Any], given: Given) -> tuple[PartyGiven, list[str]] | None:
    """The party as it will stand, and which keys change; None for any other action. Raises `ActRefused`."""
    basis = action.basis.text
    if action.kind is not Kind.CORRECT_PARTY:
        if given.fix is not None:
            raise ActRefused(f"“{action.label}”不更正当事人信息。", basis=basis)
        return None
    if given.fix is None or given.fix.before is None:
        raise ActRefused("请选择要更正哪一位当事人。", basis=basis, field_name="party")
    before = given.fix.before
    now = {"name": before.name} | before.detail
    for key, text in given.fix.detail.items():
        if key not in FIELDS:
            raise ActRefused(f"当事人没有“{key}”这一项。", basis=basis, field_name="party")
        if len(text) > MOST.get(key, _LONGEST):
            raise ActRefused(f"“{FIELDS[key]}”至多{MOST.get(key, _LONGEST)}字。", basis=basis, field_name=key)
    changed = [k for k in FIELDS if k in given.fix.detail and given.fix.detail[k].strip() != now.get(k, "")]
    if not changed:
        raise ActRefused("没有写要更正的内容，或者与现在登记的相同。请至少更正一项。", basis=basis, field_name="party")
    made = {k: v for k, v in (now | {k: given.fix.detail[k].strip() for k in changed}).items() if v}
    name = made.pop("name", "")
    if not name:
        raise ActRefused("姓名或者名称不能删去。", basis=basis, field_name="name")
    return PartyGiven(before.kind, name, before.is_body, made), changed


def put_in(matter: MatterState, before: PartyGiven, after: PartyGiven) -> None:
    """Let the party that was put right stand in its place, where the matter's parties are known."""
    if before in matter.parties:
        matter.parties[matter.parties.index(before)] = after
        matter.former_names.append(before.name)
