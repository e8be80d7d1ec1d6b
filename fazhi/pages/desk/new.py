"""A new matter or register entry in one screen: kind, parties, what happened; the ledger decides whether it stands."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import access, acts
from fazhi.ledger.models import Act
from fazhi.ledger.state import ActRefused
from fazhi.pages.desk import after, drafts, people
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.actform import Builder
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import Session


@dataclass(frozen=True)
class Tab:
    label: str
    url: str
    current: bool


def startable(session: Session, request: AtWorkRequest) -> list[tuple[Procedure[Any, Any], list[Action[Any, Any]]]]:
    """What the session may open: procedures and registers with the actions that open them, in the order of declaration."""
    found = []
    for procedure in library().procedures.values():
        starts = procedure.on(request.today).starts
        may = [a for a in starts if access.may_start(session, procedure, a).allowed]
        if may:
            found.append((procedure, may))
    return found


@at_work
def new(request: AtWorkRequest) -> HttpResponse:
    """Goes to the form used last, else of the first kind of matter the post may open, or says that it opens none."""
    session = session_of(request)
    ways = [(p.key, a.key) for p, starts in startable(session, request) if not p.is_register for a in starts]
    if ways:
        used = Act.objects.filter(actor=session.account, seq=1, matter__procedure__in={p for p, _ in ways})
        last = used.order_by("-id").values_list("matter__procedure", "action").first()
        return redirect("new-start", *(last if last in ways else ways[0]))
    what = tr("您的岗位不受理事项。", request)
    who = sorted({r.label for p in library().matters for a in p.on(request.today).starts for r in a.by})
    context = {"title": tr("新建事项", request), "what": f"{what}{tr('由{who}办理。', request, who='、'.join(who))}"}
    return render(request, "desk/cannot.html", context, status=403)


def _found(key: str, action_key: str, request: AtWorkRequest) -> tuple[Procedure[Any, Any], Action[Any, Any]]:
    procedure = library().procedures.get(key)
    action = procedure.on(request.today).actions.get(action_key) if procedure is not None else None
    if procedure is None or action is None or action.kind is not Kind.START:
        raise Http404
    return procedure, action


@never_cache
@at_work
def start(request: AtWorkRequest, procedure: str, action: str) -> HttpResponse:
    """The form; POST opens the matter, puts the form aside (keep), or shows one more party (more)."""
    session = session_of(request)
    rules, opening = _found(procedure, action, request)
    verdict = access.may_start(session, rules, opening)
    if not verdict.allowed:
        context = {
            "title": named(opening, request), "what": verdict.why, "basis": verdict.basis,
            "posts": people.posts_for(session, opening, request.today),
        }  # fmt: skip
        return render(request, "desk/cannot.html", context, status=403)
    if request.method == "POST":
        return _sent(request, session, rules, opening)
    kept = drafts.fetch(request, procedure, action)
    post, at = kept if kept else (None, "")
    builder = Builder(request, session, rules, opening, None, request.today, post)
    return _page(request, session, rules, opening, builder, at)


def _sent(
    request: AtWorkRequest, session: Session, rules: Procedure[Any, Any], opening: Action[Any, Any]
) -> HttpResponse:
    post: QueryDict = request.POST
    if "drop" in post:
        drafts.drop(request, rules.key, opening.key)
        messages.success(request, tr("暂存的内容已丢掉", request))
        return redirect("new-start", rules.key, opening.key)
    builder = Builder(request, session, rules, opening, None, request.today, post)
    if "keep" in post:
        drafts.keep(request, rules.key, opening.key, post)
        messages.success(request, tr("已暂存，退出登录以前都在", request))
        return redirect("new-start", rules.key, opening.key)
    if "more" in post:
        return _page(request, session, rules, opening, builder)
    given = builder.read()
    if given is None:
        return _page(request, session, rules, opening, builder, status=400)
    if before := drafts.sent_before(request):
        return redirect("matter", before)
    try:
        opened = acts.start(
            session, rules.key, opening.key, given, region_id=builder.region_id(), source=builder.source()
        )
    except ActRefused as refusal:
        builder.form.refused(refusal)
        return _page(request, session, rules, opening, builder, status=409)
    drafts.drop(request, rules.key, opening.key)
    drafts.remember_sent(request, opened.matter_id)
    messages.success(request, tr("已登记：{number}", request, number=opened.number))
    return redirect("matter", opened.matter_id)


def _page(
    request: AtWorkRequest, session: Session, rules: Procedure[Any, Any], opening: Action[Any, Any], builder: Builder,
    draft_at: str = "", status: int = 200,
) -> HttpResponse:  # fmt: skip
    can = startable(session, request)
    tabs = [
        Tab(named(p, request), reverse("new-start", args=[p.key, starts[0].key]), p is rules)
        for p, starts in can
        if not p.is_register
    ]
    starts = [
        Tab(named(a, request), reverse("new-start", args=[rules.key, a.key]), a is opening)
        for p, may in can
        if p is rules
        for a in may
    ]
    context = {
        "procedure": rules, "action": opening, "form": builder.form, "note": builder.form.one("note"),
        "tabs": [] if rules.is_register else tabs, "starts": starts, "draft_at": drafts.made_at(draft_at, request),
        "once": request.POST.get("once") or secrets.token_urlsafe(16), "has_draft": drafts.has(request, rules.key, opening.key),
        "after": after.effects(rules.on(request.today), opening, None, session, request),
    }  # fmt: skip
    return render(request, "desk/new.html", context, status=status)
