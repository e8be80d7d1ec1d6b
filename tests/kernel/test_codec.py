"""Values of facts: what people type, what is stored, what is shown."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.kernel import codec
from fazhi.kernel.facts import FactRef
from tests.kernel.trees import Facts, OtherFacts, Species

CENTS = st.integers(-(10**16), 10**16).map(lambda n: Decimal(n).scaleb(-2))
VALUES: list[tuple[FactRef[Any, Any], st.SearchStrategy[Any]]] = [
    (Facts.name, st.text(min_size=1)),
    (Facts.age, st.integers(-(10**14), 10**14)),
    (Facts.fee, CENTS),
    (Facts.rare, st.booleans()),
    (Facts.planted, st.dates(min_value=date(1000, 1, 1))),
    (Facts.species, st.sampled_from(Species)),
    (Facts.ways, st.lists(st.sampled_from(Species), unique=True, min_size=1).map(tuple)),
]


@given(st.data())
@pytest.mark.parametrize(("fact", "values"), VALUES, ids=[v[0].label for v in VALUES])
def test_what_is_stored_comes_back(fact: FactRef[Any, Any], values: st.SearchStrategy[Any], data: st.DataObject) -> None:
    value = data.draw(values)
    stored = json.loads(json.dumps(fact.encode(value), ensure_ascii=False))
    assert fact.decode(stored) == value
    assert type(fact.decode(stored)) is type(value)


@given(st.data())
@pytest.mark.parametrize(("fact", "values"), VALUES[1:], ids=[v[0].label for v in VALUES[1:]])
def test_what_is_shown_can_be_typed_again(
    fact: FactRef[Any, Any], values: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value = data.draw(values)
    assert fact.parse(fact.show(value).removesuffix(fact.unit)) == value


@given(st.fixed_dictionaries({}, optional={fact.name: values for fact, values in VALUES}))
def test_a_sheet_of_facts_comes_back(values: dict[str, Any]) -> None:
    sheet = Facts(**values)
    again = Facts.from_stored(json.loads(json.dumps(sheet.stored())))
    assert again.values == sheet.values == values


@given(st.text())
@pytest.mark.parametrize("fact", [v[0] for v in VALUES], ids=[v[0].label for v in VALUES])
def test_typed_text_gives_a_value_or_a_chinese_sentence(fact: FactRef[Any, Any], text: str) -> None:
    try:
        value = fact.parse(text)
    except ValueError as problem:
        assert str(problem).startswith(f"“{fact.label}”")
        assert str(problem).endswith("。")
    else:
        assert value is None or fact.decode(fact.encode(value)) == value


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        (Facts.name, "  迎客松 ", "迎客松"),
        (Facts.name, "", None),
        (Facts.age, "１，２００", 1200),
        (Facts.age, "12.0", 12),
        (Facts.fee, "1,234.5", Decimal("1234.50")),
        (Facts.fee, "－3", Decimal("-3.00")),
        (Facts.rare, "是", True),
        (Facts.rare, "No", False),
        (Facts.planted, "2026-10-15", date(2026, 10, 15)),
        (Facts.planted, "2026年10月15日", date(2026, 10, 15)),
        (Facts.planted, "2026.1.5", date(2026, 1, 5)),
        (Facts.planted, "２０２６/０１/０５", date(2026, 1, 5)),
        (Facts.species, "松", Species.PINE),
        (Facts.species, "PINE", Species.PINE),
        (Facts.ways, ["松", "PLUM"], (Species.PINE, Species.PLUM)),
        (Facts.ways, "松、梅", (Species.PINE, Species.PLUM)),
        (Facts.ways, [], None),
        (Facts.age, [], None),
    ],
)
def test_typed(fact: FactRef[Any, Any], typed: str | list[str], value: Any) -> None:
    assert fact.parse(typed) == value


@pytest.mark.parametrize(
    ("fact", "typed", "sentence"),
    [
        (Facts.name, "松\x00", "“树名”含有不能保存的字符，请重新输入。"),
        (Facts.age, "一百", "“树龄”须是数字，“一百”不是数字。"),
        (Facts.age, "1.5", "“树龄”须是整数，“1.5”带有小数。"),
        (Facts.age, "NaN", "“树龄”超出可登记的范围。"),
        (Facts.age, "1e400", "“树龄”超出可登记的范围。"),
        (Facts.fee, "0.001", "“认养费”至多两位小数。"),
        (Facts.fee, "1000000000000000", "“认养费”超出可登记的范围。"),
        (Facts.rare, "也许", "“古树名木”只能选“是”或“否”。"),
        (
            Facts.planted,
            "2026-02-30",
            "“种植日期”须是日期，写作 2026-10-15 或 2026年10月15日；“2026-02-30”不是日期。",
        ),
        (Facts.planted, "昨天", "“种植日期”须是日期，写作 2026-10-15 或 2026年10月15日；“昨天”不是日期。"),
        (Facts.species, "柳", "“树种”须从列出的选项中选择，没有“柳”。"),
    ],
)
def test_typed_wrongly(fact: FactRef[Any, Any], typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as problem:
        fact.parse(typed)
    assert str(problem.value) == sentence


@pytest.mark.parametrize(
    ("fact", "value", "text"),
    [
        (Facts.fee, Decimal("18600.00"), "18,600元"),
        (Facts.fee, Decimal("0.50"), "0.5元"),
        (Facts.fee, Decimal("100"), "100元"),
        (Facts.age, 1200, "1,200年"),
        (Facts.rare, False, "否"),
        (Facts.planted, date(2026, 1, 5), "2026年1月5日"),
        (Facts.ways, (Species.PINE, Species.PLUM), "松、梅"),
        (Facts.age, None, "—"),
    ],
)
def test_shown(fact: FactRef[Any, Any], value: Any, text: str) -> None:
    assert fact.show(value) == text


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        (Facts.age, True),
        (Facts.age, "3"),
        (Facts.rare, 1),
        (Facts.fee, 1.5),
        (Facts.name, 3),
        (Facts.planted, "2026-01-05"),
        (Facts.species, "PINE"),
        (Facts.ways, [Species.PINE]),
        (Facts.ways, ("PINE",)),
    ],
)
def test_a_value_of_another_type_is_not_stored(fact: FactRef[Any, Any], value: Any) -> None:
    with pytest.raises(TypeError):
        fact.encode(value)


def test_a_whole_sum_may_be_given_as_an_integer() -> None:
    assert Facts.fee.encode(3) == "3.00"  # type: ignore[arg-type]


def test_a_fact_not_declared_is_refused() -> None:
    with pytest.raises(KeyError, match="没有这些登记项：colour"):
        Facts(colour="青")
    with pytest.raises(KeyError, match="没有这些登记项：name"):
        OtherFacts.from_stored({"name": "松"})
    with pytest.raises(TypeError, match="不是int"):
        codec.decode(int, False, "3")
