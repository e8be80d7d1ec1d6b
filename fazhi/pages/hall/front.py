"""The front page of the hall, and how anybody checks a receipt without trusting us."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from fazhi.ledger.models import Seal
from fazhi.pages.hall import draft, needs, offers
from fazhi.pages.middleware import AtWorkRequest


def hall(request: AtWorkRequest) -> HttpResponse:
    """What one can do here, and the newest published seals."""
    offered = offers.offers(request.today)
    context = {
        "offers": offered, "needs": needs.by_need(offered, request), "opened": draft.opened(request),
        "seals": Seal.objects.order_by("-id")[:3],
    }  # fmt: skip
    return render(request, "hall/hall.html", context)


def verify_help(request: AtWorkRequest) -> HttpResponse:
    """How to check a receipt oneself, with the published seals."""
    return render(request, "hall/verify_help.html", {"seals": Seal.objects.order_by("-id")[:30]})


def script(request: AtWorkRequest) -> FileResponse:
    """The script that checks a receipt without our program."""
    path = Path(settings.ROOT) / "tools" / "check_receipt.py"
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name, content_type="text/x-python; charset=utf-8")
