"""One window: whatever comes in by whatever way, in one screen. The program proposes with reasons, the clerk decides."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.elements import Kind
from fazhi.kernel.intake import Bar, Intake
from fazhi.kernel.library import library
from fazhi.ledger.acts import Opened
from fazhi.ledger.models import Matter
from fazhi.ledger.similar import Alike
from fazhi.ledger.state import ActRefused
from fazhi.pages.desk import drafts, intake_offers
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.desk.intake_entered import Entered, Made, make, mark
from fazhi.pages.desk.intake_offers import Offer, Proposals, Start
from fazhi.pages.desk.intake_saving import RELATED, TWICE, Then, link_to, save
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest

DRAFT = ("intake", "window")


@dataclass
class Page:
    """Everything the page shows. `made`: the form of the chosen way, `desk`: of the window's own procedure."""

    entered: Entered
    proposals: Proposals
    offer: Offer | None = None
    made: Made | None = None
    message: str = ""
    basis: str = ""

    @property
    def errors(self) -> list[tuple[str, str]]:
        shown = [*self.entered.fields.values(), *(self.made.needed if self.made else []), *(self.made.optional if self.made else [])]
        return ([("main", self.message)] if self.message else []) + [(f.id, f.error) for f in shown if f.error]

    @property
    def opens(self) -> bool:
        """Whether this post opens the chosen way itself."""
        return self.offer is not None and self.offer.start is not None


def rules_of(request: AtWorkRequest) -> Intake | None:
    return library().intake


@never_cache
@at_work
def intake(request: AtWorkRequest) -> HttpResponse:
    """GET shows the page (with what was put aside); POST proposes, puts aside or writes. htmx gets the proposals alone."""
    session, rules = session_of(request), rules_of(request)
    if rules is None or not intake_offers.able(session, rules, request.today):
        context = {"title": tr("一窗受理", request), "what": tr("您的岗位不受理来件。", request)}
        return render(request, "desk/cannot.html", context, status=403)
    if request.method != "POST":
        kept = drafts.fetch(request, *DRAFT)
        page = look(request, rules, kept[0] if kept else None)
        return _show(request, page, draft_at=kept[1] if kept else "")
    if "keep" in request.POST:
        drafts.keep(request, *DRAFT, request.POST)
        messages.success(request, tr("已暂存，退出登录以前都在", request))
        return redirect("intake")
    if "drop" in request.POST:
        drafts.drop(request, *DRAFT)
        messages.success(request, tr("暂存的内容已丢掉", request))
        return redirect("intake")
    post = request.POST.copy()
    if "place-is" in post:
        post["region"] = request.POST.get("place-is", "")
    page = look(request, rules, post)
    request.session["channel"] = page.entered.fields["channel"].value
    if "save" in post:
        return _save(request, page)
    if request.headers.get("HX-Request"):
        return _show(request, page, template="desk/intake_proposals.html")
    return _show(request, page)


def look(request: AtWorkRequest, rules: Intake, post: QueryDict | None, leave_out: int | None = None) -> Page:
    """The page for what was typed so far."""
    entered = Entered(request, session_of(request), rules, request.today, post)
    proposals = intake_offers.propose(entered, leave_out)
    page = Page(entered, proposals, proposals.offer(post.get("way", "") if post is not None else ""))
    start = page.offer.start if page.offer else None
    if start is not None:
        page.made = _made(page, start)
    return page


def _made(page: Page, start: Start, more: Mapping[str, str] | None = None) -> Made:
    return make(page.entered, start.procedure, start.action, start.opening, start.entry, page.proposals.subject, more)


def _show(
    request: AtWorkRequest, page: Page, status: int = 200, draft_at: str = "", template: str = "desk/intake.html"
) -> HttpResponse:
    other = {k: page.entered.fields[f"o-{k}"] for k in ("name", "phone", "body")}
    context: dict[str, Any] = {
        "page": page, "f": page.entered.fields, "other": other, "p": page.proposals, "form": page, "made": page.made, "offer": page.offer,
        "named_place": page.entered.place_in_text(), "linked": _linked(page),
        "more_linked": any(a.matter.pk in _linked(page) for a in page.proposals.alike[3:]), "has_draft": drafts.has(request, *DRAFT),
        "draft_at": drafts.made_at(draft_at, request), "once": request.POST.get("once") or secrets.token_urlsafe(16),
        "advise": request.POST.get("advise", ""), "ground": request.POST.get("ground", ""), "kinds": (RELATED, TWICE),
        "relations": {a.matter.pk: _kind(page, a) for a in page.proposals.alike},
        "refusals": refusals(page.proposals.barred, page.made), "requirement": request.POST.get("requirement", ""),
        "send_to": request.POST.get("send_to", ""), "desk": page.proposals.desk,
    }  # fmt: skip
    return render(request, template, context, status=status)


def _linked(page: Page) -> set[int]:
    """Ids of the matters the clerk ticked to be linked."""
    post = page.entered.post
    typed = post.getlist("link") if post is not None else []
    return {int(t) for t in typed if t.isascii() and t.isdecimal()}


def _save(request: AtWorkRequest, page: Page) -> HttpResponse:
    what, _, which = request.POST["save"].partition(":")
    if before := drafts.sent_before(request):
        return redirect("matter", before)
    try:
        opened = write(page, what, which)
    except ActRefused as refusal:
        if page.made is not None:
            page.made.form.refused(refusal)
            mark(page.entered, page.made)
        page.message, page.basis = refusal.message, refusal.basis
        return _show(request, page, 409)
    if opened is None:
        return _show(request, page, 400)
    drafts.drop(request, *DRAFT)
    drafts.remember_sent(request, opened.matter_id)
    messages.success(request, tr("已登记：{number}", request, number=opened.number))
    if what == "refuse":
        return redirect("act", opened.matter_id, page.proposals.barred[int(which)][0].then)
    seen = Matter.objects.filter(pk=opened.matter_id).exists()
    return redirect("matter", opened.matter_id) if seen else redirect("intake")


def write(page: Page, what: str, which: str = "", more: Mapping[str, str] | None = None) -> Opened | None:
    """Open the matter and do what follows. None where something is missing, which is then on the page.

    `what`: open, send, tell, join (`which`: the earlier matter's id) or refuse (`which`: place in the list of rules).
    `more`: further facts in their stored form. Raises `ActRefused`; nothing is written then.
    """
    entered = page.entered
    then = _then(page, what, which)
    if isinstance(then, str):
        page.message = then
        return None
    start = page.offer.start if what in ("open", "refuse") and page.offer else page.proposals.desk
    if start is None:
        page.message = tr("请先选择怎样办理。", entered.request)
        return None
    page.made = _made(page, start, more)
    if not entered.text:
        entered.fields["text"].error = tr("请填写“反映的情况”。", entered.request)
    given = page.made.builder.read()
    if given is None or page.errors:
        mark(entered, page.made)
        if not page.errors:
            page.message = next((text for _, text in page.made.form.errors), "")
        return None
    channel = entered.channel
    links = [link_to(a.matter, _kind(page, a)) for a in page.proposals.alike if a.matter.pk in _linked(page)]
    return save(
        entered.session, start.procedure.key, start.action.key, given, region_id=entered.region_id,
        source=channel.label if channel else "", links=links, then=then, desk=entered.rules.desk,
    )  # fmt: skip


def _kind(page: Page, one: Alike) -> str:
    typed = page.entered.typed(f"link-kind-{one.matter.pk}", RELATED)
    return typed if typed in (RELATED, TWICE) else RELATED


def _then(page: Page, what: str, which: str) -> Then | str:
    """What is to follow, or the sentence that says what is missing."""
    request, typed = page.entered.request, page.entered.typed
    ground = " ".join(typed("ground").split())
    way = page.offer.way if page.offer else None
    if what == "open":
        if page.proposals.barred and not ground:
            bar = page.proposals.barred[0][0]
            return tr(
                "可能属于{basis}所说的同一事项。仍要登记的，请写明新的事实和理由，或者为什么不是同一件事。", request, basis=bar.basis.text
            )
        return Then() if page.opens else tr("请先选择怎样办理。", request)
    if what == "refuse":
        known = which.isascii() and which.isdecimal() and int(which) < len(page.proposals.barred)
        return Then() if known and page.opens else tr("请先选择怎样办理。", request)
    if what == "join":
        found = next((a.matter for a in page.proposals.alike if str(a.matter.pk) == which), None)
        if found is None:
            return tr("没有要并入的事项。请重新核对。", request)
        if not ground:
            return tr("并入以前，请写明怎样核对是同一人、同一件事。", request)
        return Then(join=found, why=ground)
    if way is None or page.offer is None:
        return tr("请先选择怎样办理。", request)
    if what == "send":
        body = next((o for o in page.offer.bodies if str(o.pk) == typed("send_to")), None)
        return Then(way, send_to=body, requirement=typed("requirement").strip()) if body else tr("请选择分流到哪个单位。", request)
    told = typed("advise").strip()
    return Then(way, advise=told) if told else tr("请写明告知的内容。", request)


def refusals(bars: list[tuple[Bar, Alike]], made: Made | None) -> list[tuple[int, Bar, Alike, str]]:
    """For each rule that may stand against it: place in the list, rule, earlier matter, name of the refusing action."""
    out = []
    for i, (bar, one) in enumerate(bars):
        action = made.procedure.on(made.builder.today).actions.get(bar.then) if made and made.procedure.key == bar.procedure else None
        label = action.label if action is not None and action.kind is Kind.STEP else ""
        out.append((i, bar, one, label))
    return out
