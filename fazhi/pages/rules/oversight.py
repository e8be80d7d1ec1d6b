"""Why an action is possible or not, the seals of the ledger, and who has read what."""

from __future__ import annotations

from time import monotonic
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from fazhi.kernel.roles import SUPERVISOR
from fazhi.ledger import access, seals, store
from fazhi.ledger.models import Act, Reading, Seal
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.act import matter_row
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import system_scope

PAGE = 40
FAULTS_SHOWN = 200


@at_work
def why(request: AtWorkRequest, pk: int, action: str) -> HttpResponse:
    """Every question that decides whether this session may do this action on this matter, with its answer."""
    session, row = session_of(request), matter_row(pk)
    state = store.load(row, request.today)
    chosen = state.edition.actions.get(action)
    if chosen is None or not chosen.frm:
        raise Http404
    verdict = access.may(session, chosen, state, request.today)
    context = {
        "matter": row, "state": state, "action": chosen, "verdict": verdict,
        "roles": chosen.by, "stages": [s for s in state.procedure.stages if s in chosen.frm],
        "condition": chosen.only_if.text if chosen.only_if is not None else "",
    }  # fmt: skip
    return render(request, "rules/why.html", context)


@never_cache
@at_work
def seals_page(request: AtWorkRequest) -> HttpResponse:
    """All seals; POST verifies the whole ledger, for the office that watches over it."""
    session = session_of(request)
    may = session.role.key == SUPERVISOR.key
    context: dict[str, Any] = {
        "page": Paginator(Seal.objects.order_by("-id"), PAGE).get_page(request.GET.get("page")), "may": may,
    }  # fmt: skip
    if request.method == "POST":
        if not may:
            raise PermissionDenied(f"核对全部台账由{SUPERVISOR.label}办理。")
        context |= _verified()
    with system_scope():
        last = Seal.objects.order_by("-id").first()
        context["waiting"] = Act.objects.filter(id__gt=last.last_act if last else 0).count()
        return render(request, "rules/seals.html", context)


def _verified() -> dict[str, Any]:
    began = monotonic()
    with system_scope():
        faults = list(seals.verify())
        count = Act.objects.count()
    return {
        "checked": True, "faults": faults[:FAULTS_SHOWN], "fault_count": len(faults), "act_count": count,
        "seconds": max(1, round(monotonic() - began)),
    }  # fmt: skip


@never_cache
@at_work
def readings(request: AtWorkRequest) -> HttpResponse:
    """Who read personal data of the matters this session sees, newest first. `?q=`: part of a reader's name or a number."""
    found = Reading.objects.select_related("matter").order_by("-id")
    wanted = request.GET.get("q", "").strip()
    if wanted:
        by_number = found.filter(matter__number=wanted)
        found = by_number if by_number.exists() else found.filter(reader__contains=wanted)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "rules/readings.html", {"page": page, "wanted": wanted})


@at_work
def receipt(request: AtWorkRequest, digest: str) -> HttpResponse:
    """The receipt of an act the session can see, as a file for the person who asks for it."""
    found = seals.receipt(digest)
    if found is None:
        raise Http404
    response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = f'attachment; filename="receipt-{digest[:12]}.json"'
    return response
