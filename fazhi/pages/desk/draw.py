"""A draw by lot on the desk: the same proof as in the hall, for whoever may open the matter, before it is published too."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fazhi.ledger import drawing, store
from fazhi.ledger.models import Matter
from fazhi.ledger.state import MatterState
from fazhi.pages import drawn
from fazhi.pages.desk.access import at_work
from fazhi.pages.desk.act import matter_row
from fazhi.pages.middleware import AtWorkRequest


def ready(state: MatterState) -> bool:
    """Whether the matter has drawn by lot, so that there is a proof to show."""
    lot = drawing.lot_of(state.procedure)
    return lot is not None and lot.seed.name in state.values


def _proof(request: AtWorkRequest, pk: int) -> tuple[Matter, dict[str, Any]]:
    row = matter_row(pk)
    state = store.load(row, request.today)
    lot = drawing.lot_of(state.procedure)
    if lot is None or not ready(state):
        raise Http404
    return row, {"number": row.number, "sealed": lot.sealed(state.values), **lot.proof(state.values)}


@at_work
def page(request: AtWorkRequest, pk: int) -> HttpResponse:
    row, proof = _proof(request, pk)
    return render(request, "desk/draw.html", {"matter": row, **drawn.told(proof)})


@at_work
def file(request: AtWorkRequest, pk: int) -> HttpResponse:
    row, proof = _proof(request, pk)
    return drawn.proof_file(proof, str(row.uid)[:8])
