"""Conditions over a matter, written once: tried in Python when an act is done, compiled to SQL when sets are counted.

An unknown fact never satisfies a comparison, in Python and in SQL alike; only `~` and `known()` can tell it apart.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from fazhi.kernel import codec

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
        """`values`: decoded facts by name; `done`: keys of the actions done on the matter so far."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The condition in Chinese, as it is shown when it stands in the way of an act."""
        raise NotImplementedError

    def facts(self) -> list[FactRef[Any, Any]]:
        """Every fact the condition looks at."""
        raise NotImplementedError

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
class Done(Condition[F]):
    """The action has been done on the matter at least once."""

    action: str
    label: str

    def holds(self, values: Mapping[str, Any], done: Collection[str]) -> bool:
        return self.action in done

    @property
    def text(self) -> str:
        return f"已办理“{self.label}”"

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
