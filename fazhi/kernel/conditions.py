"""Conditions over a matter, written once: tried in Python when an act is done, compiled to SQL when sets are counted.

An unknown fact never satisfies a comparison, in Python and in SQL alike; only `~` and `known()` can tell it apart.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from fazhi.kernel import codec
from fazhi.kernel.past import Past

if TYPE_CHECKING:
    from fazhi.kernel.facts import FactRef

F = TypeVar("F")

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
_WORDS = {"==": "为", "!=": "不为", ">": "大于", ">=": "不小于", "<": "小于", "<=": "不大于"}


class Condition(Generic[F]):
    """Something that holds of a matter or does not. `&`, `|` and `~` combine conditions of the same fact sheet."""

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        """`values`: decoded facts by name; `done`: keys of the actions done on the matter so far.

        Conditions of order and of limits want a `Past`: a bare collection of keys knows no order (TypeError where it
        matters) and no limit.
        """
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The condition in Chinese, as it is shown when it stands in the way of an act."""
        raise NotImplementedError

    def facts(self) -> list[FactRef[Any, Any]]:
        """Every fact the condition looks at."""
        raise NotImplementedError

    def told(self, values: Mapping[str, Any], done: Collection[str]) -> list[str]:
        """How dates were reckoned on the way, as Chinese sentences; empty where the condition reckons none.

        Of what is reckoned differently from case to case, only the part that this case falls under.
        """
        return []

    def __and__(self, other: Condition[F]) -> Condition[F]:
        return Both(self, other)

    def __or__(self, other: Condition[F]) -> Condition[F]:
        return Either(self, other)

    def __invert__(self) -> Condition[F]:
        return Not(self)

    def __bool__(self) -> bool:
        raise TypeError("条件要用 &、|、~ 组合，不能用 and、or、not")


@dataclass(frozen=True)
class Compare(Condition[F]):
    fact: FactRef[Any, Any]
    op: str
    value: Any

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        known = values.get(self.fact.name)
        return known is not None and _OPERATORS[self.op](known, self.value)

    @property
    def text(self) -> str:
        return f"“{self.fact.label}”{_WORDS[self.op]}“{codec.show(self.value, self.fact.unit)}”"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.fact]


@dataclass(frozen=True)
class AtMost(Condition[F]):
    """One number or date of a matter is not greater than another of the same kind; both must be known."""

    fact: FactRef[Any, Any]
    bound: FactRef[Any, Any]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        known, bound = values.get(self.fact.name), values.get(self.bound.name)
        return known is not None and bound is not None and bool(known <= bound)

    @property
    def text(self) -> str:
        return f"“{self.fact.label}”{_WORDS['<=']}“{self.bound.label}”"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.fact, self.bound]


@dataclass(frozen=True)
class OneOf(Condition[F]):
    fact: FactRef[Any, Any]
    values: tuple[Any, ...]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return values.get(self.fact.name) in self.values

    @property
    def text(self) -> str:
        return f"“{self.fact.label}”为{'、'.join(codec.show(v) for v in self.values)}之一"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.fact]


@dataclass(frozen=True)
class Known(Condition[F]):
    fact: FactRef[Any, Any]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return values.get(self.fact.name) is not None

    @property
    def text(self) -> str:
        return f"已登记“{self.fact.label}”"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.fact]


@dataclass(frozen=True)
class Within(Condition[F]):
    """A date is not later than so many years after another; both must be known. A later year without that day: its last.

    `law`: the words that name the rule in explanations.
    """

    fact: FactRef[Any, date]
    since: FactRef[Any, date]
    years: int
    law: str = ""

    def last(self, since: date) -> date:
        """The last day of the years that begin on a day: the same day of the month, years later."""
        try:
            return since.replace(year=since.year + self.years)
        except ValueError:
            return since.replace(year=since.year + self.years, day=28)

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        known, since = values.get(self.fact.name), values.get(self.since.name)
        return known is not None and since is not None and bool(known <= self.last(since))

    @property
    def text(self) -> str:
        return f"“{self.fact.label}”在“{self.since.label}”起{self.years}年内"

    def facts(self) -> list[FactRef[Any, Any]]:
        return [self.fact, self.since]

    def told(self, values: Mapping[str, Any], done: Collection[str]) -> list[str]:
        known, since = values.get(self.fact.name), values.get(self.since.name)
        if known is None or since is None:
            return []
        last = self.last(since)
        end = "没有超过" if known <= last else "已经超过"
        return [
            f"“{self.since.label}”是{codec.show(since)}，{self.years}年到{codec.show(last)}届满"
            f"{self.law and f'（{self.law}）'}；“{self.fact.label}”是{codec.show(known)}，{end}。"
        ]


@dataclass(frozen=True)
class Done(Condition[F]):
    """The action has been done on the matter at least once; with `since`, after the last time each of those was done.

    `since`: (key, label) of acts that renew what must follow them. One that was never done asks for nothing.
    """

    action: str
    label: str
    since: tuple[tuple[str, str], ...] = ()

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        if self.action not in done:
            return False
        renewed = [key for key, _ in self.since if key in done]
        if not renewed:
            return True
        if not isinstance(done, Past):
            raise TypeError(f"“{self.text}”要看办理的先后，请用 Past 写明")
        return all(done.after(self.action, key) for key in renewed)

    @property
    def text(self) -> str:
        if not self.since:
            return f"已办理“{self.label}”"
        return f"在{'、'.join(f'“{label}”' for _, label in self.since)}之后已办理“{self.label}”"

    def facts(self) -> list[FactRef[Any, Any]]:
        return []


@dataclass(frozen=True)
class Ended(Condition[F]):
    """A limit of the matter has ended in time (`kept`), or was ended only after its last day.

    A limit that came up several times was kept where it was each time; one that still runs, that never arose, or that
    fell away is neither kept nor missed.
    """

    limit: str
    label: str
    kept: bool

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return isinstance(done, Past) and self.limit in (done.kept if self.kept else done.missed)

    @property
    def text(self) -> str:
        return f"“{self.label}”在期限内办结" if self.kept else f"“{self.label}”超过期限才办结"

    def facts(self) -> list[FactRef[Any, Any]]:
        return []


@dataclass(frozen=True)
class Both(Condition[F]):
    left: Condition[F]
    right: Condition[F]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return self.left.holds(values, done) and self.right.holds(values, done)

    @property
    def text(self) -> str:
        return f"{self.left.text}，且{self.right.text}"

    def facts(self) -> list[FactRef[Any, Any]]:
        return self.left.facts() + self.right.facts()

    def told(self, values: Mapping[str, Any], done: Collection[str]) -> list[str]:
        return self.left.told(values, done) + self.right.told(values, done)


@dataclass(frozen=True)
class Either(Condition[F]):
    left: Condition[F]
    right: Condition[F]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return self.left.holds(values, done) or self.right.holds(values, done)

    @property
    def text(self) -> str:
        return f"（{self.left.text}，或者{self.right.text}）"

    def facts(self) -> list[FactRef[Any, Any]]:
        return self.left.facts() + self.right.facts()

    def told(self, values: Mapping[str, Any], done: Collection[str]) -> list[str]:
        sides = [side for side in (self.left, self.right) if _applies(side, values, done)]
        return [sentence for side in sides for sentence in side.told(values, done)]


@dataclass(frozen=True)
class Not(Condition[F]):
    inner: Condition[F]

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return not self.inner.holds(values, done)

    @property
    def text(self) -> str:
        return f"并非{self.inner.text}"

    def facts(self) -> list[FactRef[Any, Any]]:
        return self.inner.facts()

    def told(self, values: Mapping[str, Any], done: Collection[str]) -> list[str]:
        return self.inner.told(values, done)


def _applies(condition: Condition[Any], values: Mapping[str, Any], done: Collection[str]) -> bool:
    """Whether all parts of a condition hold that reckon no dates: a way that this matter could go."""
    if isinstance(condition, Both):
        return _applies(condition.left, values, done) and _applies(condition.right, values, done)
    return bool(condition.told(values, done)) or condition.holds(values, done)


def admits(condition: Condition[Any] | None, fact: FactRef[Any, Any], value: Any) -> bool:
    """Whether the condition could still hold where the fact has this value: what it rules out need not be offered.

    Only parts that speak of this fact alone can rule a value out; all others are taken to be met.
    """
    if condition is None:
        return True
    if isinstance(condition, Both):
        return admits(condition.left, fact, value) and admits(condition.right, fact, value)
    if isinstance(condition, Either):
        return admits(condition.left, fact, value) or admits(condition.right, fact, value)
    return condition.holds({fact.name: value}, ()) if condition.facts() == [fact] else True
