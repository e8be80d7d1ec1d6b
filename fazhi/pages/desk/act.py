"""Carrying a matter on: the form of one action, checked by the ledger, with a clear word where two acted at once."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fazhi.ledger import access, acts, store
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused
from fazhi.pages.desk import after, drafts, people
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.actform import Builder
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest


def matter_row(pk: int) -> Matter:
    """A matter the session sees, or 404."""
    row = Matter.objects.select_related("organisation", "origin", "handler", "region").filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


@never_cache
@at_work
def act(request: AtWorkRequest, pk: int, action: str) -> HttpResponse:
    """GET shows the form (or why the action is not possible), POST does the action."""
    session = session_of(request)
    row = matter_row(pk)
    state = store.load(row, request.today)
    chosen = state.edition.actions.get(action)
    if chosen is None or not chosen.frm:
        raise Http404
    name = str(pk)
    kept = drafts.fetch(request, name, action) if request.method != "POST" else None
    if "drop" in request.POST or "keep" in request.POST:
        return _put_aside(request, pk, action)
    post = request.POST if request.method == "POST" else kept[0] if kept else None
    builder = Builder(request, session, state.procedure, chosen, state, request.today, post)
    context: dict[str, Any] = {
        "matter": row, "action": chosen, "procedure": state.procedure, "form": builder.form,
        "note": builder.form.one("note"), "after": after.effects(state.edition, chosen, state, session, request),
        "draft_at": drafts.made_at(kept[1] if kept else "", request), "has_draft": drafts.has(request, name, action),
    }  # fmt: skip
    verdict = access.may(session, chosen, state, request.today)
    if request.method != "POST":
        if not verdict.allowed:
            wrong_role = all(r.key != session.role.key for r in chosen.by)
            context |= {
                "title": named(chosen, request), "what": verdict.why, "basis": verdict.basis,
                "posts": people.posts_for(session, chosen, request.today) if wrong_role else [],
            }  # fmt: skip
            return render(request, "desk/cannot.html", context, status=403)
        return render(request, "desk/act.html", context)
    given = builder.read()
    if given is None:
        return render(request, "desk/act.html", context, status=400)
    try:
        acts.perform(session, pk, action, given)
    except ActRefused as refusal:
        builder.form.refused(refusal)
        builder.form.conflict = given.version is not None and Matter.objects.get(pk=pk).version != given.version
        return render(request, "desk/act.html", context, status=409)
    drafts.drop(request, name, action)
    messages.success(request, tr("已办理“{action}”", request, action=named(chosen, request)))
    return redirect("matter", pk) if Matter.objects.filter(pk=pk).exists() else redirect("desk")


def _put_aside(request: AtWorkRequest, pk: int, action: str) -> HttpResponse:
    """Keep the form for later (files cannot be kept), or drop what was kept."""
    if "keep" in request.POST:
        drafts.keep(request, str(pk), action, request.POST)
        messages.success(request, tr("已暂存，退出登录以前都在", request))
    else:
        drafts.drop(request, str(pk), action)
        messages.success(request, tr("暂存的内容已丢掉", request))
    return redirect("act", pk, action)
