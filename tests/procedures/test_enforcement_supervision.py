"""Supervision of enforcement as declared: who may do what, the three papers by gravity, one review, the day of the reply."""

from __future__ import annotations

from datetime import date

from fazhi.procedures.enforcement_supervision import Decision, Facts, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_it_begins_with_the_regulation() -> None:
    assert P.in_force == date(2026, 2, 1)
    assert P.basis[0].text == "《行政执法监督条例》第二条、第六条"
    assert RULES.actions["look"].basis.unverified is False
    assert RULES.actions["tell_upper"].basis.text == "《行政执法监督条例》第四十二条第二款"


def test_the_justice_bureau_supervises_and_the_body_replies() -> None:
    assert {key for key in RULES.actions if doers(P, key) == {"liaison"}} == {"reply", "ask_review"}
    assert doers(P, "decide") == {"enforcement_supervisor"}
    assert RULES.actions["look_about"].links


def test_the_three_papers_by_gravity_rest_on_articles_not_read() -> None:
    assert allowed(P, S.LOOKING) == {"notify", "advise", "decide", "nothing"}
    assert [papers(P, key) for key in ("notify", "advise", "decide")] == [
        ["行政执法监督通知书"], ["行政执法监督意见书"], ["行政执法监督决定书"],
    ]  # fmt: skip
    for key in ("notify", "advise", "decide"):
        action = RULES.actions[key]
        assert action.basis.unverified and action.transfers
        assert {Facts.found, Facts.rule, Facts.requirement, Facts.reply_by} <= set(action.needs)
        assert action.makes[0].official is not None
    assert Facts.decision in RULES.actions["decide"].needs
    assert [d.value for d in Decision] == ["责令履行", "责令补正、改正", "撤销", "确认违法、无效"]


def test_what_is_not_mended_becomes_an_opinion_and_then_a_decision() -> None:
    always = {"close", "tell_upper", "talk", "publish"}
    assert allowed(P, S.REPLIED, {"look", "notify", "reply"}) == always | {"advise_again"}
    assert allowed(P, S.REPLIED, {"look", "advise", "reply"}) == always | {"decide_after"}
    assert allowed(P, S.REPLIED, {"look", "notify", "advise_again", "reply"}) == always | {"decide_after"}
    assert allowed(P, S.REPLIED, {"look", "decide", "reply"}) == always
    assert RULES.actions["decide_after"].because.endswith("请先制发监督意见书。")


def test_a_review_may_be_asked_for_once_and_stops_nothing() -> None:
    assert "ask_review" in allowed(P, S.ISSUED, {"look", "notify"})
    assert "ask_review" not in allowed(P, S.ISSUED, {"look", "notify", "ask_review", "uphold"})
    assert allowed(P, S.REVIEWING) == {"uphold", "revoke"}
    assert RULES.limits["reply"].pauses == ()


def test_the_paper_itself_sets_the_day_of_the_reply() -> None:
    assert limits(P) == {"reply": ("至写明的日期", "办理机关", "《行政执法监督条例》（未核实）")}
    assert RULES.limits["reply"].counts_from == (Facts.reply_by,)
    assert not RULES.limits["reply"].rolls


def test_what_is_published_names_nobody() -> None:
    (shown,) = P.publications().values()
    assert shown.facts == (Facts.topic, Facts.public_text)
    assert shown.names == () and P.parties == ()
