"""Every defect of a reference, a recusal or a publication is found and named before the program starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.documents import Document, Para, PartyTable
from fazhi.kernel.elements import Kind, PartyKind
from fazhi.kernel.explain import explain
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.problems import problems
from fazhi.kernel.problems_shown import joint_problems, shown_problems
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Comments, Publication
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import days, workdays
from tests.kernel.trees import CERTIFICATE, KEEPER, LAW, Facts, OtherFacts, S, Species, Trees, trees

TREES = Column("adopted_trees", "树木认养公示", "Adopted trees")
ADOPTER = PartyKind("adopter", "认养人", required=True)
PLAIN = Document("plain", "公示牌", LAW.art(5), body=[Para("{name}已被认养。")])
SOUND = Publication("adopted", TREES, LAW.art(5), facts=(Facts.species,))


def _publishing(publication: Publication, *makes: Document) -> Callable[[], list[str]]:
    def found() -> list[str]:
        p = trees().P
        papers = (CERTIFICATE, *makes)
        p.actions[:] = [
            replace(a, publishes=(publication,), makes=papers) if a.key == "adopt" else a for a in p.actions
        ]
        return shown_problems(p)

    return found


def _with(change: Callable[[Trees], object]) -> Callable[[], list[str]]:
    def found() -> list[str]:
        t = trees()
        change(t)
        return shown_problems(t.P)

    return found


def _facts(**facts: Fact[Any]) -> Callable[[], list[str]]:
    def found() -> list[str]:
        sheet: Any = type("Sheet", (FactSheet,), {"name": Fact("树名", str), **facts})
        return shown_problems(trees(facts=sheet).P)

    return found


NAMED = replace(SOUND, names=(ADOPTER,))
COMMENTS = Comments("comment", Facts.planted, LAW.art(9), at_least=days(30), shorter=Facts.note)


def test_sound_ones_have_no_problems() -> None:
    assert _publishing(SOUND)() == []
    assert _publishing(replace(SOUND, papers=(PLAIN,)), PLAIN)() == []
    assert _facts(officers=Fact.entries("人员", of="certificate", at_least=2, rule="须有效"))() == []


@pytest.mark.parametrize(
    ("found", "problem"),
    [
        (_publishing(replace(SOUND, facts=(Facts.phone,))), "公开“树木认养公示”（adopted）不能公开个人信息“联系电话”"),
        (_publishing(replace(SOUND, facts=(OtherFacts.colour,))), "公开“树木认养公示”（adopted）用了别的程序的登记项“颜色”"),
        (_publishing(replace(SOUND, facts=())), "公开“树木认养公示”（adopted）没有写公开什么"),
        (_publishing(replace(SOUND, papers=(PLAIN,))), "公开“树木认养公示”（adopted）的文书“公示牌”没有任何办理制作"),
        (
            _publishing(replace(NAMED, papers=(CERTIFICATE,))),
            "公开“树木认养公示”（adopted）的文书“认养证书”有当事人身份信息表，不能公开",
        ),
        (
            _publishing(replace(SOUND, papers=(replace(PLAIN, body=[Para("{adopter}认养。")]),)), PLAIN),
            "公开“树木认养公示”（adopted）的文书“公示牌”写有当事人姓名，而没有声明公开（names）",
        ),
        (
            _publishing(replace(SOUND, papers=(replace(PLAIN, body=[Para("电话{phone}。")]),)), PLAIN),
            "公开“树木认养公示”（adopted）的文书“公示牌”含有个人信息，不能公开",
        ),
        (
            _publishing(replace(SOUND, names=(PartyKind("thief", "偷树人"),))),
            "公开“树木认养公示”（adopted）写了本程序没有的当事人“偷树人”",
        ),
        (_publishing(replace(SOUND, comments=COMMENTS)), "“同意认养”征求意见，须登记截止日期“种植日期”"),
        (_publishing(replace(SOUND, comments=COMMENTS)), "“同意认养”没有登记缩短征求意见期限的理由“备注”"),
        (
            _with(lambda t: t.P.action("off", "撤下", by=KEEPER, frm=S.ADOPTED, basis=LAW.art(5), withdraws=[SOUND])),
            "“撤下”撤回或者终止的“adopted”没有任何办理公开它",
        ),
        (_with(lambda t: t.P.valid(since=Facts.phone, basis=LAW.art(1))), "有效期须用本程序的日期登记项，“联系电话”不是"),  # type: ignore[arg-type]
        (_with(lambda t: t.P.valid(since=Facts.planted, ends=[trees().end], basis=LAW.art(1))), "有效期用到别的程序的办理“终结”"),
        (_facts(officer=Fact.entry("人员", of="certificate")), "登记项“人员”须写明无效时怎样说明（rule）"),
        (_facts(officers=Fact.entries("人员", of="x", at_least=0, rule="须有效")), "登记项“人员”至少引用几项，写得不对"),
    ],
)
def test_every_defect_is_named(found: Callable[[], list[str]], problem: str) -> None:
    assert problem in found()


def test_two_publications_of_one_key() -> None:
    def twice(t: Trees) -> None:
        for key in ("on", "on_again"):
            t.P.action(key, key, by=KEEPER, frm=S.ADOPTED, basis=LAW.art(5), publishes=[replace(SOUND)])

    assert _with(twice)() == ["两项公开的键都是“adopted”"]


def _joint(publication: Publication, *more: Procedure[Any, Any]) -> list[str]:
    p = trees().P
    p.actions[:] = [replace(a, publishes=(publication,)) if a.key == "adopt" else a for a in p.actions]
    return joint_problems({x.key: x for x in (p, *more)})


def test_what_shows_only_together() -> None:
    class Naming(FactSheet):
        name = Fact("树名", str)
        certificate = Fact.entry("证书", of="tree_adoption", rule="须有效")
        elsewhere = Fact.entry("别处", of="nowhere", valid=False)

    other: Procedure[S, Naming] = Procedure(
        "naming", "命名", "Naming", S, Naming, [LAW.art(1)], date(2020, 1, 1), "{org}名〔{year}〕{n}号", "trees"
    )
    assert _joint(SOUND, other) == [
        "naming：登记项“证书”要求有效，而“树木认养”没有声明有效期（valid）",
        "naming：登记项“别处”引用没有登记的程序“nowhere”",
    ]
    wanting = _joint(replace(SOUND, comments=COMMENTS))
    assert wanting == ["tree_adoption：征求意见要用“comment”登记意见，没有这样的程序或者办理"]
    comment: Procedure[S, Naming] = Procedure(
        "comment", "意见", "Comment", S, FactSheet, [LAW.art(1)], date(2020, 1, 1), "{org}意〔{year}〕{n}号", "trees"
    )  # type: ignore[arg-type]
    comment.start("say", "提意见", by=PARTY, to=S.ASKED, basis=LAW.art(1), comments=True)
    comment.action(
        "hang", "挂出", by=KEEPER, frm=S.ASKED, basis=LAW.art(1),
        publishes=[Publication("hung", Column("adopted_trees", "另一栏目", "Another"), LAW.art(1))],
    )  # fmt: skip
    assert _joint(replace(SOUND, comments=COMMENTS), comment) == ["comment：公开栏目“adopted_trees”与别处声明不同"]


def test_recusal_gives_its_three_actions() -> None:
    t = trees()
    made = t.P.recusal(asked_by=PARTY, declared_by=KEEPER, decided_by=KEEPER, basis=LAW.art(9), within=workdays(3))
    assert [a.kind for a in (made.ask, made.declare, made.decide)] == [
        Kind.ASK_RECUSAL, Kind.DECLARE_RECUSAL, Kind.DECIDE_RECUSAL,
    ]  # fmt: skip
    assert made.ask.frm == {S.ASKED, S.ADOPTED} and made.ask.reasoned
    edition = t.P.on(date(2026, 1, 1))
    limit = edition.limits["recusal_decision"]
    assert (limit.span, limit.counts_from, limit.stops_at) == (workdays(3), (made.ask, made.declare), (made.decide,))
    assert problems(t.P) == [] and shown_problems(t.P) == []


def test_told_in_chinese() -> None:
    t = trees()
    t.P.action(
        "hang", "挂牌", by=KEEPER, frm=S.ADOPTED, needs=[Facts.planted], asks=[Facts.note], basis=LAW.art(5),
        publishes=[replace(SOUND, shown_for=days(7), comments=COMMENTS)],
    )  # fmt: skip
    t.P.valid(since=Facts.planted, ends=[t.end], basis=LAW.art(9))
    text = explain(t.P, date(2026, 1, 1)).text
    assert "在“树木认养公示”公开：树种，公开7日（《树木认养办法》第五条）。" in text
    assert "公开征求意见，到“种植日期”为止，不少于30日；写明“备注”的可以缩短（《树木认养办法》第九条）。" in text
    assert "登记自“种植日期”起有效，没有届满日；办理“终结”之日起失效（《树木认养办法》第九条）。" in text


def test_what_is_published_is_part_of_the_fingerprint() -> None:
    def fingerprint(publication: Publication) -> str:
        p = trees().P
        p.actions[:] = [replace(a, publishes=(publication,)) if a.key == "adopt" else a for a in p.actions]
        return p.on(date(2026, 1, 1)).fingerprint

    prints = {fingerprint(x) for x in (SOUND, replace(SOUND, facts=(Facts.species, Facts.age)), replace(SOUND, shown_for=days(1)))}
    assert len(prints) == 3


def test_species_are_not_entries() -> None:
    assert Facts.species.refers is None and Facts.species.kind is Species


def test_a_party_table_is_never_published_even_with_names() -> None:
    table = Document("table", "名单", LAW.art(5), body=[PartyTable()])
    assert _publishing(replace(NAMED, papers=(table,)), table)() == [
        "公开“树木认养公示”（adopted）的文书“名单”有当事人身份信息表，不能公开"
    ]
