"""Early warning: what has risen, where and of what kind; a cell with its months and matters; taking a rise up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.views.decorators.http import require_POST

from fazhi.kernel.facts import FactRef
from fazhi.kernel.watch import Watch
from fazhi.ledger import access, acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given
from fazhi.measuring import warning
from fazhi.measuring.exceedance import Judged
from fazhi.measuring.warning import Counts, Rise
from fazhi.pages.desk import drafts, excel
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.figures import warning_draw, workbook_warning
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import Paged, page
from fazhi.people.session import Session

SPANS_SHOWN = 25
PAGE = 30
NO_TOWN, NO_TOPIC = "-", "-"
"""How "no place", "no topic" stand in an address; left out = all."""


@dataclass
class Asked:
    """The kind, the span and the cell a page is asked for."""

    session: Session
    watching: Watch
    counts: Counts
    i: int
    place: str | None
    topic: str | None
    kinds: list[Any]

    @property
    def span(self) -> warning.Span:
        return self.counts.spans[self.i]

    def query(self, **changed: str | None) -> str:
        """kind=…&at=…&town=…&topic=…, with some of it changed (None = left out)."""
        now: dict[str, str | None] = {
            "kind": self.counts.procedure.key, "at": self.span.first.isoformat() if self.counts.spans else None,
            "town": _address(self.place, NO_TOWN), "topic": _address(self.topic, NO_TOPIC), **changed,
        }  # fmt: skip
        return urlencode({k: v for k, v in now.items() if v is not None})


def _address(value: str | None, nothing: str) -> str | None:
    return nothing if value == "" else value


def _read(request: AtWorkRequest, given: QueryDict) -> Asked | None:
    """None where nothing of what is watched has been recorded. 404 for what is not there or not to be read."""
    session, watching = session_of(request), warning.watch()
    if watching is None:
        raise Http404
    kinds = warning.readable(session, watching)
    if session.lo < 0 or not kinds:
        raise PermissionDenied("您的岗位不看预警所比较的事项。")
    wanted = given.get("kind", kinds[0].key)
    procedure = next((k for k in kinds if k.key == wanted), None)
    if procedure is None:
        raise Http404
    counts = warning.count(session, watching, procedure, request.today)
    if not counts.spans:
        return Asked(session, watching, counts, 0, None, None, kinds)
    whole = max((i for i, s in enumerate(counts.spans) if not s.running), default=0)
    at = given.get("at")
    i = whole if at is None else next((i for i, s in enumerate(counts.spans) if s.first.isoformat() == at), None)
    place = _chosen(given.get("town"), NO_TOWN, counts.places)
    topic = _chosen(given.get("topic"), NO_TOPIC, counts.topics)
    if i is None:
        raise Http404
    return Asked(session, watching, counts, i, place, topic, kinds)


def _chosen(value: str | None, nothing: str, known: Any) -> str | None:
    if not value:
        return None
    found = "" if value == nothing else value
    if found not in known:
        raise Http404
    return found


def place_name(counts: Counts, place: str | None, request: HttpRequest | None) -> str:
    return tr("全部地方", request) if place is None else tr(counts.places[place], request)


def topic_name(topic: str | None, request: HttpRequest | None) -> str:
    return tr("全部分类", request) if topic is None else topic or tr("没有分类", request)


@dataclass(frozen=True)
class Line:
    """A rise on the list. `seen`: None where the count is not shown; `taken`: the matter that took it up."""

    place: str
    topic: str
    seen: int | None
    usual: str
    threshold: int
    chance: str
    grave: bool
    url: str
    taken: Matter | None


def usual_text(judged: Judged, small: int, request: HttpRequest | None) -> str:
    """The count expected, to the whole number; below the least shown only that it is."""
    if judged.usual < small:
        return tr("不到{n}", request, n=small)
    return str(round(judged.usual))


def chance_text(judged: Judged) -> str:
    """The probability by chance in per cent: 0.42%, <0.01%."""
    return "<0.01%" if judged.chance < 0.0001 else f"{judged.chance * 100:.2f}%"


def _line(a: Asked, rise: Rise, taken: dict[tuple[str, str], Matter], request: AtWorkRequest) -> Line:
    place, topic = place_name(a.counts, rise.place, None), topic_name(rise.topic, None)
    return Line(
        place_name(a.counts, rise.place, request), topic_name(rise.topic, request),
        a.counts.shown(a.i, rise.place, rise.topic), usual_text(rise.judged, a.watching.small, request),
        rise.judged.threshold, chance_text(rise.judged), rise.grave,
        f"{reverse('warning-cell')}?{a.query(town=_address(rise.place, NO_TOWN), topic=_address(rise.topic, NO_TOPIC))}",
        taken.get((place, topic)),
    )  # fmt: skip


def _taken(a: Asked) -> dict[tuple[str, str], Matter]:
    """What has been taken up of this kind and span, by name of place and topic."""
    w = a.watching
    rows = Matter.objects.filter(procedure=w.answer.key, **{
        f"facts__{w.kind.name}": a.counts.procedure.label, f"facts__{w.begins_on.name}": a.span.first.isoformat(),
    })  # fmt: skip
    return {(str(m.facts[w.place.name]), str(m.facts[w.matter_topic.name])): m for m in rows.order_by("pk")}


@at_work
def overview(request: AtWorkRequest) -> HttpResponse:
    """The map, the rises and the table of one kind and one month; the same as an Excel file."""
    a = _read(request, request.GET)
    if a is None or not a.counts.spans:
        return render(request, "figures/warning.html", {"a": a, "nothing": True})
    rises = a.counts.rises(a.i)
    taken = _taken(a)
    lines = [_line(a, rise, taken, request) for rise in rises]
    if request.GET.get("as") == "xlsx":
        data = workbook_warning.warnings(a.counts, a.i, lines, a.session.label)
        response = HttpResponse(data, content_type=excel.MEDIA)
        name = f"预警{a.counts.procedure.label}{a.span.first:%Y%m%d}.xlsx"
        response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
        return response
    levels = {r.place: "grave" if r.grave else "notice" for r in reversed(rises) if r.place and r.topic == a.topic}
    shown = {code: a.counts.shown(a.i, code, a.topic) for code in a.counts.places}
    looked = a.counts.looked_at(a.i)
    context = {
        "a": a, "lines": lines, "looked": looked, "by_chance": f"{looked * a.watching.alpha:.1f}",
        "map": warning_draw.tile_map(a.counts.places, warning.tiles(list(a.counts.places)), shown, levels, None),
        "cell": f"{reverse('warning-cell')}?{a.query(town=None)}", "rows": _rows(a, request), "total": a.counts.shown(a.i, None, None),
        "topics": [(_address(t, NO_TOPIC), topic_name(t, request)) for t in a.counts.topics],
        "tabs": [(named(k, request), f"?{urlencode({'kind': k.key})}", k.key == a.counts.procedure.key) for k in a.kinds],
        "spans": [(s.first.isoformat(), s.text, s.running) for s in reversed(a.counts.spans[-SPANS_SHOWN:])],
        "topic_name": topic_name(a.topic, request), "enough": a.counts.judged(a.i, None, None) is not None,
        "grave": sum(r.grave for r in rises),
    }  # fmt: skip
    return render(request, "figures/warning.html", context)


def _rows(a: Asked, request: AtWorkRequest) -> list[tuple[str, list[tuple[int | None, str]]]]:
    """The table: a line a town (all of them first), a column a topic (all of them first), each with its address."""
    out = []
    for place in (None, *a.counts.places):
        cells = [
            (a.counts.shown(a.i, place, t), f"{reverse('warning-cell')}?{a.query(town=_address(place, NO_TOWN), topic=_address(t, NO_TOPIC))}")
            for t in (None, *a.counts.topics)
        ]  # fmt: skip
        out.append((place_name(a.counts, place, request), cells))
    return out


@dataclass(frozen=True)
class Listed(Paged):
    rows: list[tuple[Matter, str]]


@at_work
def cell(request: AtWorkRequest) -> HttpResponse:
    """One place and topic: its months, how the judgement came out, and the matters behind it."""
    a = _read(request, request.GET)
    if a is None or not a.counts.spans:
        raise Http404
    judged = a.counts.judged(a.i, a.place, a.topic)
    seen = a.counts.shown(a.i, a.place, a.topic)
    first = max(0, min(a.i, len(a.counts.spans) - SPANS_SHOWN))
    some = range(first, min(len(a.counts.spans), first + SPANS_SHOWN))
    labels = [(_short(a.counts.spans[i]), a.counts.spans[i].first.isoformat(), a.counts.spans[i].running) for i in some]
    drawn = warning_draw.chart(
        labels, [a.counts.shown(i, a.place, a.topic) for i in some], a.i - first, a.watching.small,
        judged.usual if judged and judged.usual >= a.watching.small else None, judged.threshold if judged else None,
    )  # fmt: skip
    risen = judged is not None and judged.risen and judged.seen >= a.watching.small
    context: dict[str, Any] = {
        "a": a, "judged": judged, "seen": seen, "risen": risen, "chart": drawn, "listed": _listed(a, request),
        "place_name": place_name(a.counts, a.place, request), "topic_name": topic_name(a.topic, request),
        "kind_name": named(a.counts.procedure, request), "past": [a.counts.spans[j].text for j in warning.past_of(a.watching.grain, a.i)],
        "months": [(a.counts.spans[i], a.counts.shown(i, a.place, a.topic)) for i in reversed(some)],
        "usual": usual_text(judged, a.watching.small, request) if judged else "", "base": f"?{a.query(at=None)}",
        "chance": chance_text(judged) if judged else "", "grave": judged is not None and judged.chance <= a.watching.grave,
        "back": f"{reverse('warning')}?{a.query(town=None)}",
        "taken": _taken(a).get((place_name(a.counts, a.place, None), topic_name(a.topic, None))),
        "may_take_up": risen and access.may_start(a.session, a.watching.answer, a.watching.start).allowed,
        "fields": [(k, request.GET[k]) for k in ("kind", "at", "town", "topic") if k in request.GET],
    }  # fmt: skip
    return render(request, "figures/warning_cell.html", context)


def _short(span: warning.Span) -> str:
    return f"{span.first.year % 100:02}.{span.first.month}" if span.first.day == 1 else f"{span.first.month}.{span.first.day}"


def _listed(a: Asked, request: AtWorkRequest) -> Listed | None:
    """The matters behind the count; None for posts that open no matters, who are shown numbers only."""
    if not access.may_open(a.session, a.counts.procedure.key).ok:
        return None
    rows = warning.behind(a.counts, a.i, a.place, a.topic)
    at = page(request.GET.get("page", "1"), rows.count(), PAGE)
    stage = a.counts.procedure.stage
    found = rows.select_related("organisation", "region").defer("facts", "secret", "marks", "words")[at.slice]
    return Listed(at.total, at.number, at.size, [(m, stage(m.stage).label) for m in found])


@require_POST
@at_work
def take_up(request: AtWorkRequest) -> HttpResponse:
    """Open a matter about a rise, with the numbers as they are reckoned now. Once a cell and span."""
    a = _read(request, request.POST)
    judged = a.counts.judged(a.i, a.place, a.topic) if a is not None and a.counts.spans else None
    if a is None or judged is None or not judged.risen or judged.seen < a.watching.small:
        raise Http404
    place, topic = place_name(a.counts, a.place, None), topic_name(a.topic, None)
    before = _taken(a).get((place, topic))
    if before is not None:
        return redirect("matter", before.pk)
    w, kind = a.watching, a.counts.procedure.label
    level = w.warning if judged.chance <= w.grave else w.notice
    values: list[tuple[FactRef[Any, Any], Any]] = [
        (w.subject, f"{kind}：{place}，{topic}，{a.span.text}"), (w.kind, kind), (w.place, place), (w.matter_topic, topic),
        (w.begins_on, a.span.first), (w.ends_on, min(a.span.last, request.today)), (w.seen, judged.seen),
        (w.usual, round(judged.usual)), (w.threshold, judged.threshold), (w.level, level),
    ]  # fmt: skip
    try:
        given = Given(request.today, values={fact.name: value for fact, value in values})
        opened = acts.start(a.session, w.answer.key, w.start.key, given)
    except ActRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{reverse('warning-cell')}?{a.query()}")
    messages.success(request, tr("已登记：{number}", request, number=opened.number))
    return redirect("matter", opened.matter_id)


@require_POST
@at_work
def letter(request: AtWorkRequest, pk: int) -> HttpResponse:
    """Goes to the form of a letter about a rise taken up, with what is known filled in."""
    watching = warning.watch()
    matter = Matter.objects.filter(pk=pk, procedure=watching.answer.key).first() if watching is not None else None
    if watching is None or matter is None:
        raise Http404
    facts, (procedure, action) = matter.facts, watching.letter
    numbers = f"{facts[watching.kind.name]}，{facts[watching.place.name]}，{facts[watching.matter_topic.name]}："
    found = (
        f"{numbers}{facts[watching.begins_on.name]}起本期{facts[watching.seen.name]}件，按历史预计{facts[watching.usual.name]}件，"
        f"达到{facts[watching.threshold.name]}件即预警（编号{matter.number}）。"
    )
    post = QueryDict(mutable=True)
    post.update({"link": matter.number, "f-found": found})
    drafts.keep(request, procedure, action, post)
    return redirect("new-start", procedure, action)
