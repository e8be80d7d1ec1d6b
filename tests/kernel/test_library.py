"""The library: declarations checked against each other before anything runs; how articles are cited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.basis import numeral
from fazhi.kernel.elements import cited
from fazhi.kernel.library import DeclarationError, Library, build
from fazhi.kernel.measures import Indicator, Part, Section, Sentence, Unit, opened
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.register import Entry, register
from fazhi.kernel.roles import ADMINISTRATOR, ANALYST, SUPERVISOR, SYSTEM, Reach
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from tests.kernel.trees import AMENDED, KEEPER, LAW, Facts, OtherFacts, trees

CLOCK = LawfulClock(official())
P = trees().P
COUNT = Indicator("tree.adopted", "认养数", "Adopted", "trees", opened(P).count, Unit.CASES, "期内认养的树")
SECTION = Section("trees", "树木", Part.OTHER, 2, [Sentence("认养{n}。", n=COUNT)])


def made(procedures: list[Procedure[Any, Any]], indicators: list[Indicator], sections: list[Section]) -> Library:
    return build(procedures, indicators, sections, CLOCK)


def test_sound_declarations_make_a_library() -> None:
    first = Section("first", "先", Part.MEASURES, 9, [Sentence("没有数字。")])
    library = made([P], [COUNT], [SECTION, first])
    assert library.procedure("tree_adoption") is P
    assert library.indicators == {"tree.adopted": COUNT}
    assert [s.key for s in library.sections] == ["first", "trees"]
    assert library.roles == {r.key: r for r in (SUPERVISOR, ANALYST, ADMINISTRATOR, SYSTEM, *P.roles().values())}
    assert (library.matters, library.registers) == ([P], [])
    with pytest.raises(KeyError, match="没有“nothing”这种程序"):
        library.procedure("nothing")


def _stranger() -> Procedure[Any, Any]:
    p = trees().P
    p.key = "other_adoption"
    other = replace(KEEPER, reach=Reach.DISTRICT)
    p.actions[:] = [replace(a, by=(other,), assigns=other if a.assigns else None) for a in p.actions]
    p.limits.clear()
    return p


WRONG: list[tuple[list[Procedure[Any, Any]], list[Indicator], list[Section], str]] = [
    ([P, trees().P], [], [], "程序“tree_adoption”声明了两次"),
    ([P, _stranger()], [], [], "角色“keeper”在“other_adoption”中与别处声明不同"),
    ([P, _stranger()], [], [], f"other_adoption：编号规则“{P.number}”与“tree_adoption”相同，会编出同样的编号"),
    ([trees(number="").P], [], [], "tree_adoption：编号规则须含{org}、{year}、{n}"),
    ([P], [COUNT, COUNT], [], "指标“tree.adopted”声明了两次"),
    ([P], [replace(COUNT, means="")], [], "指标tree.adopted：没有写含义"),
    ([], [COUNT], [], "指标“tree.adopted”用到没有登记的程序“tree_adoption”"),
    ([trees().P], [COUNT], [], "指标“tree.adopted”用到没有登记的程序“tree_adoption”"),
    ([P], [COUNT], [SECTION, replace(SECTION, order=3)], "有两个报告章节用了同一个键"),
    ([P], [], [SECTION], "报告章节“trees”用到没有登记的指标“tree.adopted”"),
    (
        [P],
        [COUNT],
        [replace(SECTION, sentences=[Sentence("好。", when=replace(COUNT))])],
        "报告章节“trees”用到没有登记的指标“tree.adopted”",
    ),
    ([P], [COUNT], [replace(SECTION, sentences=[Sentence("{m}")])], "报告章节trees：句子里的{m}没有给出指标"),
]


@pytest.mark.parametrize(("procedures", "indicators", "sections", "sentence"), WRONG, ids=[w[3] for w in WRONG])
def test_contradictions_stop_the_program(
    procedures: list[Procedure[Any, Any]], indicators: list[Indicator], sections: list[Section], sentence: str
) -> None:
    with pytest.raises(DeclarationError) as problem:
        made(procedures, indicators, sections)
    assert f"· {sentence}" in str(problem.value).splitlines()


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(DeclarationError) as problem:
        made([trees(number="").P], [replace(COUNT, means="")], [])
    assert str(problem.value).splitlines() == [
        "声明有误，程序没有启动：",
        "· tree_adoption：编号规则须含{org}、{year}、{n}",
        "· 指标tree.adopted：没有写含义",
        "· 指标“tree.adopted”用到没有登记的程序“tree_adoption”",
    ]


def test_a_register_records_corrects_and_strikes() -> None:
    book = register(
        "trees_seen", "看见的树", "Trees seen", facts=OtherFacts, by=KEEPER, basis=LAW.art(9), in_force=date(2020, 1, 1),
        number="{org}见〔{year}〕{n}号", domain="trees", dated_by=OtherFacts.seen, title=OtherFacts.colour,
        needs=[OtherFacts.seen, OtherFacts.colour], asks=[OtherFacts.size],
    )  # fmt: skip
    edition = book.on(date(2026, 1, 1))
    assert list(edition.actions) == ["record", "correct", "attach", "link", "strike"]
    strike = edition.actions["strike"]
    assert (strike.frm, strike.to, strike.reasoned) == (frozenset([Entry.RECORDED]), Entry.STRUCK, True)
    assert edition.actions["correct"].reasoned
    assert made([book], [], []).registers == [book]


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (23, "二十三"), (100, "一百"), (105, "一百零五"),
        (110, "一百一十"), (115, "一百一十五"), (205, "二百零五"), (1001, "一千零一"), (1010, "一千零一十"),
        (1260, "一千二百六十"), (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_numbers_of_articles(n: int, text: str) -> None:
    assert numeral(n) == text


@pytest.mark.parametrize("n", [0, -1, 10000])
def test_no_such_article(n: int) -> None:
    with pytest.raises(ValueError, match="条文序号须在1至9999之间"):
        numeral(n)


def test_citations() -> None:
    assert LAW.art(3).text == "《树木认养办法》第三条"
    assert LAW.art(3, 4).text == "《树木认养办法》第三条、第四条"
    assert LAW.art(3, clause=2, item=5, unverified=True).text == "《树木认养办法》第三条第二款第（五）项（未核实）"
    assert LAW.whole().text == "《树木认养办法》"
    bases = [LAW.art(3), AMENDED.art(1), LAW.art(5, unverified=True)]
    assert cited(bases) == "《树木认养办法》第三条、第五条（未核实）；《树木认养办法修正案》第一条"
    with pytest.raises(ValueError, match="引用须写明条号"):
        LAW.art()
    with pytest.raises(ValueError, match="引用多条时不能再写款、项"):
        LAW.art(1, 2, clause=1)


def test_facts_know_their_sheet() -> None:
    assert {f.sheet for f in Facts.refs().values()} == {Facts}
