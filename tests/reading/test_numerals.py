"""Numbers in every way reports write them, with the traps that other readers fall into."""

import pytest

from fazhi.reading.numerals import numbers, parse_chinese


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("两百", 200), ("两千三百", 2300), ("两千三", 2300),
        ("一万二", 12000), ("三千零八", 3008), ("十万零一千", 101_000), ("四十二万六千", 426_000), ("一亿二千万", 120_000_000),
        ("二十万亿", 20 * 10**12), ("一万五千亿", 15 * 10**11), ("八点三", 8.3), ("二〇二四", 2024), ("三千二百一十", 3210),
        ("三十万三十万", None), ("统一", None), ("", None), ("一二", None),
    ],
)  # fmt: skip
def test_chinese_numerals(written: str, value: float | None) -> None:
    assert parse_chinese(written) == value


@pytest.mark.parametrize(
    ("written", "value", "qualifier"),
    [
        ("1,100万", 11_000_000, ""), ("25万6千", 256_000, ""), ("3亿5000万", 350_000_000, ""), ("8万余", 80_000, "余/多"),
        ("20余万", 200_000, "余/多"), ("1.04亿", 104_000_000, ""), ("96.15万", 961_500, ""), ("2004.5万", 20_045_000, ""),
        ("十几", 10, "余/多"), ("百余", 100, "余/多"), ("上千", 1000, "以上"), ("数百", None, ""), ("数万余", None, "余/多"),
        ("几十万", None, ""), ("好几万", None, "余/多"), ("三十多", 30, "余/多"), ("1032", 1032, ""), ("7.04", 7.04, ""),
    ],
)  # fmt: skip
def test_one_number(written: str, value: float | None, qualifier: str) -> None:
    [number] = numbers(f"共{written}件")
    assert (number.value, number.qualifier) == (value, qualifier)
    assert (number.start, number.end) == (1, 1 + len(written))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("3至5", 3, 5),
        ("20-30", 20, 30),
        ("两三", 2, 3),
        ("三四十", 30, 40),
        ("3到5万", 30_000, 50_000),
        ("二三百", 200, 300),
    ],
)
def test_ranges_keep_both_ends_and_claim_no_value(written: str, low: int, high: int) -> None:
    [number] = numbers(f"约{written}件")
    assert (number.value, number.low, number.high) == (None, low, high)


def test_percentages_in_words() -> None:
    assert [(one.value, one.percent) for one in numbers("百分之八点三、百分之百、百分之95")] == [
        (8.3, True),
        (100, True),
        (95, True),
    ]


def test_a_telephone_number_is_no_number() -> None:
    assert [one.value for one in numbers("1" * 30)] == []
