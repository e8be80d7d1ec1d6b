"""What is wrong with references, recusal and publication: of one procedure, and of all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.named import Named
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication


def shown_problems(p: Procedure[Any, Any]) -> list[str]:
    """Defects of one procedure."""
    out: list[str] = []
    for fact in p.facts.refs().values():
        out += _reference(fact)
    out += _validity(p)
    if sum(a.kind is Kind.DECIDE_RECUSAL for a in p.actions) > 1:
        out.append("回避（recusal）声明了两次")
    kinds, made = {k.key for k in p.parties}, set(p.documents())
    all_: list[Publication] = [x for a in p.actions for x in a.publishes]
    published = set(map(id, all_))
    for publication in {id(x): x for x in all_}.values():
        out += publication.problems(p.facts, made, kinds)
        if publication.title is None and p.title is None:
            out.append(f"公开“{publication.column.label}”（{publication.key}）没有标题")
    keys = [x.key for x in {id(x): x for x in all_}.values()]
    out += [f"两项公开的键都是“{k}”" for k in dict.fromkeys(keys) if keys.count(k) > 1]
    for action in p.actions:
        strange = [x for x in (*action.withdraws, *action.ends) if id(x) not in published]
        out += [f"“{action.label}”撤回或者终止的“{x.key}”没有任何办理公开它" for x in strange]
        out += _comments(action)
    return out


def _reference(fact: FactRef[Any, Any]) -> list[str]:
    if (fact.refers is None) != (fact.kind is not Named):
        return [f"登记项“{fact.label}”引用其他登记，须用Fact.entry或者Fact.entries声明"]
    if fact.refers is None:
        return []
    out = [f"登记项“{fact.label}”引用其他登记，不能是个人信息或者listed"] if fact.secret or fact.listed else []
    if fact.refers.valid and not fact.refers.rule:
        out.append(f"登记项“{fact.label}”须写明无效时怎样说明（rule）")
    if fact.refers.at_least < 1 or (fact.refers.at_least > 1 and not fact.many):
        out.append(f"登记项“{fact.label}”至少引用几项，写得不对")
    return out


def _validity(p: Procedure[Any, Any]) -> list[str]:
    v = p.validity
    if v is None:
        return []
    out: list[str] = []
    for dated in (v.since, v.until):
        if isinstance(dated, FactRef) and (dated.sheet is not p.facts or dated.kind.__name__ != "date" or dated.secret):
            out.append(f"有效期须用本程序的日期登记项，“{dated.label}”不是")
    acts = [*([v.since] if isinstance(v.since, Action) else []), *v.ends, *v.resumes]
    out += [f"有效期用到别的程序的办理“{a.label}”" for a in acts if a not in p.actions]
    return out


def _comments(action: Action[Any, Any]) -> list[str]:
    out: list[str] = []
    if action.comments and action.kind is not Kind.START:
        out.append(f"“{action.label}”不是立案登记，不能用来提意见")
    asked = (*action.needs, *action.asks)
    for publication in action.publishes:
        c = publication.comments
        if c is None:
            continue
        if c.until not in action.needs:
            out.append(f"“{action.label}”征求意见，须登记截止日期“{c.until.label}”")
        if c.shorter is not None and c.shorter not in asked:
            out.append(f"“{action.label}”没有登记缩短征求意见期限的理由“{c.shorter.label}”")
    return out


def joint_problems(by_key: Mapping[str, Procedure[Any, Any]]) -> list[str]:
    """Defects that show only when all procedures and registers are looked at together."""
    out: list[str] = []
    columns: dict[str, Column] = {}
    for p in by_key.values():
        for fact in p.facts.refs().values():
            if fact.refers is None:
                continue
            target = by_key.get(fact.refers.of)
            if target is None:
                out.append(f"{p.key}：登记项“{fact.label}”引用没有登记的程序“{fact.refers.of}”")
            elif fact.refers.valid and target.validity is None:
                out.append(f"{p.key}：登记项“{fact.label}”要求有效，而“{target.label}”没有声明有效期（valid）")
        for publication in p.publications().values():
            column = publication.column
            if columns.setdefault(column.key, column) != column:
                out.append(f"{p.key}：公开栏目“{column.key}”与别处声明不同")
            c = publication.comments
            if c is not None and not any(a.comments for a in (by_key[c.kind].actions if c.kind in by_key else ())):
                out.append(f"{p.key}：征求意见要用“{c.kind}”登记意见，没有这样的程序或者办理")
    numbered: dict[str, str] = {}
    for p in by_key.values():
        first = numbered.setdefault(p.number, p.key)
        out += [f"{p.key}：编号规则“{p.number}”与“{first}”相同，会编出同样的编号"] if first != p.key and p.number else []
    labels = [c.label for c in columns.values()]
    out += [f"两个公开栏目都叫“{x}”" for x in dict.fromkeys(labels) if labels.count(x) > 1]
    return out
