"""Draws by lot in the ledger: what the program works out in an act, where the seed comes from, and the check afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils import timezone

from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.library import library
from fazhi.kernel.lot import Lot, Unfit
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Publication
from fazhi.ledger.models import Act, Matter, Seal
from fazhi.ledger.state import ActRefused, Given, MatterState


def lot_of(procedure: Procedure[Any, Any]) -> Lot | None:
    """How the procedure draws by lot; None for one that does not."""
    return next((x for x in library().every(Lot) if x.procedure is procedure), None)


def uncorrectable(procedure: Procedure[Any, Any]) -> set[str]:
    """Names of facts nobody corrects: what the program worked out, and what a proof rests on."""
    lot = lot_of(procedure)
    filled = {f.name for a in procedure.actions for f in a.fills}
    return filled | ({f.name for f in lot.settled} if lot else set())


def seal_after(matter_id: int) -> Seal | None:
    """The first seal of the ledger that closes over the matter's first act; None while there is none."""
    first = Act.objects.filter(matter_id=matter_id, seq=1).values_list("id", flat=True).first()
    return Seal.objects.filter(last_act__gte=first).order_by("id").first() if first is not None else None


def prepare(state: MatterState, action: Action[Any, Any], given: Given) -> Given:
    """What was given, with the seal the seed may come from."""
    if not action.fills or state.id is None:
        return given
    made = seal_after(state.id)
    return replace(given, seal=made.chain if made else "")


def fill(state: MatterState, action: Action[Any, Any], given: Given, now: datetime) -> Given:
    """What was given, with the facts the program works out. Raises `ActRefused` where the act cannot stand."""
    lot = lot_of(state.procedure) if action.fills else None
    if lot is None:
        return given
    entered = {n: v for n, v in given.values.items() if v is not None}
    recorded = timezone.localtime(now).date()
    try:
        made = lot.work_out(action, state.known, entered, seal=given.seal, recorded=recorded)
    except Unfit as wrong:
        raise ActRefused(str(wrong), basis=action.basis.text, field_name=wrong.field) from wrong
    return replace(given, values={**given.values, **made})


def refuse_correction(state: MatterState, action: Action[Any, Any], given: Given) -> None:
    """Refuse to correct what is never corrected."""
    if action.kind is not Kind.CORRECT:
        return
    refs = state.procedure.facts.refs()
    for name in sorted(given.values.keys() & uncorrectable(state.procedure)):
        label = refs[name].label if name in refs else name
        raise ActRefused(
            f"“{label}”不能更正：由程序算出，或者公开的抽签证明以它为据。有错误的，请另行办理，重新登记。",
            basis=action.basis.text, field_name=name,
        )  # fmt: skip


def proof_for(state: MatterState, publication: Publication) -> dict[str, Any] | None:
    """The proof that goes with what is published, where that shows the result of a draw."""
    lot = lot_of(state.procedure)
    if lot is None or lot.result not in publication.facts or lot.seed.name not in state.values:
        return None
    return {"number": state.number, "sealed": lot.sealed(state.values), **lot.proof(state.values)}


def disagreements() -> Iterator[tuple[str, str]]:
    """(number of the matter, what is wrong) for every draw whose result does not follow from its list and its seed."""
    for lot in library().every(Lot):
        refs = lot.procedure.facts.refs()
        drawn = Matter.objects.filter(procedure=lot.procedure.key, facts__has_key=lot.seed.name).order_by("id")
        for row in drawn.iterator(chunk_size=200):
            known = {n: refs[n].decode(v) for n, v in row.facts.items()}
            seed = str(known[lot.seed.name])
            try:
                if lot.ballot(known).fingerprint != known.get(lot.fingerprint.name):
                    yield row.number, "抽签名单与公布的指纹不符：名单、数量或者种子规则被改动"
                if lot.drawn(known, seed) != known.get(lot.result.name):
                    yield row.number, "抽签结果与按种子重抽的不同"
            except ValueError as wrong:
                yield row.number, f"抽签不能重抽：{wrong}"
            made = seal_after(row.pk) if lot.sealed(known) else None
            if lot.sealed(known) and (made is None or made.chain != seed):
                yield row.number, "抽签的种子不是固定名单以后第一次封存的封存链值"
