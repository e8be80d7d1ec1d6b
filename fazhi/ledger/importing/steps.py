"""What a row becomes: the acts to be done, in which post of whoever brought the table; rehearsed first, then done together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import Q

from fazhi.kernel.elements import Action
from fazhi.kernel.facts import FactRef
from fazhi.kernel.named import Named
from fazhi.kernel.sheets import Sheet
from fazhi.ledger import access, acts, entries, store
from fazhi.ledger.importing.rows import Row, Taken
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given, MatterState, OrgRef
from fazhi.people.models import Organisation, Post
from fazhi.people.session import Session, posts_on, scope, staff_session
from fazhi.people.tree import district_of


class StepRefused(ActRefused):
    """A later act of a row that cannot be done. `who`: the posts that may, where whoever brought the table has none of them."""

    def __init__(self, taken: Taken, message: str, *, basis: str = "", field_name: str = "", who: str = "") -> None:
        super().__init__(message, basis=basis or taken.step.action.basis.text, field_name=field_name)
        self.taken, self.who = taken, who


@dataclass(frozen=True)
class Doing:
    """One later act: under which post, and what is given."""

    hand: Session
    taken: Taken
    given: Given


@dataclass
class Plan:
    """What a row would bring. `matter`: the one it is registered as already (with its number), None for a new one.

    `left`: what is not done, as others have to do it; "" where nothing is.
    """

    row: Row
    opening: Given
    matter: int | None = None
    number: str = ""
    doings: list[Doing] = field(default_factory=list)
    left: str = ""

    @property
    def acts(self) -> str:
        """The later acts by name: “达成协议”、“立卷归档”."""
        return "、".join(f"“{d.taken.step.action.label}”" for d in self.doings)


@dataclass
class Bench:
    """Whoever brought the table, with every post they hold: what they may do by hand they may bring by table.

    `leave`: what their posts may not do is left to others, instead of being a mistake of the row.
    """

    session: Session
    sheet: Sheet
    today: date
    name: str = ""
    leave: bool = False
    _found: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    @cached_property
    def hands(self) -> list[Session]:
        """Their posts, the one they are working in first."""
        account, here = self.session.account, self.session.post
        if account is None or here is None or not self.sheet.then:
            return [self.session]
        others = [p.pk for p, _ in posts_on(account, self.today) if p.pk != here.pk]
        made = (staff_session(account, self.today, pk) for pk in others)
        return [self.session, *(s for s in made if s is not None)]

    @cached_property
    def starts(self) -> access.Verdict:
        """Whether they may open what a row becomes."""
        return access.may_start(self.session, self.sheet.procedure, self.sheet.start)

    def opening(self, row: Row) -> Given:
        """What the act that opens the row's matter is given."""
        start = self.sheet.start
        to_org = self._office(start, row.office) if start.transfers else None
        day = row.happened_on or self.today
        return Given(day, self._named(row.values, start, day), note=self._note(row), parties=row.parties, to_org=to_org)

    def _note(self, row: Row) -> str:
        where = f"工作表“{row.sheet}”" if row.sheet else ""
        return f"从表格“{self.name}”{where}第{row.number}行导入" if self.name else ""

    def open(self, row: Row) -> Plan:
        """Rehearse a row that is not registered yet, with all its later acts. Raises `ActRefused`."""
        opening = self.opening(row)
        made = Plan(row, opening)
        state = acts.rehearse(self.session, self.sheet.procedure.key, self.sheet.start.key, opening, on=self.today)
        self._go_on(made, state, row.steps)
        return made

    def go_on(self, row: Row, matter: int, number: str, steps: list[Taken]) -> Plan:
        """Rehearse the later acts that a matter registered before has not had. Raises `ActRefused`."""
        made = Plan(row, self.opening(row), matter, number)
        found = Matter.objects.select_related("organisation", "origin", "handler").get(pk=matter)
        self._go_on(made, store.load(found, self.today), steps)
        return made

    def _go_on(self, made: Plan, state: MatterState, steps: list[Taken]) -> None:
        for taken in steps:
            action = taken.step.action
            keys = {r.key for r in action.by}
            able = [h for h in self.hands if h.role.key in keys]
            if not able:
                who = "、".join(r.label for r in action.by if not r.public) or "当事人本人"
                if self.leave:
                    made.left = f"“{action.label}”由{who}办理"
                    return
                raise StepRefused(taken, f"“{action.label}”由{who}办理，您没有这个岗位。", who=who)
            hand = next((h for h in able if access.may(h, action, state, self.today).allowed), able[0])
            try:
                given = self._given(made.row, taken, state)
                acts.rehearse_next(hand, state, action.key, given, on=self.today)
            except ActRefused as refused:
                said = refused.message if f"“{action.label}”" in refused.message else f"“{action.label}”：{refused.message}"
                raise StepRefused(taken, said, basis=refused.basis, field_name=refused.field_name) from refused
            made.doings.append(Doing(hand, taken, given))

    def _given(self, row: Row, taken: Taken, state: MatterState) -> Given:
        action, note = taken.step.action, self._note(row)
        if taken.reason:
            note = f"{taken.reason}（{note}）" if note else taken.reason
        elif action.reasoned:
            # Where a file comes from is no reason.
            note = ""
        values = self._named(taken.values, action, taken.happened_on)
        to_org = self._office(action, taken.office) if action.transfers else None
        return Given(taken.happened_on, values, note, handler=self._handler(action, taken.handler, state.org), to_org=to_org)

    def _named(self, values: dict[str, Any], action: Action[Any, Any], day: date) -> dict[str, Any]:
        """Values with the entries they name told by number, where the table has what they are called: 赵一 for 青禾执证〔2026〕3号."""
        refs, out = self.sheet.procedure.facts.refs(), dict(values)
        for name, value in values.items():
            ref = refs[name]
            if ref.refers is None or value is None:
                continue
            called = self._called(ref, day)
            read = []
            for one in value if ref.many else (value,):
                numbers = called.get(one.number, [one.number])
                if len(numbers) > 1:
                    what = f"“{ref.label}”：叫“{one.number}”的有{len(numbers)}个（{'、'.join(numbers)}）。请写编号。"
                    raise ActRefused(what, basis=ref.basis.text if ref.basis else action.basis.text, field_name=name)
                read.append(Named(numbers[0]))
            out[name] = tuple(read) if ref.many else read[0]
        return out

    def _called(self, ref: FactRef[Any, Any], day: date) -> dict[str, list[str]]:
        """Numbers of the entries valid on a day, by what they are called."""
        assert ref.refers is not None
        key = ("called", ref.refers.of, day)
        if key not in self._found:
            by_title: dict[str, list[str]] = {}
            for entry in entries.offered(ref, day):
                by_title.setdefault("".join(entry.title.split()), []).append(entry.number)
            self._found[key] = by_title
        found: dict[str, list[str]] = self._found[key]
        return found

    def _handler(self, action: Action[Any, Any], name: str, org: OrgRef) -> tuple[int, str] | None:
        """Whoever of the organisation bears the name and holds the post; without a name whoever brought the table."""
        account = self.session.account
        if action.assigns is None or account is None:
            return None
        role = action.assigns
        if not name:
            return (account.pk, account.name) if any(h.role.key == role.key for h in self.hands) else None
        key = ("handler", org.id, role.key, name)
        if key not in self._found:
            last = Organisation.objects.values_list("last", flat=True).get(pk=org.id)
            current = Q(since__lte=self.today) & (Q(until__isnull=True) | Q(until__gt=self.today))
            within = Q(organisation__rank__gte=org.rank, organisation__rank__lte=last, role=role.key)
            held = Post.objects.filter(current, within, account__name=name).values_list("account_id", "account__name")
            self._found[key] = list(dict.fromkeys(held))
        found = self._found[key]
        if len(found) != 1:
            many = f"有{len(found)}位" if found else "现在没有"
            raise ActRefused(
                f"{org.name}{many}叫“{name}”的{role.label}。" + ("" if found else "已经离任的，由现任的承办。"),
                basis=action.basis.text, field_name="handler",
            )  # fmt: skip
        return (int(found[0][0]), str(found[0][1]))

    def _office(self, action: Action[Any, Any], name: str) -> OrgRef | None:
        """The organisation of the district that is called so."""
        if not name or self.session.organisation is None:
            return None
        if ("office", name) not in self._found:
            top = district_of(self.session.organisation)
            named = Organisation.objects.filter(Q(name=name) | Q(short=name), rank__gte=top.rank, rank__lte=top.last)
            self._found["office", name] = list(named[:2])
        found = self._found["office", name]
        if len(found) != 1:
            many = "不止一个" if found else "没有"
            raise ActRefused(f"本区{many}叫“{name}”的单位。请写全称。", basis=action.basis.text, field_name="to_org")
        return store.org_ref(found[0])


def carry_out(bench: Bench, plan: Plan) -> str:
    """Do all acts of a row, or none of them. Gives the number of the matter. Raises `ActRefused`."""
    session, sheet = bench.session, bench.sheet
    with transaction.atomic():
        matter, number = plan.matter, plan.number
        if matter is None:
            with scope(session):
                opened = acts.start(session, sheet.procedure.key, sheet.start.key, plan.opening, on=bench.today)
            matter, number = opened.matter_id, opened.number
        for doing in plan.doings:
            with scope(doing.hand):
                try:
                    acts.perform(doing.hand, matter, doing.taken.step.action.key, doing.given, on=bench.today)
                except Matter.DoesNotExist:
                    raise ActRefused(f"{number}刚才已经转到别的单位，不在您岗位的范围内。请由承办单位办理。") from None
    return number
