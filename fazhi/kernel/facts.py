"""Facts: what a matter says, declared once with its type, and read back with that type.

A `Fact` stands in the class body of a `FactSheet`. On the class it is a `FactRef` that knows its sheet and its type, so
a checker refuses a fact of another procedure; on an instance it is the value or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar, cast, overload

from fazhi.kernel import codec
from fazhi.kernel.basis import Basis
from fazhi.kernel.conditions import AtMost, Compare, Condition, Known, OneOf, Within
from fazhi.kernel.named import Named
from fazhi.kernel.references import Refers

T = TypeVar("T")
F = TypeVar("F", bound="FactSheet")
E = TypeVar("E", bound=Enum)
N = TypeVar("N", int, Decimal, date)


@dataclass(frozen=True, eq=False)
class FactRef(Generic[F, T]):
    """A declared fact as engines and declarations refer to it.

    `kind` is str, int, Decimal, bool, date or an Enum whose values are the Chinese labels; with `many`, a tuple of that
    Enum. `listed` facts may be filtered, sorted and counted; `secret` ones are stored encrypted and their reading is
    recorded. `unit` is printed after a number (元, 人次). `refers`: the fact names entries of another register; its kind
    is then `Named`.
    """

    sheet: type[F]
    name: str
    label: str
    kind: type[Any]
    many: bool = False
    basis: Basis | None = None
    secret: bool = False
    listed: bool = False
    long: bool = False
    unit: str = ""
    hint: str = ""
    since: date | None = None
    until: date | None = None
    refers: Refers | None = None

    def is_(self, value: T) -> Condition[F]:
        return Compare(self, "==", value)

    def is_not(self, value: T) -> Condition[F]:
        """True where the fact is known and differs; an unknown fact is not "not equal"."""
        return Compare(self, "!=", value)

    def one_of(self, *values: T) -> Condition[F]:
        return OneOf(self, tuple(values))

    def known(self) -> Condition[F]:
        return Known(self)

    def __gt__(self: FactRef[F, N], value: N) -> Condition[F]:
        return self._ordered(">", value)

    def __ge__(self: FactRef[F, N], value: N) -> Condition[F]:
        return self._ordered(">=", value)

    def __lt__(self: FactRef[F, N], value: N) -> Condition[F]:
        return self._ordered("<", value)

    def __le__(self: FactRef[F, N], value: N) -> Condition[F]:
        return self._ordered("<=", value)

    def at_most(self: FactRef[F, N], other: FactRef[F, N]) -> Condition[F]:
        """This number or date is not greater than another fact of the same matter."""
        if self.kind not in (int, Decimal, date) or self.kind is not other.kind:
            raise TypeError(f"“{self.label}”与“{other.label}”没有大小先后，不能比较")
        return AtMost(self, other)

    def within_years(self: FactRef[F, date], years: int, of: FactRef[F, date], *, law: str = "") -> Condition[F]:
        """This date is not later than `years` after the date `of`; `law` names the rule where the reckoning is explained."""
        if date is not self.kind or date is not of.kind:
            raise TypeError(f"“{self.label}”和“{of.label}”须都是日期，才能按年计算")
        return Within(self, of, years, law)

    def _ordered(self, op: str, value: Any) -> Condition[F]:
        if self.kind not in (int, Decimal, date):
            raise TypeError(f"“{self.label}”没有大小先后，不能比较")
        return Compare(self, op, value)

    @property
    def options(self) -> list[tuple[str, str]]:
        """(stored name, label) of an enumerated fact; empty for other kinds."""
        return [(m.name, str(m.value)) for m in self.kind] if issubclass(self.kind, Enum) else []

    def parse(self, text: str | list[str]) -> T | None:
        """Read what a person typed; "" gives None. Raises ValueError with a Chinese sentence naming the field."""
        return cast("T | None", codec.parse(self.label, self.kind, self.many, text))

    def encode(self, value: T) -> codec.Json:
        """The stored (JSON) form; raises TypeError for a value of another type."""
        return codec.encode(self.label, self.kind, self.many, value)

    def decode(self, stored: codec.Json) -> T | None:
        return cast("T | None", codec.decode(self.kind, self.many, stored))

    def show(self, value: T | None) -> str:
        """How a page or a paper prints the value; "—" where it is not known. A year is no amount: 2025, not 2,025."""
        if self.label.endswith("年度") and isinstance(value, int):
            return f"{value}{self.unit}"
        return codec.show(value, self.unit)


class Fact(Generic[T]):
    """Declares a fact in the body of a `FactSheet`; see `FactRef` for what the arguments mean."""

    def __init__(
        self,
        label: str,
        kind: type[T],
        *,
        basis: Basis | None = None,
        secret: bool = False,
        listed: bool = False,
        long: bool = False,
        unit: str = "",
        hint: str = "",
        since: date | None = None,
        until: date | None = None,
    ) -> None:
        self._make: Callable[[type[FactSheet], str], FactRef[Any, Any]] = lambda sheet, name: FactRef(
            sheet, name, label, kind, self._many, basis, secret, listed, long, unit, hint, since, until, self._refers
        )
        self._many = False
        self._refers: Refers | None = None

    @staticmethod
    def many(label: str, kind: type[E], *, basis: Basis | None = None, hint: str = "") -> Fact[tuple[E, ...]]:
        """A fact that holds several values of one enumeration."""
        fact: Fact[Any] = Fact(label, kind, basis=basis, hint=hint)
        fact._many = True
        return fact

    @staticmethod
    def entry(
        label: str, *, of: str, valid: bool = True, rule: str = "", basis: Basis | None = None, hint: str = "",
        since: date | None = None, until: date | None = None,
    ) -> Fact[Named]:  # fmt: skip
        """A fact that names one entry of the register or procedure `of`; see `Refers` for the other arguments."""
        fact = Fact(label, Named, basis=basis, hint=hint, since=since, until=until)
        fact._refers = Refers(of, valid, rule)
        return fact

    @staticmethod
    def entries(
        label: str, *, of: str, at_least: int = 1, valid: bool = True, rule: str = "", basis: Basis | None = None,
        hint: str = "", since: date | None = None, until: date | None = None,
    ) -> Fact[tuple[Named, ...]]:  # fmt: skip
        """A fact that names several entries, `at_least` so many different ones."""
        fact: Fact[Any] = Fact(label, Named, basis=basis, hint=hint, since=since, until=until)
        fact._many, fact._refers = True, Refers(of, valid, rule, at_least)
        return fact

    def __set_name__(self, owner: type[FactSheet], name: str) -> None:
        self._name = name
        self._ref = self._make(owner, name)

    @overload
    def __get__(self, obj: None, owner: type[F]) -> FactRef[F, T]: ...
    @overload
    def __get__(self, obj: F, owner: type[F]) -> T | None: ...
    def __get__(self, obj: F | None, owner: type[F]) -> FactRef[F, T] | T | None:
        if obj is None:
            return self._ref
        return cast("T | None", obj.values.get(self._name))


class FactSheet:
    """The facts of one procedure. Subclass it and declare `Fact`s; an instance carries decoded values."""

    _refs: ClassVar[dict[str, FactRef[Any, Any]]]

    def __init__(self, **values: Any) -> None:
        unknown = set(values) - set(self.refs())
        if unknown:
            raise KeyError(f"{type(self).__qualname__}没有这些登记项：{'、'.join(sorted(unknown))}")
        self.values: dict[str, Any] = {k: v for k, v in values.items() if v is not None}

    @classmethod
    def refs(cls) -> dict[str, FactRef[Any, Any]]:
        """Declared facts by name, in the order of declaration."""
        # Asked for several times in every act, and a class body never changes after it has run.
        found: dict[str, FactRef[Any, Any]] | None = cls.__dict__.get("_refs")
        if found is None:
            found = {name: f._ref for c in reversed(cls.__mro__) for name, f in vars(c).items() if isinstance(f, Fact)}
            cls._refs = found
        return found

    @classmethod
    def from_stored(cls, stored: Mapping[str, codec.Json]) -> FactSheet:
        """Decode a stored JSON object; a key that is not declared is refused."""
        refs = cls.refs()
        unknown = set(stored) - set(refs)
        if unknown:
            raise KeyError(f"{cls.__qualname__}没有这些登记项：{'、'.join(sorted(unknown))}")
        return cls(**{name: refs[name].decode(value) for name, value in stored.items()})

    def stored(self) -> dict[str, codec.Json]:
        refs = self.refs()
        return {name: refs[name].encode(value) for name, value in self.values.items()}
