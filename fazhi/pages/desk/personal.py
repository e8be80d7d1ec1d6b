"""Opening what names a person: only after writing down what for, and leaving a record the person can see."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.ledger import crypto, reads
from fazhi.ledger.models import Attachment, Party
from fazhi.ledger.state import ActRefused
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.act import matter_row
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest

PURPOSES = ("联系当事人", "核对身份", "制作、送达文书", "调查核实", "督办核查")


@never_cache
@at_work
def party(request: AtWorkRequest, pk: int) -> HttpResponse:
    """One party (or, with `all`, every party of the matter): asks for the purpose first, shows after it is recorded."""
    found = Party.objects.filter(pk=pk).only("id", "matter_id", "label", "shown").first()
    if found is None:
        raise Http404
    row = matter_row(found.matter_id)
    context = {"matter": row, "party": found, "purposes": [tr(p, request) for p in PURPOSES]}
    if request.method != "POST":
        return render(request, "desk/party.html", context)
    purpose = _purpose(request)
    try:
        only = None if request.POST.get("all") else found.pk
        context["opened"] = reads.open_parties(session_of(request), row, purpose, only)
    except ActRefused as refusal:
        return render(request, "desk/party.html", context | {"error": refusal.message}, status=400)
    return render(request, "desk/party.html", context | {"purpose": purpose})


@never_cache
@at_work
def secrets(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The encrypted facts of a matter, opened in the same way."""
    row = matter_row(pk)
    if not row.secret or not session_of(request).names:
        raise Http404
    context = {"matter": row, "purposes": [tr(p, request) for p in PURPOSES]}
    if request.method != "POST":
        return render(request, "desk/party.html", context)
    purpose = _purpose(request)
    try:
        context["secrets"] = reads.open_secrets(session_of(request), row, purpose)
    except ActRefused as refusal:
        return render(request, "desk/party.html", context | {"error": refusal.message}, status=400)
    return render(request, "desk/party.html", context | {"purpose": purpose})


def _purpose(request: AtWorkRequest) -> str:
    return request.POST.get("other", "").strip() or request.POST.get("purpose", "")


@never_cache
@require_safe
@at_work
def attachment(request: AtWorkRequest, pk: int, attachment: int) -> HttpResponse:
    """Hands out a piece of material; as it may name persons, the download is recorded like any reading."""
    row = matter_row(pk)
    found = Attachment.objects.filter(pk=attachment, matter=row).first()
    if found is None:
        raise Http404
    reads.record(session_of(request), row, f"材料“{found.name}”", "办理本事项时查阅材料")
    data = crypto.unseal(found.content, f"{row.uid}/material{found.act_seq}")
    response = HttpResponse(data, content_type=found.media)
    response["Content-Disposition"] = content_disposition_header(True, found.name) or "attachment"
    return response
