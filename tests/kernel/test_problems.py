"""Every defect a declaration can have is found and named; a sound one has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fazhi.kernel.documents import Document, Para, Rows
from fazhi.kernel.elements import FINAL, Extension, Limit, Pending, Stage, Stop
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.measures import (
    Cases,
    How,
    Indicator,
    Measure,
    Part,
    Section,
    Sentence,
    Unit,
    dated,
    done,
    due,
    entered,
    opened,
    standing,
)
from fazhi.kernel.problems import indicator_problems, problems, section_problems
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import days
from tests.kernel.trees import AMENDED, CERTIFICATE, CHANGE, KEEPER, LAW, Facts, OtherFacts, S, Trees, amended, trees


def test_a_sound_procedure_has_no_problems() -> None:
    assert problems(trees().P) == []
    assert problems(amended(Pending.NEW_RULES).P) == []


def _spoilt(action: str, **change: Any) -> Callable[[], Procedure[Any, Any]]:
    """The fictional procedure with one action changed."""

    def make() -> Procedure[Any, Any]:
        p = trees().P
        p.actions[:] = [replace(a, **change) if a.key == action else a for a in p.actions]
        if action in ("ask", "adopt", "rest", "wake", "prolong"):
            p.limits.clear()
        return p

    return make


def _with(change: Callable[[Trees], object]) -> Callable[[], Procedure[Any, Any]]:
    """The fictional procedure with something done to it."""

    def make() -> Procedure[Any, Any]:
        t = trees()
        change(t)
        return t.P

    return make


def _limit(**change: Any) -> Callable[[], Procedure[Any, Any]]:
    """The fictional procedure with its limit changed."""

    def spoil(t: Trees) -> None:
        t.P.limits[:] = [replace(x, **change) for x in t.P.limits]

    return _with(spoil)


def _paper(**change: Any) -> Callable[[], Procedure[Any, Any]]:
    """The fictional procedure with its one paper changed."""
    fields = {f: getattr(CERTIFICATE, f) for f in ("key", "label", "basis", "body", "unless", "number")}
    return _spoilt("adopt", makes=(Document(**(fields | change)),))


def _more_papers(*papers: Document) -> Callable[[], Procedure[Any, Any]]:
    return _spoilt("adopt", makes=(CERTIFICATE, *papers))


class OtherStage(Stage):
    ASKED = "已申请"
    ADOPTED = "已认养"
    ENDED = "已终结", FINAL
    LOST = "已遗失", FINAL


class SameLabel(Stage):
    ASKED = "已申请"
    ADOPTED = "已认养"
    ENDED = "已终结", FINAL
    AGAIN = "已申请", FINAL


class SameStage(Stage):
    ASKED = "已申请"
    ADOPTED = "已认养"
    TAKEN = "已认养"
    ENDED = "已终结", FINAL


class Dated(Facts):
    late = Fact("晚到的登记项", str, since=date(2024, 5, 1))


class Twice(Facts):
    other = Fact("树名", str)


class Clash(Facts):
    number = Fact("编号", str)


class Unused(Facts):
    unused = Fact("没有人填的", str)


class Secret(FactSheet):
    name = Fact("树名", str, secret=True)
    species = Fact("树种", S)


def _start_again(t: Trees) -> None:
    t.P.actions.remove(t.ask)
    t.P.limits.clear()


def _overlap(t: Trees) -> None:
    t.P.limit("answer", "答复期限", days(9), counts_from=t.ask, stops_at=[t.adopt], basis=LAW.art(9))


def _too_early(t: Trees) -> None:
    t.P.action("late", "晚到的办理", by=KEEPER, frm=S.ASKED, basis=LAW.art(9), since=date(2024, 5, 1))


def _gone(t: Trees) -> None:
    new = t.P.amended(CHANGE, basis=AMENDED.art(1), pending=Pending.OLD_RULES)
    t.P.actions[:] = [replace(a, until=new) if a is t.prolong else a for a in t.P.actions]


def _foreign(limit: str) -> Callable[[], Procedure[Any, Any]]:
    other = trees()
    ways: dict[str, dict[str, Any]] = {
        "start": {"counts_from": (other.ask,)},
        "fact": {"counts_from": (OtherFacts.seen,)},
        "number": {"counts_from": (Facts.age,)},
        "stop": {"stops_at": (other.adopt,)},
        "extension": {"extension": Extension(other.prolong, days(1), LAW.art(7))},
        "pause": {"pauses": (Stop(other.rest, other.wake, LAW.art(6)),)},
        "condition": {"only_if": OtherFacts.size.is_(1)},
        "done": {"only_if": Facts.rare.is_(True) & replace(other.ask, key="gone").done()},
        "endless": {"stops_at": ()},
    }
    return _limit(**ways[limit])


DEFECTS: list[tuple[str, Callable[[], Procedure[Any, Any]], str]] = [
    ("key", _spoilt("end", key="End!"), "键“End!”须为小写英文下划线形式"),
    ("stage twice", lambda: trees(stages=SameLabel).P, "阶段“已申请”重复"),
    ("stage alias", lambda: trees(stages=SameStage).P, "有两个阶段写了同样的名称"),
    ("unreached stage", lambda: trees(stages=OtherStage).P, "阶段“已遗失”无法到达"),
    ("dead end", _spoilt("end", to=None), "阶段“已认养”无法离开"),
    ("foreign stage", _spoilt("end", to=OtherStage.LOST), "“终结”用了别的程序的阶段“已遗失”"),
    ("out of an end", _spoilt("end", frm=frozenset([S.ADOPTED, S.ENDED])), "“终结”从已终结的“已终结”办理"),
    ("no start", _with(_start_again), "没有立案登记的办理"),
    ("nobody", _spoilt("end", by=()), "“终结”没有写由谁办理"),
    ("no because", _spoilt("adopt", because=""), "“同意认养”有条件而没有写不能办时怎样说明（because）"),
    ("foreign fact", _spoilt("end", needs=(OtherFacts.colour,)), "“终结”用了别的程序的登记项“颜色”"),
    (
        "foreign condition",
        _spoilt("end", only_if=OtherFacts.size > 3, because="太小"),
        "“终结”用了别的程序的登记项“大小”",
    ),
    ("needed and asked", _spoilt("end", needs=(Facts.age,), asks=(Facts.age,)), "“终结”的登记项age既必填又选填"),
    (
        "condition on a strange act",
        _spoilt("end", only_if=~replace(trees().ask, key="gone").done(), because="不能"),
        "“终结”的条件用到此版没有的办理或者期限“申请认养”",
    ),
    (
        "condition on what a strange act renews",
        _spoilt("end", only_if=trees().adopt.done(since=replace(trees().ask, key="gone")), because="不能"),
        "“终结”的条件用到此版没有的办理或者期限“申请认养”",
    ),
    (
        "condition on a strange limit",
        _spoilt("end", only_if=replace(trees().P.limits[0], key="gone").kept(), because="不能"),
        "“终结”的条件用到此版没有的办理或者期限“答复期限”",
    ),
    ("clears what it enters", _spoilt("ask", clears=(Facts.age,)), "“申请认养”登记的“树龄”不能同时作废"),
    ("clears a foreign fact", _spoilt("end", clears=(OtherFacts.colour,)), "“终结”用了别的程序的登记项“颜色”"),
    ("public handler", _spoilt("adopt", assigns=PARTY), "“同意认养”不能指定公众为承办人"),
    ("same label", _spoilt("wake", label="休眠"), "两个办理都叫“休眠”"),
    ("undeclared day", _with(_too_early), "“晚到的办理”的日期2024-05-01不是已声明的修订日"),
    ("undeclared day of a fact", lambda: trees(facts=Dated).P, "“晚到的登记项”的日期2024-05-01不是已声明的修订日"),
    ("two at once", _with(_overlap), "“答复期限”（answer）有两个同时有效的版本"),
    ("fact of no act", lambda: trees(facts=Unused).P, "登记项“没有人填的”没有任何办理登记它"),
    ("fact label twice", lambda: trees(facts=Twice).P, "两个登记项都叫“树名”"),
    ("fact named as papers name", lambda: trees(facts=Clash).P, "登记项的键“number”与文书的通用名称相同"),
    ("limit from another procedure's act", _foreign("start"), "期限“答复期限”的起算办理“申请认养”不在此版"),
    ("limit from another procedure's fact", _foreign("fact"), "期限“答复期限”须从本程序的日期登记项起算"),
    ("limit from a number", _foreign("number"), "期限“答复期限”须从本程序的日期登记项起算"),
    ("limit to another procedure's act", _foreign("stop"), "期限“答复期限”的终止办理“同意认养”不在此版"),
    ("limit extended elsewhere", _foreign("extension"), "期限“答复期限”的延长办理不在此版"),
    ("limit extended by an act gone", _with(_gone), "期限“答复期限”的延长办理不在此版"),
    ("limit paused elsewhere", _foreign("pause"), "期限“答复期限”的中止、恢复办理不在此版"),
    ("limit on a foreign fact", _foreign("condition"), "期限“答复期限”用了别的程序的登记项“大小”"),
    ("limit on a strange act", _foreign("done"), "期限“答复期限”的条件用到此版没有的办理或者期限“申请认养”"),
    ("limit without end", _foreign("endless"), "期限“答复期限”约束办理机关，须写明办到哪一步为止"),
    ("empty paper", _paper(body=()), "文书“认养证书”没有内容"),
    ("unknown name", _paper(body=[Para("{nobody}认养")]), "文书“认养证书”用到没有声明的{nobody}"),
    ("foreign rows", _paper(body=[Rows((OtherFacts.colour,))]), "文书“认养证书”用了别的程序的登记项“颜色”"),
    ("foreign unless", _paper(unless=OtherFacts.size.is_(1)), "文书“认养证书”用了别的程序的登记项“大小”"),
    ("number of a paper", _paper(number="{org}树{n}号"), "文书“认养证书”的编号规则须含{org}、{year}、{n}"),
    (
        "paper key twice",
        _more_papers(Document("certificate", "副本", LAW.art(5), [Para("副本")])),
        "两份文书的键都是“certificate”",
    ),
    (
        "paper label twice",
        _more_papers(Document("copy", "认养证书", LAW.art(5), [Para("副本")])),
        "两份文书都叫“认养证书”",
    ),
    ("role twice", _spoilt("end", by=(replace(KEEPER, label="另一岗"),)), "角色“keeper”有两种不同的声明"),
    ("number", lambda: trees(number="{org}养{n}号").P, "编号规则须含{org}、{year}、{n}"),
    ("topic not listed", lambda: trees(topic=Facts.ways).P, "分类项“养护方式”须为listed"),
    ("secret title", lambda: trees(title=Secret.name).P, "标题项“树名”不能是个人信息"),
]


@pytest.mark.parametrize(("make", "sentence"), [d[1:] for d in DEFECTS], ids=[d[0] for d in DEFECTS])
def test_defect_is_named(make: Callable[[], Procedure[Any, Any]], sentence: str) -> None:
    found = problems(make())
    assert any(f.removeprefix("tree_adoption：").endswith(sentence) for f in found), found


def test_fact_of_a_later_edition_is_not_asked_for_earlier() -> None:
    class Later(Facts):
        crown = Fact("冠幅", int, since=CHANGE)

    t = trees(facts=Later)
    t.P.amended(CHANGE, basis=AMENDED.art(1), pending=Pending.OLD_RULES)
    t.P.actions[:] = [replace(a, needs=(Later.crown,)) if a is t.end else a for a in t.P.actions]
    assert "tree_adoption：2020-01-01版：“终结”用到此版没有的登记项“冠幅”" in problems(t.P)


T = trees()
COUNT = opened(T.P).count


def _indicator(of: Measure, unit: Unit = Unit.CASES, per: Measure | None = None, means: str = "认养的树") -> Indicator:
    return Indicator("tree.x", "认养数", "Adopted", "trees", of, unit, means, per)


INDICATORS: list[tuple[Indicator, str]] = [
    (_indicator(COUNT, Unit.PERCENT), "百分比指标须有分母，其他指标不能有分母"),
    (_indicator(COUNT, per=COUNT), "百分比指标须有分母，其他指标不能有分母"),
    (_indicator(COUNT, Unit.MULTIPLE), "与上年相比的指标以倍为单位，其他指标不能以倍为单位"),
    (replace(_indicator(COUNT), grows=True), "与上年相比的指标以倍为单位，其他指标不能以倍为单位"),
    (_indicator(due(T.P, trees().P.limits[0]).count), "“树木认养”没有期限“答复期限”"),
    (_indicator(COUNT, means=""), "没有写含义"),
    (_indicator(opened(T.P).where(Facts.note.known()).count), "登记项“备注”须为listed才能统计"),
    (_indicator(opened(T.P).distinct(Facts.phone)), "登记项“联系电话”是个人信息，不能统计"),
    (_indicator(opened(T.P).total(Facts.name)), "“树名”不是数，不能合计"),  # type: ignore[arg-type]
    (_indicator(dated(T.P, replace(Facts.planted, listed=False)).count), "统计日期“种植日期”须为listed"),
    (_indicator(Cases(T.P, ()).count), "没有写按哪项办理统计"),
    (_indicator(done(T.P, trees().adopt).count), "“树木认养”没有办理“同意认养”"),
    (_indicator(opened(T.P).where(OtherFacts.size > 1).count), "登记项“大小”不属于“树木认养”"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("indicator", "sentence"), INDICATORS, ids=[i[1] for i in INDICATORS])
def test_defect_of_an_indicator_is_named(indicator: Indicator, sentence: str) -> None:
    assert f"指标tree.x：{sentence}" in indicator_problems(indicator)


def test_sound_indicators_have_no_problems() -> None:
    share = done(T.P, T.adopt).where(Facts.rare.is_(True)).count
    assert indicator_problems(_indicator(share, Unit.PERCENT, per=done(T.P, T.adopt).count)) == []
    in_time = due(T.P, T.P.limits[0])
    assert indicator_problems(_indicator(in_time.where(T.P.limits[0].kept()).count, Unit.PERCENT, per=in_time.count)) == []
    assert in_time.text == "“答复期限”在期内届满的“树木认养”"
    assert indicator_problems(replace(_indicator(COUNT, Unit.MULTIPLE), grows=True)) == []
    assert indicator_problems(_indicator(dated(T.P, Facts.planted).total(Facts.fee), Unit.YUAN)) == []


def test_defects_of_a_section_are_named() -> None:
    x = _indicator(COUNT)
    missing = Section("trees", "树木", Part.MEASURES, 1, [Sentence("认养{n}，费用{fee}。", n=x)])
    unused = Section("trees", "树木", Part.MEASURES, 1, [Sentence("认养{n}。", n=x, m=x)])
    assert section_problems(missing) == ["报告章节trees：句子里的{fee}没有给出指标"]
    assert section_problems(unused) == ["报告章节trees：给出的指标m没有用在句子里"]
    fell = Sentence("认养增长{n}。", fell="认养下降{m}。", n=x, when=x)
    assert section_problems(Section("trees", "树木", Part.MEASURES, 1, [fell])) == [
        "报告章节trees：下降时的句子“认养下降{m}。”用的指标与“认养增长{n}。”不同，或者没有写明看哪个指标（when）"
    ]
    assert section_problems(Section("trees", "树木", Part.MEASURES, 1, [])) == ["报告章节trees：没有句子"]
    assert section_problems(Section("trees", "树木", Part.MEASURES, 1, [Sentence("认养{n}。", n=x)])) == []


def test_sets_say_what_they_are() -> None:
    assert opened(T.P).text == "期内立案的“树木认养”"
    assert done(T.P, T.adopt, T.end).text == "期内办理“同意认养”或者“终结”的“树木认养”"
    assert dated(T.P, Facts.planted).text == "“种植日期”在期内的“树木认养”"
    assert standing(T.P).where(Facts.rare.is_(True)).text == "期末在办的“树木认养”，其中“古树名木”为“是”"
    with pytest.raises(ValueError, match="没有声明按哪个日期统计"):
        entered(T.P)
    assert [m.how for m in (COUNT, opened(T.P).total(Facts.fee), opened(T.P).distinct(Facts.name))] == list(How)


def test_a_limit_is_compared_by_identity() -> None:
    """Two editions of a limit are different limits, even where they say the same."""
    one: Limit[Any, Any] = T.P.limits[0]
    assert replace(one) != one
