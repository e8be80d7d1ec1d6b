"""政府信息公开申请 as declared: when it counts as received, what it is asked, who is heard, what an answer must say."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.elements import Binds
from fazhi.kernel.library import library
from fazhi.procedures.information_disclosure import P
from fazhi.procedures.information_disclosure.facts import Answer, Consulted, Facts, Ground, Kind, S
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
    (wait,) = RULES.actions["abandon"].waits
    asked = {"supplement_by": date(2026, 9, 30)}
    assert "到2026-09-30为止" in wait.obstacle(asked, {}, date(2026, 9, 30), library().clock)
    assert wait.obstacle(asked, {}, date(2026, 10, 1), library().clock) == ""


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
    assert "不能确定的，写“不能确定”" in Facts.right_body.hint, "article 36 (5) names the body only where it can be told"


@pytest.mark.parametrize("kind", [Answer.PROVIDED, Answer.LATER])
def test_against_a_third_party_with_good_reason_only_for_the_public_interest_and_told_in_writing(kind: Answer) -> None:
    """Article 32: no disclosure against a third party's good reason, unless withholding gravely harms the public."""
    heard = ["consult_third", "third_answers"]
    assert "answer" not in allowed(P, S.HANDLING, heard, answer=kind, consulted=Consulted.REFUSED, **SAID)
    assert "answer" in allowed(P, S.HANDLING, [*heard, "tell_third"], answer=kind, consulted=Consulted.REFUSED, **SAID)
    for free in set(Consulted) - {Consulted.REFUSED}:
        assert "answer" in allowed(P, S.HANDLING, heard, answer=kind, consulted=free, **SAID)
    assert "tell_third" not in allowed(P, S.HANDLING) and "tell_third" in allowed(P, S.HANDLING, heard)
    assert set(RULES.actions["tell_third"].needs) == {Facts.overriding, Facts.to_be_public}
    assert papers(P, "tell_third") == ["决定公开告知书"]
    again = [*heard, "tell_third", "consult_third", "third_answers"]
    assert "answer" not in allowed(P, S.HANDLING, again, answer=kind, consulted=Consulted.REFUSED, **SAID), "asked again, told again"


def test_whose_opinion_is_waited_for_is_whom_was_asked_last() -> None:
    asked = ["consult_third", "third_answers", "consult_maker"]
    assert allowed(P, S.CONSULTING, asked) == {"maker_answers", "extend", "withdraw"}
    asked += ["maker_answers", "consult_third"]
    assert allowed(P, S.CONSULTING, asked) == {"third_answers", "extend", "withdraw"}
    assert RULES.limits["third_party"].restarts and RULES.limits["co_maker"].restarts


def test_every_kind_of_answer_of_the_regulation_is_there() -> None:
    """Article 36 has seven kinds, article 37 parts, 38 what would have to be made, 39 what is in print, 41 corrections."""
    assert [a.name for a in Answer] == [
        "PUBLIC", "PROVIDED", "LATER", "PARTLY", "REFUSED", "ABSENT", "NOT_OURS", "REPEATED", "SPECIAL", "CORRECTED", "NOT_CORRECTED",
        "PROCESSING", "PRINTED",
    ]  # fmt: skip


def test_an_answer_says_by_when_and_where_one_may_complain() -> None:
    reply = next(d for d in P.documents().values() if d.key == "disclosure_reply")
    said = "".join(getattr(block, "text", "") for block in reply.body)
    assert "六十日内申请行政复议" in said and "六个月内提起行政诉讼" in said and "应当先申请行政复议" in said


def test_too_many_requests_are_left_only_after_reasons_were_asked_for() -> None:
    """Article 35."""
    assert "leave" not in allowed(P, S.HANDLING)
    assert "leave" in allowed(P, S.JUSTIFYING, {"ask_reasons"})
    assert papers(P, "leave") == ["不予处理告知书"]


def test_good_reasons_for_many_requests_bring_a_later_day_which_is_told() -> None:
    """Article 35: a reasonable later term, instead of the twenty working days."""
    assert "delay" not in allowed(P, S.HANDLING) and "delay" in allowed(P, S.HANDLING, {"ask_reasons", "give_reasons"})
    assert papers(P, "delay") == ["延迟答复告知书"]
    assert RULES.actions["delay"] in RULES.limits["answer"].stops_at
    assert RULES.limits["answer_delayed"].counts_from == (Facts.delayed_until,)


def test_a_petition_in_the_form_of_a_request_is_shown_its_way() -> None:
    """Article 39; not for the correction of one's own record (article 41)."""
    assert "not_request" in allowed(P, S.RECEIVED, kind=Kind.INFORMATION)
    assert "not_request" not in allowed(P, S.RECEIVED, kind=Kind.OWN_RECORD)
    assert Facts.told in RULES.actions["not_request"].needs


def test_times_are_working_days() -> None:
    assert limits(P) == {
        "clarify": ("7个工作日", "办理机关", "《政府信息公开条例》第三十条"),
        "answer": ("20个工作日", "办理机关", "《政府信息公开条例》第三十三条第二款"),
        "answer_delayed": ("至写明的日期", "办理机关", "《政府信息公开条例》第三十五条"),
        "third_party": ("15个工作日", "当事人", "《政府信息公开条例》第三十二条"),
        "co_maker": ("15个工作日", "当事人", "《政府信息公开条例》第三十四条"),
    }
    assert RULES.limits["third_party"].binds is Binds.PARTIES
    assert P.in_force == date(2019, 5, 15)
