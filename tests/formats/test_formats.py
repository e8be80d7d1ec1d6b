"""Every kind of table: its sample is read, registered by acts, and registered only once."""

from __future__ import annotations

import importlib.util
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.kernel.sheets import Sheet
from fazhi.ledger.importing import headings, rows, work, workbook
from fazhi.ledger.models import Act, Matter
from fazhi.people.session import scope
from tests.formats.conftest import HERE, Clerk, lines, sample

TODAY = date(2026, 11, 10)
SHEETS = {s.key: s for s in library().every(Sheet)}
EXPECTED: dict[str, tuple[int, int, int]] = {
    "publicity_event": (3, 1, 2), "mediator_roster": (3, 0, 0), "mediation_organisation": (2, 1, 0), "mediation_ledger": (3, 0, 0),
    "hotline_order": (3, 0, 0), "enforcement_certificate": (3, 0, 0), "legal_adviser": (3, 0, 0), "legal_adviser_service": (3, 0, 0),
    "legal_consultation": (3, 0, 0), "openness_column": (2, 0, 0), "power_list_item": (2, 0, 0),
    "mediation_window": (2, 0, 0), "enforcement_body": (2, 0, 0), "special_supervisor": (2, 0, 0), "joint_reception": (2, 0, 0),
    "normative_document": (3, 0, 0),
}  # fmt: skip
"""Of each sample: rows that can be registered, rows with a mistake, rows passed over."""
FIRST: dict[str, dict[str, Any]] = {
    "publicity_event": {"held_on": date(2026, 3, 5), "kind": "法治讲座", "attendance": 85, "materials": 120},
    "mediator_roster": {"name": "赵喆堃", "engagement": "专职", "level": "镇（街道）选聘", "trained_on": date(2026, 6, 12)},
    "mediation_organisation": {"kind": "居民委员会设立", "members": 5, "women": 2, "term_ends_on": date(2027, 5, 7)},
    "mediation_ledger": {"kind": "邻里纠纷", "claim": Decimal("3500.00")},
    "hotline_order": {"upper_number": "9901202610080001", "channel": "12345来电", "kind": "求助", "topic": "其他"},
    "enforcement_certificate": {"card_no": "99010100001", "field": "城市管理和综合执法", "valid_until": date(2029, 2, 28)},
    "legal_adviser": {"sort": "律师事务所", "fee": 50_000, "until": date(2026, 12, 31)},
    "legal_adviser_service": {"kind": "合同审查", "manner": "现场", "people": 2},
    "legal_consultation": {"channel": "窗口来访", "topic": "劳动报酬、工伤"},
    "openness_column": {"kind": "行政执法信息公示栏目", "every_days": 7},
    "power_list_item": {"kind": "行政处罚", "listed_on": date(2024, 5, 1)},
    "mediation_window": {"place": "驻公安派出所调解窗口", "mediators": 2, "opened_on": date(2023, 4, 1)},
    "enforcement_body": {"kind": "行政机关", "three_systems": True, "officers": 86},
    "special_supervisor": {"background": "律师、法律专家", "until": date(2028, 1, 9)},
    "joint_reception": {"form": "专题接访", "groups": 12, "persons": 31, "settled": 4},
    "normative_document": {"issuer": "区政府", "doc_number": "青禾府〔2022〕11号", "valid_until": date(2027, 6, 30)},
}  # fmt: skip
"""What must be read from the first row, choices by their label."""


def test_every_sheet_has_a_sample_and_every_sample_a_sheet() -> None:
    assert {p.stem for p in HERE.glob("*.csv")} == set(SHEETS) == set(EXPECTED) == set(FIRST)


@pytest.mark.parametrize("key", SHEETS)
def test_headings_are_not_taken_for_each_other(key: str) -> None:
    heads = [headings.plain(h) for c in SHEETS[key].every for h in dict.fromkeys(map(headings.plain, c.heads))]
    assert sorted(heads) == sorted(set(heads)) and "" not in heads


@pytest.mark.parametrize("key", SHEETS)
def test_a_sample_is_read(key: str) -> None:
    found = rows.find(workbook.read(sample(key)), SHEETS[key], TODAY)
    assert (found.unused, found.strange) == ([], [])
    read = {n: getattr(v, "value", v) for n, v in found.rows[0].values.items()}
    assert {n: read.get(n) for n in FIRST[key]} == FIRST[key]
    ready, _, passed = EXPECTED[key]
    assert len(found.passed) == passed and len(found.rows) >= ready


@pytest.mark.parametrize("key", SHEETS)
def test_a_csv_file_reads_the_same(key: str) -> None:
    text = (HERE / f"{key}.csv").read_text("utf-8")
    made = [r.values for r in rows.find(workbook.read(sample(key)), SHEETS[key], TODAY).rows]
    for data in (text.encode("utf-8-sig"), text.encode("gb18030")):
        assert [r.values for r in rows.find(workbook.read(data), SHEETS[key], TODAY).rows] == made


@pytest.mark.django_db
@pytest.mark.parametrize("key", SHEETS)
def test_a_sample_is_registered_by_acts_and_only_once(key: str, clerk: Clerk) -> None:
    sheet = SHEETS[key]
    session, data = clerk(sheet), sample(key)
    ready, faulty, _ = EXPECTED[key]
    checked = work.check(session, sheet, data, TODAY)
    assert (len(checked.ready), checked.faulty, checked.known) == (ready, faulty, [])
    with scope(session):
        assert Matter.objects.count() == 0
    first = work.register(session, sheet, data, f"{key}.xlsx", TODAY)
    assert len(first.registered) == ready
    again = work.register(session, sheet, data, f"{key}.xlsx", TODAY)
    assert (len(again.registered), len(again.known), again.differing) == (0, ready, [])
    with scope(session):
        made = Matter.objects.filter(procedure=sheet.procedure.key)
        assert made.count() == ready
        acts = Act.objects.filter(matter__in=made)
        assert {(a.action, a.actor_id) for a in acts} == {(sheet.start.key, session.account.pk if session.account else 0)}
        assert all(f"从表格“{key}.xlsx”工作表“台账”第" in a.note for a in acts)


def test_no_format_needs_more_than_its_own_file() -> None:
    for key, sheet in SHEETS.items():
        spec = importlib.util.find_spec(f"fazhi.formats.{key}")
        assert spec is not None and spec.origin is not None, key
        assert sheet.about.endswith("。") and len(lines(key)) >= 4
