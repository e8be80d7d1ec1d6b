"""Sorting by law 依法分流: the ways the law opens for a matter that is under way, and taking it there with its story."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.elements import Action
from fazhi.kernel.intake import Desk, Intake, Leaving
from fazhi.kernel.library import library
from fazhi.ledger import access, acts, reads, store
from fazhi.ledger.acts import Opened
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given, MatterState, PartyGiven
from fazhi.pages.desk import intake_offers
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.act import matter_row
from fazhi.pages.desk.intake_entered import Entered
from fazhi.pages.desk.intake_offers import Offer
from fazhi.pages.desk.intake_saving import CAME_FROM, Then, follow, link_to
from fazhi.pages.english import named, tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import Session

PURPOSE = "依法分流，随事项转去"


def sorts(session: Session, state: MatterState, rules: Intake | None, request: AtWorkRequest) -> Action[Any, Any] | None:
    """The action by which this post may take a matter over to another way, or None."""
    if rules is None or state.procedure.is_register or state.closed or state.procedure.key == rules.desk.procedure:
        return None
    if rules.opening(state.procedure.key) is None or not session.sees_rank(state.org.rank):
        return None
    desk = library().procedures.get(rules.desk.procedure)
    action = desk.on(request.today).actions.get(rules.desk.sent_from) if desk else None
    if desk is None or action is None or not access.may_start(session, desk, action).allowed:
        return None
    return action


@never_cache
@at_work
def sorting(request: AtWorkRequest, pk: int) -> HttpResponse:
    """GET shows the ways with their articles, the likely ones first; POST takes the matter there."""
    session, row, rules = session_of(request), matter_row(pk), library().intake
    state = store.load(row, request.today)
    if rules is None or sorts(session, state, rules, request) is None:
        raise Http404
    post = _from_matter(state, rules, request)
    proposals = intake_offers.propose(Entered(request, session, rules, request.today, post), leave_out=pk)
    offer = proposals.offer(request.POST.get("way") or request.GET.get("way", ""))
    leaving = _leaving(session, state, rules, offer, request)
    message, status = "", 200
    if request.method == "POST" and "save" in request.POST:
        try:
            opened = _save(request, session, row, state, rules, offer, leaving)
            messages.success(request, tr("已登记：{number}", request, number=opened.number))
            return redirect("matter", pk)
        except ActRefused as refusal:
            message, status = refusal.message, 409
    context: dict[str, Any] = {
        "matter": row, "p": proposals, "offer": offer, "leaving": leaving, "message": message,
        "leaving_name": named(leaving[1], request) if leaving else "", "why_not": _why_not(state, rules, offer, leaving),
        "advise": request.POST.get("advise", ""), "send_to": request.POST.get("send_to", ""),
        "requirement": request.POST.get("requirement", ""),
    }  # fmt: skip
    return render(request, "desk/sorting.html", context, status=status)


def _from_matter(state: MatterState, rules: Intake, request: AtWorkRequest) -> QueryDict:
    """What the matter says, as the window's own form would have it."""
    post = request.POST.copy()
    opening = rules.opening(state.procedure.key)
    for slot in ("text", "place", "request"):
        fact = opening.facts.get(slot, "") if opening else ""
        post[slot] = str(state.values.get(fact, "") or "")
    post["text"] = f"{state.title}。{post.get('text', '')}{post.get('request', '')}"
    post["region"] = str(state.region_id or "")
    return post


def _leaving(
    session: Session, state: MatterState, rules: Intake, offer: Offer | None, request: AtWorkRequest
) -> tuple[Leaving, Action[Any, Any]] | None:
    """The act by which the matter ends here on this way, where it may be done now."""
    leaving = rules.leaving(state.procedure.key)
    action = state.edition.actions.get(leaving.action) if leaving else None
    if leaving is None or action is None or offer is None or offer.key not in leaving.options:
        return None
    named_way = state.values.get(leaving.way)
    fits = named_way is not None and getattr(named_way, "name", "") in leaving.options[offer.key]
    return (leaving, action) if fits and access.may(session, action, state, request.today).allowed else None


def _why_not(state: MatterState, rules: Intake, offer: Offer | None, leaving: Any) -> str:
    """Why the matter cannot end here on this way, where one might expect it could."""
    declared = rules.leaving(state.procedure.key)
    if offer is None or leaving is not None or declared is None or offer.key not in declared.options:
        return ""
    fact = state.procedure.facts.refs()[declared.way]
    told = state.values.get(declared.way)
    if told is None:
        return f"还没有写明“{fact.label}”，本事项不能由此结束。请先办理告知。"
    return f"本事项写明的“{fact.label}”是“{fact.show(told)}”，或者现在的阶段、岗位不能由此结束。"


def _save(
    request: AtWorkRequest, session: Session, row: Matter, state: MatterState, rules: Intake, offer: Offer | None,
    leaving: tuple[Leaving, Action[Any, Any]] | None,
) -> Opened:  # fmt: skip
    """Open the new matter, send it or tell, and end the old one where that was asked; all together or not at all."""
    if offer is None:
        raise ActRefused("请先选择怎样办理。", field_name="way")
    what = request.POST["save"]
    body = next((o for o in offer.bodies if str(o.pk) == request.POST.get("send_to")), None)
    advise = request.POST.get("advise", "").strip()
    told = "tell" in what
    if not told and body is None:
        raise ActRefused("请选择分流到哪个单位。", field_name="send_to")
    if told and not advise:
        raise ActRefused("请写明告知的内容。", field_name="advise")
    then = Then(
        offer.way, send_to=None if told else body, advise=advise if told else "",
        requirement=request.POST.get("requirement", "").strip(),
    )  # fmt: skip
    day = request.today
    with transaction.atomic():
        parties = _parties(session, row, rules, rules.desk)
        given = Given(day, _values(state, rules), parties=parties, link=link_to(row, CAME_FROM))
        opened = acts.start(
            session, rules.desk.procedure, rules.desk.sent_from, given, region_id=row.region_id, source=row.source
        )
        if (after := follow(rules.desk, then, day)) is not None:
            acts.perform(session, opened.matter_id, *after)
        if what.endswith("-leave"):
            if leaving is None:
                raise ActRefused("本事项现在不能由此结束。请只分流，本事项继续办理。")
            where = offer.way.organ if told or body is None else body.name
            acts.perform(session, row.pk, leaving[1].key, Given(day, {leaving[0].says: f"{where}（{opened.number}）"}))
    return opened


def _values(state: MatterState, rules: Intake) -> dict[str, Any]:
    """The facts of the window's procedure, from those of the matter."""
    source, target = rules.opening(state.procedure.key), rules.opening(rules.desk.procedure)
    assert source is not None and target is not None
    desk = library().procedure(rules.desk.procedure)
    values = {
        target.facts[slot]: state.values[fact]
        for slot, fact in source.facts.items()
        if slot in target.facts and state.values.get(fact) is not None
    }
    values[target.facts["title"]] = state.title
    subject = next((s for s in rules.subjects if _topic_of(state) == s.topics.get(state.procedure.key)), None)
    if subject is not None and desk.topic is not None and desk.key in subject.topics:
        values[desk.topic.name] = desk.topic.decode(subject.topics[desk.key])
    return values


def _topic_of(state: MatterState) -> str:
    topic = state.procedure.topic
    value = state.values.get(topic.name) if topic is not None else None
    return str(getattr(value, "name", ""))


def _parties(session: Session, row: Matter, rules: Intake, desk: Desk) -> tuple[PartyGiven, ...]:
    """The parties, taken along; that they were read for this is recorded where they can see it."""
    source, target = rules.opening(row.procedure), rules.opening(desk.procedure)
    assert source is not None and target is not None
    kinds = {source.person: target.person} | ({source.other: target.other} if source.other and target.other else {})
    found = reads.open_parties(session, row, PURPOSE)
    return tuple(PartyGiven(kinds[p.kind], p.name, p.is_body, dict(p.detail)) for p in found if p.kind in kinds)
