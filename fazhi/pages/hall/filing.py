"""Filing a matter: one question a page, then a page to check everything, then the slip."""

from __future__ import annotations

from typing import Any

import segno
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache

from fazhi.ledger import acts
from fazhi.ledger.state import ActRefused, Given
from fazhi.pages.desk import fields
from fazhi.pages.hall import draft, needs, offers, throttle
from fazhi.pages.hall.questions import CONSENT, Question, Sheet
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import hall_session, scope

CHECK = "check"
AGREED = "已阅看办理前的告知，同意按此办理（《个人信息保护法》第十七条）"
"""Goes into the act, so that the consent is on record."""


def choose(request: AtWorkRequest) -> HttpResponse:
    """What can be filed."""
    shown = [(o, draft.exists(request, o.key)) for o in offers.offers(request.today)]
    return render(request, "hall/choose.html", {"needs": needs.by_need(shown, request)})


def _sheet(request: AtWorkRequest, procedure: str, action: str) -> Sheet:
    offer = offers.find(procedure, action, request.today)
    if offer is None:
        raise Http404
    return Sheet(request, offer, draft.typed(request, offer.key), offers.receivers(offer, request.today))


@never_cache
def begin(request: AtWorkRequest, procedure: str, action: str) -> HttpResponse:
    """The first question not yet answered; with `?anew=1` everything from the beginning."""
    if request.GET.get("anew"):
        draft.drop(request, f"{procedure}/{action}")
    sheet = _sheet(request, procedure, action)
    if not sheet.receivers:
        return render(request, "hall/closed.html", {"offer": sheet.offer}, status=503)
    return redirect("hall-file-step", procedure, action, _first_open(sheet) or CHECK)


def _first_open(sheet: Sheet) -> str | None:
    return next((q.key for q in sheet.questions if not sheet.check(q)), None)


@never_cache
def step(request: AtWorkRequest, procedure: str, action: str, key: str) -> HttpResponse:
    """One question: GET asks it, POST keeps the answer and goes on."""
    sheet = _sheet(request, procedure, action)
    if key == CHECK:
        return _check(request, sheet)
    question = sheet.question(key)
    if question is None:
        raise Http404
    if request.method != "POST":
        return _ask(request, sheet, question)
    for name in question.names:
        sheet.typed.setlist(name, request.POST.getlist(name))
    if key == "place":
        # Another place may mean another office: the suggestion is made anew.
        sheet.typed.pop("organisation", None)
    sheet = Sheet(request, sheet.offer, sheet.typed, sheet.receivers)
    question = sheet.question(key)
    assert question is not None
    if not sheet.check(question):
        return _ask(request, sheet, question, status=400)
    draft.keep(request, sheet.offer.key, sheet.typed)
    return redirect("hall-file-step", procedure, action, _next(request, sheet, key))


def _next(request: AtWorkRequest, sheet: Sheet, key: str) -> str:
    if request.POST.get("back") == CHECK:
        return _first_open(Sheet(request, sheet.offer, sheet.typed, sheet.receivers)) or CHECK
    keys = [q.key for q in sheet.questions]
    here = keys.index(key)
    return keys[here + 1] if here + 1 < len(keys) else CHECK


def _ask(request: AtWorkRequest, sheet: Sheet, question: Question, status: int = 200) -> HttpResponse:
    keys = [q.key for q in sheet.questions]
    here = keys.index(question.key)
    context = {
        "offer": sheet.offer, "question": question, "n": here + 1, "of": len(keys),
        "before": keys[here - 1] if here else None, "errors": fields.errors_of(question.fields),
        "back": request.GET.get("back") or request.POST.get("back", ""), "notice": question.key == CONSENT,
    }  # fmt: skip
    return render(request, "hall/question.html", context, status=status)


def _check(request: AtWorkRequest, sheet: Sheet) -> HttpResponse:
    """GET shows all answers; POST files."""
    first = _first_open(sheet)
    offer = sheet.offer
    if first is not None:
        if draft.slip(request) and not draft.exists(request, offer.key):
            # The form was sent twice: the matter is filed already.
            return redirect("hall-slip")
        return redirect("hall-file-step", offer.procedure.key, offer.action.key, first)
    context: dict[str, Any] = {"offer": offer, "answers": sheet.answers(), "organisation": sheet.organisation()}
    context["only_one"] = len(sheet.receivers) == 1
    if request.method != "POST":
        return render(request, "hall/check.html", context)
    wait = throttle.filing(request)
    if wait:
        return render(request, "hall/check.html", context | {"message": wait}, status=429)
    given = Given(request.today, sheet.values(), AGREED, parties=sheet.parties())
    region, organisation = sheet.region(), sheet.organisation()
    try:
        with scope(hall_session()):
            opened = acts.start(
                hall_session(), offer.procedure.key, offer.action.key, given, organisation=organisation,
                region_id=region.pk if region else None, source="网上大厅",
            )  # fmt: skip
    except ActRefused as refusal:
        return render(request, "hall/check.html", context | {"message": refusal.message, "basis": refusal.basis}, status=409)
    draft.drop(request, offer.key)
    draft.let_in(request, opened.matter_id)
    draft.keep_slip(
        request,
        {
            "matter": opened.matter_id, "number": opened.number, "code": opened.track_code, "hash": opened.hash,
            "organisation": organisation.name if organisation else "", "what": offer.procedure.label,
        },
    )  # fmt: skip
    return redirect("hall-slip")


@never_cache
def slip(request: AtWorkRequest) -> HttpResponse:
    """The slip of what was just filed: number, tracking code, receipt."""
    found = draft.slip(request)
    if found is None:
        return redirect("hall")
    address = request.build_absolute_uri(f"{reverse('hall-track')}?{_query(found['number'])}")
    picture = segno.make(address, error="m", micro=False).svg_inline(scale=4, border=2, svgclass="qr-code", lineclass=None)
    return render(request, "hall/slip.html", {"slip": found, "qr": mark_safe(picture), "address": address})


def _query(number: str) -> str:
    from urllib.parse import urlencode

    return urlencode({"number": number})


