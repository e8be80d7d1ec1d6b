"""The addresses of the API. Every answer comes from the functions the pages use; there is no second set of rules."""

from __future__ import annotations

from typing import Any, cast

from django.db.models import Q
from django.http import Http404, HttpRequest
from ninja import NinjaAPI, Router, Status
from ninja.security import SessionAuth

from fazhi.kernel.fingerprint import content
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import access, acts, seals, search, store, terms
from fazhi.ledger.models import Act, Matter
from fazhi.ledger.state import ActRefused, Given, OrgRef, PartyGiven
from fazhi.pages.api import intake, shapes
from fazhi.pages.desk.filters import within
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Account, Organisation
from fazhi.people.session import Session

PAGE = 50


class AtWorkAuth(SessionAuth):
    """Signed in, and holding a post. Writes need the CSRF token of the session, as the pages do."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Session | None:
        return cast(AtWorkRequest, request).at_work


api = NinjaAPI(title="法治台账 Fazhi", version="1", docs_url=None, auth=AtWorkAuth(), urls_namespace="api")
router = Router()


@api.exception_handler(ActRefused)
def refused(request: HttpRequest, error: ActRefused) -> Any:
    answer = {"message": error.message, "basis": error.basis, "field": error.field_name}
    return api.create_response(request, answer, status=409)


@api.exception_handler(Http404)
def unknown(request: HttpRequest, error: Http404) -> Any:
    answer = {"message": str(error) or "没有这一项，或者不在您岗位的范围内。", "basis": "", "field": ""}
    return api.create_response(request, answer, status=404)


def _session(request: HttpRequest) -> Session:
    session = cast(AtWorkRequest, request).at_work
    if session is None:
        raise ActRefused("请先登录。")
    return session


def _procedure(key: str) -> Procedure[Any, Any]:
    try:
        return library().procedure(key)
    except KeyError as error:
        raise Http404(str(error.args[0])) from None


def _matter(request: HttpRequest, matter_id: int) -> Matter:
    found = Matter.objects.select_related("organisation", "origin", "handler").filter(pk=matter_id).first()
    if found is None:
        raise Http404("没有这个事项，或者不在您岗位的范围内。")
    check = access.may_open(_session(request), found.procedure)
    if not check.ok:
        raise ActRefused(check.answer)
    return found


def _line(row: Matter) -> dict[str, Any]:
    stage = library().procedure(row.procedure).stage(row.stage)
    fields = ("id", "number", "procedure", "stage", "closed", "title", "topic", "opened_on", "closed_on", "outcome")
    more = {f: getattr(row, f) for f in (*fields, "next_due", "next_limit", "version")}
    return more | {"stage_label": stage.label, "organisation": row.organisation.name}


@router.get("/procedures", response=list[shapes.ProcedureOut], summary="Procedures and registers this post may read")
def procedures(request: HttpRequest) -> list[dict[str, Any]]:
    return [_procedure_out(request, key) for key in _session(request).kinds]


@router.get("/procedures/{key}", response=shapes.ProcedureOut, summary="One procedure with its rules of today")
def procedure(request: HttpRequest, key: str) -> dict[str, Any]:
    _procedure(key)
    return _procedure_out(request, key)


def _procedure_out(request: HttpRequest, key: str) -> dict[str, Any]:
    p = _procedure(key)
    rules = content(p, cast(AtWorkRequest, request).today)
    return {"key": p.key, "label": p.label, "is_register": p.is_register, "rules": rules}


@router.get("/matters", response=shapes.MatterPage, summary="Matters in the scope of the post, newest first")
def matters(
    request: HttpRequest, procedure: str = "", closed: bool | None = None, q: str = "", before: int | None = None
) -> dict[str, Any]:
    rows = within(_session(request)).select_related("organisation").order_by("-opened_on", "-id")
    if procedure:
        rows = rows.filter(procedure=_procedure(procedure).key)
    if closed is not None:
        rows = rows.filter(closed=closed)
    if q:
        rows = rows.filter(pk__any=search.find(q, among=[procedure] if procedure else None))
    if before is not None:
        last = _matter(request, before)
        rows = rows.filter(Q(opened_on__lt=last.opened_on) | Q(opened_on=last.opened_on, pk__lt=before))
    found = list(rows[: PAGE + 1])
    return {"items": [_line(m) for m in found[:PAGE]], "next": found[PAGE - 1].pk if len(found) > PAGE else None}


@router.get("/matters/{matter_id}", response=shapes.MatterFull, summary="A matter with its acts and limits")
def matter(request: HttpRequest, matter_id: int) -> dict[str, Any]:
    row = _matter(request, matter_id)
    state = store.load(row, cast(AtWorkRequest, request).today)
    made = list(Act.objects.filter(matter=row))
    limits = []
    for limit in state.limits:
        rule = state.edition.limits.get(limit.key)
        if rule is None:
            continue
        reckoned = terms.reckon(rule, limit, library().clock)
        limits.append({
            "key": limit.key, "label": limit.label, "due": limit.due, "state": limit.state, "basis": rule.basis.text,
            "provisional": limit.provisional, "explanation": list(reckoned.steps),
        })  # fmt: skip
    out_acts = [
        {
            "seq": a.seq, "action": a.action, "label": a.label, "actor": a.actor_name, "happened_on": a.happened_on,
            "recorded_at": a.recorded_at, "basis": a.basis, "stage_from": a.stage_from, "stage_to": a.stage_to,
            "delta": a.delta, "note": a.note, "hash": a.hash,
        }
        for a in made
    ]  # fmt: skip
    return _line(row) | {"facts": row.facts, "acts": out_acts, "limits": limits}


@router.get(
    "/matters/{matter_id}/choices", response=list[shapes.VerdictOut], summary="What can be done now, and why not"
)
def choices(request: HttpRequest, matter_id: int) -> list[dict[str, Any]]:
    row = _matter(request, matter_id)
    today = cast(AtWorkRequest, request).today
    found = access.choices(_session(request), store.load(row, today), today)
    return [
        {
            "action": v.action.key, "label": v.action.label, "allowed": v.allowed, "why": v.why, "basis": v.basis,
            "checks": [{"question": c.question, "ok": c.ok, "answer": c.answer} for c in v.checks],
        }
        for v in found
        if v.action is not None
    ]  # fmt: skip


@router.post(
    "/procedures/{key}/{action}", response={201: shapes.OpenedOut, 409: shapes.Refused}, summary="Open a matter"
)
def open_matter(request: HttpRequest, key: str, action: str, entered: shapes.ActIn) -> Status[dict[str, Any]]:
    made = acts.start(_session(request), _procedure(key).key, action, _given(_procedure(key), entered))
    return Status(201, {"id": made.matter_id, "number": made.number, "hash": made.hash})


@router.post(
    "/matters/{matter_id}/{action}", response={201: shapes.ActOut, 409: shapes.Refused}, summary="Do an act on a matter"
)
def act(request: HttpRequest, matter_id: int, action: str, entered: shapes.ActIn) -> Status[dict[str, Any]]:
    row = _matter(request, matter_id)
    a = acts.perform(_session(request), row.pk, action, _given(_procedure(row.procedure), entered))
    return Status(201, {
        "seq": a.seq, "action": a.action, "label": a.label, "actor": a.actor_name, "happened_on": a.happened_on,
        "recorded_at": a.recorded_at, "basis": a.basis, "stage_from": a.stage_from, "stage_to": a.stage_to,
        "delta": a.delta, "note": a.note, "hash": a.hash,
    })  # fmt: skip


@router.get("/receipts/{act_hash}", response=shapes.ReceiptOut, summary="The receipt of an act, with proof once sealed")
def receipt(request: HttpRequest, act_hash: str) -> dict[str, Any]:
    found = seals.receipt(act_hash)
    if found is None:
        raise Http404("没有这次办理，或者不在您岗位的范围内。")
    return {"receipt": found}


def _given(p: Procedure[Any, Any], entered: shapes.ActIn) -> Given:
    refs = p.facts.refs()
    values: dict[str, Any] = {}
    for name, stored in entered.facts.items():
        if name not in refs:
            raise ActRefused(f"“{p.label}”没有“{name}”这一登记项。", field_name=name)
        try:
            values[name] = refs[name].decode(stored)
        except (KeyError, TypeError, ValueError, ArithmeticError):
            raise ActRefused(f"“{refs[name].label}”的值{stored!r}不合要求。", field_name=name) from None
    return Given(
        entered.happened_on, values, entered.note,
        tuple(PartyGiven(x.kind, x.name, x.is_body, x.detail) for x in entered.parties),
        handler=_handler(entered.handler), to_org=_organisation(entered.to_organisation), version=entered.version,
        link=intake.linked(entered.link) if entered.link else None,
        person=_person(entered.person), granted=entered.granted,
    )  # fmt: skip


def _handler(username: str | None) -> tuple[int, str] | None:
    if username is None:
        return None
    account = Account.objects.filter(username=username, is_active=True).first()
    if account is None:
        raise ActRefused(f"没有账号“{username}”。", field_name="handler")
    return account.pk, account.name


def _person(username: str | None) -> tuple[int, str] | None:
    if username is None:
        return None
    account = Account.objects.filter(username=username).first()
    if account is None:
        raise ActRefused(f"没有账号“{username}”。", field_name="person")
    return account.pk, account.name


def _organisation(code: str | None) -> OrgRef | None:
    if code is None:
        return None
    found = Organisation.objects.filter(code=code).first()
    if found is None:
        raise ActRefused(f"没有单位“{code}”。", field_name="to_organisation")
    return acts.org_given(found)


# Before the general address of acts, which would take "links" for the name of one.
api.add_router("", intake.router)
api.add_router("", router)
