"""Matters of every declared procedure, walked at random over two years and put into the test's ledger."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import acts, step, store
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActMade, Actor, ActRefused, Given, LinkTo, MatterState, OrgRef
from fazhi.people.models import Post
from fazhi.people.session import system_scope
from tests.district import DAY, District
from tests.ledger.walking import Walk

KINDS = (Kind.STEP, Kind.START, Kind.CORRECT)


class Placed(Walk):
    """A walk in a real organisation, from a day on, by the holder of a real post."""

    def __init__(self, procedure: Procedure[Any, Any], seed: int, post: Post, day: date, serial: int) -> None:
        self.random, self.day, self.made, self.serial = Random(seed), day, [], serial
        self.others: list[LinkTo] = []
        self.refused = ""
        self.post, self.org = post, store.org_ref(post.organisation)
        now = datetime.combine(day, datetime.min.time(), UTC)
        self.matter = MatterState(
            procedure, procedure.on(day), uuid.UUID(int=(seed << 20) + serial), "", None, self.org, self.org, day, now,
            region_id=post.organisation.region_id,
        )  # fmt: skip

    def number(self, org: OrgRef, kind: str, rule: str, year: int) -> str:
        return rule.format(org=org.prefix, year=year, n=self.serial)

    def given(self, action: Action[Any, Any]) -> Given:
        made = super().given(action)
        return replace(
            made,
            handler=(self.post.account_id, self.post.account.name) if made.handler else None,
            to_org=self.org if made.to_org else None,
            link=self.others.pop() if made.link and self.others else None,
            refers=tuple(replace(other, kind="引用") for other in self.others[: len(made.refers)]),
        )

    def take(self, action: Action[Any, Any]) -> ActMade | None:
        actor = Actor(self.post.account_id, self.post.pk, action.by[0].key, self.post.account.name, self.org)
        for _ in range(12):
            try:
                act = step.take(
                    self.matter, action, self.given(action), actor=actor, clock=library().clock, numbers=self.number,
                    today=self.day, now=datetime.combine(self.day, datetime.min.time(), UTC),
                )  # fmt: skip
            except ActRefused as refusal:
                self.refused = refusal.message
                continue
            self.made.append(act)
            self.day += timedelta(days=self.random.randint(0, 9))
            return act
        return None


def _names_others(procedure: Procedure[Any, Any]) -> bool:
    acts_do = any(a.links or a.comments for a in procedure.actions)
    return acts_do or any(f.refers is not None for f in procedure.facts.refs().values())


def fill(qinghe: District, each: int = 24, seed: int = 7) -> int:
    """`each` matters of every procedure and register, in all organisations of the district. Returns how many.

    Those that name other matters come last, so that there are others to name.
    """
    every = sorted(library().procedures.values(), key=_names_others)
    alone = [p for p in every if not _names_others(p)]
    return _fill(alone, each, seed) + _fill([p for p in every if _names_others(p)], each, seed)


def _fill(procedures: list[Procedure[Any, Any]], each: int, seed: int) -> int:
    posts = [p for p in Post.objects.select_related("organisation", "account") if p.organisation.depth > 0]
    with system_scope():
        known = [LinkTo(m.pk, str(m.uid), m.number) for m in Matter.objects.order_by("pk")]
    done: list[tuple[MatterState, list[ActMade]]] = []
    for procedure in procedures:
        random = Random(f"{seed}/{procedure.key}")
        acting = [p for p in posts if p.role in {r.key for a in procedure.actions for r in a.by}] or posts
        for n in range(each):
            day = date(2025, 1, 3) + timedelta(days=random.randint(0, (DAY - date(2025, 1, 3)).days - 40))
            walk = Placed(procedure, seed, random.choice(acting if n % 4 else posts), day, n + 1)
            walk.random = Random(f"{seed}/{procedure.key}/{n}")
            walk.matter.uid = uuid.uuid5(uuid.NAMESPACE_OID, f"{seed}/{procedure.key}/{n}")
            walk.others = walk.random.sample(known, min(len(known), 60))
            walk.open()
            for _ in range(random.randint(0, 10)):
                possible = [a for a in walk.possible() if a.kind in KINDS]
                if walk.matter.closed or not possible or walk.day > DAY:
                    break
                walk.take(walk.random.choice(possible))
            done.append((walk.matter, walk.made))
    with system_scope():
        return acts.append_many(done)
