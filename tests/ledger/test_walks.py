"""Properties of every declared procedure, found by walking it at random."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.kernel.elements import Kind
from fazhi.kernel.library import library
from fazhi.kernel.roles import Reach
from fazhi.ledger import access, chain, step
from fazhi.ledger.state import Actor, ActRefused, Given
from fazhi.people.session import Session
from tests.ledger.walking import ORG, Walk

KEYS = sorted(library().procedures)
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def session_of(role_key: str, procedure: str) -> Session:
    role = library().procedures[procedure].roles()[role_key]
    matter = 1 if role.reach is Reach.NONE else None
    return Session(None, None, role, None, 0, 10**9, tuple(library().procedures), matter=matter)


@pytest.mark.parametrize("key", KEYS)
@few
@given(seed=st.integers(0, 2**32))
def test_no_reachable_matter_is_stuck(key: str, seed: int) -> None:
    """From wherever a walk has come to, some action can be done that leads on, until the matter is closed."""
    walk = Walk(library().procedures[key], seed)
    walk.open()
    for _ in range(25):
        if walk.matter.closed:
            return
        steps = [a for a in walk.possible() if a.kind is Kind.STEP]
        walk.random.shuffle(steps)
        assert any(walk.take(a) is not None for a in steps), f"停在“{walk.matter.stage}”：{walk.matter.known}"


@pytest.mark.parametrize("key", KEYS)
@few
@given(seed=st.integers(0, 2**32))
def test_nothing_is_possible_that_the_declaration_forbids(key: str, seed: int) -> None:
    """Who may do what in which stage: exactly what the declaration says, for every role and every action."""
    procedure = library().procedures[key]
    walk = Walk(procedure, seed)
    walk.open()
    for _ in range(walk.random.randint(0, 8)):
        if walk.matter.closed:
            break
        walk.take(walk.random.choice(walk.possible()))
    walk.matter.id = 1
    for role in procedure.roles():
        session = session_of(role, key)
        for action in walk.matter.edition.actions.values():
            verdict = access.may(session, action, walk.matter, walk.day)
            declared = walk.matter.stage in action.frm and role in {r.key for r in action.by}
            assert not (verdict.allowed and not declared)
            assert verdict.allowed or verdict.why
    for action in walk.matter.edition.actions.values():
        if walk.matter.closed and action.kind is not Kind.CORRECT_PARTY:
            assert walk.matter.stage not in action.frm


@pytest.mark.parametrize("key", KEYS)
@few
@given(seed=st.integers(0, 2**32))
def test_the_matter_is_the_sum_of_its_acts(key: str, seed: int) -> None:
    """Facts, stage, marks and chain of the matter are what its acts, one after the other, make them."""
    walk = Walk(library().procedures[key], seed)
    walk.open()
    for _ in range(10):
        if walk.matter.closed:
            break
        walk.take(walk.random.choice(walk.possible()))
    refs = walk.matter.procedure.facts.refs()
    facts: dict[str, object] = {}
    head = ""
    for seq, act in enumerate(walk.made, 1):
        assert (act.content["seq"], act.content["prev"]) == (seq, head)
        assert chain.act_hash(act.content) == act.hash
        facts |= act.delta
        head = act.hash
    assert facts == {n: refs[n].encode(v) for n, v in walk.matter.values.items()}
    assert walk.matter.stage is not None
    assert (walk.made[-1].content["to"], head) == (walk.matter.stage.name, walk.matter.head)
    waiting = [x.due for x in walk.matter.limits if x.state == "open" and x.office and x.due]
    assert walk.matter.next_due == min(waiting, default=None)


@pytest.mark.parametrize("key", KEYS)
@few
@given(seed=st.integers(0, 2**32))
def test_a_refusal_changes_nothing(key: str, seed: int) -> None:
    walk = Walk(library().procedures[key], seed)
    walk.open()
    matter = walk.matter
    refused = 0
    # Corrections, materials and links come first: with nothing entered they are refused in every procedure.
    for action in sorted(walk.possible(), key=lambda a: a.kind is Kind.STEP):
        if not action.needs and action.kind is Kind.STEP:
            continue
        before = repr((matter.values, matter.stage, matter.marks, matter.version, matter.limits, matter.parties, matter.org))
        numbers = dict(walk.numbers)
        try:
            step.take(
                matter, action, Given(walk.day), actor=Actor(1, 1, action.by[0].key, "林一", ORG), clock=library().clock,
                numbers=walk.number, today=walk.day, now=walk.matter.opened_at,
            )  # fmt: skip
        except ActRefused as refusal:
            refused += 1
            assert refusal.message
            after = repr((matter.values, matter.stage, matter.marks, matter.version, matter.limits, matter.parties, matter.org))
            assert (before, numbers) == (after, walk.numbers)
        else:
            break
    assert refused >= 3
