"""The page of a matter: where it stands, its clock, what can be done and why not, its story, parties and papers."""

from __future__ import annotations

from typing import Any

from django.db.models import Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.ledger import access, reads, store
from fazhi.ledger.correcting import standing
from fazhi.ledger.course import walk as course_walk
from fazhi.ledger.models import Act, Attachment, Link, Matter, Paper, Party, Seal
from fazhi.ledger.state import MatterState
from fazhi.pages.desk import (
    board_overview,
    clocks,
    course,
    draw,
    linked,
    milestones,
    partyfix,
    public,
    recusal,
    sorting,
    story,
)
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.act import matter_row
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest


@never_cache
@at_work
def matter(request: AtWorkRequest, pk: int) -> HttpResponse:
    session, row = session_of(request), matter_row(pk)
    state = store.load(row, request.today)
    acts = list(Act.objects.filter(matter=row).order_by("seq"))
    papers = list(Paper.objects.filter(matter=row).defer("content"))
    attachments = list(Attachment.objects.filter(matter=row).defer("content"))
    entered = list(Party.objects.filter(matter=row).order_by("id"))
    masked = reads.masked_parties(row, entered)
    now = {p.pk: n for n, p in enumerate(standing(entered))}
    parties = sorted((p for p in masked if p.id in now), key=lambda p: now[p.id])
    fixed = partyfix.told(acts, entered, masked, request)
    verdicts = access.choices(session, state, request.today)
    running = [p for x in clocks.running(state, request.today) if (p := clocks.panel(state, x, request, request.today))]
    ended = [p for x in state.limits if not x.running and (p := clocks.panel(state, x, request, request.today))]
    possible = [v for v in verdicts if v.allowed]
    readings = list(reads.log(row)[:50])
    walked = course_walk(row)
    context: dict[str, Any] = {
        "matter": row, "marks": board_overview.marks(row), "procedure": state.procedure, "stage": state.stage,
        "steps": [] if state.procedure.is_register else story.steps(state, acts, request, request.today),
        "limit": running[0] if running else None, "other_limits": running[1:], "ended_limits": ended,
        "primary": next(iter(story.main_line(session, state, verdicts)), None),
        "can": possible, "cannot": [v for v in verdicts if not v.allowed], "facts": facts(state, request),
        "acts": story.told(state, acts, papers, attachments, request, fixed), "parties": parties,
        "evidence": milestones.evidence(state, acts, papers), "papers": papers, "attachments": attachments,
        "related": related(row), "readers": len({r.reader for r in readings}),
        "readings": readings[:5], "line": linked.line(row, request),
        "stations": course.told(walked, row, request) if walked else [],
        "recusals": recusal.told(state), "published": public.told(row, request.today, request),
        "sorts": sorting.sorts(session, state, library().intake, request),
        "drawn": draw.ready(state), "seal": sealed(row, acts), "has_secrets": bool(row.secret) and session.names,
        "upkeep": {v.action.key for v in possible if v.action},
    }  # fmt: skip
    return render(request, "desk/matter.html", context)


MANY = 6
"""A value of so many lines, all short, is a list, shown in columns."""


def _width(text: str, long: bool) -> str:
    lines = text.splitlines()
    if len(lines) >= MANY and all(len(x) <= 30 for x in lines):
        return "wide many"
    return "wide" if long or len(text) > 40 else ""


def facts(state: MatterState, request: HttpRequest) -> list[tuple[str, str, str]]:
    """(label, printed value, class of its place) of what is on record, in the order of declaration; secret facts are starred."""
    refs = state.procedure.facts.refs()
    out = [(tr("来源", request), tr(state.source, request), "")] if state.source else []
    for name, ref in refs.items():
        if ref.secret and name in state.secrets:
            out.append((ref.label, "＊＊＊＊", ""))
        elif name in state.values:
            text = story.shown(ref, state.values[name])
            out.append((ref.label, text, _width(text, ref.long)))
    return out


def related(row: Matter) -> list[tuple[Matter, str]]:
    """Matters linked with this one, in either direction, as far as the session sees them."""
    links = Link.objects.filter(Q(matter=row) | Q(other=row)).order_by("id").values_list("matter_id", "other_id", "kind")
    kinds = {(b if a == row.pk else a): kind for a, b, kind in links}
    return [(m, kinds[m.pk]) for m in Matter.objects.filter(pk__in=kinds).select_related("organisation").order_by("-id")]


def sealed(row: Matter, acts: list[Act]) -> dict[str, Any]:
    """How many of the matter's acts the latest seal holds."""
    seal = Seal.objects.order_by("-id").first()
    last = seal.last_act if seal else 0
    inside = sum(a.pk <= last for a in acts)
    whole = Act.objects.filter(matter=row).aggregate(m=Max("seq"))["m"]
    agrees = bool(acts) and acts[-1].hash == row.head and whole == row.version == len(acts)
    return {"seal": seal, "inside": inside, "all": len(acts), "agrees": agrees}
