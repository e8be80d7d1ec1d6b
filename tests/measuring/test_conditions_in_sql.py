"""A condition holds in PostgreSQL exactly where it holds in Python, known facts or not, whatever was done and in which order."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.kernel.basis import Law, Standing
from fazhi.kernel.conditions import Compare, Condition
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.measures import opened, standing
from fazhi.kernel.past import Past
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import SUPERVISOR
from fazhi.kernel.spans import days
from fazhi.ledger import views
from fazhi.measuring import compile

pytestmark = pytest.mark.django_db
SINCE = date(2020, 1, 1)
LAW = Law("虚构办法", "虚构办法", "虚构", Standing.LAW, SINCE)


class Colour(Enum):
    RED, GREEN, BLUE = "红", "绿", "蓝"


class S(Stage):
    OPEN = "在办"
    SHUT = "办结", FINAL


class Facts(FactSheet):
    count = Fact("件数", int, listed=True)
    ceiling = Fact("上限", int, listed=True)
    money = Fact("金额", Decimal, listed=True)
    on = Fact("日期", date, listed=True)
    other = Fact("另一日期", date, listed=True)
    yes = Fact("是否", bool, listed=True)
    colour = Fact("颜色", Colour, listed=True)
    word = Fact("词", str, listed=True)
    several = Fact.many("几种", Colour)
    hidden = Fact("姓名", str, secret=True)


P = Procedure(
    "fiction", "虚构程序", "Fiction", stages=S, facts=Facts, basis=[LAW.art(1)], in_force=SINCE,
    number="{org}虚〔{year}〕{n}号", domain="fiction",
)  # fmt: skip
begin = P.start("begin", "开始", by=SUPERVISOR, to=S.OPEN, basis=LAW.art(1))
look = P.action("look", "看", by=SUPERVISOR, frm=S.OPEN, basis=LAW.art(2))
end = P.action("end", "结束", by=SUPERVISOR, frm=S.OPEN, to=S.SHUT, basis=LAW.art(3))
answer = P.limit("answer", "答复", days(10), counts_from=begin, stops_at=[end], basis=LAW.art(4))
glance = P.limit("glance", "过目", days(3), counts_from=begin, stops_at=[look], basis=LAW.art(4), restarts=True)

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "count": st.integers(-2, 2),
    "ceiling": st.integers(-2, 2),
    "money": st.sampled_from([Decimal("0.00"), Decimal("0.01"), Decimal("-3.50"), Decimal("99999999.99")]),
    "on": st.sampled_from([date(2025, 12, 31), date(2026, 1, 1), date(2026, 2, 28)]),
    "other": st.sampled_from([date(2024, 2, 28), date(2024, 2, 29), date(2024, 1, 1)]),
    "yes": st.booleans(),
    "colour": st.sampled_from(Colour),
    "word": st.sampled_from(["", "甲", "O'Neil", '引"号', "百分%号", "反\\斜", "; drop table x --"]),
    "several": st.lists(st.sampled_from(Colour), min_size=1, max_size=3, unique=True).map(tuple),
}
REFS = Facts.refs()
ROW = st.fixed_dictionaries({name: st.none() | values for name, values in VALUES.items()})
DAYS = st.sampled_from(["2026-03-01", "2026-03-02"])
"""Of several acts some happened on one day, and some were entered later than others that happened after them."""


@st.composite
def pasts(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, int], list[tuple[str, str, str]]]:
    """Last days and turns of the actions done, and (key, state, day ended) of the limits there were."""
    order = draw(st.permutations(["begin", "look", "end"]))[: draw(st.integers(0, 3))]
    marks = {key: draw(DAYS) for key in order}
    ended = st.tuples(st.sampled_from(["answer", "glance"]), st.sampled_from(["open", "paused", "met", "late", "void"]), DAYS)
    return marks, {key: n for n, key in enumerate(order, 1)}, draw(st.lists(ended, max_size=4))


def past(made: tuple[dict[str, str], dict[str, int], list[tuple[str, str, str]]], by: str = "9999") -> Past:
    """As conditions look at it; `by`: only what had happened on that day."""
    marks, turns, limits = made
    done = {k: d for k, d in marks.items() if d <= by}
    late = {k for k, state, d in limits if state == "late" and d <= by}
    met = {k for k, state, d in limits if state == "met" and d <= by}
    return Past(done, {k: turns[k] for k in done}, met - late, late)


def atoms() -> st.SearchStrategy[Condition[Any]]:
    found: list[st.SearchStrategy[Condition[Any]]] = [
        st.sampled_from([look.done(), end.done(), Facts.count.at_most(Facts.ceiling)]),
        st.sampled_from([look.done(since=end), end.done(since=look), look.done(since=[begin, end]), look.done(since=look)]),
        st.sampled_from([answer.kept(), answer.missed(), glance.kept(), glance.missed()]),
        st.integers(1, 3).map(lambda n: Facts.on.within_years(n, Facts.other)),
    ]
    for name, values in VALUES.items():
        fact = REFS[name]
        found.append(st.just(fact.known()))
        found.append(values.map(fact.is_))
        found.append(values.map(fact.is_not))
        found.append(st.lists(values, min_size=1, max_size=3).map(lambda v, f=fact: f.one_of(*v)))  # type: ignore[misc]
        if name in ("count", "money", "on", "other"):
            found += [values.map(m) for m in (fact.__gt__, fact.__ge__, fact.__lt__, fact.__le__)]
    return st.one_of(found)


CONDITIONS = st.recursive(
    atoms(),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda p: p[0] & p[1]),
        st.tuples(inner, inner).map(lambda p: p[0] | p[1]),
        inner.map(lambda c: ~c),
    ),
    max_leaves=5,
)


def in_database(condition: Condition[Any], rows: list[dict[str, Any]], made: list[Any], by: date | None = None) -> set[int]:
    """Which rows, by place, the compiled condition finds over the very view the ledger makes. `by`: as of that day."""
    stored = [{n: REFS[n].encode(v) for n, v in row.items() if v is not None} for row in rows]
    body = next(s for s in views._view(P) if s.startswith("create view")).split(") as ", 1)[1]
    cases = (opened(P) if by is None else standing(P)).where(condition)
    found = compile.members(compile.Window(cases.count, SINCE, by or SINCE), 1, 1)
    fixed = {"id": "place", "org_rank": "1", "opened_on": f"'{SINCE}'", "procedure": "'fiction'"}
    common = ", ".join(
        f"{fixed.get(column, 'null')}::{kind} as {column}"
        for column, kind in {**views.COMMON, "procedure": "text"}.items()
    )
    with connection.cursor() as cursor:
        given_rows = json.dumps([
            {"facts": f, "marks": m, "turns": t, "limits": limits} for f, (m, t, limits) in zip(stored, made, strict=True)
        ])
        cursor.execute("select set_config('fiction.rows', %s, true)", [given_rows])
        cursor.execute(
            f"with ledger_matter as (select {common}, r->'facts' as facts, r->'marks' as marks, r->'turns' as turns"
            " from jsonb_array_elements(current_setting('fiction.rows')::jsonb) with ordinality as x(r, place)),"
            " ledger_limit as (select place as matter_id, n as id, l->>0 as key, l->>1 as state, (l->>2)::date as ended_on,"
            " null::date as due from jsonb_array_elements(current_setting('fiction.rows')::jsonb) with ordinality as x(r, place),"
            " jsonb_array_elements(r->'limits') with ordinality as y(l, n)),"
            f' "v_fiction" as ({body}) ' + compile.sql(found)
        )
        return {int(i) - 1 for i, _, _ in cursor.fetchall()}


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(condition=CONDITIONS, rows=st.lists(st.tuples(ROW, pasts()), min_size=1, max_size=12))
def test_python_and_postgresql_agree(db: None, condition: Condition[Any], rows: list[tuple[dict[str, Any], Any]]) -> None:
    facts, made = [r for r, _ in rows], [m for _, m in rows]
    known = [{n: v for n, v in f.items() if v is not None} for f in facts]
    assert in_database(condition, facts, made) == {i for i, k in enumerate(known) if condition.holds(k, past(made[i]))}
    day = date(2026, 3, 1)
    expected = {i for i, k in enumerate(known) if condition.holds(k, past(made[i], day.isoformat()))}
    assert in_database(condition, facts, made, day) == expected


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        (Facts.hidden.is_("张三"), "个人信息"),
        (Facts.count.is_(None), "known"),  # type: ignore[arg-type]
        (Compare(Facts.colour, ">", Colour.RED), "没有大小"),
    ],
)
def test_what_cannot_be_counted_is_refused(condition: Condition[Any], why: str) -> None:
    with pytest.raises(compile.NotCountable, match=why):
        compile.holds(compile.table(P), condition)
