"""来龙去脉: what an act led to and what it rests on, on the page of every matter of it and as one picture."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.ledger import course
from fazhi.ledger.models import Matter
from fazhi.pages.desk.access import at_work
from fazhi.pages.desk.act import matter_row
from fazhi.pages.desk.course_picture import Arrow, Box, svg
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation


@dataclass(frozen=True)
class Relation:
    """`before`: the text that comes before the other's number; `what`: what the two are to each other."""

    what: str
    number: str
    pk: int
    seen: bool


@dataclass(frozen=True)
class Told:
    """One matter of the course in words. `title` is empty where the session may not see it."""

    stop: course.Stop
    kind: str
    stage: str
    organisation: str
    here: bool
    names: tuple[Relation, ...]
    named_by: tuple[Relation, ...]


def told(walked: course.Walked, row: Matter, request: HttpRequest) -> list[Told]:
    """Every matter of the course, oldest first, with what it names and what names it."""
    bodies = dict(Organisation.objects.filter(pk__in={s.organisation_id for s in walked.stops}).values_list("pk", "short"))
    by_id = {s.id: s for s in walked.stops}

    def relation(other: int, what: str) -> Relation:
        return Relation(tr(what, request), by_id[other].number, other, bool(by_id[other].title))

    made = []
    for s in walked.stops:
        procedure = library().procedure(s.procedure)
        made.append(Told(
            s, named(procedure, request), procedure.stage(s.stage).label, bodies.get(s.organisation_id, ""), s.id == row.pk,
            tuple(relation(x.other, x.what) for x in walked.steps if x.by == s.id),
            tuple(relation(x.by, x.what) for x in walked.steps if x.other == s.id),
        ))  # fmt: skip
    return made


def picture(walked: course.Walked, stations: list[Told], request: HttpRequest) -> SafeString:
    """The picture, with the lanes that have something in them."""
    lanes = [lane for lane in walked.course.lanes if any(s.procedure in lane.of for s in walked.stops)]
    place = {s.id: lanes.index(walked.course.lane_of(s.procedure)) for s in walked.stops}
    boxes = [
        Box(
            t.stop.id, place[t.stop.id], t.stop.opened_on.isoformat(), t.kind, t.stop.title, t.stop.number, t.stage, t.stop.closed, t.here,
            reverse("matter", args=[t.stop.id]) if t.stop.title else "",
        )
        for t in stations
    ]  # fmt: skip
    row_of = {b.id: i for i, b in enumerate(boxes)}
    arrows: dict[tuple[int, int], list[str]] = {}
    for x in walked.steps:
        older, younger = sorted((x.by, x.other), key=row_of.__getitem__)
        arrows.setdefault((older, younger), []).append(tr(x.what, request))
    drawn = [Arrow(a, b, "、".join(dict.fromkeys(whats))) for (a, b), whats in sorted(arrows.items(), key=lambda e: row_of[e[0][0]])]
    about = tr("从上到下按登记的先后，共{n}件；每件的内容和相互关系，下面逐件写明。", request, n=len(boxes))
    return mark_safe(svg([named(lane, request) for lane in lanes], boxes, drawn, tr("来龙去脉图", request), about))


@never_cache
@at_work
def page(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The whole course of a matter: picture first, then the same in words."""
    row = matter_row(pk)
    walked = course.walk(row)
    if walked is None:
        raise Http404
    stations = told(walked, row, request)
    first, last = walked.stops[0].opened_on, walked.stops[-1].opened_on
    context = {
        "matter": row, "stations": stations, "picture": picture(walked, stations, request), "first": first, "last": last,
        "unseen": sum(not s.title for s in walked.stops),
    }  # fmt: skip
    return render(request, "desk/course.html", context)
