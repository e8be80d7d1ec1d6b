"""The registers: what an entry must and may say, and who keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.measures import entered
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.register import Entry
from fazhi.registers import legal_adviser_service, publicity_event
from fazhi.wiring.discovery import make_library

BOOKS = make_library().registers
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


@pytest.mark.parametrize("book", BOOKS, ids=lambda b: b.key)
def test_what_is_needed_and_who_keeps_it_stands_in_its_own_words(book: Procedure[Any, Any]) -> None:
    """The words themselves are reviewed in tests/procedures/explained, one file a register."""
    record = book.on(TODAY).actions["record"]
    assert book.title in record.needs and record.by and not any(r.public for r in record.by)
    assert {r.key for r in book.on(TODAY).actions["strike"].by} == {r.key for r in record.by}


def test_the_adviser_norm_is_marked_as_not_read() -> None:
    assert all(a.basis.unverified for a in legal_adviser_service.P.actions)
    assert not any(a.basis.unverified for a in publicity_event.P.actions)


def test_visits_to_higher_levels_are_a_number_without_persons() -> None:
    """No party, no place, no text about anybody: the period and the number."""
    book = make_library().procedures["upward_visit_report"]
    assert book.parties == ()
    assert set(book.facts.refs()) == {"period_ends_on", "period", "visits"}


def test_who_comes_to_a_joint_reception_is_a_number() -> None:
    book = make_library().procedures["joint_reception"]
    assert book.parties == ()
    assert not any(word in f.label for f in book.facts.refs().values() for word in ("姓名", "身份", "电话"))


def test_a_case_is_paid_for_once() -> None:
    book = make_library().procedures["mediation_subsidy"]
    assert book.once is book.facts.refs()["case_number"]
    assert {b.key for b in BOOKS if b.once is not None} == {"litigation_rank_report", "mediation_subsidy"}


def test_a_place_the_city_issues_is_entered_once_a_year_with_its_source() -> None:
    book = make_library().procedures["litigation_rank_report"]
    assert book.once is book.facts.refs()["period"]
    assert {"place", "issued_in"} <= {f.name for f in book.actions[0].needs}


def test_a_consultation_does_not_say_who_asked() -> None:
    book = make_library().procedures["legal_consultation"]
    assert book.parties == ()
    assert not any(f.secret for f in book.facts.refs().values())
