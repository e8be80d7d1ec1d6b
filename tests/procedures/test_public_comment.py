"""A comment of the public as declared: anybody may make one without a name, the office studies it, the answer is published."""

from __future__ import annotations

from fazhi.procedures.public_comment import ANSWER, COMMENTER, Facts, P, S
from tests.procedures.reading import TODAY, allowed, doers, limits

RULES = P.on(TODAY)


def test_anybody_comments_and_no_name_is_asked_for() -> None:
    say = RULES.actions["say"]
    assert say.comments and "party" in doers(P, "say")
    assert set(say.needs) == {Facts.attitude, Facts.opinion}
    assert not COMMENTER.required


def test_the_office_takes_it_up_or_says_why_not() -> None:
    assert allowed(P, S.RECEIVED) == {"adopt", "adopt_partly", "decline"}
    assert {a.outcome for a in RULES.actions.values() if a.to is S.ANSWERED} == {"采纳", "部分采纳", "未采纳"}
    for key in ("adopt", "adopt_partly", "decline"):
        assert doers(P, key) == {"liaison", "justice_bureau"}
        assert set(RULES.actions[key].needs) == {Facts.topic, Facts.summary, Facts.reason}


def test_the_answer_is_published_in_the_words_of_the_office() -> None:
    assert all(RULES.actions[k].publishes == (ANSWER,) for k in ("adopt", "adopt_partly", "decline"))
    assert ANSWER.facts == (Facts.attitude, Facts.topic, Facts.summary, Facts.reason)
    assert Facts.opinion not in ANSWER.refs() and ANSWER.names == ()


def test_no_statute_sets_a_term() -> None:
    assert limits(P) == {}
