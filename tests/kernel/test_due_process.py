"""Due process: an act that comes before the law's time has passed, and the steps of which evidence is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.due_process import Milestone, Reached, Wait
from fazhi.kernel.elements import Action
from fazhi.kernel.explain import explain
from fazhi.kernel.facts import FactRef
from fazhi.kernel.past import Past
from fazhi.kernel.problems import problems
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Span, days, hours, set_day, workdays
from fazhi.kernel.terms import rules_of
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from tests.kernel.trees import LAW, Facts, OtherFacts, trees

CLOCK = LawfulClock(official())
T = trees()
D = date.fromisoformat


def wait(span: Span, after: Action[Any, Any] | FactRef[Any, Any], **other: Any) -> Wait:
    return Wait("rest_first", "静置", "Rest", span, after, LAW.art(9), **other)


def early(w: Wait, day: str, known: dict[str, Any] | None = None) -> str:
    return w.obstacle(known or {}, {"rest": "2026-09-25"}, D(day), CLOCK)


@pytest.mark.parametrize(
    ("span", "last"),
    [
        (days(7), "2026-10-02"),  # in the middle of the national holiday: a shortest time is not prolonged by rest days
        (workdays(7), "2026-10-12"),  # 28, 29, 30 September, 8, 9, 10 (worked by notice), 12 October
    ],
)
def test_nothing_before_the_whole_time_has_passed(span: Span, last: str) -> None:
    w = wait(span, T.rest)
    after = date.fromordinal(D(last).toordinal() + 1)
    assert early(w, last) == (
        f"“静置”须满{span.text}（《树木认养办法》第九条）：自“休眠”（2026-09-25）起，到{last}为止，此后才能办理。"
    )
    assert early(w, str(after)) == ""


def test_what_has_not_happened_yet_makes_nobody_wait() -> None:
    assert wait(days(7), T.rest).obstacle({}, {}, D("2026-09-25"), CLOCK) == ""
    assert wait(days(7), Facts.planted).obstacle({}, {}, D("2026-09-25"), CLOCK) == ""


def test_a_ground_that_was_written_down_spares_the_time() -> None:
    w = wait(days(7), T.rest, unless=Facts.note)
    assert early(w, "2026-10-02").endswith("此后才能办理；确需缩短的，请写明“备注”。")
    assert early(w, "2026-10-02", {"note": "台风"}) == ""


def test_until_a_day_that_was_set() -> None:
    w = wait(set_day(), Facts.planted)
    assert early(w, "2026-10-03", {"planted": D("2026-10-03")}) == (
        "“静置”以前不能办理（《树木认养办法》第九条）：“种植日期”是2026-10-03，到2026-10-03为止，此后才能办理。"
    )
    assert early(w, "2026-10-04", {"planted": D("2026-10-03")}) == ""


def test_so_long_before_the_act() -> None:
    """Seven days before 3 October, that day and the last of the seven left out: 25 September at the latest."""
    w = wait(days(7), T.rest, backward=True)
    assert early(w, "2026-10-03") == ""
    assert early(w, "2026-10-02") == (
        "“静置”须提前7日（《树木认养办法》第九条）：“休眠”在2026-09-25，2026-10-02办理的，最迟须在2026-09-24。"
    )


def waiting(w: Wait) -> Procedure[Any, Any]:
    t = trees()
    t.P.limits.clear()
    own = replace(w, after=t.rest) if w.after is T.rest else w
    t.P.actions[:] = [replace(a, waits=(own,)) if a is t.adopt else a for a in t.P.actions]
    return t.P


def test_a_wait_is_told_and_part_of_the_fingerprint() -> None:
    def lines(w: Wait) -> str:
        chapters = {c.key: c for c in explain(waiting(w), D("2026-10-15")).chapters}
        return "\n".join(next(e for e in chapters["actions"].entries if e.key == "adopt").lines)

    assert "静置：自“休眠”起须满7日；写明“备注”的除外（《树木认养办法》第九条）。" in lines(wait(days(7), T.rest, unless=Facts.note))
    assert "静置：“休眠”须在办理之日的7日前（《树木认养办法》第九条）。" in lines(wait(days(7), T.rest, backward=True))
    assert "静置：“种植日期”届满以后才能办理（《树木认养办法》第九条）。" in lines(wait(set_day(), Facts.planted))
    prints = {waiting(w).on(D("2026-10-15")).fingerprint for w in (wait(days(7), T.rest), wait(days(8), T.rest))}
    assert len(prints) == 2


def test_the_shortest_time_is_a_term_of_the_catalogue() -> None:
    found = {t.key: t for t in rules_of(waiting(wait(days(7), T.rest, unless=Facts.note)))}["tree_adoption.rest_first"]
    assert (found.text, found.event, found.soft) == ("不少于7日", "休眠", True)
    back = {t.key: t for t in rules_of(waiting(wait(days(7), T.rest, backward=True)))}["tree_adoption.rest_first"]
    assert (back.text, back.event) == ("7日前", "同意认养")


def test_shortest_and_longest_time_are_one_term() -> None:
    t = trees()
    own = Wait("answer", "答复期限", "Answer", days(5), t.ask, LAW.art(4))
    t.P.actions[:] = [replace(a, waits=(own,)) if a is t.adopt else a for a in t.P.actions]
    found = [x for x in rules_of(t.P) if x.key == "tree_adoption.answer"]
    assert [(x.least, x.most) for x in found] == [(days(5), days(30))]


@pytest.mark.parametrize(
    ("w", "sentence"),
    [
        (wait(days(7), OtherFacts.seen), "“静置”用了别的程序的登记项“看见日期”"),
        (wait(days(7), T.rest, unless=OtherFacts.colour), "“静置”用了别的程序的登记项“颜色”"),
        (wait(days(7), replace(Facts.age)), "“静置”须从日期登记项起算"),
        (wait(days(7), T.wake), "“静置”的起算办理“复苏”不在此版"),
        (wait(hours(2), T.rest), "“静置”不能按小时计算，倒算的须写明长度"),
        (wait(set_day(), Facts.planted, backward=True), "“静置”不能按小时计算，倒算的须写明长度"),
    ],
)
def test_an_unsound_wait_is_refused_when_declared(w: Wait, sentence: str) -> None:
    assert any(p.endswith(sentence) for p in problems(waiting(w)))


def step(spared: tuple[FactRef[Any, str], ...] = (Facts.note,)) -> Milestone:
    return Milestone("looked", "查看", "Looked at", (T.rest, T.wake), LAW.art(6), spared)


@pytest.mark.parametrize(
    ("known", "marks", "reached"),
    [
        ({}, {}, Reached.OPEN),
        ({}, {"ask"}, Reached.OPEN),
        ({}, {"wake"}, Reached.DONE),
        ({"note": "应急"}, {}, Reached.SPARED),
        ({"note": "应急"}, {"rest"}, Reached.DONE),
    ],
)
def test_a_step_was_taken_or_spared_on_a_ground(known: dict[str, Any], marks: set[str], reached: Reached) -> None:
    assert step().reached(known, marks) is reached
    assert step().met().holds(known, marks) is (reached is not Reached.OPEN)


def test_a_step_is_taken_anew_after_what_renews_it() -> None:
    anew = replace(step(()), since=(T.adopt,))
    assert anew.reached({}, Past.of("rest", "adopt")) is Reached.OPEN
    assert anew.reached({}, Past.of("rest", "adopt", "wake")) is Reached.DONE
    assert anew.met().holds({}, Past.of("rest", "adopt")) is False


def test_where_the_law_knows_no_ground_none_spares() -> None:
    assert step(()).reached({"note": "应急"}, set()) is Reached.OPEN


def test_a_step_is_told_and_part_of_the_fingerprint() -> None:
    t, plain = trees(), trees().P.on(D("2026-10-15")).fingerprint
    made = t.P.milestone("looked", "查看", done=[t.rest, t.wake], basis=LAW.art(6), spared=[Facts.note], en="Looked at")
    chapter = next(c for c in explain(t.P, D("2026-10-15")).chapters if c.key == "milestones")
    assert [e.lines for e in chapter.entries] == [("办理“休眠”、“复苏”，即为完成。", "写明“备注”的，可以不经。")]
    assert (t.P.milestones, t.P.on(D("2026-10-15")).fingerprint == plain) == ([made], False)
    renewed = trees()
    renewed.P.milestone("looked", "查看", done=[renewed.rest], since=renewed.adopt, basis=LAW.art(6), en="Looked at")
    chapter = next(c for c in explain(renewed.P, D("2026-10-15")).chapters if c.key == "milestones")
    assert chapter.entries[0].lines[-1] == "办理“同意认养”以后，须重新完成。"


def test_an_unsound_step_is_refused_when_declared() -> None:
    t = trees()
    strange: Any = OtherFacts.colour
    t.P.milestone("a", "甲", done=[], basis=LAW.art(6), en="A")
    t.P.milestone("b", "乙", done=trees().rest, basis=LAW.art(6), spared=[strange], en="B")
    found = [p.split("：")[-1] for p in problems(t.P)]
    assert found == ["环节“甲”没有写由哪项办理完成", "环节“乙”用了别的程序的办理“休眠”", "环节“乙”用了别的程序的登记项“颜色”"]
