"""Two things that one matter published, side by side: the draft put to comment and the text that came of it, or two versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.kernel.library import library
from fazhi.ledger.models import Published
from fazhi.pages.hall.differing import Pair, compare
from fazhi.pages.hall.published import item_or_404
from fazhi.pages.middleware import AtWorkRequest


@dataclass(frozen=True)
class Part:
    """What one label says in both. `pairs`: line by line."""

    label: str
    pairs: tuple[Pair, ...]

    @property
    def same(self) -> bool:
        return all(p.same for p in self.pairs)


def _said(row: Published) -> dict[str, str]:
    rows: Iterable[list[Any]] = row.content["rows"]
    return {label: text for label, text, _ in rows}


def parts(earlier: Published, later: Published) -> list[Part]:
    """Every label of either, in the order of the later one; of a draft and what came of it, those that both have."""
    old, new = _said(earlier), _said(later)
    every = [*new, *(label for label in old if label not in new)]
    labels = [label for label in every if earlier.key == later.key or (label in old and label in new)]
    return [Part(label, tuple(compare(old.get(label, ""), new.get(label, "")))) for label in labels]


@require_safe
def side_by_side(request: AtWorkRequest, pk: int, other: int) -> HttpResponse:
    """The two, the earlier on the left whichever was asked for first."""
    a, b = item_or_404(pk), item_or_404(other)
    if a.matter_id != b.matter_id or a.pk == b.pk:
        raise Http404
    earlier, later = sorted((a, b), key=lambda row: (row.act_seq, row.pk))
    found = parts(earlier, later)
    places = library().columns
    context = {
        "item": later, "earlier": earlier, "later": later, "parts": [p for p in found if not p.same],
        "same": [p.label for p in found if p.same],
        "titles": [places[row.place].label if row.place in places else "" for row in (earlier, later)],
    }  # fmt: skip
    return render(request, "hall/open_compare.html", context)
