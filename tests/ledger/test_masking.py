"""How personal data is shown where nobody asked to read it."""

from __future__ import annotations

import pytest

from fazhi.ledger.masking import masked, masked_number


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
