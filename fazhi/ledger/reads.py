"""Reading what names a person. Every such reading is recorded, with its purpose, where the person concerned can see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.ledger import crypto
from fazhi.ledger.correcting import party_context, standing
from fazhi.ledger.masking import masked_number
from fazhi.ledger.models import Matter, Party, Reading
from fazhi.ledger.state import ActRefused
from fazhi.people.session import Session

_WHAT = (("id_no", "证件号码"), ("phone", "电话"), ("address", "住址"))


@dataclass(frozen=True)
class PartyRead:
    """A party with everything entered about them. `detail` keys as in `PartyGiven`, without the name."""

    id: int
    kind: str
    label: str
    name: str
    is_body: bool
    detail: dict[str, str] = field(default_factory=dict)

    @property
    def id_masked(self) -> str:
        return masked_number(self.detail.get("id_no", ""))

    @property
    def phone_masked(self) -> str:
        return masked_number(self.detail.get("phone", ""), 3, 4)


def record(session: Session, matter: Matter, what: str, purpose: str) -> Reading:
    """Write down that the session read `what` of a matter. `purpose` in words; `ActRefused` where it says nothing."""
    why = " ".join(purpose.split())
    if len(why) < 2:
        raise ActRefused("请写明查看的用途，至少两个字。查看个人信息须有用途，并且留下记录。", field_name="purpose")
    return Reading.objects.create(
        matter=matter, account=session.account, reader=session.label, what=what[:120], purpose=why[:200],
        at=timezone.now(),
    )  # fmt: skip


def open_parties(session: Session, matter: Matter, purpose: str, only: int | None = None) -> list[PartyRead]:
    """The parties of a matter, and the record of this reading. `only`: id of the one party wanted.

    What was put right is left out, unless it is the one wanted.
    Nothing is opened where the session may not read names (the database shows no party rows then).
    """
    rows = list(Party.objects.filter(matter=matter).order_by("id"))
    known = {p.id: p for p in _opened(matter, rows)}
    found = [known[row.pk] for row in (standing(rows) if only is None else rows) if only in (None, row.pk)]
    if found:
        kept = [label for key, label in _WHAT if any(p.detail.get(key) for p in found)]
        who = "、".join(dict.fromkeys(p.label for p in found))
        record(session, matter, f"{who}的姓名{''.join('、' + k for k in kept)}", purpose)
    return found


def masked_parties(matter: Matter, rows: Iterable[Party]) -> list[PartyRead]:
    """Parties for lists and matter pages: names as `shown`, numbers starred, the rest left out. No record is made.

    `rows`: all rows of the matter, oldest first; what was put right is told apart by `standing`.
    """
    out = []
    for row, party in zip(rows, _opened(matter, rows), strict=True):
        stars = {"id_no": party.id_masked, "phone": party.phone_masked}
        out.append(PartyRead(row.pk, row.kind, row.label, row.shown, row.is_body, {k: v for k, v in stars.items() if v}))
    return out


def open_secrets(session: Session, matter: Matter, purpose: str) -> dict[str, str]:
    """Secret facts of a matter as label → printed value, and the record of this reading."""
    if not matter.secret or not session.names:
        return {}
    refs = library().procedure(matter.procedure).facts.refs()
    stored = crypto.unseal_json(matter.secret, f"{matter.uid}/secret")
    found = {refs[n].label: refs[n].show(refs[n].decode(v)) for n, v in stored.items()}
    if found:
        record(session, matter, "、".join(found), purpose)
    return found


def log(matter: Matter) -> QuerySet[Reading]:
    """Who read personal data of a matter, newest first."""
    return Reading.objects.filter(matter=matter).order_by("-id")


def _opened(matter: Matter, rows: Iterable[Party]) -> list[PartyRead]:
    seen: Counter[int] = Counter()
    out = []
    for row in rows:
        detail: dict[str, Any] = crypto.unseal_salted(row.detail, party_context(matter.uid, row.act_seq, seen[row.act_seq]))
        seen[row.act_seq] += 1
        name = str(detail.pop("name"))
        out.append(PartyRead(row.pk, row.kind, row.label, name, row.is_body, {k: str(v) for k, v in detail.items()}))
    return out
