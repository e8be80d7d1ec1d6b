"""预警研判 as declared: numbers of places and topics, an opinion or a reason, a letter where the cause lies elsewhere."""

from __future__ import annotations

from fazhi.procedures.early_warning import WATCH, Facts, P, S
from fazhi.procedures.prompt_letter import P as LETTERS
from fazhi.wiring.discovery import make_library
from tests.procedures.reading import TODAY, allowed, doers, papers

RULES = P.on(TODAY)


def test_nobody_is_named() -> None:
    """信访工作条例 forbids retaliation; a warning speaks of places, topics and time alone."""
    assert P.parties == ()
    assert not any(word in f.label for f in Facts.refs().values() for word in ("姓名", "身份", "电话", "人员"))


def test_what_may_be_done() -> None:
    assert allowed(P, S.RAISED) == {"judge", "no_need", "prompted"}
    assert allowed(P, S.JUDGED) == {"judge", "no_need", "prompted", "close"}
    assert allowed(P, S.PROMPTED) == {"close"}
    assert allowed(P, S.CLOSED) == set()
    assert doers(P, "judge") == {"supervisor", "justice_bureau", "petition_bureau", "governance_centre"}


def test_an_opinion_or_a_reason_on_paper() -> None:
    assert papers(P, "judge") == ["预警研判意见书"]
    assert {Facts.causes, Facts.measures} == set(RULES.actions["judge"].needs)
    assert papers(P, "no_need") == ["预警无需处置说明"]
    assert [f.name for f in RULES.actions["no_need"].needs] == ["no_need"]


def test_a_letter_about_it_names_it() -> None:
    key, action = WATCH.letter
    assert LETTERS.key == key
    assert LETTERS.on(TODAY).actions[action].links
    assert RULES.actions["prompted"].links


def test_what_is_watched_has_topics() -> None:
    library = make_library()
    assert WATCH in library.others
    assert all(library.procedures[k].topic is not None for k in WATCH.series)
    assert WATCH.problems(library.procedures) == []
    assert WATCH.small == 5
