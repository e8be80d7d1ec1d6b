"""The questions of recusal in a form: who should step aside, what is decided, who takes over; and how a matter page tells it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, QueryDict

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.recusal import Standing
from fazhi.ledger import acts, recusing
from fazhi.ledger.masking import masked
from fazhi.ledger.state import MatterState
from fazhi.pages.desk import people
from fazhi.pages.desk.fields import Field, select
from fazhi.pages.english import tr
from fazhi.people.models import Account, Organisation
from fazhi.people.session import Session


class Asked:
    """The fields of an act of recusal, and what they say once filled in. No fields for any other action."""

    def __init__(
        self, request: HttpRequest, session: Session, action: Action[Any, Any], state: MatterState | None, today: date,
        post: QueryDict | None,
    ) -> None:  # fmt: skip
        self.fields: list[Field] = []
        self.handlers: dict[str, Account] = {}
        self._people: dict[str, str] = {}
        self._action = action
        if state is None or action.kind not in (Kind.ASK_RECUSAL, Kind.DECIDE_RECUSAL):
            return
        post = post if post is not None else QueryDict()
        deciding = action.kind is Kind.DECIDE_RECUSAL
        if deciding:
            found = [(n, name, f"{name}（{tr(s.value, request)}）") for n, name, s in recusing.undecided(state)]
        else:
            # To the public an official is named as everywhere in the hall: by surname.
            at_work = acts.at_work_on(state)
            found = [(n, name, masked(name) if session.role.public else name) for n, name in at_work]
        self._people = {str(n): name for n, name, _ in found}
        options = [(str(n), shown) for n, _, shown in found]
        only = options[0][0] if len(options) == 1 else ""
        label = tr("对谁的回避作出决定" if deciding else "申请谁回避", request)
        hint = "" if options else tr("现在还没有人承办本事项。", request)
        self.fields.append(select("person", label, post.get("person", only), options, needed=True, hint=hint))
        if deciding:
            choices = [("true", tr("回避", request)), ("false", tr("不回避", request))]
            self.fields.append(
                Field("granted", tr("决定", request), "radio", post.get("granted", ""), needed=True, options=choices)
            )
            self._successor(request, state, today, post)

    def _successor(self, request: HttpRequest, state: MatterState, today: date, post: QueryDict) -> None:
        roles = [a.assigns.key for a in state.edition.actions.values() if a.assigns is not None]
        if not roles:
            return
        org = Organisation.objects.get(pk=state.org.id)
        for role in dict.fromkeys(roles):
            for account in people.holders(role, org.rank, org.last, today):
                if not recusing.bars(state, account.pk):
                    self.handlers[str(account.pk)] = account
        options = [(k, a.name) for k, a in self.handlers.items()]
        hint = tr("决定回避而他是承办人的，须同时指定其他承办人", request)
        self.fields.append(select("handler", tr("另行指定承办人", request), post.get("handler", ""), options, hint=hint))

    def read(self, shown: Field, extra: dict[str, Any]) -> str:
        """Read one field into what is given; returns what is wrong."""
        if shown.name == "person":
            if shown.value not in self._people:
                return f"请选择{shown.label}。规则：{self._action.basis.text}"
            extra["person"] = (int(shown.value), self._people[shown.value])
        elif shown.name == "granted":
            if shown.value not in ("true", "false"):
                return f"请写明是否回避。规则：{self._action.basis.text}"
            extra["granted"] = shown.value == "true"
        elif shown.name == "handler" and shown.value:
            account = self.handlers.get(shown.value)
            if account is None:
                return "请从列出的人员中选择。"
            extra["handler"] = (account.pk, account.name)
        return ""


def told(state: MatterState) -> list[tuple[str, Standing, date]]:
    """(name, where it stands, since when) of every recusal in question on a matter."""
    return [(r["name"], Standing[r["standing"]], date.fromisoformat(r["on"])) for r in state.recusals.values()]
