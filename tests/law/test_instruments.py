"""The instruments: how they are cited, and that a replaced text ends on the day the new one begins."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.basis import Law, Standing
from fazhi.law import instruments
from fazhi.law.instruments import INSTRUMENTS

REPLACED = [
    ("行政复议法_2017", "行政复议法"),
    ("民事诉讼法_2021", "民事诉讼法"),
    ("民事诉讼法_2017", "民事诉讼法_2021"),
    ("民法总则", "民法典"),
    ("行政处罚法_2017", "行政处罚法"),
    ("行政许可法_2003", "行政许可法"),
    ("监狱法_2012", "监狱法"),
    ("网络安全法_2016", "网络安全法"),
    ("代表法_2015", "代表法"),
    ("信访条例", "信访工作条例"),
    ("政府信息公开条例_2007", "政府信息公开条例"),
    ("放假办法_2013", "放假办法"),
    ("法律援助程序规定_2012", "法律援助程序规定"),
    ("信访简易办理办法_2016", "信访简易办理办法"),
    ("社区矫正实施办法_2012", "社区矫正法实施办法"),
]


def named(name: str) -> Law:
    law = getattr(instruments, name)
    assert isinstance(law, Law)
    return law


@pytest.mark.parametrize(("old", "new"), REPLACED)
def test_a_replaced_text_ends_when_the_new_one_begins(old: str, new: str) -> None:
    assert named(old).until == named(new).since


def test_only_replaced_texts_and_the_expired_outline_have_an_end() -> None:
    ended = {law.title for law in INSTRUMENTS if law.until}
    assert ended == {named(old).title for old, _ in REPLACED} | {"法治政府建设实施纲要（2021—2025年）"}


def test_every_instrument_is_complete_and_cited_by_one_name() -> None:
    assert len({law.short for law in INSTRUMENTS}) == len({law.title for law in INSTRUMENTS}) == len(INSTRUMENTS)
    for law in INSTRUMENTS:
        assert law.title and law.short and law.number, law
        assert law.until is None or law.since < law.until, law
        assert "《" not in law.short, law


def test_citations() -> None:
    assert instruments.人民调解法.art(33).text == "《人民调解法》第三十三条"
    assert instruments.民事诉讼法.art(85, 205).text == "《民事诉讼法》第八十五条、第二百零五条"
    assert instruments.信访工作条例.art(23, clause=3).text == "《信访工作条例》第二十三条第三款"
    assert instruments.行政复议法_2017.art(31).text == "《行政复议法（2017年修正）》第三十一条"
    assert instruments.人民调解工作规范.whole(unverified=True).text == "《全国人民调解工作规范》（未核实）"


@pytest.mark.parametrize(
    ("name", "standing", "number", "since"),
    [
        ("人民调解法", Standing.LAW, "2010年8月28日通过", "2011-01-01"),
        ("行政复议法", Standing.LAW, "2023年9月1日修订", "2024-01-01"),
        ("法治宣传教育法", Standing.LAW, "2025年9月12日通过", "2025-11-01"),
        ("信访工作条例", Standing.PARTY_REGULATION, "中共中央、国务院2022年2月25日印发", "2022-05-01"),
        ("行政执法监督条例", Standing.REGULATION, "国务院令第825号", "2026-02-01"),
        ("人民调解工作若干规定", Standing.RULE, "司法部令第75号", "2002-11-01"),
        ("行诉法解释", Standing.INTERPRETATION, "法释〔2018〕1号", "2018-02-08"),
        ("信访简易办理办法", Standing.NOTICE, "国信办发〔2022〕17号", "2022-07-17"),
        ("广东决策听证规定", Standing.LOCAL_RULE, "粤府令第303号", "2024-01-01"),
    ],
)
def test_dates_and_numbers(name: str, standing: Standing, number: str, since: str) -> None:
    law = named(name)
    assert (law.standing, law.number, law.since) == (standing, number, date.fromisoformat(since))
