"""Every kind of table: its sample is read, registered by acts, and registered only once."""

from __future__ import annotations

import importlib.util
from collections import Counter
from datetime import date

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.sheets import Sheet
from fazhi.ledger.importing import headings, rows, work, workbook
from fazhi.ledger.models import Act, Matter
from fazhi.people.session import system_scope
from tests.formats.conftest import HERE, Clerk, expected, lines, sample

TODAY = date(2026, 11, 10)
SHEETS = {s.key: s for s in library().every(Sheet)}
def test_every_sheet_has_a_sample_and_every_sample_a_sheet() -> None:
    assert {p.stem for p in HERE.glob("*.csv")} == {p.stem for p in HERE.glob("*.toml")} == set(SHEETS)


@pytest.mark.parametrize("key", SHEETS)
def test_headings_are_not_taken_for_each_other(key: str) -> None:
    heads = [headings.plain(h) for c in SHEETS[key].every for h in dict.fromkeys(map(headings.plain, c.heads))]
    assert sorted(heads) == sorted(set(heads)) and "" not in heads


@pytest.mark.parametrize("key", SHEETS)
def test_a_sample_is_read(key: str) -> None:
    found = rows.find(workbook.read(sample(key)), SHEETS[key], TODAY)
    assert (found.unused, found.strange) == ([], [])
    should = expected(key)
    first = found.rows[0]
    values = [first.values, *(s.values for s in first.steps)]
    read = {n: getattr(v, "value", v) for given in values for n, v in given.items()}
    assert {n: read.get(n) for n in should["first"]} == should["first"]
    assert len(found.passed) == should["passed"] and len(found.rows) >= should["ready"]


@pytest.mark.parametrize("key", SHEETS)
def test_a_csv_file_reads_the_same(key: str) -> None:
    text = (HERE / f"{key}.csv").read_text("utf-8")
    made = [r.values for r in rows.find(workbook.read(sample(key)), SHEETS[key], TODAY).rows]
    for data in (text.encode("utf-8-sig"), text.encode("gb18030")):
        assert [r.values for r in rows.find(workbook.read(data), SHEETS[key], TODAY).rows] == made


@pytest.mark.django_db
@pytest.mark.parametrize("key", SHEETS)
def test_a_sample_is_registered_by_acts_and_only_once(key: str, clerk: Clerk) -> None:
    sheet, should = SHEETS[key], expected(key)
    for other in {c.fact.refers.of for c in sheet.every if c.fact is not None and c.fact.refers is not None} & set(SHEETS):
        work.register(clerk(SHEETS[other]), SHEETS[other], sample(other), f"{other}.xlsx", TODAY)
    session, data = clerk(sheet), sample(key)
    checked = work.check(session, sheet, data, TODAY)
    assert ([f.what for f in checked.faults][should["faulty"] :], len(checked.ready), checked.faulty, checked.known) == (
        [], should["ready"], should["faulty"], []
    )  # fmt: skip
    made = Matter.objects.filter(procedure=sheet.procedure.key)
    with system_scope():
        assert made.count() == 0
    first = work.register(session, sheet, data, f"{key}.xlsx", TODAY)
    assert len(first.registered) == should["ready"]
    again = work.register(session, sheet, data, f"{key}.xlsx", TODAY)
    assert (len(again.registered), len(again.known), again.differing, again.added) == (0, should["ready"], [], [])
    with system_scope():
        assert made.count() == should["ready"]
        stages = Counter(sheet.procedure.stage(s).label for s in made.values_list("stage", flat=True))
        assert stages == should.get("stages", {sheet.start.to.label: should["ready"]})
        acts = Act.objects.filter(matter__in=made)
        assert {a.action for a in acts} <= {sheet.start.key, *(s.action.key for s in sheet.then)}
        assert {a.actor_id for a in acts} == {session.account.pk if session.account else 0}
        assert all(f"从表格“{key}.xlsx”工作表“台账”第" in a.note for a in acts)


def test_no_format_needs_more_than_its_own_file() -> None:
    for key, sheet in SHEETS.items():
        spec = importlib.util.find_spec(f"fazhi.formats.{key}")
        assert spec is not None and spec.origin is not None, key
        assert sheet.about.endswith("。") and len(lines(key)) >= 4
