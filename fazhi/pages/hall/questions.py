"""The questions of a filing, one a page, made from the declaration: what must be known, who is concerned, where it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, QueryDict

from fazhi.kernel.elements import PartyKind
from fazhi.kernel.facts import FactRef
from fazhi.ledger.state import PartyGiven
from fazhi.pages.desk import fields, partyform
from fazhi.pages.desk.fields import Field
from fazhi.pages.english import named, tr
from fazhi.pages.hall.offers import Offer, suggested
from fazhi.people.models import Organisation, Region

CONSENT, PLACE, MORE, ORGANISATION = "notice", "place", "more", "organisation"


@dataclass
class Question:
    """One page. `heading` asks, `why` says why it is asked; `groups`: choices under headings, for a long list.

    `folds`: the first choice is suggested, the others are folded away.
    """

    key: str
    heading: str
    fields: list[Field]
    help: str = ""
    why: str = ""
    groups: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)
    folds: bool = False

    @property
    def single(self) -> bool:
        """Whether the heading is the label of the only field."""
        return len(self.fields) == 1

    @property
    def names(self) -> list[str]:
        """Names of everything this page sends."""
        return [f.name for f in self.fields]


def _places() -> list[Region]:
    """Where something may have happened: communities; in a district that has entered none, its towns."""
    places = Region.objects.select_related("parent").order_by("code")
    return list(places.filter(level=Region.Level.COMMUNITY)) or list(places.filter(level=Region.Level.TOWN))


class Sheet:
    """All questions of one offer with what has been answered so far (`typed`: as a form would send it)."""

    def __init__(self, request: HttpRequest, offer: Offer, typed: QueryDict, receivers: list[Organisation]) -> None:
        self.request, self.offer, self.typed, self.receivers = request, offer, typed, receivers
        self._facts: dict[str, FactRef[Any, Any]] = {}
        self._kinds: dict[str, partyform.Kind] = {}
        self.regions = _places()
        self.questions = list(self._make())

    def _t(self, text: str, **values: Any) -> str:
        return tr(text, self.request, **values)

    def question(self, key: str) -> Question | None:
        return next((q for q in self.questions if q.key == key), None)

    def _make(self) -> Iterable[Question]:
        action = self.offer.action
        agree = Field(
            "agree", self._t("我已看过，同意按此办理"), "many", values=self.typed.getlist("agree"), needed=True,
            options=[("yes", self._t("我已看过，同意按此办理"))],
        )  # fmt: skip
        yield Question(CONSENT, self._t("办理前，请您知道"), [agree])
        for ref in action.needs:
            yield self._fact(ref)
        if self.regions:
            yield self._place()
        optional = [r for r in action.asks if r not in action.needs]
        if optional:
            shown = [self._field(r, needed=False) for r in optional]
            yield Question(
                MORE, self._t("还有这些，知道的可以填"), shown, self._t("都可以不填，工作人员会再问您。"),
            )  # fmt: skip
        for i, kind in enumerate(k for k in self.offer.procedure.parties if k.required):
            yield self._party(kind, own=i == 0)
        if len(self.receivers) > 1:
            yield self._organisation()

    def _field(self, ref: FactRef[Any, Any], *, needed: bool) -> Field:
        made = fields.fact_field(ref, fields.sent(ref, self.typed), self.request, needed=needed)
        made.basis = ""
        self._facts[made.name] = ref
        return made

    def _fact(self, ref: FactRef[Any, Any]) -> Question:
        made = self._field(ref, needed=True)
        if made.kind == "select":
            made.kind = "radio"
        why = self._t("依{basis}，“{action}”须写明这一项。", basis=self.offer.action.basis.text, action=self.offer.action.label)
        return Question(f"fact-{ref.name}", ref.label, [made], why=why)

    def _place(self) -> Question:
        groups: dict[str, list[tuple[str, str]]] = {}
        for region in self.regions:
            town = region.parent.name if region.parent else ""
            groups.setdefault(town, []).append((str(region.pk), region.name))
        options = [pair for pairs in groups.values() for pair in pairs]
        chosen = fields.select("region", self._t("事情发生在哪个村（社区）"), self.typed.get("region", ""), options, needed=True)
        why = self._t("离您最近的单位受理，您少跑路。选错不影响受理，工作人员会转到对的地方。")
        return Question(PLACE, chosen.label, [chosen], why=why, groups=list(groups.items()))

    def _party(self, kind: PartyKind, *, own: bool) -> Question:
        post = self.typed.copy()
        post[f"n-{kind.key}"] = "1"
        made = partyform.kinds([kind], post, self.request)[0]
        block = made.blocks[0]
        block.is_body.needed = True
        self._kinds[kind.key] = partyform.Kind(made.key, made.label, made.required, [block])
        label = named(kind, self.request)
        heading = self._t("您是谁（{kind}）", kind=label) if own else self._t("对方是谁（{kind}）", kind=label)
        help_ = self._t("承办人用它联系您。加密保存，每次有人查看，您都能看到。" if own else "知道多少填多少，名称必填。")
        return Question(f"party-{kind.key}", heading, [block.is_body, *block.fields], help_)

    def region(self) -> Region | None:
        return next((r for r in self.regions if str(r.pk) == self.typed.get("region")), None)

    def _organisation(self) -> Question:
        best = suggested(self.receivers, self.region())
        ordered = sorted(self.receivers, key=lambda o: (o != best, o.rank))
        chosen = self.typed.get("organisation", str(best.pk) if best else "")
        shown = [(str(o.pk), o.name) for o in ordered]
        help_ = self._t("按您选的地点，建议由{name}受理。", name=best.name) if best else ""
        made = fields.select("organisation", self._t("交给哪个单位"), chosen, shown, needed=True)
        return Question(ORGANISATION, made.label, [made], help_, folds=best is not None)

    def organisation(self) -> Organisation | None:
        """Who takes the matter in: the only one there is, the chosen one, else the suggested one."""
        if len(self.receivers) == 1:
            return self.receivers[0]
        asked = self.question(ORGANISATION)
        chosen = asked.fields[0].value if asked else ""
        return next((o for o in self.receivers if str(o.pk) == chosen), None)

    def check(self, question: Question) -> bool:
        """Whether what was typed for a question is in order; errors are put on its fields."""
        rule = f"{self.offer.action.basis.text}"
        if question.key == CONSENT:
            if "yes" not in question.fields[0].values:
                question.fields[0].error = self._t("请先看过说明并选“同意”。规则：《个人信息保护法》第十三条、第十七条。")
        elif question.key.startswith("party-"):
            partyform.read([self._kinds[question.key.removeprefix("party-")]])
        elif question.key in (PLACE, ORGANISATION):
            shown = question.fields[0]
            if shown.value not in dict(shown.options):
                shown.error = self._t("请选择一项。")
        else:
            fields.read([(self._facts[f.name], f) for f in question.fields], rule)
        return not fields.errors_of(question.fields)

    def values(self) -> dict[str, Any]:
        """Decoded facts of all questions; only for a sheet whose questions are all in order."""
        shown = [f for q in self.questions for f in q.fields if f.name in self._facts]
        values, _ = fields.read([(self._facts[f.name], f) for f in shown], self.offer.action.basis.text)
        return {name: value for name, value in values.items() if value is not None}

    def parties(self) -> tuple[PartyGiven, ...]:
        return partyform.read(self._kinds.values())[0]

    def answers(self) -> list[tuple[Question, list[tuple[str, str]]]]:
        """Everything answered, as the last page shows it for checking: questions with (label, answer)."""
        return [(q, [(f.label, self._shown(f)) for f in q.fields]) for q in self.questions if q.key != CONSENT]

    def _shown(self, shown: Field) -> str:
        ref = self._facts.get(shown.name)
        if ref is not None:
            return ref.show(ref.parse(shown.values if ref.many else shown.value))
        if shown.options:
            return dict(shown.options).get(shown.value, "—")
        return shown.value or "—"
