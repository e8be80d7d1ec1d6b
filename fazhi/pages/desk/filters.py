"""The conditions of a list of matters: read from the address, put into a query, told back in words."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.http import HttpRequest, QueryDict

from fazhi.kernel import codec
from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.ledger.models import Limit, Matter
from fazhi.ledger.search import find, pieces
from fazhi.ledger.search import named as named_as
from fazhi.pages.english import named, tr
from fazhi.pages.templatetags.fazhi import day_text
from fazhi.people.models import Organisation
from fazhi.people.session import Session

STATES = {
    "open": "未办结", "closed": "已办结", "overdue": "已超期", "today": "今天到期", "week": "七日内到期",
    "paused": "已中止", "prov": "暂定期限", "waiting": "待收",
}  # fmt: skip
SORTS: dict[str, tuple[str | OrderBy, str]] = {
    "": ("-opened_on", "-id"), "opened": ("opened_on", "id"), "due": (F("next_due").asc(nulls_last=True), "id"),
    "-due": (F("next_due").desc(nulls_last=True), "-id"), "changed": ("-changed_at", "-id"),
}  # fmt: skip
FOUND_AT_MOST = 200
"""A text search lists this many matters; more means that the words are too common."""


@dataclass
class Filters:
    """Conditions as they stand in the address. Text that means nothing is left out and told in `problems`."""

    q: str = ""
    kind: str = ""
    stage: str = ""
    topic: str = ""
    state: str = ""
    org: str = ""
    mine: str = ""
    since: date | None = None
    until: date | None = None
    closed_since: date | None = None
    due: date | None = None
    sort: str = ""
    problems: list[str] = field(default_factory=list)
    cut: bool = False

    @property
    def procedure(self) -> Procedure[Any, Any] | None:
        return library().procedures.get(self.kind)


def read(get: QueryDict, session: Session) -> Filters:
    made = Filters()
    labels = {"since": "登记日自", "until": "登记日至", "closed_since": "办结日自", "due": "届满日"}
    for one in fields(Filters):
        text = get.get(one.name, "").strip()[:80]
        if not text or one.name in ("problems", "cut"):
            continue
        if one.name in labels:
            try:
                setattr(made, one.name, codec.parse(labels[one.name], date, False, text))
            except ValueError as wrong:
                made.problems.append(str(wrong))
        else:
            setattr(made, one.name, text)
    if made.kind and made.kind not in session.kinds:
        declared = library().procedures.get(made.kind)
        made.problems.append(f"您的岗位不看“{declared.label if declared else made.kind}”，这个条件没有用上。")
        made.kind = ""
    procedure = made.procedure
    if procedure is None or made.stage not in procedure.stages.__members__:
        made.stage = ""
    if procedure is None:
        made.topic = ""
    made.state = made.state if made.state in STATES else ""
    made.sort = made.sort if made.sort in SORTS else ""
    made.org = made.org if made.org.isascii() and made.org.isdecimal() and len(made.org) < 12 else ""
    if made.q and not pieces(made.q):
        made.problems.append(f"“{made.q}”里没有可以查的字。请输入编号、姓名或者两个字以上的关键词。")
    return made


def within(session: Session) -> QuerySet[Matter]:
    """Matters of the session's range. The database shows no others anyway; told the range, it finds them by its indexes."""
    reach = (session.lo, session.hi)
    return Matter.objects.filter(Q(org_rank__range=reach) | Q(origin_rank__range=reach))


FEW = 12
"""Who reads so many kinds or fewer has them named in the question."""


def every(session: Session) -> QuerySet[Matter]:
    """Matters of the session's range and kinds that are no entries of registers."""
    kinds, registers = matters_of(session), [p.key for p in library().registers]
    # Few are picked, so that nobody who may read next to nothing waits while all matters are looked through. Of many kinds the
    # registers are left out instead: picked ones would make PostgreSQL read its index of kinds, which is half of all matters.
    return within(session).filter(procedure__in=kinds) if len(kinds) <= FEW else within(session).exclude(procedure__in=registers)


def matters_of(session: Session) -> list[str]:
    """Kinds the session reads that are no registers."""
    registers = {p.key for p in library().registers}
    return [key for key in session.kinds if key not in registers]


def overdue(rows: QuerySet[Matter], today: date) -> QuerySet[Matter]:
    """Open matters with a limit that binds the office, is no mere 一般 limit, and is over.

    `next_due`, the earliest limit that binds the office, is asked first: it alone is in an index of matters.
    """
    late = Limit.objects.filter(matter=OuterRef("pk"), state="open", office=True, soft=False, due__lt=today)
    return rows.filter(Exists(late), closed=False, next_due__lt=today)


def waiting(rows: QuerySet[Matter], session: Session) -> QuerySet[Matter]:
    """Open matters of the session's own organisation that nobody has in hand yet."""
    if session.organisation is None:
        return rows.none()
    return rows.filter(org_rank=session.organisation.rank, closed=False, handler__isnull=True)


def matters(f: Filters, session: Session, today: date) -> QuerySet[Matter]:
    """The matters the conditions name, among those the session sees. Registers only where asked for by kind."""
    rows = within(session).filter(procedure=f.kind) if f.kind else every(session)
    if f.kind and f.kind not in session.kinds:
        rows = rows.none()
    if f.q:
        rows = rows.filter(pk__any=_found(f, session))
    for column, value in (
        ("stage", f.stage), ("topic", f.topic), ("opened_on__gte", f.since), ("opened_on__lte", f.until),
        ("closed_on__gte", f.closed_since), ("next_due", f.due),
    ):  # fmt: skip
        if value:
            rows = rows.filter(**{column: value})
    if f.due:
        rows = rows.filter(closed=False)
    if f.org and (organisation := Organisation.objects.filter(pk=int(f.org)).first()):
        rows = rows.filter(org_rank__range=(organisation.rank, organisation.last))
    if f.mine and session.account is not None:
        rows = rows.filter(handler_id=session.account.pk, closed=False)
    return _in_state(rows, f.state, session, today).order_by(*SORTS[f.sort])


def _in_state(rows: QuerySet[Matter], state: str, session: Session, today: date) -> QuerySet[Matter]:
    limits = Limit.objects.filter(matter=OuterRef("pk"))
    match state:
        case "open":
            return rows.filter(closed=False)
        case "closed":
            return rows.filter(closed=True)
        case "overdue":
            return overdue(rows, today)
        case "today":
            return rows.filter(closed=False, next_due=today)
        case "week":
            return rows.filter(closed=False, next_due__range=(today, today + timedelta(days=7)))
        case "paused":
            return rows.filter(Exists(limits.filter(state="paused")), closed=False)
        case "prov":
            return rows.filter(Exists(limits.filter(state="open", provisional=True)), closed=False)
        case "waiting":
            return waiting(rows, session)
    return rows


def _found(f: Filters, session: Session) -> set[int]:
    """Ids of matters with these words, this number, or a party of this name, identity number or telephone."""
    among = [f.kind] if f.kind else matters_of(session)
    ids = {*find(f.q, FOUND_AT_MOST, among), *named_as(f.q, FOUND_AT_MOST)}
    f.cut = len(ids) >= FOUND_AT_MOST
    return ids


def chosen(f: Filters, request: HttpRequest) -> list[tuple[str, str]]:
    """(name of the condition, words) of every condition set, for the line that lets each be taken away."""
    english = bool(getattr(request, "english", False))
    today: date = getattr(request, "today", date.today())
    out: list[tuple[str, str]] = []
    procedure = f.procedure
    if f.q:
        out.append(("q", f"“{f.q}”"))
    if procedure is not None:
        out.append(("kind", named(procedure, request)))
        if f.stage:
            out.append(("stage", procedure.stage(f.stage).label))
        if f.topic:
            out.append(("topic", f.topic))
    if f.state:
        out.append(("state", tr(STATES[f.state], request)))
    if f.org and (organisation := Organisation.objects.filter(pk=int(f.org)).first()):
        out.append(("org", organisation.short))
    if f.mine:
        out.append(("mine", tr("我在办", request)))
    for key, label in (("since", "登记日自"), ("until", "登记日至"), ("closed_since", "办结日自"), ("due", "届满日")):
        if value := getattr(f, key):
            out.append((key, f"{tr(label, request)} {day_text(value, today, english)}"))
    return out
