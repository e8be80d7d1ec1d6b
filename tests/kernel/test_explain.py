"""A procedure told in Chinese says everything the rules say, and marks what has not been checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.conditions import Known
from fazhi.kernel.elements import Binds, Pending
from fazhi.kernel.explain import Entry, explain
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Span, TermUnit, days, hours, months, workdays
from tests.kernel.trees import CHANGE, LAW, Facts, amended, trees

DAY = date(2026, 10, 15)
T = trees()


def entry(p: Procedure[Any, Any], chapter: str, key: str, day: date = DAY) -> Entry:
    entries = {e.key: e for c in explain(p, day).chapters if c.key == chapter for e in c.entries}
    return entries[key]


def test_chapters_in_order_and_none_empty() -> None:
    told = explain(T.P, DAY)
    assert [c.key for c in told.chapters] == [
        "about", "stages", "actions", "facts", "papers", "limits", "unverified", "editions",
    ]  # fmt: skip
    assert all(c.entries for c in told.chapters)
    assert told.title == "树木认养：2026年10月15日施行的规则"
    assert told.text.startswith("树木认养：2026年10月15日施行的规则\n规则版本：2020年1月1日起施行，指纹")
    assert "三、谁在什么时候可以办什么\n  申请认养\n    由当事人、认养登记岗办理。\n" in told.text


def test_every_element_is_told_once() -> None:
    told = {c.key: [e.key for e in c.entries] for c in explain(T.P, DAY).chapters}
    assert told["actions"] == [a.key for a in T.P.actions]
    assert told["facts"] == list(Facts.refs())
    assert told["limits"] == [x.key for x in T.P.limits]
    assert told["papers"] == ["certificate"]
    assert told["stages"] == ["ASKED", "ADOPTED", "ENDED"]


def test_an_action() -> None:
    assert entry(T.P, "actions", "adopt").lines == (
        "由认养登记岗办理。",
        "在“已申请”阶段，办理后为“已认养”。",
        "必须登记：认养费。",
        "须符合：（并非“古树名木”为“是”，或者“树龄”小于“100年”）。",
        "不符合时告知：百年古树不得认养。请选择其他树木。",
        "办理时确定承办人，须是认养登记岗。",
        "出具：《认养证书》。",
        "办理结果记为“同意”。",
    )
    assert entry(T.P, "actions", "adopt").basis == "《树木认养办法》第三条"
    assert entry(T.P, "actions", "ask").lines[1] == "开始时，办理后为“已申请”。"


def test_stages() -> None:
    assert entry(T.P, "stages", "ASKED").lines == (
        "办理“同意认养”后，进入“已认养”。",
        "还可以办理“休眠”、“复苏”、“延长”，阶段不变。",
    )
    assert entry(T.P, "stages", "ENDED").lines == ("到此终结，不能再办理。",)


def test_facts_and_papers() -> None:
    assert entry(T.P, "facts", "species").lines == ("选一项：松、梅。", "在“申请认养”时登记。", "用于查询和统计。")
    assert entry(T.P, "facts", "ways").lines[0] == "可选多项：松、梅。"
    assert entry(T.P, "facts", "fee").lines[0] == "数额，单位：元。"
    assert "个人信息，加密保存，每次查看都有记录。" in entry(T.P, "facts", "phone").lines
    assert entry(T.P, "papers", "certificate").lines == (
        "办理“同意认养”时出具。",
        "“古树名木”为“是”的，不出具。",
        "文号：如“××树〔2026〕1号”，按单位和年度连续编号。",
    )


def test_a_limit_with_extension_and_pause() -> None:
    assert entry(T.P, "limits", "answer").lines == (
        "30日，自“申请认养”之日起计算，当日不计；约束办理机关。",
        "按自然日计，节假日不扣除。",
        "最后一日是休息日的，顺延至其后第一个工作日。",
        "办到“同意认养”为止。",
        "可以延长1次，不超过10日，须办理“延长”（《树木认养办法》第七条）。",
        "自“休眠”至“复苏”的时间不计入（《树木认养办法》第六条）。",
    )


@pytest.mark.parametrize(
    ("span", "first", "counting", "rolls"),
    [
        (days(3), "3日，自“申请认养”之日起计算，当日不计；约束办理机关。", "按自然日计，节假日不扣除。", True),
        (
            workdays(5),
            "5个工作日，自“申请认养”之日起计算，当日不计；约束办理机关。",
            "按工作日计，法定休假日和休息日不计，调休上班日计入。",
            False,
        ),
        (
            months(1),
            "1个月，自“申请认养”之日起计算，当日不计；约束办理机关。",
            "按月计，到期月没有对应日的，月末日为最后一日。",
            True,
        ),
        (
            Span(2, TermUnit.YEAR),
            "2年，自“申请认养”之日起计算，当日不计；约束办理机关。",
            "按年计，到期月没有对应日的，月末日为最后一日。",
            True,
        ),
        (hours(24), "24小时，自“申请认养”起计算；约束办理机关。", "按小时连续计算。", False),
    ],
)
def test_how_each_unit_counts(span: Span, first: str, counting: str, rolls: bool) -> None:
    p = trees().P
    p.limits[:] = [replace(x, span=span) for x in p.limits]
    lines = entry(p, "limits", "answer").lines
    assert lines[:2] == (first, counting)
    assert ("最后一日是休息日的，顺延至其后第一个工作日。" in lines) is rolls


def test_what_a_limit_may_still_say() -> None:
    p = trees().P
    p.limits[:] = [
        replace(
            x, extension=None, pauses=(), counts_from=(Facts.planted,), soft=True, binds=Binds.PARTIES, restarts=True,
            only_if=Known(Facts.fee), expiry="视为放弃",
        )
        for x in p.limits
    ]  # fmt: skip
    assert entry(p, "limits", "answer").lines == (
        "30日，自“种植日期”起计算，当日不计；约束当事人。",
        "按自然日计，节假日不扣除。",
        "最后一日是休息日的，顺延至其后第一个工作日。",
        "起算的事情再次发生的，重新计算。",
        "只在下列情形计算：已登记“认养费”。",
        "办到“同意认养”为止。",
        "期满只作提示，不作逾期。",
        "期满：视为放弃。",
    )
    q = trees().P
    q.limits[:] = [replace(x, extension=None) for x in q.limits]
    assert "没有规定延长，不能延长。" in entry(q, "limits", "answer").lines


def test_what_is_not_verified_is_marked_and_listed() -> None:
    told = explain(T.P, DAY)
    assert entry(T.P, "actions", "end").unverified
    assert not entry(T.P, "actions", "adopt").unverified
    listed = [e.lines[0] for c in told.chapters if c.key == "unverified" for e in c.entries]
    assert listed == ["办理“终结”：《树木认养办法》第八条（未核实）"]
    p = trees().P
    p.actions[:] = [replace(a, basis=LAW.art(8)) if a.key == "end" else a for a in p.actions]
    assert "unverified" not in [c.key for c in explain(p, DAY).chapters]


def test_each_day_is_told_its_own_rules() -> None:
    p = amended(Pending.OLD_RULES).P
    assert entry(p, "limits", "answer", CHANGE).lines[0].startswith("20日")
    assert entry(p, "limits", "answer", DAY).lines[0].startswith("30日")
    editions = [e for c in explain(p, DAY).chapters if c.key == "editions" for e in c.entries]
    assert [e.title for e in editions] == ["2020年1月1日起", "2027年7月1日起修订"]
    assert editions[1].lines[1] == "施行前已立案的，适用立案时的规定。"
    assert editions[1].basis == "《树木认养办法修正案》第一条"
