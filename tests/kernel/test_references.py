"""A fact that names entries of another register: how it is typed, kept and shown, and on which days an entry is valid."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.named import Named
from fazhi.kernel.references import Validity
from tests.kernel.trees import LAW, Facts, trees


class Referring(FactSheet):
    officer = Fact.entry("执法人员", of="certificate", rule="须由当日持有有效证件的人员作出")
    officers = Fact.entries("执法人员二人", of="certificate", at_least=2, rule="须由当日持有有效证件的人员作出")


def test_numbers_are_typed_and_kept_with_their_titles() -> None:
    ref = Referring.officers
    typed = ref.parse("青禾证[2026]1号、青禾证〔2026〕2号\n青禾证〔2026〕1号")
    assert typed == (Named("青禾证〔2026〕1号"), Named("青禾证〔2026〕2号"))
    full = (Named("青禾证〔2026〕1号", "张明"), Named("青禾证〔2026〕2号", "李华"))
    stored = ref.encode(full)
    assert stored == [{"number": "青禾证〔2026〕1号", "title": "张明"}, {"number": "青禾证〔2026〕2号", "title": "李华"}]
    assert ref.decode(stored) == full
    assert ref.show(full) == "张明（青禾证〔2026〕1号）、李华（青禾证〔2026〕2号）"


def test_one_entry_is_one_number() -> None:
    ref = Referring.officer
    assert ref.parse(" ") is None
    assert ref.parse("青禾证〔2026〕1号") == Named("青禾证〔2026〕1号")
    with pytest.raises(ValueError, match="“执法人员”只能填一个编号"):
        ref.parse("青禾证〔2026〕1号、青禾证〔2026〕2号")
    value = Named("青禾证〔2026〕1号", "张明")
    assert ref.decode(ref.encode(value)) == value
    with pytest.raises(TypeError):
        ref.encode("青禾证〔2026〕1号")  # type: ignore[arg-type]


@pytest.fixture
def validity() -> Validity:
    t = trees()
    return t.P.valid(since=Facts.planted, until=Facts.planted, ends=[t.rest, t.end], resumes=[t.wake], basis=LAW.art(9))


ISSUED, LAST = date(2025, 3, 1), date(2030, 2, 28)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2025, 2, 28), "自2025-03-01起才有效"),
        (ISSUED, ""),
        (date(2026, 5, 9), ""),
        (date(2026, 5, 10), "已于2026-05-10休眠"),
        (date(2026, 6, 30), "已于2026-05-10休眠"),
        (date(2026, 7, 1), ""),
        (LAST, ""),
        (date(2030, 3, 1), "有效期已于2030-02-28届满"),
    ],
)
def test_valid_on_the_day_the_act_happened(validity: Validity, day: date, why: str) -> None:
    events = [(date(2026, 5, 10), "rest"), (date(2026, 7, 1), "wake")]
    assert validity.obstacle(day, ISSUED, LAST, events) == why


def test_an_end_recorded_late_counts_from_the_day_it_happened(validity: Validity) -> None:
    events = [(date(2026, 7, 1), "wake"), (date(2026, 6, 1), "end")]
    assert validity.obstacle(date(2026, 6, 15), ISSUED, None, events) == "已于2026-06-01终结"
    assert validity.obstacle(date(2026, 7, 2), ISSUED, None, events) == ""


def test_without_a_first_day_an_entry_is_not_valid(validity: Validity) -> None:
    assert validity.obstacle(date(2026, 1, 1), None, None, []) == "还没有生效"


def test_validity_and_reference_are_part_of_the_fingerprint() -> None:
    plain, dated = trees().P, trees()
    before = plain.on(date(2026, 1, 1)).fingerprint
    dated.P.valid(since=Facts.planted, basis=LAW.art(9))
    assert dated.P.on(date(2026, 1, 1)).fingerprint != before
