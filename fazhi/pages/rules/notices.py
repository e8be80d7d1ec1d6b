"""Holiday notices: what the calendar knows and from where; a new one entered, tried out, put in force."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.kernel.notice import KINDS, NoticeDay, from_csv, from_lines, joined
from fazhi.ledger import notices
from fazhi.ledger.models import CalendarMove, CalendarNotice
from fazhi.ledger.notices import APPLY, RECKON, NoticeRefused
from fazhi.pages.desk.access import at_work, only, session_of
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people import jobs
from fazhi.people.models import JobRun

PAGE = 40
WHY = "放假通知由督办岗或者系统管理岗录入。"
ROLES = ("supervisor", "administrator")


@never_cache
@at_work
def all_notices(request: AtWorkRequest) -> HttpResponse:
    """Every year the calendar knows with its sources, and the notices entered here."""
    years = library().clock.arranged()
    context = {
        "years": years, "next": (years[0].year + 1) if years else request.today.year,
        "entered": CalendarNotice.objects.select_related("account", "applied_by"), "known": library().clock.known_until(),
        "may": session_of(request).role.key in ROLES,
    }  # fmt: skip
    return render(request, "rules/notices.html", context)


@never_cache
@only(*ROLES, why=WHY)
def new_notice(request: AtWorkRequest) -> HttpResponse:
    """Enter a notice: by lines as the paper has them, or as a CSV file."""
    wrong: tuple[str, str] | None = None
    if request.method == "POST":
        try:
            made = _entered(request)
            return redirect("notice", made.pk)
        except _Wrong as refused:
            wrong = refused.field_name, str(refused)
    typed: Any = request.POST if request.method == "POST" else {"year": str(library().clock.known_until().year + 1)}
    return render(request, "rules/notice_new.html", {"typed": typed, "wrong": wrong}, status=400 if wrong else 200)


class _Wrong(Exception):
    def __init__(self, field_name: str, message: str) -> None:
        super().__init__(message)
        self.field_name = field_name


def _entered(request: AtWorkRequest) -> CalendarNotice:
    given = {name: " ".join(request.POST.get(name, "").split()) for name in ("year", "number", "title", "url")}
    year = int(given["year"]) if given["year"].isascii() and given["year"].isdecimal() else 0
    if not 2000 <= year <= 2100:
        raise _Wrong("year", "年度须是四位数字，如：2027。")
    if not 2 <= len(given["number"]) <= 60:
        raise _Wrong("number", "请写明通知的文号，如：国办发明电〔2025〕7号。不超过60个字。")
    if not 2 <= len(given["title"]) <= 120:
        raise _Wrong("title", "请写明通知的标题，不超过120个字。")
    if len(given["url"]) > 300:
        raise _Wrong("url", "网址不超过300个字。")
    account = session_of(request).account
    assert account is not None, "only staff come here"
    days = _days(request, year, given["number"])
    try:
        return notices.enter(account, year, given["number"], given["title"], given["url"], days)
    except NoticeRefused as refused:
        raise _Wrong("number", str(refused)) from None


def _days(request: AtWorkRequest, year: int, number: str) -> list[NoticeDay]:
    """The days of the form; a file takes the place of what was typed, and must be of this year and number."""
    file = request.FILES.get("file")
    if file is not None:
        try:
            rows = from_csv(file.read().decode("utf-8"))
            strange = next((r for r in rows if r.year != year or r.source != number), None)
            if strange is not None:
                raise ValueError(f"{strange.day}一行写的是{strange.year}年“{strange.source}”，与上面的年度、文号不同。")
            return joined(rows)
        except UnicodeDecodeError:
            raise _Wrong("file", "文件不是UTF-8编码的CSV。请另存为UTF-8再放入。") from None
        except ValueError as error:
            raise _Wrong("file", str(error)) from None
    rows = []
    for kind in KINDS:
        try:
            rows += from_lines(year, kind, request.POST.get(kind, ""), number)
        except ValueError as error:
            raise _Wrong(kind, str(error)) from None
    try:
        return joined(rows)
    except ValueError as error:
        raise _Wrong("HOLIDAY", str(error)) from None


@never_cache
@at_work
def one_notice(request: AtWorkRequest, pk: int) -> HttpResponse:
    """What a notice would move or has moved, in groups and one by one; POST puts it in force or takes it back."""
    notice = get_object_or_404(CalendarNotice.objects.select_related("account", "applied_by"), pk=pk)
    session = session_of(request)
    may = session.role.key in ROLES
    if request.method == "POST" and may and session.account is not None:
        try:
            if request.POST.get("do") == "apply":
                notices.put_in_force(notice, session.account)
                messages.success(request, tr("通知已施行，正在后台重算期限。", request))
            elif request.POST.get("do") == "withdraw":
                notices.withdraw(notice)
                messages.success(request, tr("通知已撤回，日历没有变动。", request))
        except NoticeRefused as refused:
            messages.error(request, str(refused))
        return redirect("notice", pk)
    # Asking something of the matter leaves out those this session does not see, in the count too.
    seen = CalendarMove.objects.filter(notice=notice, matter__version__gte=1)
    moves = seen.select_related("matter").order_by("before", "id")
    states = CalendarNotice.State
    key = RECKON if notice.state == states.ENTERED else APPLY
    groups = notices.groups(notice)
    context = {
        "notice": notice, "may": may, "groups": [(g, library().procedure(g.procedure)) for g in groups], "limits": sum(g.limits for g in groups),
        "page": Paginator(moves, PAGE).get_page(request.GET.get("page")), "days": notices.days_of(notice), "kinds": KINDS,
        "run": JobRun.objects.filter(key=key, arguments__notice=notice.pk).first(),
        "working": notice.state in (states.ENTERED, states.APPLYING), "ready": notice.state == states.RECKONED,
        "applied": notice.state in (states.APPLYING, states.APPLIED), "waiting": jobs.waiting().get(key, 0),
        "withdrawable": notice.state in (states.ENTERED, states.RECKONED),
    }  # fmt: skip
    return render(request, "rules/notice.html", context)
