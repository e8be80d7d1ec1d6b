"""What an inspection is about: its year, last year's inspection, who has to publish, whose numbers the others make up."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from fazhi.measuring.models import Inspection
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.pages.reading import background, taking
from fazhi.pages.reading.names import listed
from fazhi.pages.reading.overview import publishing
from fazhi.pages.reading.store import Inspected, in_brief
from fazhi.pages.reading.taking import Frame

MOST_EXPECTED = 5_000
EARLIER = 50


@dataclass
class Form:
    """The form as it was filled in. `who`: none, ours (the bodies of this installation) or typed."""

    name: str
    year: str
    last: str
    who: str
    typed: str
    earlier: list[Inspection]
    ours: list[tuple[str, str]]
    whole: str = ""
    wholes: tuple[Inspected, ...] = ()
    problem: str = ""

    @staticmethod
    def empty(request: AtWorkRequest) -> Form:
        """As it is shown at first: last year, and nobody expected."""
        return Form("", str(request.today.year - 1), "", "none", "", _earlier(None), publishing(session_of(request)))

    @staticmethod
    def of(inspection: Inspection, request: AtWorkRequest) -> Form:
        """As an inspection is set now."""
        frame, ours = background.frame_of(inspection), publishing(session_of(request))
        expected = [(str(one["name"]), str(one.get("also", ""))) for one in frame.expected]
        who = "none" if not expected else "ours" if expected == ours else "typed"
        return Form(
            inspection.name, str(frame.year or ""), str(frame.last_id or ""), who,
            "\n".join(name for name, _ in expected) if who == "typed" else "", _earlier(inspection), ours,
            str(frame.whole_id or ""), tuple(one for one in in_brief(inspection) if one.digest),
        )  # fmt: skip

    @staticmethod
    def read(request: AtWorkRequest, inspection: Inspection | None = None) -> Form:
        """As it was sent; `problem` says what must be put right."""
        post = request.POST
        form = Form.of(inspection, request) if inspection else Form.empty(request)
        form.name = post.get("name", "").strip()[:120]
        form.year, form.last = post.get("year", "").strip(), post.get("last", "")
        form.who, form.typed, form.whole = post.get("who", "none"), post.get("typed", ""), post.get("whole", "")
        form.problem = form._wrong(request)
        if not form.problem and not form.name:
            form.name = tr("{year}年度年报巡检", request, year=form.year or request.today.year - 1)
        return form

    def _wrong(self, request: AtWorkRequest) -> str:
        if self.year and not (self.year.isascii() and self.year.isdecimal() and 2000 <= int(self.year) <= request.today.year):
            return tr("年度要写成四位数字，例如{year}，不能是以后的年度。", request, year=request.today.year - 1)
        if self.last and self.last not in {str(one.pk) for one in self.earlier}:
            return tr("没有这次巡检。请从列表中选择上年的巡检。", request)
        if self.whole and self.whole not in {str(one.row.pk) for one in self.wholes}:
            return tr("没有这份报告。请从列表中选择。", request)
        if self.who not in ("none", "ours", "typed"):
            return tr("请选择按哪份名单核对谁没有公开。", request)
        if self.who == "typed" and not listed(self.typed):
            return tr("名单是空的。请每行写一个单位，或者选择不核对名单。", request)
        if len(listed(self.typed)) > MOST_EXPECTED:
            return tr("名单超过{n}个单位。请分成几次巡检。", request, n=MOST_EXPECTED)
        return ""

    def frame(self) -> Frame:
        """What was filled in, once nothing is wrong with it."""
        typed = [(name, "") for name in listed(self.typed)]
        expected = {"ours": self.ours, "typed": typed}.get(self.who, [])
        last = next((one for one in self.earlier if str(one.pk) == self.last), None)
        return Frame(int(self.year) if self.year else None, last, tuple(expected), int(self.whole) if self.whole else None)


def _earlier(inspection: Inspection | None) -> list[Inspection]:
    rows = Inspection.objects.all()
    if inspection is not None:
        rows = rows.exclude(pk=inspection.pk)
    return list(rows[:EARLIER])


@never_cache
@at_work
def frame(request: AtWorkRequest, pk: int) -> HttpResponse:
    """Where it is set what an inspection is about; earlier settings are listed below with who made them."""
    row, session = get_object_or_404(Inspection, pk=pk), session_of(request)
    if request.method != "POST":
        return _page(request, row, Form.of(row, request), 200)
    form = Form.read(request, row)
    if form.problem:
        return _page(request, row, form, 400)
    taking.set_frame(row, form.frame(), session)
    background.ask(row, session.account)
    messages.success(request, tr("已按新的设定核对。", request))
    return redirect("inspection", pk)


def _page(request: AtWorkRequest, row: Inspection, form: Form, status: int) -> HttpResponse:
    before = list(row.frames.select_related("last").order_by("-pk"))
    context = {"inspection": row, "form": form, "error": form.problem, "before": before}
    return render(request, "reading/frame.html", context, status=status)
