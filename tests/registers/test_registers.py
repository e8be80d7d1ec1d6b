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
    of_people = ["correct_party"] if book.parties else []
    assert list(rules.actions) == ["record", "correct", "attach", "link", *of_people, "strike"]
    assert book.is_register
    assert rules.actions["record"].to is Entry.RECORDED
    assert {a.key for a in rules.actions.values() if a.reasoned} == {"correct", *of_people, "strike"}
    assert {a.key for a in rules.possible_in(Entry.STRUCK)} == set(of_people), "a wrong name is put right even then"
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


def test_community_correction_is_a_few_numbers_without_persons() -> None:
    """社区矫正法 keeps identity and privacy of those under it confidential: no name, no place, no measure, only counts."""
    book = make_library().procedures["correction_report"]
    assert book.parties == ()
    assert all(f.kind in (int, date) for name, f in book.facts.refs().items() if name != "period")


def test_an_examination_is_numbers_and_an_assessment_is_of_units() -> None:
    exam, assessed = make_library().procedures["law_exam"], make_library().procedures["appraisal"]
    assert exam.parties == assessed.parties == ()
    assert not any(f.label == "姓名" for f in (*exam.facts.refs().values(), *assessed.facts.refs().values()))
    assert "不给个人打分" in assessed.about


def test_those_who_make_law_known_stand_on_one_roster() -> None:
    """法治宣传教育法 articles 41, 46 and 47."""
    roster = make_library().procedures["publicity_roster"]
    assert [label for _, label in roster.facts.refs()["kind"].options] == ["法律明白人", "法治副校长", "普法讲师团成员", "普法志愿者"]


def test_the_law_has_places_of_its_culture_listed_and_what_leaders_must_know() -> None:
    books = make_library().procedures
    assert {key: books[key].basis[0].text for key in ("culture_site", "required_laws", "publicity_duty", "rule_of_law_debrief")} == {
        "culture_site": "《法治宣传教育法》第五十二条第二款", "required_laws": "《法治宣传教育法》第三十七条",
        "publicity_duty": "《法治宣传教育法》第九条", "rule_of_law_debrief": "《法治宣传教育法》第三十八条",
    }  # fmt: skip


def test_a_consultation_does_not_say_who_asked() -> None:
    book = make_library().procedures["legal_consultation"]
    assert book.parties == ()
    assert not any(f.secret for f in book.facts.refs().values())
