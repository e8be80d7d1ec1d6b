"""The pay sheet of a month: what is due, to whom, why something is not; as Excel and as a sheet to be made."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.views.decorators.http import require_POST

from fazhi.kernel.paysheet import PaySheet
from fazhi.ledger import access
from fazhi.ledger.state import ActRefused
from fazhi.measuring import figures, paying, printing
from fazhi.measuring.paying import Item, Person
from fazhi.pages.desk import excel
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import tr
from fazhi.pages.figures.workbook import Sheet
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation
from fazhi.people.session import Session

MONTHS_BACK = 18


def _read(request: AtWorkRequest, given: QueryDict) -> tuple[Session, PaySheet, Organisation, date, date]:
    """The sheet, the organisation and the month asked for. 404 for what is not there."""
    session, declared = session_of(request), paying.sheets()
    if not declared:
        raise Http404
    sheet = declared[0]
    if session.lo < 0 or not {sheet.cases.procedure.key, sheet.entries.book.key} <= set(session.kinds):
        raise PermissionDenied(f"您的岗位不看“{sheet.label}”。由司法局、司法所办理。")
    organisation = figures.home(session)
    if code := given.get("org", ""):
        found = Organisation.objects.filter(code=code, rank__range=(session.lo, session.hi)).first()
        if found is None:
            raise Http404
        organisation = found
    month = given.get("month", "")
    try:
        first = date.fromisoformat(f"{month}-01") if month else (request.today.replace(day=1) - timedelta(days=1)).replace(day=1)
    except ValueError:
        raise Http404 from None
    if first > request.today:
        raise Http404
    return session, sheet, organisation, first, min(_end(first), request.today)


def _end(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)


def _may(session: Session, sheet: PaySheet) -> bool:
    entry = sheet.entries.book.on(date.today()).starts[0]
    both = ((sheet.sheet.procedure, sheet.sheet.start), (sheet.entries.book, entry))
    return all(access.may_start(session, procedure, action).allowed for procedure, action in both)


@at_work
def paysheet(request: AtWorkRequest) -> HttpResponse:
    """The month of an organisation; the same as an Excel file with a column to sign in."""
    session, sheet, organisation, first, last = _read(request, request.GET)
    due = paying.items(sheet, organisation, first, last)
    paid = paying.people(due)
    if request.GET.get("as") == "xlsx":
        response = HttpResponse(_book(sheet, organisation, first, due, paid, session.label), content_type=excel.MEDIA)
        name = f"{organisation.short}{sheet.label}{first:%Y%m}.xlsx"
        response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
        return response
    months, day = [], request.today.replace(day=1)
    for _ in range(MONTHS_BACK):
        months.append((f"{day:%Y-%m}", f"{day.year}年{day.month}月"))
        day = (day - timedelta(days=1)).replace(day=1)
    context = {
        "sheet": sheet, "organisation": organisation, "first": first, "month": f"{first:%Y-%m}", "items": due, "people": paid,
        "months": months, "total": printing.plain(sum((p.amount for p in paid), Decimal(0))), "cases": sum(p.cases for p in paid),
        "listed": sum(i.entry is not None for i in due), "stuck": sum(i.amount is None and i.entry is None for i in due),
        "may": _may(session, sheet), "whole": last == _end(first),
        "organisations": Organisation.objects.filter(rank__range=(session.lo, session.hi)).order_by("rank")[:500],
    }  # fmt: skip
    return render(request, "figures/paysheet.html", context)


@require_POST
@at_work
def make(request: AtWorkRequest) -> HttpResponse:
    """Make the sheet. Refused with the reason where nothing is due or the month is not over."""
    session, sheet, organisation, first, last = _read(request, request.POST)
    back = f"{reverse('paysheet')}?{urlencode({'org': organisation.code, 'month': f'{first:%Y-%m}'})}"
    if last < _end(first):
        messages.error(request, tr("这个月还没有过完，不能编制发放表。", request))
        return redirect(back)
    try:
        opened = paying.make(session, sheet, organisation, first, last, request.today)
    except ActRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(back)
    messages.success(request, tr("已登记：{number}", request, number=opened.number))
    return redirect("matter", opened.matter_id)


def _book(
    sheet: PaySheet, organisation: Organisation, first: date, due: list[Item], paid: list[Person], who: str
) -> bytes:
    book = Sheet("发放表", (18, 10, 14, 24))
    book.row([f"{organisation.name}{first.year}年{first.month}月{sheet.label}发放表。导出人：{who}"])
    book.row(["领取人", "件数", "金额（元）", "领取人签名"], book.head)
    for p in paid:
        book.row([p.name, p.cases, p.amount, ""])
    book.row(["合计", sum(p.cases for p in paid), sum((p.amount for p in paid), Decimal(0)), ""], book.head)
    book.another("案件", (26, 42, 16, 14, 16, 12, 34))
    book.row(["编号", "案件", "调解员", "归档日", "难易类别", "金额（元）", "说明"], book.head)
    for i in due:
        note = f"已列入：{i.entry.facts.get(sheet.entries.sheet.name) or i.entry.number}" if i.entry else i.why
        book.row([i.matter.number, i.matter.title, i.person, i.day, i.grade_label, i.amount, note])
    return book.done()
