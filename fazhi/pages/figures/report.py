"""Pages of the annual report: the draft with its figures and where they come from, freezing, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.kernel.library import library
from fazhi.ledger.models import Matter
from fazhi.measuring import figures, freezing, report_docx, report_html
from fazhi.measuring.freezing import Difference, NotFrozen
from fazhi.measuring.models import Figure, Report
from fazhi.measuring.printing import NOTHING, plain
from fazhi.measuring.report import Draft, Paragraph, Stated, draft
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.figures import asked, words
from fazhi.pages.figures.asked import Asked
from fazhi.pages.figures.indicators import PAGE, address
from fazhi.pages.middleware import AtWorkRequest

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Check:
    """Something the program has verified of the draft, or that is still missing."""

    title: str
    verdict: str
    word: str
    sum: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Evidence:
    """Where one stated figure comes from."""

    key: str
    anchor: str
    label: str
    number: str
    unit: str
    means: str
    cases: str
    before: str
    change: str
    division: str
    parts: str
    parts_agree: bool
    url: str
    sample: str


@dataclass(frozen=True)
class Bit:
    """A stretch of a paragraph: plain text, or a figure with the anchor of its evidence."""

    text: str
    anchor: str = ""
    css: str = ""


def anchor(key: str) -> str:
    return "e-" + key.replace(".", "-")


def _bits(paragraph: Paragraph, changed: set[str]) -> list[Bit]:
    return [
        Bit(p.text, anchor(p.key), "bad" if p.key in changed else "") if isinstance(p, Stated) else Bit(p)
        for p in paragraph.pieces
    ]


def _paragraph(paragraph: Paragraph, changed: set[str]) -> dict[str, Any]:
    before = [(label, text) for label, text in paragraph.before if text != NOTHING]
    return {"bits": _bits(paragraph, changed), "before": before, "to_write": paragraph.to_write}


def _laid_out(shown: Draft, changed: set[str]) -> dict[str, Any]:
    return {
        "opening": _paragraph(shown.opening, changed),
        "chapters": [
            {
                "title": c.title,
                "paragraphs": [_paragraph(p, changed) for p in c.paragraphs],
                "sections": [
                    {"title": s.title, "paragraphs": [_paragraph(p, changed) for p in s.paragraphs]} for s in c.sections
                ],
            }
            for c in shown.chapters
        ],
    }


def _sums_of_parts(shown: Draft, a: Asked) -> dict[str, tuple[str, bool]]:
    """For figures with several parts by organisation: their sum written out, and whether it is the whole."""
    additive = [now.indicator for now, _ in shown.values.values() if now.indicator.additive]
    shares = figures.by_organisation(additive, a.organisation, a.period, keep_empty=False)
    out: dict[str, tuple[str, bool]] = {}
    for i in additive:
        parts = [s.values[i.key].value or Decimal(0) for s in shares]
        parts = sorted((p for p in parts if p), reverse=True)
        if len(parts) > 1:
            most = " + ".join(plain(p) for p in parts[:6]) + (" + …" if len(parts) > 6 else "")
            total = sum(parts, Decimal(0))
            out[i.key] = (f"{most} = {plain(total)}", total == shown.values[i.key][0].value)
    return out


def _evidence(shown: Draft, a: Asked, request: AtWorkRequest) -> list[Evidence]:
    sums = _sums_of_parts(shown, a)
    out: list[Evidence] = []
    for key in dict.fromkeys(f.key for f in shown.figures):
        now, before = shown.values[key]
        number, unit = words.number(now, request)
        out.append(
            Evidence(
                key, anchor(key), named(now.indicator, request), number, unit, now.indicator.means,
                now.indicator.of.cases.text, before.text, words.change(now, before, request), now.division,
                *sums.get(key, ("", True)), address(key, a.organisation, a.year),
                f"{reverse('indicator-sample', args=[key])}?{a.query}",
            )
        )  # fmt: skip
    return out


def _checks(shown: Draft, evidence: list[Evidence], request: AtWorkRequest) -> list[Check]:
    missing = [
        Check(c.title, "open", tr("未写", request), tr("五个必备部分之一，请撰写", request))
        for c in shown.chapters
        if any(p.to_write for p in c.paragraphs)
    ]
    rates = [
        Check(e.label, "ok", tr("相符", request), f"{e.division} = {e.number}{e.unit}", e.anchor)
        for e in evidence
        if e.division
    ]
    sums = [
        Check(
            e.label,
            "ok" if e.parts_agree else "no",
            tr("相符" if e.parts_agree else "不相符", request),
            e.parts,
            e.anchor,
        )
        for e in evidence
        if e.parts
    ]
    return [*(s for s in sums if s.verdict == "no"), *missing, *rates, *(s for s in sums if s.verdict == "ok")]


@at_work
@require_safe
def report(request: AtWorkRequest) -> HttpResponse:
    """The draft of the year's report, computed now; as a page, a Word file (`as=docx`) or one HTML file (`as=html`)."""
    a = asked.read(request)
    shown = draft(a.organisation, a.year, a.period, a.session)
    if (form := request.GET.get("as")) in ("docx", "html"):
        return _file(shown, form, request, a.organisation, a.year)
    evidence = _evidence(shown, a, request)
    context = {
        "a": a, "shown": shown, "text": _laid_out(shown, set()), "evidence": evidence,
        "checks": _checks(shown, evidence, request), "frozen": _versions(a), "whole": a.whole,
        "obstacle": freezing.obstacle(a.session, a.organisation, shown),
    }  # fmt: skip
    return render(request, "figures/report.html", context)


def _versions(a: Asked) -> list[Report]:
    return list(Report.objects.filter(organisation=a.organisation, year=a.year).defer("text"))


def _file(shown: Draft, form: str, request: AtWorkRequest, organisation: Any, year: int) -> HttpResponse:
    def link(key: str) -> str:
        return str(request.build_absolute_uri(address(key, organisation, year)))

    if form == "docx":
        response = HttpResponse(report_docx.render(shown, link), content_type=WORD)
    else:
        response = HttpResponse(report_html.render(shown, link), content_type="text/html; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"{shown.title}.{form}") or "attachment"
    return response


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def freeze(request: AtWorkRequest) -> HttpResponse:
    """Asks once more, then freezes the figures of the year."""
    a = asked.read(request)
    if request.method == "POST":
        try:
            made = freezing.freeze(a.session, a.organisation, a.year, a.period, timezone.now())
        except NotFrozen as refused:
            return render(request, "figures/freeze.html", {"a": a, "obstacle": str(refused)}, status=403)
        messages.success(request, tr("已定稿：{n} 个数字和它们的事项清单已保存。", request, n=made.figures.count()))
        return redirect("report-frozen", made.pk)
    shown = draft(a.organisation, a.year, a.period, a.session)
    obstacle = freezing.obstacle(a.session, a.organisation, shown)
    return render(request, "figures/freeze.html", {"a": a, "shown": shown, "obstacle": obstacle})


def _frozen(pk: int) -> Report:
    found = Report.objects.select_related("organisation").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@at_work
@require_safe
def frozen(request: AtWorkRequest, pk: int) -> HttpResponse:
    """A frozen report as it was stated, with every figure that has become another since."""
    found = _frozen(pk)
    shown = freezing.shown(found)
    if (form := request.GET.get("as")) in ("docx", "html"):
        return _file(shown, form, request, found.organisation, found.year)
    session = request.at_work
    readable = session is not None and all(
        figures.readable(session, library().indicators[k])
        for k in found.figures.values_list("key", flat=True)
        if k in library().indicators
    )
    changed = freezing.differences(found) if readable else []
    kept = {f.key: f for f in found.figures.order_by("id").defer("matters")}
    context = {
        "report": found, "shown": shown, "text": _laid_out(shown, {d.key for d in changed}),
        "differences": changed, "readable": readable,
        "figures": [(anchor(k), f, freezing.frozen_text(f)) for k, f in kept.items()],
        "by_key": {d.key: d for d in changed},
        "others": Report.objects.filter(organisation=found.organisation, year=found.year)
        .exclude(pk=found.pk).defer("text"),
    }  # fmt: skip
    return render(request, "figures/frozen.html", context)


@dataclass(frozen=True)
class Kept:
    """A matter a frozen figure counted: what it added then, and what has become of that."""

    matter: Matter
    added: str
    now: str


@at_work
@require_safe
def figure(request: AtWorkRequest, pk: int, key: str) -> HttpResponse:
    """One frozen figure: the list of matters it counted then, and those that came or went since."""
    found = _frozen(pk)
    kept = Figure.objects.filter(report=found, key=key).first()
    if kept is None:
        raise Http404
    declared = library().indicators.get(key)
    if declared is not None:
        asked.indicator(session_of(request), key)
    part = "per" if request.GET.get("part") == "per" and "per" in kept.matters else "of"
    listed = kept.matters.get(part, [])
    text = request.GET.get("page", "1")
    pages = max(1, -(-len(listed) // PAGE))
    number = min(max(int(text), 1), pages) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
    here = listed[(number - 1) * PAGE : number * PAGE]
    rows = Matter.objects.select_related("organisation").in_bulk([i for i, _ in here])
    difference: Difference | None = next((d for d in freezing.differences(found, only=key)), None)
    moved = {m.id: m for m in difference.moved} if difference else {}
    adds = any(amount is not None for _, amount in listed)
    matters = [
        Kept(rows[i], _added(amount, adds), f"{moved[i].how} {moved[i].now}".strip() if i in moved else "")
        for i, amount in here
        if i in rows
    ]
    came = [m for m in moved.values() if not m.then and m.how.startswith("新")]
    context = {
        "report": found, "figure": kept, "text": freezing.frozen_text(kept), "matters": matters, "total": len(listed),
        "unseen": len(here) - len(matters), "difference": difference, "part": part,
        "came": [(m, row) for m in came if (row := _row(m.id)) is not None], "number": number, "pages": pages,
        "now_url": address(key, found.organisation, found.year) if declared else "",
    }  # fmt: skip
    return render(request, "figures/figure.html", context)


def _added(amount: str | None, adds: bool) -> str:
    """What a matter adds: its amount, — where a sum has none of it, 1 where matters are counted."""
    if amount is None:
        return "—" if adds else "1"
    try:
        return plain(Decimal(amount))
    except InvalidOperation:
        return amount


def _row(pk: int) -> Matter | None:
    return Matter.objects.select_related("organisation").filter(pk=pk).first()
