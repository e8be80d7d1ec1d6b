"""政府信息公开申请 as declared: when it counts as received, what it is asked, who is heard, what an answer must say."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.elements import Binds
from fazhi.procedures.information_disclosure import P
from fazhi.procedures.information_disclosure.facts import Answer, Facts, Ground, Kind, S
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)
SAID = {"answer_text": "答复内容"}


def test_an_online_request_is_received_when_both_sides_confirm() -> None:
    """Article 31: the term counts from the day of receipt, which is a recorded fact and not the day of typing."""
    assert doers(P, "apply") == {"party"}
    assert RULES.actions["apply"].to is S.SUBMITTED
    assert allowed(P, S.SUBMITTED) == {"confirm", "withdraw"}
    assert Facts.received_on in RULES.actions["confirm"].needs and Facts.received_on in RULES.actions["register"].needs
    assert RULES.limits["answer"].counts_from[0] is Facts.received_on


def test_clarification_is_asked_for_once() -> None:
    """Article 30."""
    assert {"clarify", "check"} <= allowed(P, S.RECEIVED)
    assert "clarify" not in allowed(P, S.RECEIVED, {"clarify", "supplement"})
    assert allowed(P, S.CLARIFYING) == {"supplement", "abandon", "withdraw"}
    assert RULES.actions["abandon"].reasoned and papers(P, "clarify") == ["补正告知书"]


def test_the_clock_begins_anew_with_the_clarified_request_and_stands_still_while_others_are_asked() -> None:
    """Articles 30 and 33."""
    answer = RULES.limits["answer"]
    assert answer.restarts and RULES.actions["supplement"] in answer.counts_from
    assert [(s.start.key, s.end.key) for s in answer.pauses] == [
        ("consult_third", "third_answers"), ("consult_maker", "maker_answers"),
    ]  # fmt: skip
    assert answer.extension is not None and answer.extension.times == 1 and answer.extension.action.key == "extend"
    assert Facts.extended_by in RULES.actions["extend"].needs


def test_silence_is_not_the_same_for_a_third_party_and_a_co_maker() -> None:
    """Articles 32 and 34."""
    assert "不视为同意" in RULES.limits["third_party"].expiry
    assert RULES.limits["co_maker"].expiry == "逾期未提出意见的，视为同意公开。"
    assert allowed(P, S.CONSULTING, {"consult_third"}) == {"third_answers", "extend", "withdraw"}
    assert allowed(P, S.CONSULTING, {"consult_maker"}) == {"maker_answers", "extend", "withdraw"}


@pytest.mark.parametrize("kind", [Answer.REFUSED, Answer.PARTLY])
def test_a_refusal_names_its_ground(kind: Answer) -> None:
    """Articles 14 to 16, 36 and 37."""
    assert "answer" not in allowed(P, S.HANDLING, answer=kind, **SAID)
    assert "answer" in allowed(P, S.HANDLING, answer=kind, ground=Ground.SECRET, **SAID)
    assert papers(P, "answer") == ["政府信息公开申请答复书"]


def test_what_is_not_there_was_looked_for_and_what_is_elsewhere_is_named() -> None:
    """Article 36 (4) and (5)."""
    assert "answer" not in allowed(P, S.HANDLING, answer=Answer.ABSENT, **SAID)
    assert "answer" in allowed(P, S.HANDLING, answer=Answer.ABSENT, searched="检索了档案室和业务系统", **SAID)
    assert "answer" not in allowed(P, S.HANDLING, answer=Answer.NOT_OURS, **SAID)
    assert "answer" in allowed(P, S.HANDLING, answer=Answer.NOT_OURS, right_body="某某局", **SAID)


def test_too_many_requests_are_left_only_after_reasons_were_asked_for() -> None:
    """Article 35."""
    assert "leave" not in allowed(P, S.HANDLING)
    assert "leave" in allowed(P, S.JUSTIFYING, {"ask_reasons"})
    assert papers(P, "leave") == ["不予处理告知书"]


def test_a_petition_in_the_form_of_a_request_is_shown_its_way() -> None:
    """Article 39; not for the correction of one's own record (article 41)."""
    assert "not_request" in allowed(P, S.RECEIVED, kind=Kind.INFORMATION)
    assert "not_request" not in allowed(P, S.RECEIVED, kind=Kind.OWN_RECORD)
    assert Facts.told in RULES.actions["not_request"].needs


def test_times_are_working_days() -> None:
    assert limits(P) == {
        "clarify": ("7个工作日", "办理机关", "《政府信息公开条例》第三十条"),
        "answer": ("20个工作日", "办理机关", "《政府信息公开条例》第三十三条第二款"),
        "third_party": ("15个工作日", "当事人", "《政府信息公开条例》第三十二条"),
        "co_maker": ("15个工作日", "当事人", "《政府信息公开条例》第三十四条"),
    }
    assert RULES.limits["third_party"].binds is Binds.PARTIES
    assert P.in_force == date(2019, 5, 15)
