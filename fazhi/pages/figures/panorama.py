"""The panorama list: every open dispute, petition and order the post may see, by place and topic, in one list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.http import content_disposition_header

from fazhi.kernel.library import library
from fazhi.ledger import access
from fazhi.ledger.models import Matter
from fazhi.measuring import warning
from fazhi.measuring.warning import TOWN_DIGITS
from fazhi.pages.desk import excel
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.figures.workbook import Sheet
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.paging import Paged, page
from fazhi.people.models import Region
from fazhi.people.session import Session

PAGE = 50
AGES = (30, 60, 90, 180)
SORTS: dict[str, tuple[Any, ...]] = {"age": ("opened_on", "pk"), "due": (F("next_due").asc(nulls_last=True), "pk"), "new": ("-opened_on", "-pk")}
MOST = 50_000


@dataclass(frozen=True)
class Asked:
    kind: str
    town: str
    topic: str
    age: int
    late: bool
    sort: str


def _read(given: QueryDict, kinds: list[str]) -> Asked:
    """What is not understood in the address is left aside."""
    age = given.get("age", "")
    return Asked(
        given.get("kind", "") if given.get("kind") in kinds else "", given.get("town", "") if given.get("town", "").isdecimal() else "",
        given.get("topic", "").replace("\0", ""), int(age) if age in map(str, AGES) else 0, given.get("late") == "1",
        given.get("sort", "") if given.get("sort") in SORTS else "age",
    )  # fmt: skip


def found(asked: Asked, kinds: list[str], today: date) -> QuerySet[Matter]:
    """The open matters, within the caller's scope."""
    rows = Matter.objects.filter(procedure__in=[asked.kind] if asked.kind else kinds, closed=False)
    if asked.town:
        rows = rows.filter(region__code__startswith=asked.town)
    if asked.topic:
        rows = rows.filter(topic=asked.topic)
    if asked.age:
        rows = rows.filter(opened_on__lte=date.fromordinal(today.toordinal() - asked.age))
    if asked.late:
        rows = rows.filter(next_due__lt=today)
    return rows.order_by(*SORTS[asked.sort])


@dataclass(frozen=True)
class Line:
    matter: Matter
    kind: str
    place: str
    stage: str
    days: int
    late: bool
    opens: bool


@dataclass(frozen=True)
class Listed(Paged):
    rows: list[Line]


def _line(m: Matter, places: dict[str, str], session: Session, request: HttpRequest | None, today: date) -> Line:
    procedure = library().procedure(m.procedure)
    return Line(
        m, named(procedure, request), _place(m, places), procedure.stage(m.stage).label, (today - m.opened_on).days,
        m.next_due is not None and m.next_due < today, access.may_open(session, m.procedure).ok,
    )  # fmt: skip


def _place(m: Matter, places: dict[str, str]) -> str:
    """松溪街道 锦园社区; the town alone where no more is known; "" where nothing is."""
    if m.region is None:
        return ""
    town = places.get(m.region.code[:TOWN_DIGITS], "")
    return town if m.region.name == town else f"{town} {m.region.name}".strip()


@at_work
def panorama(request: AtWorkRequest) -> HttpResponse:
    """The list with its conditions in the address; the same as an Excel file. It names nobody a matter is about."""
    session, watching = session_of(request), warning.watch()
    kinds = [k.key for k in warning.readable(session, watching)] if watching is not None else []
    if session.lo < 0 or not kinds:
        raise PermissionDenied("您的岗位不看纠纷、信访和热线事项。")
    asked = _read(request.GET, kinds)
    places = {r.code[:TOWN_DIGITS]: r.name for r in Region.objects.filter(level=Region.Level.TOWN)}
    rows = found(asked, kinds, request.today)
    full = rows.select_related("organisation", "region", "handler").defer("facts", "secret", "marks", "words")
    if request.GET.get("as") == "xlsx":
        return _download([_line(m, places, session, None, request.today) for m in full[:MOST]], session, request)
    everything = found(Asked("", "", "", 0, False, "age"), kinds, request.today)
    at = page(request.GET.get("page", "1"), rows.count(), PAGE)
    narrowed = Asked(asked.kind, asked.town, "", asked.age, asked.late, "age")
    topics = found(narrowed, kinds, request.today).order_by().values_list("topic").annotate(n=Count("pk")).order_by("-n")
    context: dict[str, Any] = {
        "asked": asked, "listed": Listed(at.total, at.number, at.size, [_line(m, places, session, request, request.today) for m in full[at.slice]]),
        "kinds": [(k, named(library().procedure(k), request)) for k in kinds], "towns": _towns(everything, places),
        "topics": [(t, t) for t, _ in topics if t], "ages": [(n, tr("{n}天以上", request, n=n)) for n in AGES],
        "open": _counts(everything, kinds, request),
        "sorts": [("age", tr("在办最久的在前", request)), ("due", tr("最近期限在前", request)), ("new", tr("最新的在前", request))],
    }  # fmt: skip
    return render(request, "figures/panorama.html", context)


def _towns(rows: QuerySet[Matter], places: dict[str, str]) -> list[tuple[str, str]]:
    codes = {str(code)[:TOWN_DIGITS] for code in rows.order_by().values_list("region__code", flat=True).distinct() if code}
    return [(code, name) for code, name in sorted(places.items()) if code in codes]


def _counts(rows: QuerySet[Matter], kinds: list[str], request: AtWorkRequest) -> list[tuple[str, str, int, int]]:
    """(key, name, open, past their term) of each kind."""
    number = dict(rows.order_by().values_list("procedure").annotate(n=Count("pk")))
    late = dict(rows.filter(next_due__lt=request.today).order_by().values_list("procedure").annotate(n=Count("pk")))
    return [(k, named(library().procedure(k), request), number.get(k, 0), late.get(k, 0)) for k in kinds]


def _download(lines: list[Line], session: Session, request: AtWorkRequest) -> HttpResponse:
    sheet = Sheet("全景清单", (26, 12, 42, 26, 22, 12, 24, 12, 10, 12, 18, 8))
    sheet.row([f"在办矛盾纠纷、信访、热线事项全景清单，{request.today.isoformat()}。不含当事人信息。导出人：{session.label}"])
    heads = ("编号", "种类", "事项", "地方", "分类", "阶段", "承办单位", "登记日", "已办天数", "最近期限", "期限名称", "超期")
    sheet.row(heads, sheet.head)
    sheet.sheet.freeze_panes(2, 1)
    for x in lines:
        m = x.matter
        sheet.row([m.number, x.kind, m.title, x.place, m.topic, x.stage, m.organisation.name, m.opened_on, x.days, m.next_due,
                   m.next_limit, "是" if x.late else ""])  # fmt: skip
    response = HttpResponse(sheet.done(), content_type=excel.MEDIA)
    response["Content-Disposition"] = content_disposition_header(True, f"全景清单{request.today:%Y%m%d}.xlsx") or "attachment"
    return response
