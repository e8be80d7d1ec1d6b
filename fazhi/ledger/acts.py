"""The only writer of the ledger. Every change of a matter is an act: check, change, act row, limits, papers, in one transaction."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import (
    access,
    bulk,
    commenting,
    correcting,
    drawing,
    entries,
    numbering,
    once,
    publishing,
    recusing,
    rows,
    settings,
    step,
    store,
)
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.state import ActMade, Actor, ActRefused, Given, MatterState, OrgRef
from fazhi.people.models import Organisation, Post
from fazhi.people.session import Session, writing


@dataclass(frozen=True)
class Opened:
    """A matter just opened: its id and number, the first act's hash, and the code to track it with (hall only)."""

    matter_id: int
    number: str
    hash: str
    track_code: str


def today() -> date:
    return timezone.localdate()


def _action(procedure: Procedure[Any, Any], actions: Any, key: str) -> Action[Any, Any]:
    found: Action[Any, Any] | None = actions.get(key)
    if found is None:
        raise ActRefused(f"“{procedure.label}”现行规则没有“{key}”这一项办理。")
    return found


def _actor(session: Session) -> Actor:
    org = store.org_ref(session.organisation) if session.organisation else None
    return Actor(
        session.account.pk if session.account else None, session.post.pk if session.post else None,
        session.role.key, session.label, org,
    )  # fmt: skip


def code_digest(number: str, code: str) -> str:
    """What is stored of a track code: the code itself is only ever on the person's receipt."""
    return hashlib.sha256(f"{number}/{code.strip().upper()}".encode()).hexdigest()


def _new_code() -> str:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    raw = "".join(secrets.choice(letters) for _ in range(8))
    return f"{raw[:4]}-{raw[4:]}"


def _not_sealing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock_shared(%s)", [store.SEALING])


def _refuse_unsuitable(state: MatterState, action: Action[Any, Any], given: Given, day: date) -> None:
    """A handler must hold the role in the organisation; an organisation must have somebody who can go on."""
    held = Post.objects.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)
    if action.assigns is not None and given.handler is not None:
        within = held.filter(organisation__rank__gte=state.org.rank, organisation__rank__lte=_last(state.org))
        if not within.filter(account_id=given.handler[0], role=action.assigns.key).exists():
            raise ActRefused(
                f"{given.handler[1]}现在不是{state.org.name}的{action.assigns.label}，不能承办。",
                basis=action.basis.text, field_name="handler",
            )  # fmt: skip
    if action.kind in recusing.KINDS:
        _refuse_recusal(state, action, given, held)
    if action.transfers and given.to_org is not None:
        if given.to_org.id == state.org.id:
            raise ActRefused("转往的单位就是现在承办的单位。", basis=action.basis.text, field_name="to_org")
        roles = [r.key for r in state.procedure.roles().values() if not r.public]
        if not held.filter(organisation_id=given.to_org.id, role__in=roles).exists():
            raise ActRefused(
                f"{given.to_org.name}没有办理“{state.procedure.label}”的岗位，转去就无人承办。请选择其他单位。",
                basis=action.basis.text, field_name="to_org",
            )  # fmt: skip


def _refuse_recusal(state: MatterState, action: Action[Any, Any], given: Given, held: QuerySet[Post]) -> None:
    """Recusal can be asked only of somebody at work on the matter; whoever takes over must hold the handler's role."""
    if action.kind is Kind.ASK_RECUSAL and given.person is not None:
        at_work = {number for number, _ in at_work_on(state)}
        if given.person[0] not in at_work:
            raise ActRefused(
                f"{given.person[1]}没有承办过本事项，无从回避。", basis=action.basis.text, field_name="person"
            )
    if action.kind is Kind.DECIDE_RECUSAL and given.handler is not None:
        roles = {a.assigns.key for a in state.edition.actions.values() if a.assigns is not None}
        within = held.filter(organisation__rank__gte=state.org.rank, organisation__rank__lte=_last(state.org))
        if not within.filter(account_id=given.handler[0], role__in=roles).exists():
            raise ActRefused(
                f"{given.handler[1]}现在不是{state.org.name}可以承办的人员。", basis=action.basis.text, field_name="handler"
            )


def at_work_on(state: MatterState) -> list[tuple[int, str]]:
    """(account, name) of the handler and of every official who has acted on the matter, each once."""
    found = {state.handler[0]: state.handler[1]} if state.handler else {}
    done = Act.objects.filter(matter_id=state.row_id, actor__isnull=False).order_by("seq")
    for number, name in done.values_list("actor_id", "actor__name"):
        found.setdefault(number, name)
    return list(found.items())


def _last(org: OrgRef) -> int:
    return Organisation.objects.values_list("last", flat=True).get(pk=org.id)


@dataclass(frozen=True)
class _Opening:
    """A matter about to be opened: everything that needs the database has been looked up and allowed."""

    state: MatterState
    action: Action[Any, Any]
    given: Given
    actor: Actor
    day: date
    now: datetime

    def take(self, numbers: step.Numbers) -> ActMade:
        return step.take(
            self.state, self.action, self.given, actor=self.actor, clock=library().clock, numbers=numbers,
            today=self.day, now=self.now,
        )  # fmt: skip


def _opening(
    session: Session, procedure_key: str, action_key: str, given: Given, organisation: Organisation | None,
    region_id: int | None, source: str, on: date | None, at: datetime | None,
) -> _Opening:  # fmt: skip
    day, now = on or today(), at or timezone.now()
    procedure = library().procedure(procedure_key)
    edition = procedure.on(given.happened_on)
    action = _action(procedure, edition.actions, action_key)
    if action.kind is not Kind.START:
        raise ActRefused(f"“{action.label}”不能用来立案。", basis=action.basis.text)
    verdict = access.may_start(session, procedure, action)
    if not verdict.allowed:
        raise ActRefused(verdict.why, basis=verdict.basis)
    own = session.organisation or organisation
    if own is None:
        raise ActRefused("请选择受理的单位。", field_name="organisation")
    if organisation is not None and session.organisation is not None and not session.sees_rank(organisation.rank):
        raise ActRefused(f"{organisation.name}不在您岗位的范围内。", field_name="organisation")
    org = store.org_ref(organisation or own)
    state = MatterState(
        procedure, edition, uuid.uuid4(), "", None, org, org, given.happened_on, now,
        region_id=region_id or org.region_id, source=source, settings=settings.of(org.rank),
    )  # fmt: skip
    _refuse_unsuitable(state, action, given, day)
    given = entries.resolve(state, action, given)
    if action.comments:
        given = commenting.on_open(procedure, action, given)
    return _Opening(state, action, given, _actor(session), day, now)


@transaction.atomic
def start(
    session: Session,
    procedure_key: str,
    action_key: str,
    given: Given,
    *,
    organisation: Organisation | None = None,
    region_id: int | None = None,
    source: str = "",
    on: date | None = None,
    at: datetime | None = None,
) -> Opened:
    """Open a matter. `organisation`: who takes it in (the session's own, or the one a person in the hall chose).

    Raises `ActRefused`; then nothing has been written and no number used.
    """
    opening = _opening(session, procedure_key, action_key, given, organisation, region_id, source, on, at)
    state = opening.state
    with writing(session, None):
        made = opening.take(numbering.take)
        code = _new_code() if session.role.public else ""
        state.track_code = code_digest(state.number, code) if code else ""
        state.id = rows.next_id(Matter)
        with once.told(state.procedure):
            store.save_act(state, made)
    return Opened(state.id, state.number, made.hash, code)


def rehearse(session: Session, procedure_key: str, action_key: str, given: Given, *, on: date | None = None) -> MatterState:
    """Find out whether `start` would open this matter; gives it as it would be. Writes nothing and uses no number.

    Raises `ActRefused`. One thing only the writing finds: a second entry where a register allows one (`once`).
    """
    opening = _opening(session, procedure_key, action_key, given, None, None, "", on, None)
    opening.take(_no_number)
    state = opening.state
    state.edition = state.procedure.binding(state.opened_on, opening.day)
    return state


def rehearse_next(session: Session, state: MatterState, action_key: str, given: Given, *, on: date | None = None) -> None:
    """Find out whether `perform` would do this; the state, loaded or rehearsed, is then as it would be. Raises `ActRefused`."""
    day = on or today()
    action, given = _next(session, state, action_key, given, day)
    step.take(
        state, action, given, actor=_actor(session), clock=library().clock, numbers=_no_number, today=day, now=timezone.now()
    )


def _no_number(org: OrgRef, kind: str, rule: str, year: int) -> str:
    return ""


def _next(
    session: Session, state: MatterState, action_key: str, given: Given, day: date
) -> tuple[Action[Any, Any], Given]:
    """An act allowed on an open matter, with what was entered looked up, and the matter with what the act reads of it."""
    action = _action(state.procedure, state.edition.actions, action_key)
    verdict = access.may(session, action, state, day)
    if not verdict.allowed:
        raise ActRefused(verdict.why, basis=verdict.basis)
    _refuse_unsuitable(state, action, given, day)
    given = drawing.prepare(state, action, entries.resolve(state, action, given))
    given = correcting.prepare(state, action, given)
    # A matter that is only rehearsed has never been written: what it holds is all in the state.
    if state.id is not None and (action.makes or action.publishes):
        state.parties = store.parties_of(state)
    if state.id is not None and action.publishes:
        state.papers = store.papers_of(state, publishing.wanted_papers(action)) | state.papers
        state.about = store.about_of(state)
    return action, given


@transaction.atomic
def perform(
    session: Session,
    matter_id: int,
    action_key: str,
    given: Given,
    *,
    on: date | None = None,
    at: datetime | None = None,
) -> Act:
    """Do an action on a matter the session can see. Two at once: one wins, the other is told.

    Raises `ActRefused` (nothing changed) or `Matter.DoesNotExist` where the session cannot see the matter.
    """
    day, now = on or today(), at or timezone.now()
    row = rows.locked(matter_id)
    if given.version is not None and given.version != row.version:
        last = Act.objects.filter(matter=row).order_by("-seq").values_list("label", "actor_name").first()
        what = f"“{last[0]}”（{last[1]}）" if last else "变动"
        raise ActRefused(f"本事项刚才已有新的办理：{what}。您的办理没有保存，请看过最新情况再办。")
    state = store.load(row, day)
    action, given = _next(session, state, action_key, given, day)
    with writing(session, row.pk):
        made = step.take(
            state,
            action,
            given,
            actor=_actor(session),
            clock=library().clock,
            numbers=numbering.take,
            today=day,
            now=now,
        )
        with once.told(state.procedure):
            return store.save_act(state, made)


def org_given(organisation: Organisation) -> OrgRef:
    """An organisation as `Given.to_org` wants it."""
    return store.org_ref(organisation)


def append_many(states: Iterable[tuple[MatterState, list[Any]]]) -> int:
    """Write whole matters with all their acts in bulk (demonstration data, imports). Returns how many matters.

    Each item: the final state and its acts in order, as `step.take` made them. Must run inside `system_scope`.
    """
    _not_sealing()
    return bulk.write_all(states)


def extend_many(states: Iterable[tuple[MatterState, list[Any]]]) -> None:
    """Write further acts of many matters in bulk, as `append_many` writes new ones.

    The caller has locked the rows, decided that the acts may be done, and runs inside `system_scope`.
    """
    _not_sealing()
    items = list(states)
    for at in range(0, len(items), bulk.CHUNK):
        bulk.extend(items[at : at + bulk.CHUNK])


def append_prepared(prepared: bulk.Prepared) -> None:
    """Write a piece that `bulk.prepare` made, perhaps in another process. Must run inside `system_scope`."""
    _not_sealing()
    bulk.write(prepared)
