"""How personal data is shown where nobody asked to read it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from fazhi.ledger import correcting, publishing
from fazhi.ledger.masking import masked, masked_number
from fazhi.ledger.state import PartyGiven


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张某"), ("张三丰", "张某"), (" 张三 ", "张某"), ("欧阳小明", "欧阳某"), ("欧阳", "欧某"), ("司徒静", "司徒某"),
        ("张", "某"), ("", "某"), ("阿卜杜拉", "阿某"),
    ],
)  # fmt: skip
def test_a_name_keeps_its_surname_alone(name: str, shown: str) -> None:
    assert masked(name) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("000000199001010012", "0000**********0012"), ("123456789", "1234*6789"), ("12345678", "********"), ("12", "**"), ("", ""),
    ],
)  # fmt: skip
def test_a_number_keeps_its_ends_where_it_is_long_enough(text: str, shown: str) -> None:
    assert masked_number(text) == shown


def test_a_telephone_keeps_three_and_four() -> None:
    assert masked_number("00012345521", 3, 4) == "000****5521"
    assert masked_number("0005521", 3, 4) == "*******"


def test_names_in_what_is_published_are_hidden_the_longest_first() -> None:
    """张三 stands in 张三丰; a body keeps its name; a name that was put right is hidden too."""
    people = [PartyGiven("a", "张三"), PartyGiven("a", "张三丰"), PartyGiven("b", "张三丰茶馆", is_body=True), PartyGiven("c", " ")]
    matter: Any = SimpleNamespace(parties=people, former_names=["章丰"])
    assert publishing._hidden(matter)("张三丰、张三与章丰。") == "张某、张某与章某。"


def test_a_name_put_right_in_memory_is_remembered_as_it_was() -> None:
    """Where many acts are worked out one after the other before they are written, publishing must still know it."""
    wrong, right, other = PartyGiven("a", "张三丰"), PartyGiven("a", "章三丰"), PartyGiven("b", "李四")
    matter: Any = SimpleNamespace(parties=[wrong, other], former_names=[])
    correcting.put_in(matter, wrong, right)
    assert (matter.parties, matter.former_names) == ([right, other], ["张三丰"])
    assert publishing._hidden(matter)("张三丰即章三丰") == "张某即章某"
    correcting.put_in(matter, wrong, right)
    assert matter.parties == [right, other], "nothing where that party is not known"
