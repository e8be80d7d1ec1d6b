"""The story of a matter: the steps it went through, and every act in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from fazhi.kernel.elements import Action, Kind, Stage
from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import library
from fazhi.kernel.recusal import Standing
from fazhi.ledger.access import Verdict
from fazhi.ledger.models import Act, Attachment, Paper
from fazhi.ledger.state import MatterState
from fazhi.pages.english import is_english, named, tr
from fazhi.pages.templatetags.fazhi import day_text
from fazhi.people.session import Session

_LONG = 60


@dataclass(frozen=True)
class Step:
    """A stage. `css`: "ok" passed, "now" the present one, "" ahead; `note`: from when; `spent`: how long, once it is over."""

    label: str
    css: str
    note: str
    spent: str = ""


@dataclass
class Told:
    """An act as the timeline shows it. `short`: changes in one line; `long`: (label, text); `late`: entered later."""

    act: Act
    label: str
    moves: bool
    short: list[str] = field(default_factory=list)
    long: list[tuple[str, str]] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    late: date | None = None


def steps(state: MatterState, acts: Sequence[Act], request: HttpRequest, today: date) -> list[Step]:
    """Stages passed in their order, the present one, and the usual way from it to an end. `acts` oldest first."""
    passed: list[tuple[str, date, date | None]] = []
    for act in acts:
        if passed and passed[-1][0] == act.stage_to:
            continue
        if passed:
            passed[-1] = (passed[-1][0], passed[-1][1], act.happened_on)
        passed.append((act.stage_to, act.happened_on, None))
    english = is_english(request)
    made = []
    for name, since, until in passed:
        label = state.procedure.stage(name).label
        start = day_text(since, today, english)
        if until is None:
            made.append(Step(label, "now", tr("{day}起", request, day=start)))
            continue
        days = (until - since).days
        made.append(Step(label, "ok", start, tr("{n}天", request, n=days) if days else tr("当天", request)))
    if state.stage is not None and state.stage.final and made:
        made[-1] = Step(made[-1].label, "ok", start)
    return made + [Step(s.label, "", "") for s in _ahead(state, {name for name, _, _ in passed})]


def main_line(session: Session, state: MatterState, verdicts: Iterable[Verdict]) -> list[Action[Any, Any]]:
    """Possible steps, the likeliest next one first: what the nearest limit is for (the act declared first to end it),
    then what is not done yet, moves the matter on, belongs to this stage alone.

    None for a matter another organisation handles: whoever watches over it is not urged to act in its place.
    """
    if session.organisation is None or session.organisation.pk != state.org.id:
        return []
    steps = [v.action for v in verdicts if v.allowed and v.action is not None and v.action.kind is Kind.STEP]
    running = sorted((x for x in state.limits if x.running and x.due is not None), key=lambda x: (not x.office, x.soft, x.due))
    rules = [state.edition.limits[x.key] for x in running if x.key in state.edition.limits]
    wanted = [rule.stops_at[0] for rule in rules if rule.stops_at]
    first = {a: wanted.index(a) if a in wanted else len(wanted) for a in steps}
    return sorted(steps, key=lambda a: (first[a], a.key in state.marks, a.to is None, len(a.frm)))


def _ahead(state: MatterState, passed: set[str]) -> list[Stage]:
    """The usual way on: from each stage by the first declared action that leads to a new stage, ends last and in their own order.

    A stage that only leads back, such as a suspension, is not on it.
    """
    if state.stage is None:
        return []
    way = [state.stage]
    ends: list[Stage] = [s for s in state.procedure.stages if s.final]
    while not way[-1].final:
        to = [a.to for a in state.edition.possible_in(way[-1]) if a.to is not None]
        new = [s for s in to if s not in way and s.name not in passed and not _turns_back(state, s, way)]
        following = sorted(new, key=lambda s: (s.final, ends.index(s) if s.final else 0))
        if not following:
            break
        way.append(following[0])
    return way[1:]


def _turns_back(state: MatterState, stage: Stage, way: Sequence[Stage]) -> bool:
    """Whether a matter in this stage can only return to where it came from, or end as it could have ended there."""
    onward = {a.to for a in state.edition.possible_in(stage) if a.to is not None and a.to is not stage}
    known = {*way, *(a.to for s in way for a in state.edition.possible_in(s) if a.to is not None and a.to.final)}
    return any(not s.final for s in onward) and onward <= known


def shown(ref: FactRef[Any, Any], value: Any) -> str:
    """A value as it is printed; the key of a procedure as the procedure's name."""
    procedure = library().procedures.get(value) if isinstance(value, str) else None
    return procedure.label if procedure is not None else ref.show(value)


def told(
    state: MatterState, acts: Sequence[Act], papers: Sequence[Paper], attachments: Sequence[Attachment], request: HttpRequest,
    fixed: Mapping[int, list[str]],
) -> list[Told]:  # fmt: skip
    """Every act in words, newest first. `acts` oldest first. `fixed`: what acts put right about parties, by their number."""
    refs = state.procedure.facts.refs()
    labels = {a.key: a for a in state.procedure.actions}
    before: dict[str, Any] = {}
    out = []
    for act in acts:
        declared = labels.get(act.action)
        one = Told(act, named(declared, request) if declared else act.label, act.stage_from != act.stage_to)
        if one.moves and act.stage_from:
            was, now = (state.procedure.stage(s).label for s in (act.stage_from, act.stage_to))
            one.short.append(tr("阶段由“{was}”变为“{now}”", request, was=was, now=now))
        for name, ref in refs.items():
            if name not in act.delta:
                continue
            stored = act.delta[name]
            text = shown(ref, ref.decode(stored)).rstrip("。")
            old = before.get(name)
            if old is not None:
                text = tr("{new}（原为{old}）", request, new=text, old=shown(ref, ref.decode(old)))
            if len(text) > _LONG or ref.long:
                one.long.append((ref.label, text))
            else:
                one.short.append(f"{ref.label}：{text}")
            before[name] = stored
        if act.secret:
            one.short.append(tr("另有加密登记的内容", request))
        one.short += [*fixed.get(act.seq, ()), *_effects(act, request)]
        one.papers = [p for p in papers if p.act_seq == act.seq]
        one.attachments = [a for a in attachments if a.act_seq == act.seq]
        recorded = timezone.localtime(act.recorded_at).date()
        one.late = recorded if recorded != act.happened_on else None
        out.append(one)
    return out[::-1]


def _effects(act: Act, request: HttpRequest) -> list[str]:
    effects = act.effects
    out = []
    if effects.get("handler"):
        out.append(tr("承办人：{name}", request, name=effects["handler"]))
    if effects.get("organisation"):
        out.append(tr("转往其他单位承办", request))
    if effects.get("parties"):
        out.append(tr("登记当事人{n}位", request, n=len(effects["parties"])))
    if effects.get("link"):
        link = effects["link"]
        out.append(tr("与{number}关联（{kind}）", request, number=link["number"], kind=tr(link["kind"], request)))
    if effects.get("recusal"):
        r = effects["recusal"]
        out.append(tr("{name}：{standing}", request, name=r["name"], standing=tr(Standing[r["standing"]].value, request)))
    for published in effects.get("published", ()):
        out.append(tr("已公开“{title}”", request, title=published["title"]))
    return out
