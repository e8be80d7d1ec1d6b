"""May this session do this to this matter, and why. One answer for buttons, pages and the API alike; default is no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import recusing, terms
from fazhi.ledger.state import MatterState
from fazhi.people.session import Session


@dataclass(frozen=True)
class Check:
    """One question that was asked, its answer, and the sentence a page shows."""

    question: str
    ok: bool
    answer: str


@dataclass(frozen=True)
class Verdict:
    """`allowed` when every check is. `why` is the first obstacle in Chinese, "" when allowed."""

    action: Action[Any, Any] | None
    checks: tuple[Check, ...]

    @property
    def allowed(self) -> bool:
        return bool(self.checks) and all(c.ok for c in self.checks)

    @property
    def why(self) -> str:
        return next((c.answer for c in self.checks if not c.ok), "")

    @property
    def basis(self) -> str:
        return self.action.basis.text if self.action else ""


def _role(session: Session, action: Action[Any, Any]) -> Check:
    ok = any(r.key == session.role.key for r in action.by)
    who = "、".join(r.label for r in action.by)
    answer = f"您以“{session.role.label}”办理" if ok else f"您的岗位无此权限，由{who}办理。"
    return Check("由谁办理", ok, answer)


def _reach(session: Session, matter: MatterState) -> Check:
    question = "是否在您的范围内"
    if session.role.public:
        ok = session.matter is not None and session.matter == matter.id
        return Check(question, ok, "本人事项" if ok else "请先用编号和查询码打开本人的事项。")
    ok = matter.procedure.key in session.kinds and session.sees_rank(matter.org.rank)
    return Check(
        question, ok, f"由{matter.org.name}承办" if ok else f"本事项由{matter.org.name}承办，不在您岗位的范围内。"
    )


def _stage(action: Action[Any, Any], matter: MatterState) -> Check:
    ok = matter.stage in action.frm
    now = matter.stage.label if matter.stage else ""
    where = "、".join(f"“{s.label}”" for s in matter.procedure.stages if s in action.frm)
    return Check("阶段", ok, f"现在是“{now}”" if ok else f"只能在{where}办理，本事项现在是“{now}”。")


def may(session: Session, action: Action[Any, Any], matter: MatterState, day: date) -> Verdict:
    """Every check for an action on a matter as it stands on a day, facts still to be entered left aside."""
    checks = [_role(session, action), _reach(session, matter), _stage(action, matter)]
    if session.account is not None and (barred := recusing.bars(matter, session.account.pk)):
        checks.append(Check("回避", False, barred))
    if action.kind is Kind.DECIDE_RECUSAL and not recusing.undecided(matter):
        checks.append(Check("回避", False, "现在没有等待决定的回避。"))
    if matter.edition.actions.get(action.key) is not action:
        checks.append(Check("规则版本", False, f"本事项适用的规则（{matter.edition.since}起）没有这一项。"))
    asked = {f.name for f in (*action.needs, *action.asks)}
    if action.only_if is not None:
        open_questions = [f for f in action.only_if.facts() if f.name in asked]
        if not open_questions:
            ok = action.only_if.holds(matter.known, matter.past)
            reckoned = "".join(action.only_if.told(matter.known, matter.past))
            said = action.because if not ok else f"{action.only_if.text}。" if reckoned else action.only_if.text
            checks.append(Check("条件", ok, said + reckoned))
    for wait in action.waits:
        open_yet = {wait.unless.name if wait.unless else "", getattr(wait.after, "name", "")} & asked
        early = "" if open_yet else wait.obstacle(matter.known, matter.marks, day, library().clock)
        if early:
            checks.append(Check("时间", False, early))
    obstacle = terms.extension_problem(matter, action, day)
    if obstacle:
        checks.append(Check("延长", False, obstacle))
    return Verdict(action, tuple(checks))


def may_open(session: Session, procedure_key: str) -> Check:
    """Whether the session may open a matter of this kind to read it. Whoever works with figures alone may not."""
    question = "能否打开事项"
    if not session.names:
        return Check(question, False, f"“{session.role.label}”只看数字和清单，不打开事项。")
    ok = procedure_key in session.kinds
    return Check(question, ok, "在您岗位的范围内" if ok else "您的岗位不办理这类事项。")


def may_start(session: Session, procedure: Procedure[Any, Any], action: Action[Any, Any]) -> Verdict:
    """Whether the session may open a matter by this action in its own organisation (or in the hall)."""
    checks = [_role(session, action)]
    if not session.role.public:
        ok = procedure.key in session.kinds and session.organisation is not None
        checks.append(Check("是否在您的范围内", ok, "在您的单位登记" if ok else "您的岗位不办理这类事项。"))
    return Verdict(action, tuple(checks))


def choices(session: Session, matter: MatterState, day: date) -> list[Verdict]:
    """A verdict for every action the matter's rules know, possible ones first, in the order of declaration."""
    found = [may(session, a, matter, day) for a in matter.edition.actions.values() if a.frm]
    return sorted(found, key=lambda v: not v.allowed)
