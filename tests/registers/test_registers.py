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


def test_what_must_be_entered() -> None:
    needed = {b.key: [f.name for f in b.on(TODAY).actions["record"].needs] for b in BOOKS}
    assert needed == {
        "publicity_event": ["held_on", "name", "kind", "audience", "place", "attendance"],
        "legal_adviser_service": ["served_on", "village", "subject", "kind", "adviser"],
        "legal_assistance": ["helped_on", "subject", "organ", "case_stage", "services", "lawyer"],
        "legal_consultation": ["consulted_on", "subject", "channel", "topic"],
        "judicial_assistance": ["paid_on", "subject", "organ", "ground", "amount"],
        "mediation_organisation": ["set_up_on", "name", "kind", "unit", "members"],
        "mediator_roster": ["engaged_on", "name", "engagement", "level", "committee"],
        "mediation_window": ["opened_on", "name", "place", "unit"],
        "mediation_coverage": ["entered_on", "unit", "level", "has_organisation", "has_room", "has_grid_team"],
        "mediation_subsidy": ["approved_on", "case_number", "mediator", "difficulty", "amount"],
        "mediation_subsidy_rate": ["since", "difficulty", "amount", "document"],
        "upward_visit_report": ["period_ends_on", "period", "visits"],
        "joint_reception": ["held_on", "name", "form", "place", "bodies", "groups", "persons"],
        "callback_sample": [
            "drawn_on", "name", "kind", "month", "seed", "population", "share", "drawn", "numbers",
        ],
    }


def test_who_keeps_and_who_reads_them() -> None:
    keep = {b.key: {r.key for a in b.actions for r in a.by} for b in BOOKS}
    assert keep == {
        "publicity_event": {"publicity_clerk"},
        "legal_adviser_service": {"adviser_clerk"},
        "legal_assistance": {"aid_agency"},
        "legal_consultation": {"aid_agency"},
        "judicial_assistance": {"assistance_clerk"},
        "mediation_organisation": {"judicial_office", "justice_bureau"},
        "mediator_roster": {"judicial_office", "justice_bureau"},
        "mediation_window": {"judicial_office", "justice_bureau"},
        "mediation_coverage": {"judicial_office"},
        "mediation_subsidy": {"judicial_office", "justice_bureau"},
        "mediation_subsidy_rate": {"justice_bureau"},
        "upward_visit_report": {"petition_bureau"},
        "joint_reception": {"petition_bureau", "governance_centre"},
        "callback_sample": {"hotline_desk", "petition_bureau"},
    }
    assert [r.key for r in publicity_event.P.sees] == ["justice_bureau", "supervisor"]
    assert [r.key for r in legal_adviser_service.P.sees] == ["judicial_office", "justice_bureau", "supervisor"]


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
    assert [b.key for b in BOOKS if b.once is not None] == ["mediation_subsidy"]


def test_a_consultation_does_not_say_who_asked() -> None:
    book = make_library().procedures["legal_consultation"]
    assert book.parties == ()
    assert not any(f.secret for f in book.facts.refs().values())
