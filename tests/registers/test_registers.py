"""The registers of publicity events and adviser services: what an entry must and may say, and who keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.measures import entered
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.register import Entry
from fazhi.registers import legal_adviser_service, publicity_event

BOOKS = [publicity_event.P, legal_adviser_service.P]
TODAY = date(2026, 10, 15)


@pytest.mark.parametrize("book", BOOKS, ids=lambda b: b.key)
def test_an_entry_is_recorded_corrected_or_struck_out(book: Procedure[Any, Any]) -> None:
    rules = book.on(TODAY)
    assert list(rules.actions) == ["record", "correct", "attach", "link", "strike"]
    assert book.is_register
    assert rules.actions["record"].to is Entry.RECORDED
    assert {a.key for a in rules.actions.values() if a.reasoned} == {"correct", "strike"}
    assert {a.key for a in rules.possible_in(Entry.STRUCK)} == set()
    assert dict(rules.limits) == {}


@pytest.mark.parametrize("book", BOOKS, ids=lambda b: b.key)
def test_an_entry_falls_into_a_period_by_its_own_date(book: Procedure[Any, Any]) -> None:
    assert book.dated_by is not None
    assert book.dated_by.listed
    assert book.dated_by in book.on(TODAY).actions["record"].needs
    assert entered(book).dated_by is book.dated_by


def test_what_must_be_entered() -> None:
    needed = {b.key: [f.name for f in b.on(TODAY).actions["record"].needs] for b in BOOKS}
    assert needed == {
        "publicity_event": ["held_on", "name", "kind", "audience", "place", "attendance"],
        "legal_adviser_service": ["served_on", "village", "subject", "kind", "adviser"],
    }


def test_who_keeps_and_who_reads_them() -> None:
    keep = {b.key: {r.key for a in b.actions for r in a.by} for b in BOOKS}
    assert keep == {"publicity_event": {"publicity_clerk"}, "legal_adviser_service": {"adviser_clerk"}}
    assert [r.key for r in publicity_event.P.sees] == ["justice_bureau", "supervisor"]
    assert [r.key for r in legal_adviser_service.P.sees] == ["judicial_office", "justice_bureau", "supervisor"]


def test_the_adviser_norm_is_marked_as_not_read() -> None:
    assert all(a.basis.unverified for a in legal_adviser_service.P.actions)
    assert not any(a.basis.unverified for a in publicity_event.P.actions)
