"""What every page's frame shows: where one is, what waits, how far the ledger is sealed. Asked for only where shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from fazhi.ledger.importing.work import sheets
from fazhi.ledger.models import Seal
from fazhi.ledger.trays import trays
from fazhi.pages import menu
from fazhi.pages.desk.filters import matters_of
from fazhi.pages.paging import MOST
from fazhi.people.models import Region
from fazhi.people.session import Session


@dataclass(frozen=True)
class Item:
    """A line of the side menu."""

    key: str
    label: str
    icon: str
    url: str
    current: bool


_MAIN = (
    ("desk", "工作台", "home"), ("intake", "一窗受理", "plus"),
    ("matters", "事项", "list"), ("board", "流转看板", "flow"), ("registers", "登记簿", "book"),
    ("warning", "预警研判", "warn"), ("panorama", "全景清单", "eye"),
    ("indicators", "指标", "bars"), ("report", "年度报告", "report"), ("reading", "年报巡检", "reading"),
)  # fmt: skip
_WATCH = (
    ("rules", "规则与程序", "rules"), ("seals", "封存与校验", "sealed"), ("readings", "查阅记录", "lock"),
    ("open", "公开", "paper"),
)  # fmt: skip
_ADMIN = (("accounts", "账号与岗位", "people"), ("settings", "区级设置", "rules"), ("jobs", "后台任务", "clock"))
_OVERSEER = (("ladder", "督办规则", "bell"), ("jobs", "后台任务", "clock"))
_MORE = {"administrator": _ADMIN, "supervisor": _OVERSEER}
_REVIEW, _SUBSIDY = ("peer-review", "卷宗互评", "tick"), ("paysheet", "以案定补", "tray")
_WORK = {"justice_bureau": (_REVIEW, _SUBSIDY), "committee": (_REVIEW,), "judicial_office": (_SUBSIDY,)}
"""Further lines of the menu for some roles."""
_IMPORTS = (("imports", "导入Excel", "tray"),)
"""For whoever may register what some table holds."""
_SECTION = {
    "board-matters": "board", "satisfaction": "board", "sample": "board", "overview": "board",
    "matter": "matters", "act": "matters", "new": "matters", "new-start": "matters", "party": "matters",
    "why": "matters", "warning-cell": "warning", "register": "registers", "indicator": "indicators", "report-freeze": "report", "figure": "report",
    "reading-file": "reading", "inspections": "reading", "inspection": "reading", "inspection-indicator": "reading",
    "inspected": "reading", "inspected-correct": "reading", "inspected-beside": "reading", "inspection-frame": "reading",
    "inspection-sums": "reading", "inspection-files": "reading", "rule": "rules", "calendar": "rules",
    "notices": "rules", "notice": "rules", "notice-new": "rules",
    "import": "imports", "setting": "settings", "ladder-new": "ladder", "ladder-change": "ladder", "receipt": "seals", "account": "accounts",
}  # fmt: skip


def _items(request: HttpRequest, wanted: tuple[tuple[str, str, str], ...]) -> list[Item]:
    here = request.resolver_match.url_name if request.resolver_match else ""
    section = _SECTION.get(here or "", here)
    session: Session | None = getattr(request, "at_work", None)
    shut = menu.shut(session, _today(request)) if session is not None else frozenset()
    return [Item(key, label, icon, reverse(key), key == section) for key, label, icon in wanted if key not in shut]


def _today(request: HttpRequest) -> date:
    day: date = getattr(request, "today", None) or timezone.localdate()
    return day


def _can_new(request: HttpRequest) -> bool:
    session: Session | None = getattr(request, "at_work", None)
    return session is not None and menu.starts(session, _today(request))


def counts(session: Session) -> dict[str, int]:
    """`mine`: open matters in the account's hands; `waiting`: open ones of its organisation that nobody has taken."""
    mine, waiting = trays(session, matters_of(session), MOST)
    return {"mine": mine, "waiting": waiting}


def counts_of(request: HttpRequest) -> dict[str, int]:
    """`counts` of the session of a request, asked for once a page."""
    session: Session | None = getattr(request, "at_work", None)
    found: dict[str, int] | None = getattr(request, "_counts", None)
    if found is None:
        found = counts(session) if session else {"mine": 0, "waiting": 0}
        # Django's request has no place of its own for what is kept for one page.
        request._counts = found  # type: ignore[attr-defined]
    return found


def place(session: Session | None) -> str:
    """The county or district the page speaks for: the session's own, else the first there is. Looked up once a minute."""
    organisation = session.organisation if session is not None else None
    own = organisation.region.code[:6] if organisation is not None else ""
    counties = Region.objects.filter(level=Region.Level.COUNTY, code__startswith=own).values_list("name", flat=True)
    return cache.get_or_set(f"place-{own}", lambda: counties.first() or "", 60) or ""


def common(request: HttpRequest) -> dict[str, Any]:
    session: Session | None = getattr(request, "at_work", None)
    watch = _WATCH + (_MORE.get(session.role.key, ()) if session is not None else ())
    main = _MAIN + (_WORK.get(session.role.key, ()) if session is not None else ())
    if session is not None and any(a.key == session.role.key for s in sheets().values() for a in s.start.by):
        main += _IMPORTS
    return {
        "at_work": session,
        "english": bool(getattr(request, "english", False)),
        "menu": SimpleLazyObject(lambda: _items(request, main)),
        "watch": SimpleLazyObject(lambda: _items(request, watch)),
        "can_new": SimpleLazyObject(lambda: _can_new(request)),
        "counts": SimpleLazyObject(lambda: counts_of(request)),
        "place": SimpleLazyObject(lambda: place(session)),
        "last_seal": SimpleLazyObject(lambda: Seal.objects.order_by("-id").first()),
    }
