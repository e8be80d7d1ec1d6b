"""Following a matter by number and code: where it stands, what comes next, who has read it, what the person may do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

from django.contrib import messages
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.kernel.elements import Kind
from fazhi.kernel.library import library
from fazhi.ledger import access, acts, published, reads, seals, store
from fazhi.ledger.acts import code_digest
from fazhi.ledger.correcting import standing
from fazhi.ledger.masking import masked
from fazhi.ledger.models import Act, Attachment, Matter, Paper, Party, Published
from fazhi.ledger.state import ActRefused, MatterState
from fazhi.pages.desk import clocks
from fazhi.pages.desk.actform import Builder
from fazhi.pages.english import named, tr
from fazhi.pages.hall import draft, throttle
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.session import hall_session, scope

View = Callable[..., HttpResponse]


def _number(text: str) -> str:
    return "".join(text.split()).translate(str.maketrans("[]［］【】（）()", "〔〕〔〕〔〕〔〕〔〕"))


@never_cache
def track(request: AtWorkRequest) -> HttpResponse:
    """GET asks for number and code, POST opens the matter they belong to."""
    number = _number(request.POST.get("number", "") or request.GET.get("number", ""))
    context: dict[str, Any] = {"number": number, "error": ""}
    if request.method != "POST":
        return render(request, "hall/track.html", context)
    code = request.POST.get("code", "")
    if not number or not code.strip():
        error = tr("请填写编号和查询码，都在回执上。", request)
        return render(request, "hall/track.html", context | {"error": error}, status=400)
    wait = throttle.blocked(request, number)
    if wait:
        return render(request, "hall/track.html", context | {"error": wait}, status=429)
    with connection.cursor() as cursor:
        cursor.execute("select fazhi_track(%s, %s)", [number, code_digest(number, code)])
        row = cursor.fetchone()
    if row is None or row[0] is None:
        throttle.wrong(request, number)
        error = tr("编号和查询码对不上。请对照回执核对；查询码不分大小写，0和O、1和I不会出现。", request)
        return render(request, "hall/track.html", context | {"error": error}, status=403)
    throttle.right(request, number)
    draft.let_in(request, int(row[0]))
    return redirect("hall-matter", int(row[0]))


@require_POST
def leave(request: AtWorkRequest) -> HttpResponse:
    """Forget every matter opened in this browser."""
    draft.let_out(request)
    return redirect("hall")


def own(view: View) -> View:
    """Lets in only who has shown the code of the matter, and opens the scope of that matter alone."""

    @wraps(view)
    def guarded(request: AtWorkRequest, pk: int, *args: object, **kwargs: object) -> HttpResponse:
        if pk not in draft.opened(request):
            return redirect("hall-track")
        with scope(hall_session(pk)):
            row = Matter.objects.select_related("organisation", "origin", "handler", "region").filter(pk=pk).first()
            if row is None:
                return redirect("hall-track")
            return view(request, row, *args, **kwargs)

    return never_cache(guarded)


@own
def matter(request: AtWorkRequest, row: Matter) -> HttpResponse:
    """The page of one's own matter."""
    state = store.load(row, request.today)
    limits = [(x, clocks.badge(state, x, request, request.today)) for x in clocks.running(state, request.today)]
    done = list(Act.objects.filter(matter=row).select_related("organisation").order_by("seq"))
    told = _told(state, done, list(Paper.objects.filter(matter=row)), request)
    receipt = seals.receipt(done[0].hash)
    readings = [(r, _public_name(r.reader)) for r in reads.log(row)[:50]]
    context = {
        "matter": row, "state": state, "limits": [(x, b) for x, b in limits if b is not None and x.due],
        "following": _following(state, request), "told": told[::-1], "others": len(done) - len(told),
        "readings": readings, "receipt": receipt, "first": done[0], "slip_number": _slip_number(done[0].hash),
        "mine": _mine(row, state, request), "materials": Attachment.objects.filter(matter=row).defer("content"),
        "handler": masked(row.handler.name) if row.handler else "", "parties": _parties(row, state),
        "shown": _published(row, request), "position": receipt["seal"]["index"] + 1 if receipt and "seal" in receipt else 0,
    }  # fmt: skip
    return render(request, "hall/matter.html", context)


def _parties(row: Matter, state: MatterState) -> list[reads.PartyRead]:
    """The parties as they are on record now, masked; numbers only of whoever the matter is opened for, not of the other side."""
    entered = list(Party.objects.filter(matter=row).order_by("id"))
    known = {p.id: p for p in reads.masked_parties(row, entered)}
    own = state.procedure.parties[0].key if state.procedure.parties else ""
    now = [known[p.pk] for p in standing(entered)]
    return [p if p.kind == own else replace(p, detail={}) for p in now]


def _published(row: Matter, request: AtWorkRequest) -> list[tuple[Published, str]]:
    """What the public sees of the matter and of what it is about, with the name of the column."""
    columns = library().columns
    shown = published.seen_of(row, request.today)
    return [(p, named(columns[p.place], request) if p.place in columns else p.place) for p in shown]


def _slip_number(digest: str) -> str:
    """The short form of a receipt's fingerprint: 4F2A-91C7-08BD."""
    return "-".join(digest[i : i + 4].upper() for i in (0, 4, 8))


def _public_name(reader: str) -> str:
    name, *rest = reader.split(" · ")
    return " · ".join([masked(name.split("（")[0]), *rest]) if rest else reader


def _told(state: MatterState, done: list[Act], papers: list[Paper], request: AtWorkRequest) -> list[dict[str, Any]]:
    """Acts a person is told of: those that moved the matter, that they did themselves, or that made a paper for them."""
    labels = {a.key: a for a in state.procedure.actions}
    out = []
    for act in done:
        made = [p for p in papers if p.act_seq == act.seq]
        moves = act.stage_from != act.stage_to
        declared = labels.get(act.action)
        if not (moves or made or act.role == "party" or "corrected" in act.effects):
            continue
        out.append({
            "act": act, "label": named(declared, request) if declared else act.label, "moves": moves, "papers": made,
            "stage": state.procedure.stage(act.stage_to).label if moves else "", "own": act.role == "party",
        })  # fmt: skip
    return out


def _following(state: MatterState, request: AtWorkRequest) -> list[str]:
    """What the office may do next that moves the matter on."""
    if state.stage is None or state.stage.final:
        return []
    steps = [
        a for a in state.edition.possible_in(state.stage)
        if a.kind is Kind.STEP and a.to is not None and any(not r.public for r in a.by)
    ]  # fmt: skip
    steps.sort(key=lambda a: (len(a.frm), a.to is state.stage))
    return [named(a, request) for a in steps][:4]


def _mine(row: Matter, state: MatterState, request: AtWorkRequest) -> list[access.Verdict]:
    """What the person may do now."""
    verdicts = access.choices(hall_session(row.pk), state, request.today)
    return [v for v in verdicts if v.allowed]


@own
def act(request: AtWorkRequest, row: Matter, action: str) -> HttpResponse:
    """An action of the person's own: GET shows the form, POST does it."""
    session = hall_session(row.pk)
    state = store.load(row, request.today)
    chosen = state.edition.actions.get(action)
    if chosen is None or not chosen.frm or not any(r.public for r in chosen.by):
        return redirect("hall-matter", row.pk)
    builder = Builder(
        request, session, state.procedure, chosen, state, request.today, request.POST if request.method == "POST" else None
    )  # fmt: skip
    context: dict[str, Any] = {"matter": row, "action": chosen, "form": builder.form, "note": builder.form.one("note")}
    verdict = access.may(session, chosen, state, request.today)
    if not verdict.allowed:
        builder.form.message, builder.form.basis = verdict.why, verdict.basis
        return render(request, "hall/act.html", context, status=409)
    if request.method != "POST":
        return render(request, "hall/act.html", context)
    given = builder.read()
    if given is None:
        return render(request, "hall/act.html", context, status=400)
    try:
        acts.perform(session, row.pk, action, given)
    except ActRefused as refusal:
        builder.form.refused(refusal)
        return render(request, "hall/act.html", context, status=409)
    messages.success(request, tr("已办理“{action}”", request, action=named(chosen, request)))
    return redirect("hall-matter", row.pk)


@never_cache
def receipt(request: AtWorkRequest, digest: str) -> HttpResponse:
    """The receipt of an act of one's own matter, as a file."""
    for pk in draft.opened(request):
        with scope(hall_session(pk)):
            found = seals.receipt(digest)
        if found is not None:
            response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
            response["Content-Disposition"] = f'attachment; filename="receipt-{digest[:12]}.json"'
            return response
    return redirect("hall-track")
