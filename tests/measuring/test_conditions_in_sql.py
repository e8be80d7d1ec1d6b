"""A condition holds in PostgreSQL exactly where it holds in Python, known facts or not, whatever was done."""

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
from fazhi.kernel.measures import opened
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import SUPERVISOR
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

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "count": st.integers(-2, 2),
    "ceiling": st.integers(-2, 2),
    "money": st.sampled_from([Decimal("0.00"), Decimal("0.01"), Decimal("-3.50"), Decimal("99999999.99")]),
    "on": st.sampled_from([date(2025, 12, 31), date(2026, 1, 1), date(2026, 2, 28)]),
    "yes": st.booleans(),
    "colour": st.sampled_from(Colour),
    "word": st.sampled_from(["", "甲", "O'Neil", '引"号', "百分%号", "反\\斜", "; drop table x --"]),
    "several": st.lists(st.sampled_from(Colour), min_size=1, max_size=3, unique=True).map(tuple),
}
REFS = Facts.refs()
ROW = st.fixed_dictionaries({name: st.none() | values for name, values in VALUES.items()})
MARKS = st.dictionaries(st.sampled_from(["begin", "look", "end"]), st.just("2026-03-01"))


def atoms() -> st.SearchStrategy[Condition[Any]]:
    found: list[st.SearchStrategy[Condition[Any]]] = [st.sampled_from([look.done(), end.done(), Facts.count.at_most(Facts.ceiling)])]
    for name, values in VALUES.items():
        fact = REFS[name]
        found.append(st.just(fact.known()))
        found.append(values.map(fact.is_))
        found.append(values.map(fact.is_not))
        found.append(st.lists(values, min_size=1, max_size=3).map(lambda v, f=fact: f.one_of(*v)))  # type: ignore[misc]
        if name in ("count", "money", "on"):
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


def in_database(condition: Condition[Any], rows: list[dict[str, Any]], marks: list[dict[str, str]]) -> set[int]:
    """Which rows, by place, the compiled condition finds over the very view the ledger makes."""
    stored = [{n: REFS[n].encode(v) for n, v in row.items() if v is not None} for row in rows]
    body = next(s for s in views._view(P) if s.startswith("create view")).split(") as ", 1)[1]
    found = compile.members(compile.Window(opened(P).where(condition).count, SINCE, SINCE), 1, 1)
    fixed = {"id": "place", "org_rank": "1", "opened_on": f"'{SINCE}'", "procedure": "'fiction'"}
    common = ", ".join(
        f"{fixed.get(column, 'null')}::{kind} as {column}"
        for column, kind in {**views.COMMON, "procedure": "text"}.items()
    )
    with connection.cursor() as cursor:
        given_rows = json.dumps([{"facts": f, "marks": m} for f, m in zip(stored, marks, strict=True)])
        cursor.execute("select set_config('fiction.rows', %s, true)", [given_rows])
        cursor.execute(
            f"with ledger_matter as (select {common}, r->'facts' as facts, r->'marks' as marks"
            " from jsonb_array_elements(current_setting('fiction.rows')::jsonb) with ordinality as x(r, place)),"
            f' "v_fiction" as ({body}) ' + compile.sql(found)
        )
        return {int(i) - 1 for i, _, _ in cursor.fetchall()}


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(condition=CONDITIONS, rows=st.lists(st.tuples(ROW, MARKS), min_size=1, max_size=12))
def test_python_and_postgresql_agree(
    db: None, condition: Condition[Any], rows: list[tuple[dict[str, Any], dict[str, str]]]
) -> None:
    facts, marks = [r for r, _ in rows], [m for _, m in rows]
    known = [{n: v for n, v in f.items() if v is not None} for f in facts]
    expected = {i for i, k in enumerate(known) if condition.holds(k, marks[i].keys())}
    assert in_database(condition, facts, marks) == expected


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
