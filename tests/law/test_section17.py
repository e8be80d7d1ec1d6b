"""How each statute counts, held against every rule of the catalogue that rests on it: the word 日 is never read globally.

Administrative reconsideration lists 三日 五日 七日 十日 as working days (article 88), penalties 二日 三日 五日 七日 (article 85),
coercion ten days and less (article 69), licences everything (article 82), disclosure writes 工作日 out; the others have no
such clause and count natural days, but for what they write out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fazhi.kernel.spans import Span, TermUnit
from fazhi.kernel.terms import Term
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.wiring.commands.clock import rules

CLOCK = LawfulClock(official())
RULES = rules()
DAY, WORKDAY, MONTH, YEAR, HOUR = TermUnit.DAY, TermUnit.WORKDAY, TermUnit.MONTH, TermUnit.YEAR, TermUnit.HOUR
Reading = Callable[[Span, str], TermUnit]


def listed(*lengths: int) -> Reading:
    """These lengths in days are working days, others natural."""
    return lambda span, article: span.unit if span.unit not in (DAY, WORKDAY) else WORKDAY if span.n in lengths else DAY


def natural(*written_out: str) -> Reading:
    """No clause: natural days, except in the articles that write 工作日."""
    return lambda span, article: span.unit if span.unit not in (DAY, WORKDAY) else WORKDAY if article in written_out else DAY


def coercion(span: Span, article: str) -> TermUnit:
    """Ten days and less are working days; the 24 hours of article 19, which the ledger tells by the day, are no such term."""
    return DAY if article == "第十九条" else listed(*range(1, 11))(span, article)


UNITS: dict[str, Reading] = {
    "行政复议法": listed(3, 5, 7, 10),
    "行政复议法（2017年修正）": listed(5, 7),
    "行政处罚法": listed(2, 3, 5, 7),
    "行政处罚法（2017年修正）": natural(),
    "行政强制法": coercion,
    "行政许可法": lambda span, article: WORKDAY,
    "政府信息公开条例": lambda span, article: WORKDAY,
    "信访工作条例": natural("第二十三条第三款"),
    "法律援助法": natural(),
    "行政诉讼法": natural(),
    "行政诉讼法司法解释": natural(),
    "民事诉讼法": natural(),
    "人民调解法": natural(),
    "国家赔偿法": natural(),
    "社区矫正法": natural(),
    "人民陪审员法": natural(),
    "重大行政决策程序暂行条例": natural("第二十六条第二款"),
    "优化营商环境条例": natural(),
    "代表法": natural(),
}


def of(law: str) -> list[Term]:
    return [t for editions in RULES.values() for t in editions if t.basis.law.short == law]


@pytest.mark.parametrize("law", UNITS)
def test_every_rule_counts_as_its_statute_does(law: str) -> None:
    found = of(law)
    assert found, f"no rule of the catalogue rests on {law}"
    for term in found:
        lengthened = [term.extension.span] if term.extension is not None else []
        for span in (x for x in (term.most, term.least, *lengthened) if x is not None and x.unit is not TermUnit.SET):
            assert span.unit is UNITS[law](span, term.basis.article), f"{term.key}: {span.text}（{term.basis.text}）"


def test_only_these_statutes_count_their_days_as_working_days() -> None:
    """A rule in working days rests on a statute that has a clause or writes them out, or on what a place or office sets."""
    clause = {
        "行政复议法", "行政复议法（2017年修正）", "行政处罚法", "行政强制法", "行政许可法", "行政许可法（2003年）", "政府信息公开条例",
        "政府信息公开条例（2007年）", "信访工作条例", "重大行政决策程序暂行条例", "法律援助条例",
        "国务院办公厅关于规范性文件合法性审核机制的指导意见", "国务院办公厅关于行政执法三项制度的指导意见",
    }  # fmt: skip
    others = {
        t.key: t.basis.law.short for editions in RULES.values() for t in editions
        if any(x is not None and x.unit is WORKDAY for x in (t.most, t.least)) and t.basis.law.short not in clause
    }  # fmt: skip
    unread = {key for key in others if any(t.unverified for t in RULES[key])}
    assert set(others) == unread, "what is in force without a mark counts as its text says"


@pytest.mark.parametrize(
    ("unit", "n", "start", "last"),
    [
        (DAY, 7, "2026-09-24", "2026-10-08"),
        (DAY, 6, "2026-09-25", "2026-10-08"),
        (DAY, 15, "2026-09-25", "2026-10-10"),
        (MONTH, 1, "2026-01-31", "2026-02-28"),
        (MONTH, 2, "2026-07-31", "2026-09-30"),
        (YEAR, 1, "2024-02-29", "2025-02-28"),
    ],
)
def test_the_day_it_begins_is_left_out_and_a_holiday_at_the_end_moves_it_on(unit: TermUnit, n: int, start: str, last: str) -> None:
    """民法典 articles 201 to 203, 民事诉讼法 article 85: the first day out; same-numbered day or the month's last; the next working day."""
    assert CLOCK.due_date(Span(n, unit), date.fromisoformat(start)) == date.fromisoformat(last)
