"""Prompt letters and proposals as declared: sent to a body, answered in writing, checked."""

from __future__ import annotations

from fazhi.procedures.prompt_letter import REPLY_DAYS, Adoption, Facts, Form, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_it_goes_to_the_body_and_the_body_replies() -> None:
    assert RULES.actions["issue"].transfers
    assert doers(P, "issue") == {"justice_bureau", "supervisor", "petition_bureau"}
    assert doers(P, "reply") == {"liaison"}
    assert set(RULES.actions["reply"].needs) == {Facts.adoption, Facts.reply}
    assert [a.value for a in Adoption] == ["采纳", "部分采纳", "未采纳"]
    assert papers(P, "issue") == ["提示函（建议书）"]


def test_who_neglects_making_law_known_is_prompted_and_answers() -> None:
    """法治宣传教育法 article 57: the justice bureau prompts in time, the body mends and says so."""
    assert [f.value for f in Form] == ["提示函", "建议书", "普法提示"]
    assert Facts.form.basis is not None and Facts.form.basis.text == "《法治宣传教育法》第五十七条"
    assert "justice_bureau" in doers(P, "issue")


def test_more_may_be_asked_for_once() -> None:
    assert allowed(P, S.ISSUED) == {"reply", "withdraw"}
    assert allowed(P, S.REPLIED, {"issue", "reply"}) == {"ask_more", "close", "withdraw"}
    assert allowed(P, S.REPLIED, {"issue", "reply", "ask_more"}) == {"close", "withdraw"}


def test_fifteen_working_days_are_a_proposal_the_district_may_change() -> None:
    assert RULES.limits["reply"].setting is REPLY_DAYS and REPLY_DAYS.default == 15
    letter = P.documents()["prompt_letter_sheet"]
    assert any("{due}以前书面回复" in getattr(block, "text", "") for block in letter.body)
    assert limits(P) == {
        "reply": ("15个工作日", "办理机关", "《督办和提示工作规则（示范文本）》第八条（未核实）"),
    }
