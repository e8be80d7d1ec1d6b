"""Rules of the ladder: which limits are reminded, warned and supervised, when, by whom, to whom; tried out, run, changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.kernel.roles import SUPERVISOR
from fazhi.ledger import ladder, ladder_rules
from fazhi.ledger.ladder_rules import RuleRefused, Wanted
from fazhi.ledger.models import LadderRule
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people import jobs
from fazhi.people.models import JobRun, Organisation
from fazhi.people.session import Session
from fazhi.people.tree import district_of

SWEEP = "ladder_sweep"


def _district(session: Session) -> Organisation:
    if session.organisation is None:
        raise Http404
    return district_of(session.organisation)


def _may(session: Session) -> bool:
    return session.role.key == SUPERVISOR.key


def _described(rule: LadderRule, request: AtWorkRequest, count: bool) -> dict[str, Any]:
    declared = library().ladder
    assert declared is not None
    procedure = library().procedures.get(rule.procedure)
    limits = {x.key: x for x in procedure.limits} if procedure else {}
    shares = rule.share is not None
    return {
        "rule": rule, "rung": named(declared.rungs[declared.height(rule.rung)].start, request), "of": procedure,
        "limit": limits.get(rule.limit_key), "share": shares,
        "reached": len(ladder.reached(declared, rule, request.today)) if count else None,
    }  # fmt: skip


@never_cache
@at_work
def rules(request: AtWorkRequest) -> HttpResponse:
    """The rules in force and those ended; `?count=1` counts what each would reach today. POST ends one or runs them all."""
    session = session_of(request)
    district = _district(session)
    found = LadderRule.objects.filter(district=district).select_related("issuer", "recipient", "made_by", "ended_by")
    if request.method == "POST":
        return _do(request, session, district)
    current = [r for r in found if r.until is None or r.until > request.today]
    count = _may(session) and request.GET.get("count") == "1"
    context = {
        "may": _may(session), "counted": count, "rows": [_described(r, request, count) for r in current],
        "ended": [_described(r, request, False) for r in reversed(found) if r not in current],
        "run": JobRun.objects.filter(key=SWEEP).first(), "job": jobs.declared()[SWEEP],
        "waiting": jobs.waiting().get(SWEEP, 0),
    }  # fmt: skip
    return render(request, "rules/ladder.html", context)


def _do(request: AtWorkRequest, session: Session, district: Organisation) -> HttpResponse:
    if not _may(session) or session.account is None:
        raise PermissionDenied(f"督办规则由{SUPERVISOR.label}设定。")
    if request.POST.get("do") == "run":
        queued = jobs.later(SWEEP, asked_by=session.account, once="now")
        words = "已交后台办理，结果稍后显示在这里。" if queued else "已经在等待办理，不用再交。"
        messages.success(request, tr(words, request))
    elif request.POST.get("do") == "end":
        rule = get_object_or_404(LadderRule, district=district, pk=_whole(request, "rule") or 0)
        try:
            ladder_rules.end(rule, session.account, request.today)
            messages.success(request, tr("规则已停用；已经发出的照常办理。", request))
        except RuleRefused as refused:
            messages.error(request, refused.message)
    return redirect("ladder")


def _whole(request: AtWorkRequest, name: str) -> int | None:
    typed = request.POST.get(name, "").strip()
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else None


def _wanted(request: AtWorkRequest, district: Organisation) -> Wanted:
    inside = Organisation.objects.filter(rank__range=(district.rank, district.last))
    try:
        since = date.fromisoformat(request.POST.get("since", "").strip())
    except ValueError:
        raise RuleRefused("生效日期须写作 2026-10-15。", "since") from None
    for name in ("share", "days_after"):
        if request.POST.get(name, "").strip() and _whole(request, name) is None:
            raise RuleRefused("须是整数。", name)
    procedure, _, limit = request.POST.get("which", "").partition(".")
    return Wanted(
        request.POST.get("rung", ""), procedure, limit, _whole(request, "share"), _whole(request, "days_after"),
        inside.filter(pk=_whole(request, "issuer") or 0).first(), inside.filter(pk=_whole(request, "recipient") or 0).first(),
        request.POST.get("text", ""), since, request.POST.get("reason", ""),
    )  # fmt: skip


def _which(request: AtWorkRequest) -> list[tuple[str, str]]:
    """What a rule may be about: everything, one procedure, one of its limits."""
    declared = library().ladder
    out = [("", tr("全部程序的全部期限", request))]
    for p in library().matters:
        if declared is None or p.key != declared.procedure.key:
            limits = ladder_rules.limits_of(p.key)
            out += [(p.key, f"{named(p, request)} · {tr('全部期限', request)}")] if limits else []
            out += [(f"{p.key}.{x.key}", f"{named(p, request)} · {named(x, request)}") for x in p.limits if x.key in limits]
    return out


@never_cache
@at_work
def edit(request: AtWorkRequest, pk: int | None = None) -> HttpResponse:
    """Add a rule, or put another in the place of one that is in force."""
    session = session_of(request)
    if not _may(session) or session.account is None:
        raise PermissionDenied(f"督办规则由{SUPERVISOR.label}设定。")
    district = _district(session)
    old = get_object_or_404(LadderRule, district=district, pk=pk, until__isnull=True) if pk else None
    wrong: RuleRefused | None = None
    if request.method == "POST":
        try:
            ladder_rules.add(_wanted(request, district), district, session.account, request.today, replaces=old)
            messages.success(request, tr("规则已设定。", request))
            return redirect("ladder")
        except RuleRefused as refused:
            wrong = refused
    declared = library().ladder
    typed = request.POST if request.method == "POST" else _typed(old, session, request.today)
    context = {
        "old": old, "typed": typed, "wrong": wrong, "which": _which(request),
        "rungs": [(r.key, named(r.start, request)) for r in declared.rungs] if declared else [],
        "organisations": Organisation.objects.filter(rank__range=(district.rank, district.last)).order_by("rank"),
    }  # fmt: skip
    return render(request, "rules/ladder_rule.html", context, status=400 if wrong else 200)


def _typed(old: LadderRule | None, session: Session, today: date) -> dict[str, str]:
    if old is None:
        own = session.organisation
        return {"since": today.isoformat(), "issuer": str(own.pk) if own else "", "share": "80"}
    return {
        "rung": old.rung, "which": f"{old.procedure}.{old.limit_key}".strip("."), "text": old.text,
        "share": str(old.share or ""), "days_after": str(old.days_after or ""), "issuer": str(old.issuer_id),
        "recipient": str(old.recipient_id or ""), "since": today.isoformat(),
    }  # fmt: skip
