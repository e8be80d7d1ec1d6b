"""Lot: declared beside a procedure that draws by lot. What the program works out in each of its acts, and what it refuses.

How names are drawn is in `kernel/lots.py`. Here is when: the list first, its fingerprint published with it, then the
seed. Who has an interest is named before the seed is known; who is found to have one later gives way to the next in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.lots import Ballot, Barred, draw, lacking, lines, proof, read_barred
from fazhi.kernel.procedure import Procedure

BY_SEAL = "固定名单以后第一次封存的封存链值"
"""Where the seed comes from if no public number was named: in the words of the list."""


class Unfit(ValueError):
    """Something about the draw cannot stand; the message is Chinese. `field`: name of the fact to be put right."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, eq=False)
class Lot(Declared):
    """Which acts of a procedure draw by lot, and which of its facts hold what.

    `fix` sets the list and publishes its fingerprint; it may ask `barring` too. `bar` names who does not take part, until
    the seed is known. `draw` draws. `replace` lets the next in order take the place of one found to have an interest
    (`replacing`). The seed is the chain value of the first seal of the ledger after the list where `source` is `by_seal`,
    else the public `number` that the list `named` together with the day it is announced on (`named_day`).
    `fingerprint`, `barred`, `seed`, `result` and `replaced` are worked out by the program: the acts say so by `fills`.
    """

    procedure: Procedure[Any, Any]
    fix: Action[Any, Any]
    bar: Action[Any, Any]
    draw: Action[Any, Any]
    replace: Action[Any, Any]
    items: FactRef[Any, str]
    count: FactRef[Any, int]
    people: FactRef[Any, str]
    each: FactRef[Any, int]
    source: FactRef[Any, Any]
    by_seal: Enum
    named: FactRef[Any, str]
    named_day: FactRef[Any, date]
    number: FactRef[Any, str]
    barring: FactRef[Any, str]
    barred: FactRef[Any, str]
    replacing: FactRef[Any, str]
    replaced: FactRef[Any, str]
    fingerprint: FactRef[Any, str]
    seed: FactRef[Any, str]
    result: FactRef[Any, str]

    @property
    def filled(self) -> dict[str, tuple[FactRef[Any, Any], ...]]:
        """What the program works out, by key of the act that does it."""
        return {
            self.fix.key: (self.fingerprint, self.barred), self.bar.key: (self.barred,),
            self.draw.key: (self.seed, self.result), self.replace.key: (self.replaced, self.result),
        }  # fmt: skip

    @property
    def settled(self) -> tuple[FactRef[Any, Any], ...]:
        """Facts that are never corrected and no other act asks: the proof rests on them."""
        return (
            self.items, self.count, self.people, self.each, self.source, self.named, self.named_day, self.number, self.barring,
            self.barred, self.replacing, self.replaced, self.fingerprint, self.seed, self.result,
        )  # fmt: skip

    def sealed(self, known: Mapping[str, Any]) -> bool:
        """Whether the seed comes from a seal of the ledger."""
        return known.get(self.source.name) is self.by_seal

    def ballot(self, known: Mapping[str, Any]) -> Ballot:
        """The list that these facts say."""
        day: date | None = known.get(self.named_day.name)
        rule = BY_SEAL if self.sealed(known) else f"{known.get(self.named.name) or ''}（{day or ''}公布）"
        return Ballot(
            lines(known.get(self.items.name)), known.get(self.count.name) or 0, lines(known.get(self.people.name)),
            known.get(self.each.name) or 0, rule,
        )  # fmt: skip

    def out(self, known: Mapping[str, Any]) -> list[Barred]:
        """All who do not take part: barred beforehand, then replaced since."""
        ballot = self.ballot(known)
        return [b for f in (self.barred, self.replaced) for b in read_barred(known.get(f.name), ballot)]

    def proof(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """The proof of what was drawn; `kernel.lots.disagreements` checks it. Only after the draw."""
        ballot, seed, barred = self.ballot(known), str(known[self.seed.name]), self.out(known)
        return proof(ballot, seed, barred, draw(ballot, seed, barred))

    def work_out(
        self, action: Action[Any, Any], known: Mapping[str, Any], entered: Mapping[str, Any], *, seal: str, recorded: date
    ) -> dict[str, Any]:
        """The facts that the program fills in, by name. Raises `Unfit` where the act cannot stand.

        `known`: facts before the act; `entered`: facts it carries. `seal`: chain value of the first seal after the list,
        "" while there is none. `recorded`: the day the act is entered, which decides whether it came before the seed.
        """
        if action is self.fix:
            return self._fix({**known, **entered}, entered, recorded)
        if action is self.bar:
            self._refuse_late(known, seal, recorded)
            return self._more(self.barred, known, entered.get(self.barring.name), self.barring)
        if action is self.draw:
            return self._draw(known, entered, seal, recorded)
        if action is self.replace:
            more = self._more(self.replaced, known, entered.get(self.replacing.name), self.replacing)
            return more | {self.result.name: self.drawn({**known, **more}, str(known[self.seed.name]))}
        return {}

    def _fix(self, known: Mapping[str, Any], entered: Mapping[str, Any], recorded: date) -> dict[str, Any]:
        ballot = self.ballot(known)
        if why := ballot.wrong():
            raise Unfit(why, self.people.name if "人员名单" in why else self.items.name)
        day: date | None = known.get(self.named_day.name)
        if self.sealed(known):
            if known.get(self.named.name) or day:
                raise Unfit(f"种子取自封存链值的，不填“{self.named.label}”和“{self.named_day.label}”。", self.named.name)
        elif not known.get(self.named.name) or day is None:
            raise Unfit(f"种子取自公开号码的，须事先写明“{self.named.label}”和“{self.named_day.label}”。", self.named.name)
        elif day <= recorded:
            raise Unfit(
                f"“{self.named_day.label}”（{day}）须在登记名单之日（{recorded}）以后：号码公布以后再定名单，就不是抽签。请另选一个还没有公布的号码。",
                self.named_day.name,
            )  # fmt: skip
        return {self.fingerprint.name: ballot.fingerprint} | self._more(self.barred, known, entered.get(self.barring.name), self.barring)

    def _refuse_late(self, known: Mapping[str, Any], seal: str, recorded: date) -> None:
        """Whoever knows the seed could choose by whom they bar."""
        day: date | None = known.get(self.named_day.name)
        over = bool(seal) if self.sealed(known) else day is None or recorded >= day
        if over:
            raise Unfit(
                f"种子已经产生，不能再排除名单中的人或者事项。抽中以后发现有利害关系的，办理“{self.replace.label}”，由下一位替补。",
                self.barring.name,
            )  # fmt: skip

    def _more(
        self, into: FactRef[Any, str], known: Mapping[str, Any], typed: str | None, field: FactRef[Any, str]
    ) -> dict[str, Any]:
        """The list of those who do not take part, with what was typed added; nothing where nothing was typed."""
        if not typed:
            return {}
        ballot = self.ballot(known)
        try:
            new = read_barred(typed, ballot)
        except ValueError as wrong:
            raise Unfit(str(wrong), field.name) from wrong
        before = self.out(known)
        named = {(x.who, x.of) for x in before}
        # Who is named already may stand there again, as a form shows what was typed before.
        added = [b for b in dict.fromkeys(new) if (b.who, b.of) not in named]
        if not added:
            raise Unfit(f"“{new[0].text if new else typed}”已经不参加，不用再写。请写这次要增加的。", field.name)
        if why := lacking(ballot, [*before, *added]):
            raise Unfit(f"{why}请扩大名单，另行抽签。", field.name)
        kept = [*lines(known.get(into.name)), *(b.text for b in added)]
        return {into.name: "\n".join(kept)}

    def _draw(self, known: Mapping[str, Any], entered: Mapping[str, Any], seal: str, recorded: date) -> dict[str, Any]:
        number = " ".join(str(entered.get(self.number.name) or "").split())
        if self.sealed(known):
            if number:
                raise Unfit("种子取自封存链值，由程序读取，不用填写号码。", self.number.name)
            if not seal:
                raise Unfit("固定名单以后台账还没有封存，种子还没有产生。台账每小时封存一次，请在下一次封存以后再抽签。")
            seed = seal
        else:
            day: date | None = known.get(self.named_day.name)
            if not number:
                raise Unfit(f"请填写“{self.number.label}”：{known.get(self.named.name)}。", self.number.name)
            if day is None or recorded < day:
                raise Unfit(f"号码在{day}公布，现在还没有到。请到那天再抽签。", self.number.name)
            seed = number
        return {self.seed.name: seed, self.result.name: self.drawn(known, seed)}

    def drawn(self, known: Mapping[str, Any], seed: str) -> str:
        """What a seed draws, one item a line, as the fact `result` says it."""
        return "\n".join(d.text for d in draw(self.ballot(known), seed, self.out(known)))

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        acts = (self.fix, self.bar, self.draw, self.replace)
        out = [f"“{a.label}”不是“{self.procedure.label}”的办理" for a in acts if a not in self.procedure.actions]
        out += [] if procedures.get(self.procedure.key) is self.procedure else ["没有登记的程序"]
        out += [] if self.fix.kind is Kind.START else [f"“{self.fix.label}”须是立案登记"]
        for action in acts:
            out += [f"“{action.label}”须由程序算出“{f.label}”（fills）" for f in self.filled[action.key] if f not in action.fills]
        asked: dict[Action[Any, Any], tuple[FactRef[Any, Any], ...]] = {
            self.fix: (self.items, self.count, self.source), self.bar: (self.barring,), self.replace: (self.replacing,),
        }  # fmt: skip
        out += [f"“{a.label}”须登记“{f.label}”" for a, facts in asked.items() for f in facts if f not in a.needs]
        also = {self.fix: (self.people, self.each, self.named, self.named_day), self.draw: (self.number,)}
        out += [f"“{a.label}”须可登记“{f.label}”" for a, facts in also.items() for f in facts if f not in (*a.needs, *a.asks)]
        others = [a for a in self.procedure.actions if a not in acts]
        out += [f"“{a.label}”不能登记抽签用的“{f.label}”" for a in others for f in (*a.needs, *a.asks) if f in self.settled]
        out += [f"抽签用的“{f.label}”不能是个人信息" for f in self.settled if f.secret]
        out += self._unpublished()
        return [f"抽签“{self.procedure.label}”：{problem}" for problem in out]

    def _unpublished(self) -> list[str]:
        """A list whose fingerprint the public never saw before the seed proves nothing."""
        out = []
        if not any(self.fingerprint in p.facts for p in self.fix.publishes):
            out.append(f"“{self.fix.label}”须公开“{self.fingerprint.label}”（publishes）")
        if not any(self.result in p.facts for p in self.procedure.publications().values()):
            out.append(f"没有办理公开“{self.result.label}”")
        if self.procedure.parties:
            out.append("公开的证明照原样写名单，本程序不能登记当事人")
        return out
