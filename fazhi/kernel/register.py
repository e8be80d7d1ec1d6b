"""Register: a procedure with no stages to speak of. An entry is recorded, corrected or struck out, with reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from fazhi.kernel.basis import Basis
from fazhi.kernel.elements import FINAL, Action, F, Kind, PartyKind, Stage
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import Role


class Entry(Stage):
    """Where an entry of any register stands."""

    RECORDED = "已登记"
    STRUCK = "已注销", FINAL


Register = Procedure[Entry, F]
"""A register is a `Procedure` over the stages of `Entry`; make one with `register()`."""


def register(
    key: str,
    label: str,
    en: str,
    *,
    facts: type[F],
    by: Role | Collection[Role],
    basis: Basis,
    in_force: date,
    number: str,
    domain: str,
    dated_by: FactRef[F, date],
    title: FactRef[F, str],
    needs: Iterable[FactRef[F, Any]],
    asks: Iterable[FactRef[F, Any]] = (),
    topic: FactRef[F, Any] | None = None,
    parties: Sequence[PartyKind] = (),
    sees: Sequence[Role] = (),
    about: str = "",
    once: FactRef[F, Any] | None = None,
) -> Register[F]:
    """A register with its actions: record 登记, correct 更正, strike 注销. `dated_by` places an entry in a period.

    `once`: no two standing entries may say the same here.
    """
    made: Register[F] = Procedure(
        key, label, en, Entry, facts, [basis], in_force, number, domain, title, topic, parties, sees, about,
        is_register=True, dated_by=dated_by, once=once,
    )  # fmt: skip
    made.start("record", "登记", by=by, to=Entry.RECORDED, needs=needs, asks=asks, basis=basis, en="Record")
    made.keeping(by=by, basis=basis)
    roles = (by,) if isinstance(by, Role) else tuple(by)
    made._add(
        Action(
            "strike", "注销", roles, frozenset([Entry.RECORDED]), Entry.STRUCK, basis, Kind.STEP,
            remark="须写明理由，登记内容保留", outcome="已注销", en="Strike out", reasoned=True,
        )
    )  # fmt: skip
    return made
