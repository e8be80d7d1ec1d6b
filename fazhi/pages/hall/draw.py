"""A draw by lot for everybody: the page on which it can be followed step by step, the proof to take home, the script."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.ledger import published
from fazhi.ledger.models import Published
from fazhi.pages import drawn
from fazhi.pages.hall.published import item_or_404
from fazhi.pages.middleware import AtWorkRequest


def _proof(pk: int) -> tuple[Published, dict[str, Any]]:
    row = item_or_404(pk)
    if "draw" not in row.content:
        raise Http404
    return row, row.content["draw"]


@require_safe
def page(request: AtWorkRequest, pk: int) -> HttpResponse:
    """The list as it was published first, then the seed, then what it drew."""
    row, proof = _proof(pk)
    versions = published.versions(row)
    lists = Published.objects.filter(matter_id=row.matter_id).exclude(key=row.key).order_by("act_seq")
    context = {
        "item": row, "newest": versions[0] if versions[0].pk != row.pk else None, "listed": lists.first(), **drawn.told(proof),
    }  # fmt: skip
    return render(request, "hall/draw.html", context)


@require_safe
def file(request: AtWorkRequest, pk: int) -> HttpResponse:
    row, proof = _proof(pk)
    return drawn.proof_file(proof, str(row.uid)[:8])


@require_safe
def script(request: AtWorkRequest) -> FileResponse:
    """The thirty lines that draw again without our program."""
    return drawn.script_file()
