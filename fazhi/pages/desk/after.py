"""What an action will do, told before it is done: stage, limits, papers, who it is entered under."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.procedure import Edition
from fazhi.ledger.state import MatterState
from fazhi.pages.english import named, tr
from fazhi.people.session import Session


def effects(
    edition: Edition[Any, Any], action: Action[Any, Any], state: MatterState | None, session: Session, request: HttpRequest
) -> list[tuple[str, str]]:
    """(what, how) in the order a person wants to know."""

    def t(text: str, **values: Any) -> str:
        return tr(text, request, **values)

    rows: list[tuple[str, str]] = []
    if action.to is not None:
        rows.append((t("阶段"), t("变为“{stage}”", stage=action.to.label)))
    elif state is not None and state.stage is not None:
        rows.append((t("阶段"), t("不变，仍为“{stage}”", stage=state.stage.label)))
    moves = _limits(edition, action, request)
    rows.append((t("期限"), "；".join(moves) if moves else t("不变")))
    papers = [named(d, request) for d in action.makes]
    if papers:
        rows.append((t("文书"), t("生成") + "、".join(papers)))
    if action.kind is Kind.CORRECT_PARTY:
        kept = "原来登记的保留，同样加密；查找、办理和以后的文书以更正后的为准。已经制作的文书不变。"
        rows.append((t("当事人"), t(kept)))
    shown = [t("在“{column}”公开", column=named(p.column, request)) for p in action.publishes]
    shown += [t("从“{column}”撤回", column=named(p.column, request)) for p in action.withdraws]
    shown += [t("在“{column}”标为失效", column=named(p.column, request)) for p in action.ends]
    if action.kind is Kind.CORRECT and state is not None and any(k in state.marks for k in _publishing(state)):
        shown.append(t("已经公开的内容不随更正改变；公众看到的也要改的，请再办一次公开"))
    if shown:
        rows.append((t("公开"), "；".join(shown)))
    if action.to is not None and not action.to.final:
        following = [named(a, request) for a in edition.possible_in(action.to) if a.to is not None]
        if following:
            rows.append((t("此后可办"), "、".join(dict.fromkeys(following))))
    rows.append((t("记入"), session.label))
    return rows


def _publishing(state: MatterState) -> list[str]:
    """Keys of the actions that publish something of this kind of matter."""
    return [a.key for a in state.edition.actions.values() if a.publishes]


def _limits(edition: Edition[Any, Any], action: Action[Any, Any], request: HttpRequest) -> list[str]:
    out = []
    given = {f.name for f in (*action.needs, *action.asks)}
    for rule in edition.limits.values():
        label, span = named(rule, request), rule.span.text
        if any(c is action or getattr(c, "name", None) in given for c in rule.counts_from):
            out.append(tr("“{label}”开始计算（{span}）", request, label=label, span=span))
        if action in rule.stops_at:
            out.append(tr("“{label}”停止计算", request, label=label))
        if rule.extension is not None and rule.extension.action is action:
            out.append(tr("“{label}”延长{span}", request, label=label, span=rule.extension.span.text))
        if any(stop.start is action for stop in rule.pauses):
            out.append(tr("“{label}”中止计算", request, label=label))
        if any(stop.end is action for stop in rule.pauses):
            out.append(tr("“{label}”恢复计算", request, label=label))
    return out
