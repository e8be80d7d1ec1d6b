"""One inspection as declared: published items only, within the yearly ceiling, by certified officers, with the result told."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.procedures.administrative_inspection import Facts, Found, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


@pytest.mark.parametrize("key", ["ask", "ask_drawn"])
@pytest.mark.parametrize(
    ("known", "may"),
    [
        ({"item_published": True, "times": 1}, True),
        ({"item_published": False, "times": 1}, False),
        ({"item_published": True, "times": 2, "ceiling": 2}, True),
        ({"item_published": True, "times": 3, "ceiling": 2}, False),
        ({"item_published": True, "times": 3, "ceiling": 2, "beyond": "接到投诉"}, True),
    ],
)
def test_only_what_is_published_and_no_oftener_than_published(key: str, known: dict[str, Any], may: bool) -> None:
    rule = RULES.actions[key].only_if
    assert rule is not None
    assert rule.holds(known, ()) is may
    assert "没有公布的检查事项不得检查" in RULES.actions[key].because


def test_two_certificates_valid_on_the_day_are_named() -> None:
    refers = Facts.officers.refers
    assert refers is not None
    assert (refers.of, refers.valid, refers.at_least) == ("enforcement_certificate", True, 2)
    assert Facts.officers in RULES.actions["approve"].needs and Facts.officers in RULES.actions["visit"].needs
    assert RULES.actions["visit"].basis.text == "《行政处罚法》第四十二条、第五十五条"


def test_the_head_approves_and_a_notice_goes_with_it() -> None:
    assert doers(P, "approve") == {"enforcement_head"}
    assert papers(P, "approve") == ["行政检查审批表", "行政检查通知书"]
    assert allowed(P, S.ASKED) == {"approve", "refuse", "spare"}


def test_no_visit_where_papers_are_enough() -> None:
    assert Facts.why_site in RULES.actions["ask"].needs
    assert allowed(P, S.APPROVED) == {"visit", "spare"}
    assert RULES.actions["spare"].to is S.SPARED


def test_an_order_to_mend_says_what_and_by_when_and_is_looked_at_again() -> None:
    assert allowed(P, S.SEEN, found=Found.MEND) == {"order"}
    assert allowed(P, S.SEEN, found=Found.FINE) == {"tell"}
    assert {Facts.mend, Facts.mend_by} <= set(RULES.actions["order"].needs)
    assert allowed(P, S.MENDING) == {"look_again"}


def test_inspectors_with_an_interest_step_aside_and_the_notice_says_one_may_ask() -> None:
    """The Ministry's form of notice (2025) names the right to ask for it."""
    assert doers(P, "decide_recusal") == {"enforcement_head"} and doers(P, "declare_recusal") == {"enforcement_officer"}
    notice = P.documents()["inspection_notice"]
    assert any("申请检查人员回避" in getattr(block, "text", "") for block in notice.body)


def test_terms() -> None:
    assert limits(P) == {
        "look_again": ("至写明的日期", "办理机关", "《国务院办公厅关于涉企行政检查的意见》"),
        "publish": ("20个工作日", "办理机关", "《国务院办公厅关于行政执法三项制度的指导意见》（六）（未核实）"),
    }


def test_what_is_published_names_no_object() -> None:
    (shown,) = P.publications().values()
    assert shown.names == () and Facts.found in shown.facts
