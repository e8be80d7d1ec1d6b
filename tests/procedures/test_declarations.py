"""All declared procedures and registers together: sound, locked, and told as a jurist approved them."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.basis import Basis
from fazhi.kernel.procedure import Procedure
from tests.procedures.editions import EXPLAINED, declared, file_of, locked, told

PROCEDURES = declared()
IDS = [p.key for p in PROCEDURES]
HOW = "\n如果法律修订了，用 Procedure.amended 声明新版；运行 .venv/bin/python -m tests.procedures.editions 登记。"


@pytest.mark.parametrize("p", PROCEDURES, ids=IDS)
def test_editions_in_force_have_not_changed(p: Procedure[Any, Any]) -> None:
    last = {(x.procedure, x.since): x.fingerprint for x in locked()}
    for edition in p.editions():
        assert last.get((p.key, str(edition.since))) == edition.fingerprint, f"{p.key} {edition.since}{HOW}"


def test_every_correction_of_a_locked_edition_has_day_and_reason() -> None:
    seen: set[tuple[str, str]] = set()
    for line in locked():
        place = (line.procedure, line.since)
        if place in seen:
            assert re.fullmatch(r"erratum \d{4}-\d\d-\d\d \S.*", line.erratum), line
        else:
            assert line.erratum == "", line
        seen.add(place)


def test_no_locked_edition_is_lost() -> None:
    declared_now = {(p.key, str(e.since)) for p in PROCEDURES for e in p.editions()}
    assert {(x.procedure, x.since) for x in locked()} <= declared_now


@pytest.mark.parametrize("p", PROCEDURES, ids=IDS)
def test_told_as_approved(p: Procedure[Any, Any]) -> None:
    for edition in p.editions():
        assert file_of(edition).read_text() == told(edition), HOW


def test_nothing_is_told_that_is_not_declared() -> None:
    assert {f.name for f in EXPLAINED.iterdir()} == {file_of(e).name for p in PROCEDURES for e in p.editions()}


def _bases(p: Procedure[Any, Any]) -> list[Basis]:
    facts = [f.basis for f in p.facts.refs().values() if f.basis]
    now = p.editions()[-1]
    return [
        *p.basis, *facts, *(a.basis for a in now.actions.values()), *(x.basis for x in now.limits.values()),
        *(d.basis for d in p.documents().values()),
    ]  # fmt: skip


@pytest.mark.parametrize("p", PROCEDURES, ids=IDS)
def test_rules_rest_on_texts_in_force(p: Procedure[Any, Any]) -> None:
    """No rule of today cites a text that has been replaced."""
    for basis in _bases(p):
        assert basis.law.until is None, f"{p.key}: {basis.text}"


@pytest.mark.parametrize("p", PROCEDURES, ids=IDS)
def test_every_element_has_an_english_name(p: Procedure[Any, Any]) -> None:
    named = [p, *p.actions, *p.limits, *p.documents().values(), *p.parties, *p.roles().values()]
    assert [x.key for x in named if not x.en] == []


@pytest.mark.parametrize("p", PROCEDURES, ids=IDS)
def test_no_action_turns_people_away_without_saying_what_to_do(p: Procedure[Any, Any]) -> None:
    for action in p.actions:
        if action.only_if is not None:
            assert re.search(r"《.+》第.+条", action.because), f"{p.key}.{action.key}: {action.because}"
            assert action.because.endswith("。")


def test_the_program_starts_with_these_declarations() -> None:
    assert {"people_mediation", "petition", "publicity_event", "legal_adviser_service"} <= set(IDS)
    assert all(p.in_force <= date(2026, 2, 1) for p in PROCEDURES)
