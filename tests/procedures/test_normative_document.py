"""行政规范性文件 as declared, from the draft to the clean-up; the clean-up campaign; what anybody may ask to be reviewed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.procedures import document_cleanup as cleanup
from fazhi.procedures import document_review_request as request
from fazhi.procedures.normative_document import P
from fazhi.procedures.normative_document.facts import Facts, Fair, Issuer, Point, S
from fazhi.procedures.normative_document.papers import (
    DRAFT_PUBLIC,
    FILING_DAYS,
    MARKET_DRAFT_PUBLIC,
    NPC_ANSWER_DAYS,
    NPC_FILING_DAYS,
    PUBLIC,
)
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
READY: dict[str, Any] = {"market": False}
SENT = ["draft", "close_comment", "own_review"]


def test_a_draft_that_concerns_trade_lies_open_for_thirty_days() -> None:
    assert allowed(P, S.DRAFTING, {"draft"}, market=True) >= {"publish_market_draft"}
    assert "publish_draft" not in allowed(P, S.DRAFTING, {"draft"}, market=True)
    assert "publish_market_draft" not in allowed(P, S.DRAFTING, {"draft"}, market=False)
    assert not {"publish_draft", "publish_market_draft", "keep_secret"} & allowed(P, S.DRAFTING, market=True)
    trade = MARKET_DRAFT_PUBLIC.comments
    assert trade is not None and trade.at_least is not None
    assert (trade.at_least.text, trade.basis.text) == ("30日", "《优化营商环境条例》第六十二条第二款")
    other = DRAFT_PUBLIC.comments
    assert other is not None and other.at_least is None  # no number of days holds in the whole country


def sendable(done: list[str], **facts: Any) -> bool:
    return "send_review" in allowed(P, S.PREPARING, done, **(READY | facts))


def test_nothing_goes_to_review_before_comment_own_opinion_and_competition() -> None:
    assert sendable(SENT)
    assert not sendable(["draft", "own_review"]) and not sendable(["draft", "close_comment"])
    assert sendable(["draft", "own_review"], secret_ground="涉及国家秘密。")
    assert "send_review" not in allowed(P, S.PREPARING, {"close_comment"}, market=False)
    assert "send_review" in allowed(P, S.PREPARING, {"close_comment"}, market=False, no_own_ground="没有专门审核机构。")
    assert not sendable(SENT, market=True)
    assert not sendable([*SENT, "review_competition"], market=True, fair=Fair.RESTRICTS)
    assert sendable([*SENT, "review_competition"], market=True, fair=Fair.NO_EFFECT)


def test_a_text_changed_after_it_was_looked_at_is_looked_at_again() -> None:
    """修改文本以后，起草单位的审核、公平竞争审查重新办理；征求意见不因采纳意见而重来。"""
    looked, trade = [*SENT, "review_competition"], {"market": True, "fair": Fair.NO_EFFECT}
    assert not sendable([*looked, "draft"], **trade)
    assert not sendable([*looked, "draft", "own_review"], **trade)
    assert sendable([*looked, "draft", "own_review", "review_competition"], **trade)


def deliberated(done: list[str], conclusion: Point) -> bool:
    return "deliberate" in allowed(P, S.REVIEWED, done, conclusion=conclusion)


def test_what_is_adopted_is_what_was_reviewed() -> None:
    reviewed = ["draft", "send_review", "give_opinion"]
    assert deliberated(reviewed, Point.LAWFUL)
    assert not deliberated([*reviewed, "draft"], Point.LAWFUL), "changed after it was found lawful"
    assert deliberated([*reviewed, "draft", "again", "send_review", "give_opinion"], Point.LAWFUL)
    assert not deliberated([*reviewed, "draft"], Point.MEND)
    assert deliberated([*reviewed, "draft", "take_up"], Point.MEND)
    assert not deliberated([*reviewed, "take_up", "draft"], Point.MEND), "what was mended is recorded after mending"
    assert not deliberated([*reviewed, "take_up", "again", "send_review", "give_opinion"], Point.MEND), "a new opinion"


def test_review_has_five_working_days_at_least_and_fifteen_at_most() -> None:
    assert limits(P)["legality_review"][:2] == ("15个工作日", "办理机关")
    (wait,) = RULES.actions["deliberate"].waits
    sent = {"send_review": "2026-08-28"}  # a Friday
    clock = library().clock
    assert "到2026-09-04为止" in wait.obstacle({}, sent, date(2026, 9, 4), clock)
    assert wait.obstacle({}, sent, date(2026, 9, 5), clock) == ""
    assert wait.obstacle({"urgent_ground": "防汛应急。"}, sent, date(2026, 8, 29), clock) == ""
    rule = RULES.limits["legality_review"].only_if
    assert rule is not None and not rule.holds({"urgent_ground": "防汛应急。"}, ())


def test_the_opinion_answers_the_seven_questions() -> None:
    asked = [f.label.removeprefix("审核：") for f in RULES.actions["give_opinion"].needs if f.label.startswith("审核：")]
    assert asked == [
        "制定主体", "法定职权", "内容与上位法和国家政策", "行政许可、处罚、强制、征收、收费等事项", "减损权益或者增加义务",
        "增加本单位权力或者减少法定职责", "制定程序",
    ]  # fmt: skip
    assert papers(P, "give_opinion") == ["规范性文件合法性审核意见书"]
    assert doers(P, "give_opinion") == {"legal_reviewer"}


@pytest.mark.parametrize(
    ("conclusion", "taken_up", "may"),
    [(Point.LAWFUL, False, True), (Point.MEND, False, False), (Point.MEND, True, True), (Point.UNLAWFUL, True, False)],
)
def test_what_was_found_unlawful_is_not_deliberated(conclusion: Point, taken_up: bool, may: bool) -> None:
    done = {"take_up"} if taken_up else set()
    assert ("deliberate" in allowed(P, S.REVIEWED, done, conclusion=conclusion)) is may


def test_one_office_numbers_every_document_before_it_is_published() -> None:
    assert allowed(P, S.ADOPTED) == {"register_number", "stop"} and doers(P, "register_number") == {"decision_office"}
    assert allowed(P, S.NUMBERED) == {"publish", "stop"}
    assert RULES.actions["publish"].publishes == RULES.actions["take_over"].publishes == (PUBLIC,)
    assert (PUBLIC.holds_from, PUBLIC.holds_until) == (Facts.effective_on, Facts.valid_until)


def test_days_of_filing_are_the_provinces_and_say_so() -> None:
    assert limits(P)["file_up"][2].endswith("（未核实）") and limits(P)["file_npc"][2].endswith("（未核实）")
    assert (RULES.limits["file_up"].setting, RULES.limits["file_npc"].setting) == (FILING_DAYS, NPC_FILING_DAYS)
    assert "answer_npc" not in allowed(P, S.IN_FORCE) and "answer_npc" in allowed(P, S.IN_FORCE, ["npc_reviewed"])
    assert RULES.limits["answer_npc"].setting is NPC_ANSWER_DAYS and RULES.limits["answer_npc"].unverified
    to_npc = RULES.limits["file_npc"].only_if
    assert to_npc is not None
    assert [i for i in Issuer if to_npc.holds({"issuer": i}, ())] == [Issuer.GOVERNMENT, Issuer.OFFICE]


def test_a_document_ends_by_repeal_lapse_or_another_and_is_extended_only_after_evaluation() -> None:
    ends = {k for k, a in RULES.actions.items() if PUBLIC in a.ends}
    assert ends == {"repeal", "lapse", "replaced"}
    assert {RULES.actions[k].to for k in ends} == {S.REPEALED, S.LAPSED, S.REPLACED}
    assert {Facts.evaluator, Facts.evaluation, Facts.valid_until} <= set(RULES.actions["extend"].needs)
    assert P.validity is not None and {a.key for a in P.validity.ends} == ends


def test_court_advice_is_answered_in_sixty_days() -> None:
    assert limits(P)["answer_court_advice"] == ("60日", "办理机关", "《行政诉讼法司法解释》第一百四十九条")
    assert "answer_advice" not in allowed(P, S.IN_FORCE) and "answer_advice" in allowed(P, S.IN_FORCE, {"receive_advice"})


def test_steps_that_must_be_shown() -> None:
    assert [m.label for m in P.milestones] == ["评估论证", "公开征求意见", "合法性审核", "集体审议", "公布", "备案"]


def test_a_clean_up_is_published_with_its_numbers() -> None:
    assert allowed(cleanup.P, cleanup.S.RUNNING) == {"gather", "stop"}
    assert [f.label for f in cleanup.PUBLIC.facts][2:7] == ["清理文件", "继续有效", "拟修改", "废止", "失效"]
    campaign = Facts.campaign.refers
    assert campaign is not None and campaign.of == "document_cleanup"
    for verdict in ("keep", "amend", "repeal", "lapse"):
        assert Facts.campaign in RULES.actions[verdict].asks and Facts.clean_reason in RULES.actions[verdict].needs


def test_anybody_may_ask_for_a_review_and_is_answered_in_writing() -> None:
    assert "party" in doers(request.P, "ask")
    assert allowed(request.P, request.S.RECEIVED) == {"inquire", "not_ours"}
    assert allowed(request.P, request.S.ASKED) == {"explain", "proceed"}
    assert papers(request.P, "answer") == ["规范性文件审查建议答复书"]
    assert limits(request.P)["answer"][0] == "至写明的日期"
