"""The API of the window: proposals for what came in, registering it, and linking matters. The same rights as the page."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, QueryDict
from ninja import Router, Status

from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.state import ActRefused, Given, LinkTo
from fazhi.pages.api import shapes, shapes_intake
from fazhi.pages.desk import intake, intake_offers
from fazhi.pages.desk.intake_offers import Offer
from fazhi.pages.desk.intake_saving import link_action, link_to
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation, Region
from fazhi.people.session import Session

router = Router()
KINDS = ("相关", "转来", "重复")


def linked(given: shapes_intake.LinkIn) -> LinkTo:
    """The matter named by id or number, which the session must see. Raises `ActRefused`."""
    rows = Matter.objects.only("id", "uid", "number")
    row = rows.filter(pk=given.matter).first() if given.matter is not None else rows.filter(number=given.number).first()
    if row is None:
        raise ActRefused("没有要关联的事项，或者不在您岗位的范围内。", field_name="link")
    if given.kind not in KINDS:
        raise ActRefused(f"关系只能是{'、'.join(KINDS)}。", field_name="kind")
    return link_to(row, given.kind)


@router.post(
    "/matters/{matter_id}/links", response={201: shapes_intake.LinkOut, 409: shapes.Refused}, summary="Link two matters"
)
def link(request: HttpRequest, matter_id: int, entered: shapes_intake.LinkIn) -> Status[dict[str, Any]]:
    session, row = _session(request), Matter.objects.filter(pk=matter_id).first()
    if row is None:
        raise ActRefused("没有这个事项，或者不在您岗位的范围内。")
    to = linked(entered)
    if to.matter_id == row.pk:
        raise ActRefused("不能与本事项自己关联。", field_name="link")
    day = entered.happened_on or cast(AtWorkRequest, request).today
    made: Act = acts.perform(session, row.pk, link_action(row.procedure, day), Given(day, note=entered.note, link=to))
    return Status(201, {"seq": made.seq, "hash": made.hash, "matter": row.pk, "other": to.matter_id, "kind": to.kind})


@router.post(
    "/intake/proposals", response={200: shapes_intake.Proposed, 409: shapes.Refused},
    summary="What is proposed for something that came in; nothing is written",
)  # fmt: skip
def proposals(request: HttpRequest, entered: shapes_intake.IntakeIn) -> dict[str, Any]:
    page = _look(request, entered)
    p = page.proposals
    return {
        "subject": p.subject_label, "subject_reason": p.subject.reason if p.subject else "",
        "ways": [_offer(o) for o in (*p.likely, *p.others)],
        "alike": [
            {
                "id": a.matter.pk, "number": a.matter.number, "title": a.matter.title, "procedure": a.matter.procedure,
                "closed": a.matter.closed, "reasons": a.reasons,
            }
            for a in p.alike
        ],
        "barred": [
            {"basis": bar.basis.text, "says": bar.says, "matter": one.matter.pk, "then": bar.then} for bar, one in p.barred
        ],
        "facts": page.made.proposed if page.made else {},
    }  # fmt: skip


@router.post(
    "/intake", response={201: shapes.OpenedOut, 409: shapes.Refused}, summary="Register what came in, by the chosen way"
)
def register(request: HttpRequest, entered: shapes_intake.RegisterIn) -> Status[dict[str, Any]]:
    page = _look(request, entered)
    which = str(entered.join) if entered.join is not None else ""
    opened = intake.write(page, entered.then, which, entered.facts)
    if opened is None:
        name, text = next(iter(page.errors), ("", "填写的内容不完整。"))
        raise ActRefused(text, field_name=name.removeprefix("id-"))
    return Status(201, {"id": opened.matter_id, "number": opened.number, "hash": opened.hash})


def _session(request: HttpRequest) -> Session:
    session = cast(AtWorkRequest, request).at_work
    if session is None:
        raise ActRefused("请先登录。")
    return session


def _look(request: HttpRequest, entered: shapes_intake.IntakeIn) -> intake.Page:
    at_work, rules = cast(AtWorkRequest, request), library().intake
    if rules is None or not intake_offers.able(_session(request), rules, at_work.today):
        raise ActRefused("您的岗位不受理来件。")
    if rules.channel(entered.channel) is None:
        raise ActRefused(f"没有“{entered.channel}”这种来件方式。", field_name="channel")
    return intake.look(at_work, rules, _form(at_work, entered))


def _form(request: AtWorkRequest, entered: shapes_intake.IntakeIn) -> QueryDict:
    """The page's own form, filled from what a program sends."""
    post = QueryDict(mutable=True)
    day = entered.happened_on or request.today
    post.update({
        "channel": entered.channel, "text": entered.text, "happened_on": day.isoformat(), "place": entered.place,
        "reference": entered.reference, "term": entered.term.isoformat() if entered.term else "", "way": entered.way,
        "note": entered.note,
    })  # fmt: skip
    for prefix, person in (("", entered.person), ("o-", entered.other)):
        for key in ("name", "phone", "id_no", "address"):
            post[f"{prefix}{key}"] = getattr(person, key)
        post[f"{prefix}body"] = "body" if person.is_body else "person"
    if entered.region:
        found = Region.objects.filter(code=entered.region).first()
        if found is None:
            raise ActRefused(f"没有区划“{entered.region}”。", field_name="region")
        post["region"] = str(found.pk)
    elif (session := _session(request)).organisation is not None:
        post["region"] = str(session.organisation.region_id)
    if isinstance(entered, shapes_intake.RegisterIn):
        post.setlist("link", [str(x) for x in entered.links])
        post.update({"advise": entered.advise, "ground": entered.ground, "requirement": entered.requirement})
        if entered.send_to:
            body = Organisation.objects.filter(code=entered.send_to).first()
            if body is None:
                raise ActRefused(f"没有单位“{entered.send_to}”。", field_name="send_to")
            post["send_to"] = str(body.pk)
    return post


def _offer(o: Offer) -> dict[str, Any]:
    return {
        "way": o.key, "label": o.way.label, "score": o.hit.score if o.hit else 0, "reason": o.reason,
        "basis": o.way.basis.text, "tell": o.way.tell, "procedure": o.start.procedure.key if o.start else "",
        "action": o.start.action.key if o.start else "", "competent": [b.code for b in o.bodies[: o.competent]],
    }  # fmt: skip
