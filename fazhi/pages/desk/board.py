"""流转看板: where every open matter is, since when and whom it waits for, and how fast matters went on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from fazhi.kernel.elements import Kind, Stage
from fazhi.kernel.library import library
from fazhi.kernel.overview import Overview
from fazhi.kernel.pace import Pace
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import SYSTEM
from fazhi.ledger import board as counts
from fazhi.ledger.board import AGES, OFTEN, Paced, Standing
from fazhi.ledger.models import Matter
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import is_english, named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation
from fazhi.people.session import Session

LONGEST = 8
FIRST = 12
"""So many organisations are shown at once, the others folded."""
SPANS = (30, 90, 365)
"""Over how many days how fast it went may be asked."""


@dataclass(frozen=True)
class Cell:
    """A stage of the board: how many stand there, for whom they wait, how long the oldest has been there."""

    label: str
    url: str
    n: int
    days: int
    late: int
    waits: str


@dataclass(frozen=True)
class Lane:
    """All stages of one kind of matter, in the order of the rules."""

    label: str
    url: str
    n: int
    cells: list[Cell]


@dataclass(frozen=True)
class Place:
    """An organisation and what stands in it."""

    label: str
    url: str
    n: int
    ages: list[tuple[str, int, str]]
    late: int
    passed: int
    returned: int
    days: int


@dataclass(frozen=True)
class Held:
    """A matter that has long been where it is."""

    matter: Matter
    kind: str
    stage: str
    days: int
    waits: str


@dataclass(frozen=True)
class Speed:
    """A pace with its numbers; each opens into its matters."""

    label: str
    means: str
    within: int
    told: Paced
    median: str
    ninth: str
    urls: dict[str, str]


def tabs(request: AtWorkRequest, session: Session) -> list[tuple[str, str, bool]]:
    """The pages of the board: (label, address, current)."""
    here = request.path
    pages = [(tr("流转", request), reverse("board")), (tr("满意度", request), reverse("satisfaction"))]
    pages += [
        (named(o.procedure, request), reverse("overview", args=[o.key]))
        for o in library().every(Overview)
        if o.key in session.kinds
    ]
    return [(label, url, url == here) for label, url in pages]


def listed(**conditions: Any) -> str:
    """The address of the list behind a number."""
    return f"{reverse('board-matters')}?{urlencode({k: v for k, v in conditions.items() if v not in ('', None)})}"


def duration(minutes: float | None, request: HttpRequest) -> str:
    """12分钟, 3小时5分, 2天4小时; "—" where there is none."""
    if minutes is None:
        return "—"
    whole = round(minutes)
    if whole < 60:
        return tr("{m}分钟", request, m=whole)
    if whole < 24 * 60:
        return tr("{h}小时{m}分", request, h=whole // 60, m=whole % 60)
    return tr("{d}天{h}小时", request, d=whole // 1440, h=whole % 1440 // 60)


def waits_for(procedure: Procedure[Any, Any], stage: Stage, request: AtWorkRequest) -> str:
    """Who can take a matter out of this stage by what is done in this stage most particularly."""
    steps = [a for a in procedure.on(request.today).possible_in(stage) if a.kind is Kind.STEP and a.to not in (None, stage)]
    own = min((len(a.frm) for a in steps), default=0)
    roles = {r.key: named(r, request) for a in steps if len(a.frm) == own for r in a.by if r is not SYSTEM}
    return (", " if is_english(request) else "、").join(roles.values())


def days_text(n: int, request: HttpRequest) -> str:
    return tr("{n}天", request, n=n)


@at_work
def board(request: AtWorkRequest) -> HttpResponse:
    """The board of all kinds the post sees, or of one (`?kind=`)."""
    session = session_of(request)
    kinds = [p for p in library().matters if p.key in session.kinds]
    chosen = next((p for p in kinds if p.key == request.GET.get("kind", "")), None)
    span = request.GET.get("days", "")
    days = int(span) if span in map(str, SPANS) else SPANS[0]
    found = counts.standing(request.today, [p.key for p in kinds])
    per_kind = {p.key: sum(s.n for s in found if s.procedure == p.key) for p in kinds}
    shown = [s for s in found if chosen is None or s.procedure == chosen.key]
    context: dict[str, Any] = {
        "tabs": tabs(request, session), "chosen": chosen, "kinds": [(p, n) for p in kinds if (n := per_kind[p.key])],
        "kind_key": chosen.key if chosen else "", "total": sum(s.n for s in shown), "strip": _strip(shown, chosen, request),
        "lanes": _lanes(shown, [chosen] if chosen else kinds, request), "places": _places(shown, chosen, request),
        "age_labels": [tr(label, request) for _, label, _, _ in AGES], "longest": _longest(session, chosen, request),
        "speeds": [_speed(p, days, request) for p in library().every(Pace) if _wanted(p, session, chosen)],
        "spans": SPANS, "days": days, "more": len({s.organisation_id for s in shown}) - FIRST,
    }  # fmt: skip
    return render(request, "board/board.html", context)


def _wanted(pace: Pace, session: Session, chosen: Procedure[Any, Any] | None) -> bool:
    return pace.procedure.key in session.kinds and chosen in (None, pace.procedure)


def _strip(
    found: list[Standing], chosen: Procedure[Any, Any] | None, request: AtWorkRequest
) -> list[tuple[str, int, str, str, bool]]:
    """(label, number, note, address, red) of the numbers on top."""
    kind = chosen.key if chosen else ""

    def t(text: str, **values: Any) -> str:
        return tr(text, request, **values)

    return [
        (t("未办结"), sum(s.n for s in found), t("每一件都在下面某一格里"), listed(kind=kind), False),
        (t("在一处超过90天"), sum(s.ages[3] for s in found), t("自进入现阶段、现单位起"), listed(kind=kind, age="more"), False),
        (t("已超期"), sum(s.late for s in found), t("约束办理机关的期限"), listed(kind=kind, late=1), True),
        (t("转手{n}次以上", n=OFTEN), sum(s.passed for s in found), t("办理过程中换过单位"), listed(kind=kind, passed=1), False),
        (t("被退回过"), sum(s.returned for s in found), t("退单、异议"), listed(kind=kind, returned=1), False),
    ]  # fmt: skip


def _lanes(found: list[Standing], kinds: list[Procedure[Any, Any]], request: AtWorkRequest) -> list[Lane]:
    lanes = []
    for p in kinds:
        cells = []
        for stage in p.stages:
            here = [s for s in found if s.procedure == p.key and s.stage == stage.name]
            if here:
                cells.append(
                    Cell(
                        stage.label, listed(kind=p.key, stage=stage.name), sum(s.n for s in here), _oldest(here, request.today),
                        sum(s.late for s in here), waits_for(p, stage, request),
                    )
                )  # fmt: skip
        if cells:
            lanes.append(Lane(named(p, request), listed(kind=p.key), sum(c.n for c in cells), cells))
    return lanes


def _oldest(found: Iterable[Standing], today: date) -> int:
    return max((today - s.oldest).days for s in found)


def _places(found: list[Standing], chosen: Procedure[Any, Any] | None, request: AtWorkRequest) -> list[Place]:
    grouped: dict[int, list[Standing]] = {}
    for s in found:
        grouped.setdefault(s.organisation_id, []).append(s)
    names = dict(Organisation.objects.filter(pk__in=grouped).values_list("pk", "short"))
    kind = chosen.key if chosen else ""
    places = [
        Place(
            names[pk], listed(kind=kind, org=pk), sum(s.n for s in here),
            [(tr(label, request), sum(s.ages[i] for s in here), listed(kind=kind, org=pk, age=key))
             for i, (key, label, _, _) in enumerate(AGES)],
            sum(s.late for s in here), sum(s.passed for s in here), sum(s.returned for s in here),
            _oldest(here, request.today),
        )
        for pk, here in grouped.items()
    ]  # fmt: skip
    return sorted(places, key=lambda p: (-p.n, p.label))


def _longest(session: Session, chosen: Procedure[Any, Any] | None, request: AtWorkRequest) -> list[Held]:
    keys = [chosen.key] if chosen else [p.key for p in library().matters if p.key in session.kinds]
    ids = counts.longest(keys, LONGEST)
    rows = {row.pk: row for row in Matter.objects.filter(pk__in=ids).select_related("organisation", "handler")}
    return [held(rows[pk], request) for pk in ids if pk in rows]


def held(row: Matter, request: AtWorkRequest) -> Held:
    """A matter as a line of the board."""
    procedure = library().procedure(row.procedure)
    stage = procedure.stage(row.stage)
    since = (request.today - row.here_since).days
    return Held(row, named(procedure, request), stage.label, since, waits_for(procedure, stage, request))


def _speed(pace: Pace, days: int, request: AtWorkRequest) -> Speed:
    since = request.today - timedelta(days=days)
    told = counts.paced(pace, since, request.today)
    urls = {part: listed(pace=pace.key, part=part, days=days) for part in counts.PARTS}
    return Speed(
        named(pace, request), pace.means, pace.within, told, duration(told.median, request), duration(told.ninth, request), urls
    )
