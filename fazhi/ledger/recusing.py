"""Recusal of one person in one matter: applied for, declared, decided. Worked out in memory like every act."""

from __future__ import annotations

from typing import Any

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.recusal import Standing
from fazhi.ledger.state import Actor, ActRefused, Given, MatterState

KINDS = (Kind.ASK_RECUSAL, Kind.DECLARE_RECUSAL, Kind.DECIDE_RECUSAL)


def standing(matter: MatterState, account_id: int | None) -> Standing | None:
    """Where the recusal of an account stands; None where it was never a question."""
    found = matter.recusals.get(str(account_id))
    return Standing[found["standing"]] if found else None


def bars(matter: MatterState, account_id: int | None) -> str:
    """Why this account may not work on the matter, in Chinese; "" where it may."""
    found = matter.recusals.get(str(account_id))
    if not found or not Standing[found["standing"]].bars:
        return ""
    return f"{found['name']}已在本事项回避（{found['on']}，{Standing[found['standing']].value}），不能办理。"


def undecided(matter: MatterState) -> list[tuple[int, str, Standing]]:
    """(account, name, standing) of everyone whose recusal somebody has still to decide."""
    found = ((int(k), v["name"], Standing[v["standing"]]) for k, v in matter.recusals.items())
    return [x for x in found if x[2].open]


def needs_handler(matter: MatterState, person: int) -> bool:
    """Whether the matter has nobody to handle it once this person steps aside."""
    record = matter.recusals.get(str(person), {})
    handles = matter.handler is not None and matter.handler[0] == person
    return handles or (bool(record.get("handled")) and matter.handler is None)


def refuse_unfit(matter: MatterState, action: Action[Any, Any], given: Given, actor: Actor) -> None:
    """Everything that can be wrong with an act of recusal."""
    basis = action.basis.text

    def refuse(text: str, field_name: str = "person") -> None:
        raise ActRefused(text, basis=basis, field_name=field_name)

    if given.handler is not None and (why := bars(matter, given.handler[0])):
        refuse(f"{why}请指定其他人。", "handler")
    if action.kind not in KINDS:
        return
    if action.kind is Kind.DECLARE_RECUSAL:
        if actor.account_id is None:
            refuse("自行回避只能由本人以自己的账号办理。")
        return
    if given.person is None:
        refuse("请选择申请谁回避。" if action.kind is Kind.ASK_RECUSAL else "请选择对谁的回避作出决定。")
        return
    number, name = given.person
    now = standing(matter, number)
    if action.kind is Kind.ASK_RECUSAL:
        if now is not None and (now.open or now.bars):
            refuse(f"{name}：{now.value}，不必再申请。")
        return
    if now is None or not now.open:
        refuse(f"没有等待决定的{name}回避事由。")
    if number == actor.account_id:
        refuse("不能由本人决定自己是否回避。请由其他负责人决定。")
    if given.granted is None:
        refuse("请写明是否回避。", "granted")
    if given.granted:
        if given.handler is not None and given.handler[0] == number:
            refuse(f"{name}须回避，不能再指定为承办人。", "handler")
        if given.handler is None and needs_handler(matter, number) and _assigned(matter):
            refuse(f"{name}是承办人，决定回避的须同时指定其他承办人。", "handler")


def _assigned(matter: MatterState) -> bool:
    return any(a.assigns is not None for a in matter.edition.actions.values())


def apply(matter: MatterState, action: Action[Any, Any], given: Given, actor: Actor) -> dict[str, Any]:
    """Change where recusal stands, and the handler with it. Returns what goes into the act's effects."""
    if action.kind not in KINDS:
        return {}
    if action.kind is Kind.DECLARE_RECUSAL:
        assert actor.account_id is not None
        number, name = actor.account_id, actor.name.split(" · ")[0]
        now = Standing.DECLARED
    else:
        assert given.person is not None
        number, name = given.person
        decided = Standing.GRANTED if given.granted else Standing.REFUSED
        now = decided if action.kind is Kind.DECIDE_RECUSAL else Standing.ASKED
    effects: dict[str, Any] = {"recusal": {"account": number, "name": name, "standing": now.name}}
    handled = needs_handler(matter, number)
    if now.bars and matter.handler is not None and matter.handler[0] == number:
        matter.handler = None
        effects["handler"] = ""
    if action.kind is Kind.DECIDE_RECUSAL:
        if now is Standing.REFUSED and handled:
            matter.handler = (number, name)
        elif now is Standing.GRANTED and given.handler is not None:
            matter.handler = given.handler
        if matter.handler is not None:
            effects["handler"] = matter.handler[1]
    matter.recusals = matter.recusals | {
        str(number): {"name": name, "standing": now.name, "on": given.happened_on.isoformat(), "handled": handled}
    }
    return effects
