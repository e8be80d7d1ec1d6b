"""The ladder swept: each morning, whom the rules of a district remind, warn or put under supervision, in bulk.

A rung is issued once over a time limit (`LadderStep`), so that a second sweep on the same day does nothing. The limits
themselves are only read, never moved. Where several rungs are due at once the highest is issued; where a lower one is still
open over the same limit it is raised; where the limit has ended what is open over it is closed.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from fazhi.kernel.elements import Action
from fazhi.kernel.ladder import Ladder, Rung
from fazhi.kernel.library import library
from fazhi.kernel.roles import SYSTEM, Reach
from fazhi.ledger import acts, bulk, numbering, step, store
from fazhi.ledger.models import LadderRule, LadderStep, Matter
from fazhi.ledger.state import Actor, Given, LinkTo, MatterState, OrgRef
from fazhi.people.models import Organisation, Post

SWEEPING = 4_602
"""Advisory lock: two sweeps never run at the same time."""
LINK_KIND = "督办"


@dataclass(frozen=True)
class Due:
    """A limit over which a rung is due."""

    limit_id: int
    label: str
    due: date
    matter_id: int
    uid: str
    number: str
    organisation_id: int
    region_id: int | None


@dataclass
class Swept:
    """What a sweep did, or would do: how many of each rung by its label, how many ended, and which found no recipient."""

    issued: dict[str, int] = field(default_factory=dict)
    raised: dict[str, int] = field(default_factory=dict)
    ended: int = 0
    nobody: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.issued.values()) + sum(self.raised.values()) + self.ended


_CANDIDATES = """
select l.id, l.label, l.due, m.id, m.uid::text, m.number, m.organisation_id, m.region_id
from ledger_limit l join ledger_matter m on m.id = l.matter_id
where l.state = 'open' and l.office and not l.soft and {when}
  and not m.closed and m.procedure <> %s and m.org_rank between %s and %s
  and (%s = '' or m.procedure = %s) and (%s = '' or l.key = %s)
  and not exists (select 1 from ledger_ladderstep s where s.limit_id = l.id and s.height >= %s)
order by l.id
"""
_NEAR = "l.due >= %s and l.starts_on + ceil((l.due - l.starts_on) * %s / 100.0)::integer <= %s"
_AFTER = "l.due <= %s::date - %s"


def sweep(
    today: date, *, dry_run: bool = False, now: datetime | None = None, uids: Callable[[], uuid.UUID] = uuid.uuid4
) -> Swept:
    """Apply the rules of all districts as of `today`. Run inside `system_scope`; raises RuntimeError without a ladder.

    `uids` names the new matters; a demonstration gives its own, so that it is the same every time.
    """
    ladder = library().ladder
    if ladder is None:
        raise RuntimeError("没有声明督办阶梯，不能按规则提醒、警示、督办。")
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [SWEEPING])
    moment, swept = now or timezone.now(), Swept()
    swept.ended = _end(ladder, today, moment, dry_run)
    in_force = LadderRule.objects.filter(Q(until__isnull=True) | Q(until__gt=today), since__lte=today)
    rules = list(in_force.select_related("district", "issuer", "recipient"))
    taken: set[int] = set()
    for rule in sorted(rules, key=lambda r: (-ladder.height(r.rung), r.pk)):
        found = [due for due in reached(ladder, rule, today) if due.limit_id not in taken]
        taken |= {due.limit_id for due in found}
        _issue(ladder, rule, found, today, moment, dry_run, swept, uids)
    return swept


def reached(ladder: Ladder, rule: LadderRule, today: date) -> list[Due]:
    """The limits over which this rule would act today, as far as the session at work sees; those it acted on are left out."""
    near = rule.share is not None
    when: list[Any] = [today, rule.share, today] if near else [today, rule.days_after]
    with connection.cursor() as cursor:
        cursor.execute(
            _CANDIDATES.format(when=_NEAR if near else _AFTER),
            [*when, ladder.procedure.key, rule.district.rank, rule.district.last, rule.procedure, rule.procedure,
             rule.limit_key, rule.limit_key, ladder.height(rule.rung)],
        )  # fmt: skip
        return [Due(*row) for row in cursor.fetchall()]


def _issue(
    ladder: Ladder, rule: LadderRule, found: list[Due], today: date, now: datetime, dry_run: bool, swept: Swept,
    uids: Callable[[], uuid.UUID],
) -> None:  # fmt: skip
    rung = ladder.rungs[ladder.height(rule.rung)]
    open_lower = _open_over(found)
    # What somebody has raised by hand already, as high or higher, is left as it is.
    below = {s.name for s in rung.up.frm} if rung.up is not None else set()
    to_raise = [
        (due, open_lower[due.limit_id][0]) for due in found if due.limit_id in open_lower and open_lower[due.limit_id][1] in below
    ]
    recipients = _recipients(ladder, rung, today)
    new: list[tuple[Due, OrgRef]] = []
    for due in found:
        if due.limit_id in open_lower:
            continue
        receiver = store.org_ref(rule.recipient) if rule.recipient else recipients.get(due.organisation_id)
        if receiver is None:
            swept.nobody.append(due.number)
        else:
            new.append((due, receiver))
    _count(swept.raised, rung.label, len(to_raise))
    _count(swept.issued, rung.label, len(new))
    if not dry_run:
        _raise(ladder, rung, rule, to_raise, today, now)
        _open(ladder, rung, rule, new, today, now, uids)


def _count(into: dict[str, int], label: str, n: int) -> None:
    if n:
        into[label] = into.get(label, 0) + n


def _open_over(found: Sequence[Due]) -> dict[int, tuple[int, str]]:
    """Limit → the supervision still open over it, and the stage that is in."""
    steps = LadderStep.objects.filter(limit_id__in=[d.limit_id for d in found], supervision__closed=False)
    rows = steps.order_by("height").values_list("limit_id", "supervision_id", "supervision__stage")
    return {limit: (supervision, stage) for limit, supervision, stage in rows}


def _recipients(ladder: Ladder, rung: Rung, today: date) -> dict[int, OrgRef]:
    """For every organisation the nearest one, upwards from itself, in which somebody can answer this rung."""
    stage = rung.start.to
    edition = ladder.procedure.on(today)
    answering = {
        r.key for a in edition.actions.values() if stage in a.frm for r in a.by if r.reach is Reach.ORGANISATION and not r.public
    }
    current = Q(since__lte=today) & (Q(until__isnull=True) | Q(until__gt=today))
    able = set(Post.objects.filter(current, role__in=answering).values_list("organisation_id", flat=True))
    every = {o.pk: o for o in Organisation.objects.all()}
    out: dict[int, OrgRef] = {}
    for pk in every:
        at: int | None = pk
        while at is not None and at not in able:
            at = every[at].parent_id
        if at is not None:
            out[pk] = store.org_ref(every[at])
    return out


def _values(ladder: Ladder, rung: Rung, rule: LadderRule, due: Due) -> dict[str, Any]:
    return {
        ladder.subject.name: f"{due.number}“{due.label}”{rung.ground.value}",
        ladder.about.name: due.number,
        ladder.term.name: due.label,
        ladder.due_on.name: due.due,
        ladder.ground.name: rung.ground,
        ladder.requirement.name: rule.text,
    }


def _actor(issuer: OrgRef) -> Actor:
    return Actor(None, None, SYSTEM.key, SYSTEM.label, issuer)


class _Numbers:
    """Numbers of some kinds for as many matters as there are, taken in one go and used up to the last."""

    def __init__(self, kinds: Sequence[str], issuer: OrgRef | None, year: int, n: int) -> None:
        self._next = {kind: numbering.reserve(issuer, kind, year, n) for kind in kinds} if issuer else {}
        self._end = {kind: first + n for kind, first in self._next.items()}

    def take(self, org: OrgRef, kind: str, rule: str, year: int) -> str:
        self._next[kind] += 1
        return numbering.written(org, rule, year, self._next[kind] - 1)

    def check(self) -> None:
        if self._next != self._end:
            raise RuntimeError("督办编号没有用完，编号会有缺口。全部没有保存。")


def _paper_kinds(ladder: Ladder, action: Action[Any, Any]) -> list[str]:
    return [f"{ladder.procedure.key}.{d.key}" for d in action.makes if d.number]


def _open(
    ladder: Ladder, rung: Rung, rule: LadderRule, new: Sequence[tuple[Due, OrgRef]], today: date, now: datetime,
    uids: Callable[[], uuid.UUID],
) -> None:  # fmt: skip
    """A new matter of the ladder for each, written in bulk, with the step that says it was issued."""
    if not new:
        return
    issuer = store.org_ref(rule.issuer)
    kinds = [ladder.procedure.key, *_paper_kinds(ladder, rung.start)]
    numbers = _Numbers(kinds, issuer, today.year, len(new))
    about: dict[str, Due] = {}

    def made() -> Iterator[bulk.Item]:
        edition = ladder.procedure.on(today)
        for due, receiver in new:
            state = MatterState(
                ladder.procedure, edition, uids(), "", None, issuer, issuer, today, now, region_id=due.region_id,
                source=SYSTEM.label,
            )  # fmt: skip
            about[str(state.uid)] = due
            given = Given(
                today, _values(ladder, rung, rule, due), to_org=receiver,
                link=LinkTo(due.matter_id, due.uid, due.number, LINK_KIND),
            )  # fmt: skip
            act = step.take(
                state, rung.start, given, actor=_actor(issuer), clock=library().clock, numbers=numbers.take, today=today,
                now=now,
            )  # fmt: skip
            yield state, [act]

    acts.append_many(made())
    numbers.check()
    _record(ladder, rung, about, today)


def _record(ladder: Ladder, rung: Rung, about: Mapping[str, Due], today: date) -> None:
    uids = list(about)
    for at in range(0, len(uids), 5_000):
        written = Matter.objects.filter(uid__in=uids[at : at + 5_000]).values_list("uid", "pk")
        LadderStep.objects.bulk_create(
            [_step(ladder, rung, about[str(uid)], supervision, today) for uid, supervision in written], batch_size=5_000
        )


def _step(ladder: Ladder, rung: Rung, due: Due, supervision: int, today: date) -> LadderStep:
    return LadderStep(
        matter_id=due.matter_id, limit_id=due.limit_id, rung=rung.key, height=ladder.height(rung.key),
        supervision_id=supervision, day=today,
    )  # fmt: skip


def _raise(
    ladder: Ladder, rung: Rung, rule: LadderRule, found: Sequence[tuple[Due, int]], today: date, now: datetime
) -> None:
    """Raise what is open over a limit to this rung."""
    if rung.up is None or not found:
        return
    up, issuer = rung.up, store.org_ref(rule.issuer)
    allowed = {f.name for f in (*up.needs, *up.asks)}
    given = {
        supervision: Given(today, {n: v for n, v in _values(ladder, rung, rule, due).items() if n in allowed})
        for due, supervision in found
    }
    _act(ladder, up, given, issuer, today, now)
    LadderStep.objects.bulk_create(
        [_step(ladder, rung, due, supervision, today) for due, supervision in found], batch_size=5_000
    )


def _act(
    ladder: Ladder, action: Action[Any, Any], given: Mapping[int, Given], issuer: OrgRef | None, today: date, now: datetime
) -> None:
    """Do one action on many matters of the ladder, as the program itself. They are locked until the sweep is over."""
    kinds = _paper_kinds(ladder, action)
    numbers = _Numbers(kinds, issuer, today.year, len(given))
    actor = Actor(None, None, SYSTEM.key, SYSTEM.label, issuer)
    pks = sorted(given)
    for at in range(0, len(pks), bulk.CHUNK):
        rows = Matter.objects.select_for_update(of=("self",)).filter(pk__in=pks[at : at + bulk.CHUNK]).order_by("pk")
        batch: list[bulk.Item] = []
        for state in store.load_all(list(rows.select_related("organisation", "origin", "handler")), today):
            made = step.take(
                state, action, given[state.row_id], actor=actor, clock=library().clock, numbers=numbers.take, today=today, now=now
            )
            batch.append((state, [made]))
        acts.extend_many(batch)
    numbers.check()


def _end(ladder: Ladder, today: date, now: datetime, dry_run: bool) -> int:
    """Close what is open over a limit that has ended."""
    ended = LadderStep.objects.filter(supervision__closed=False).exclude(limit__state__in=["open", "paused"])
    found = sorted(set(ended.values_list("supervision_id", flat=True)))
    if not dry_run:
        _act(ladder, ladder.end, dict.fromkeys(found, Given(today)), None, today, now)
    return len(found)


def default_rules(district: Organisation, issuer: Organisation, since: date) -> list[LadderRule]:
    """A rule for each rung: at four fifths of the term, the day after it, five days after it. Added to those there are."""
    ladder = library().ladder
    if ladder is None:
        return []
    when: list[dict[str, int]] = [{"share": 80}, {"days_after": 1}, {"days_after": 5}]
    texts = ("期限将满，请抓紧办理。", "期限已满没有办结，请立即办理并说明原因。", "请限期办结，书面报告办理情况和整改措施。")
    return [
        LadderRule.objects.create(district=district, issuer=issuer, rung=rung.key, text=text, since=since, **at)
        for rung, at, text in zip(ladder.rungs, when, texts, strict=True)
    ]
