"""Commenting on something published: one page, no name asked for, a slip with number, code and receipt at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.elements import Action
from fazhi.kernel.facts import FactRef
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import acts, commenting
from fazhi.ledger.models import Published
from fazhi.ledger.state import ActRefused, Given, PartyGiven
from fazhi.pages.desk import fields
from fazhi.pages.desk.fields import Field
from fazhi.pages.english import named, tr
from fazhi.pages.hall import draft, throttle
from fazhi.pages.hall.published import commentable, item_or_404
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import hall_session, scope

MOST = 5_000
"""Characters of one answer."""


@dataclass
class Sheet:
    """The questions of a comment as the declaration asks them, and a name that may be left."""

    procedure: Procedure[Any, Any]
    action: Action[Any, Any]
    asked: list[tuple[FactRef[Any, Any], Field]]
    left: list[Field] = field(default_factory=list)
    message: str = ""
    basis: str = ""

    @property
    def shown(self) -> list[Field]:
        return [f for _, f in self.asked]

    @property
    def errors(self) -> list[tuple[str, str]]:
        return ([("main", self.message)] if self.message else []) + fields.errors_of([*self.shown, *self.left])


def _sheet(request: AtWorkRequest, row: Published) -> Sheet:
    procedure = library().procedures.get(row.comments_kind)
    starts = procedure.on(request.today).starts if procedure else []
    action = next((a for a in starts if a.comments and any(r.public for r in a.by)), None)
    if procedure is None or action is None:
        raise Http404
    post = request.POST if request.method == "POST" else QueryDict()
    needed = set(action.needs)
    asked = [
        (r, fields.fact_field(r, fields.sent(r, post), request, needed=r in needed)) for r in (*action.needs, *action.asks)
    ]
    for _, shown in asked:
        shown.basis = ""
    left = []
    if procedure.parties:
        hint = tr("留不留都行。留下的加密保存，只用来就这条意见联系您，每次有人查看都有记录，不会公开。", request)
        left = [
            Field("name", tr("姓名或者单位名称", request), "text", post.get("name", "")[:60], hint=hint),
            Field("phone", tr("电话", request), "text", post.get("phone", "")[:30]),
        ]
    return Sheet(procedure, action, asked, left)


def _read(sheet: Sheet, row: Published, request: AtWorkRequest) -> Given | None:
    values, good = fields.read(sheet.asked, sheet.action.basis.text)
    for ref, shown in sheet.asked:
        if len(shown.value) > MOST:
            shown.error, good = f"“{ref.label}”至多{MOST}字，现在是{len(shown.value)}字。", False
    name, phone = (f.value.strip() for f in sheet.left) if sheet.left else ("", "")
    if phone and not name:
        sheet.left[0].error, good = tr("留了电话的，请写明姓名或者单位名称。", request), False
    if not good:
        return None
    kind = sheet.procedure.parties[0].key if sheet.procedure.parties else ""
    parties = (PartyGiven(kind, name, detail={"phone": phone} if phone else {}),) if name else ()
    known = {k: v for k, v in values.items() if v is not None}
    return Given(request.today, known, parties=parties, link=commenting.link_to(row))


@never_cache
def comment(request: AtWorkRequest, pk: int) -> HttpResponse:
    """GET asks, POST files the comment as a matter of its own and shows the slip."""
    row = item_or_404(pk)
    sheet = _sheet(request, row)
    context: dict[str, Any] = {"item": row, "sheet": sheet, "open": commentable(row, request.today)}
    if request.method != "POST":
        return render(request, "hall/open_comment.html", context)
    given = _read(sheet, row, request)
    if given is None:
        return render(request, "hall/open_comment.html", context, status=400)
    wait = throttle.filing(request)
    if wait:
        sheet.message = wait
        return render(request, "hall/open_comment.html", context, status=429)
    try:
        with scope(hall_session()):
            opened = acts.start(
                hall_session(), sheet.procedure.key, sheet.action.key, given, organisation=row.organisation, source="网上大厅"
            )
    except ActRefused as refusal:
        sheet.message, sheet.basis = refusal.message, refusal.basis
        return render(request, "hall/open_comment.html", context, status=409)
    draft.let_in(request, opened.matter_id)
    draft.keep_slip(
        request,
        {
            "matter": opened.matter_id, "number": opened.number, "code": opened.track_code, "hash": opened.hash,
            "organisation": row.office, "what": f"{named(sheet.procedure, request)}：{row.title}",
        },
    )  # fmt: skip
    return redirect("hall-slip")
