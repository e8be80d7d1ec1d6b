"""A paper of a matter as Word or PDF. As it names persons, handing it out is recorded like any reading."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.ledger import crypto, reads
from fazhi.ledger.models import Paper
from fazhi.ledger.printing import pdf, word
from fazhi.pages import errors
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import Session

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def content(paper: Paper) -> dict[str, Any]:
    """What the paper says."""
    plain = crypto.unseal(paper.content, f"{paper.matter.uid}/paper{paper.act_seq}.{paper.key}")
    found: dict[str, Any] = json.loads(plain)
    return found


def hand_out(request: HttpRequest, session: Session, paper: Paper, fmt: str, purpose: str) -> HttpResponse:
    """The file, or a page that says why it cannot be printed. Records the reading either way: the content was opened."""
    reads.record(session, paper.matter, f"文书“{paper.label}”", purpose)
    said = content(paper)
    try:
        data = pdf.render(said)[0] if fmt == "pdf" else word.render(said)
    except (pdf.NotPrintable, word.TemplateProblem) as problem:
        return errors.page(request, 409, "文书没有印成", str(problem), todo="文书内容没有变动，可以稍后再印。")
    response = HttpResponse(data, content_type="application/pdf" if fmt == "pdf" else WORD)
    name = f"{paper.label}{paper.number or paper.matter.number}.{fmt}"
    response["Content-Disposition"] = content_disposition_header(fmt != "pdf", name) or "attachment"
    return response


@never_cache
@require_safe
@at_work
def paper(request: AtWorkRequest, pk: int, fmt: str) -> HttpResponse:
    """`fmt`: docx or pdf. 404 for a paper the session does not see or may not read for the names in it."""
    if fmt not in ("docx", "pdf"):
        raise Http404
    found = Paper.objects.select_related("matter").filter(pk=pk).first()
    if found is None:
        raise Http404
    return hand_out(request, session_of(request), found, fmt, "制作、送达文书")
