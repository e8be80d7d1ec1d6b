"""What is wrong with a declaration, in sentences. A declaration with problems never starts the server."""

from __future__ import annotations

import re
from typing import Any

from fazhi.kernel.conditions import Both, Condition, Done, Either, Ended, Not
from fazhi.kernel.documents import STANDARD_NAMES, Rows
from fazhi.kernel.elements import Action, Kind, Limit, in_force
from fazhi.kernel.facts import FactRef
from fazhi.kernel.measures import How, Indicator, Section, Unit
from fazhi.kernel.procedure import Edition, Procedure
from fazhi.kernel.spans import TermUnit

_KEY = re.compile(r"^[a-z][a-z0-9_]{1,48}$")
_NUMBERING = {"org", "year", "n"}


def problems(p: Procedure[Any, Any]) -> list[str]:
    """Every defect of a procedure, over all its editions; empty when it may be used."""
    out: list[str] = []
    facts = p.facts.refs()
    keys = [p.key, *(a.key for a in p.actions), *(x.key for x in p.limits), *facts, *p.documents()]
    out += [f"键“{k}”须为小写英文下划线形式" for k in dict.fromkeys(keys) if not _KEY.match(k)]
    labels = [s.label for s in p.stages]
    out += [f"阶段“{x}”重复" for x in dict.fromkeys(labels) if labels.count(x) > 1]
    if len(p.stages.__members__) != len(labels):
        out.append("有两个阶段写了同样的名称")
    out += _dates(p)
    for edition in p.editions():
        out += [f"{edition.since}版：{problem}" for problem in _edition(p, edition)]
    used = {f.name for a in p.actions for f in (*a.needs, *a.asks, *a.fills)}
    out += [f"登记项“{f.label}”没有任何办理登记它" for f in facts.values() if f.name not in used]
    out += [f"登记项的键“{n}”与文书的通用名称相同" for n in sorted(facts.keys() & (STANDARD_NAMES | {"parties"}))]
    names = [f.label for f in facts.values()]
    out += [f"两个登记项都叫“{x}”" for x in dict.fromkeys(names) if names.count(x) > 1]
    out += _papers(p)
    out += _milestones(p)
    roles = {r for a in p.actions for r in (*a.by, *([a.assigns] if a.assigns else ()))} | set(p.sees)
    held = [r.key for r in roles]
    out += [f"角色“{x}”有两种不同的声明" for x in sorted(set(held)) if held.count(x) > 1]
    if set(re.findall(r"{(\w+)}", p.number)) != _NUMBERING:
        out.append("编号规则须含{org}、{year}、{n}")
    if p.topic is not None and not p.topic.listed:
        out.append(f"分类项“{p.topic.label}”须为listed")
    if p.title is not None and p.title.secret:
        out.append(f"标题项“{p.title.label}”不能是个人信息")
    return [f"{p.key}：{problem}" for problem in out]


def _dates(p: Procedure[Any, Any]) -> list[str]:
    known = {a.on for a in p.amendments}
    elements: list[Action[Any, Any] | Limit[Any, Any]] = [*p.actions, *p.limits]
    out = [
        f"“{e.label}”的日期{d}不是已声明的修订日"
        for e in [*elements, *p.facts.refs().values()]
        for d in (e.since, e.until)
        if d is not None and d not in known
    ]
    for i, one in enumerate(elements):
        for other in elements[i + 1 :]:
            if type(one) is type(other) and one.key == other.key:
                apart = (one.until and other.since and one.until <= other.since) or (
                    other.until and one.since and other.until <= one.since
                )
                if not apart:
                    out.append(f"“{one.label}”（{one.key}）有两个同时有效的版本")
    return out


def _edition(p: Procedure[Any, Any], edition: Edition[Any, Any]) -> list[str]:
    actions = list(edition.actions.values())
    out = [] if edition.starts else ["没有立案登记的办理"]
    reach = {a.to for a in edition.starts if a.to is not None}
    while True:
        more = {a.to for a in actions if a.to is not None and a.frm & reach} - reach
        if not more:
            break
        reach |= more
    out += [f"阶段“{s.label}”无法到达" for s in p.stages if s not in reach]
    for stage in reach:
        leaving = [a for a in actions if stage in a.frm and a.to not in (None, stage)]
        if not stage.final and not leaving:
            out.append(f"阶段“{stage.label}”无法离开")
        if stage.final:
            out += [
                f"“{a.label}”从已终结的“{stage.label}”办理" for a in actions if stage in a.frm and a.kind is not Kind.CORRECT_PARTY
            ]
    labels = [a.label for a in actions]
    out += [f"两个办理都叫“{x}”" for x in dict.fromkeys(labels) if labels.count(x) > 1]
    for action in actions:
        out += _action(p, edition, action)
    for limit in edition.limits.values():
        out += _limit(p, edition, limit)
    return out


def _action(p: Procedure[Any, Any], edition: Edition[Any, Any], action: Action[Any, Any]) -> list[str]:
    out: list[str] = []
    if not action.by:
        out.append(f"“{action.label}”没有写由谁办理")
    if action.only_if is not None and not action.because:
        out.append(f"“{action.label}”有条件而没有写不能办时怎样说明（because）")
    facts = [*action.needs, *action.asks, *action.fills, *action.clears, *_facts(action.only_if)]
    out += [f"“{action.label}”用了别的程序的登记项“{f.label}”" for f in facts if f.sheet is not p.facts]
    stages = sorted({s.label for s in (*action.frm, action.to) if s is not None and not isinstance(s, p.stages)})
    out += [f"“{action.label}”用了别的程序的阶段“{x}”" for x in stages]
    entered = {f.name for f in (*action.needs, *action.asks, *action.fills)}
    out += [f"“{action.label}”登记的“{f.label}”不能同时作废" for f in action.clears if f.name in entered]
    twice = {f.name for f in action.needs} & {f.name for f in action.asks}
    out += [f"“{action.label}”的登记项{n}既必填又选填" for n in sorted(twice)]
    filled = {f.name: f.label for a in p.actions for f in a.fills}
    out += [f"“{action.label}”不能登记由程序算出的“{filled[f.name]}”" for f in (*action.needs, *action.asks) if f.name in filled]
    out += [f"“{action.label}”用到此版没有的登记项“{f.label}”" for f in facts if not in_force(f, edition.since)]
    out += [f"“{action.label}”的条件用到此版没有的办理或者期限“{x}”" for x in _unknown(action.only_if, edition)]
    if action.assigns is not None and action.assigns.public:
        out.append(f"“{action.label}”不能指定公众为承办人")
    return out + _waits(p, edition, action)


def _waits(p: Procedure[Any, Any], edition: Edition[Any, Any], action: Action[Any, Any]) -> list[str]:
    out: list[str] = []
    live = set(edition.actions.values())
    for wait in action.waits:
        asked = [f for f in (wait.after, wait.unless) if isinstance(f, FactRef)]
        out += [f"“{wait.label}”用了别的程序的登记项“{f.label}”" for f in asked if f.sheet is not p.facts]
        if isinstance(wait.after, FactRef) and wait.after.kind.__name__ != "date":
            out.append(f"“{wait.label}”须从日期登记项起算")
        if isinstance(wait.after, Action) and wait.after not in live:
            out.append(f"“{wait.label}”的起算办理“{wait.after.label}”不在此版")
        if wait.span.unit is TermUnit.HOUR or (wait.span.unit is TermUnit.SET and wait.backward):
            out.append(f"“{wait.label}”不能按小时计算，倒算的须写明长度")
    return out


def _milestones(p: Procedure[Any, Any]) -> list[str]:
    out: list[str] = []
    for m in p.milestones:
        out += [f"环节“{m.label}”没有写由哪项办理完成"] if not m.done else []
        out += [f"环节“{m.label}”用了别的程序的办理“{a.label}”" for a in (*m.done, *m.since) if a not in p.actions]
        out += [f"环节“{m.label}”用了别的程序的登记项“{f.label}”" for f in m.spared if f.sheet is not p.facts]
    return out


def _limit(p: Procedure[Any, Any], edition: Edition[Any, Any], limit: Limit[Any, Any]) -> list[str]:
    live = set(edition.actions.values())
    out: list[str] = []
    for start in limit.counts_from:
        if isinstance(start, FactRef):
            if start.kind.__name__ != "date" or start.sheet is not p.facts:
                out.append(f"期限“{limit.label}”须从本程序的日期登记项起算")
        elif start not in live:
            out.append(f"期限“{limit.label}”的起算办理“{start.label}”不在此版")
    out += [f"期限“{limit.label}”的终止办理“{a.label}”不在此版" for a in limit.stops_at if a not in live]
    if limit.span.unit is TermUnit.SET and not all(isinstance(s, FactRef) for s in limit.counts_from):
        out.append(f"期限“{limit.label}”到写明的日期为止，须从日期登记项起算")
    if limit.extension and limit.extension.action not in live:
        out.append(f"期限“{limit.label}”的延长办理不在此版")
    if any(stop.start not in live or stop.end not in live for stop in limit.pauses):
        out.append(f"期限“{limit.label}”的中止、恢复办理不在此版")
    out += [
        f"期限“{limit.label}”用了别的程序的登记项“{f.label}”" for f in _facts(limit.only_if) if f.sheet is not p.facts
    ]
    out += [f"期限“{limit.label}”的条件用到此版没有的办理或者期限“{x}”" for x in _unknown(limit.only_if, edition)]
    if not limit.stops_at and limit.binds.name == "OFFICE":
        out.append(f"期限“{limit.label}”约束办理机关，须写明办到哪一步为止")
    return out


def _facts(condition: Condition[Any] | None) -> list[FactRef[Any, Any]]:
    return [] if condition is None else condition.facts()


def _unknown(condition: Condition[Any] | None, edition: Edition[Any, Any]) -> list[str]:
    """Labels of the actions and limits a condition asks about that the edition does not have."""
    match condition:
        case Done():
            asked = [(condition.action, condition.label), *condition.since]
            return [label for key, label in asked if key not in edition.actions]
        case Ended():
            return [] if condition.limit in edition.limits else [condition.label]
        case Both() | Either():
            return _unknown(condition.left, edition) + _unknown(condition.right, edition)
        case Not():
            return _unknown(condition.inner, edition)
        case _:
            return []


def _papers(p: Procedure[Any, Any]) -> list[str]:
    out: list[str] = []
    known = STANDARD_NAMES | set(p.facts.refs()) | {k.key for k in p.parties}
    made = {id(d): d for a in p.actions for d in a.makes}.values()
    keys, labels = [d.key for d in made], [d.label for d in made]
    out += [f"两份文书的键都是“{x}”" for x in dict.fromkeys(keys) if keys.count(x) > 1]
    out += [f"两份文书都叫“{x}”" for x in dict.fromkeys(labels) if labels.count(x) > 1]
    for document in p.documents().values():
        if not document.body:
            out.append(f"文书“{document.label}”没有内容")
        out += [f"文书“{document.label}”用到没有声明的{{{n}}}" for n in sorted(document.names - known)]
        if document.number and set(re.findall(r"{(\w+)}", document.number)) != _NUMBERING:
            out.append(f"文书“{document.label}”的编号规则须含{{org}}、{{year}}、{{n}}")
        if document.official:
            out += [f"文书“{document.label}”：{x}" for x in document.official.problems(document.number)]
            out += [f"文书“{document.label}”是公文，不印份数，送谁的写在抄送（copies_to）"] if document.copies else []
        shown = [f for block in document.body if isinstance(block, Rows) for f in block.facts]
        strange = [f for f in (*shown, *_facts(document.unless)) if f.sheet is not p.facts]
        out += [f"文书“{document.label}”用了别的程序的登记项“{f.label}”" for f in strange]
    return out


def indicator_problems(indicator: Indicator) -> list[str]:
    out: list[str] = []
    if (indicator.unit is Unit.PERCENT) != (indicator.per is not None):
        out.append("百分比指标须有分母，其他指标不能有分母")
    if (indicator.unit is Unit.MULTIPLE) != indicator.grows:
        out.append("与上年相比的指标以倍为单位，其他指标不能以倍为单位")
    for measure in indicator.measures:
        cases = measure.cases
        if isinstance(cases.dated_by, FactRef) and not cases.dated_by.listed:
            out.append(f"统计日期“{cases.dated_by.label}”须为listed")
        if isinstance(cases.dated_by, tuple):
            if not cases.dated_by:
                out.append("没有写按哪项办理统计")
            actions = cases.procedure.actions
            out += [f"“{cases.procedure.label}”没有办理“{a.label}”" for a in cases.dated_by if a not in actions]
        limits = cases.procedure.limits
        out += [f"“{cases.procedure.label}”没有期限“{x.label}”" for x in cases.falls_due if x not in limits]
        facts = [*_facts(cases.condition), *([measure.fact] if measure.fact else ())]
        sheet = cases.procedure.facts
        out += [f"登记项“{f.label}”不属于“{cases.procedure.label}”" for f in facts if f.sheet is not sheet]
        out += [f"登记项“{f.label}”须为listed才能统计" for f in facts if not f.listed]
        out += [f"登记项“{f.label}”是个人信息，不能统计" for f in facts if f.secret]
        if measure.how is How.SUM and measure.fact is not None and measure.fact.kind.__name__ not in ("int", "Decimal"):
            out.append(f"“{measure.fact.label}”不是数，不能合计")
    if not indicator.means:
        out.append("没有写含义")
    return [f"指标{indicator.key}：{problem}" for problem in out]


def section_problems(section: Section) -> list[str]:
    out: list[str] = []
    if not section.sentences:
        out.append("没有句子")
    for sentence in section.sentences:
        named = set(sentence.names())
        given = set(sentence.figures)
        out += [f"句子里的{{{n}}}没有给出指标" for n in sorted(named - given)]
        out += [f"给出的指标{n}没有用在句子里" for n in sorted(given - named)]
        if sentence.fell and (sentence.names(sentence.fell) != sentence.names() or sentence.when is None):
            out.append(f"下降时的句子“{sentence.fell}”用的指标与“{sentence.text}”不同，或者没有写明看哪个指标（when）")
    return [f"报告章节{section.key}：{problem}" for problem in out]
