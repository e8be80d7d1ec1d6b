"""What the reader hands back: a report, its figures, its repairs and its checks.

All positions (`start`, `end`) count characters in `Report.text`, the repaired text, not in the file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def _record(kind: type[_T]) -> type[_T]:
    """A dataclass that nobody writes to once it is made. The type checker sees to that, not the running program, where
    it would make building one five times slower, and a report has hundreds."""
    return dataclass(slots=True, unsafe_hash=True)(kind)


class _Sent:
    """Is sent between processes as its values in order: many times faster than dataclasses with slots are by themselves."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), _values(self.__slots__)(self)


def _plain(one: _Sent) -> dict[str, Any]:
    return dict(zip(one.__slots__, _values(one.__slots__)(one), strict=True))


@cache
def _values(names: tuple[str, ...]) -> Callable[[_Sent], tuple[Any, ...]]:
    return attrgetter(*names)


class Verdict(StrEnum):
    """How an arithmetic statement of the report comes out."""

    HOLDS = "holds"
    DOES_NOT_HOLD = "does not hold"
    DOES_NOT_CLOSE = "does not close"

    @property
    def zh(self) -> str:
        """The verdict as a Chinese reader sees it."""
        return {"holds": "相符", "does not hold": "不相符", "does not close": "无法核对"}[self.value]


@_record
class Repair(_Sent):
    """One change made to the text of the file before it was read."""

    kind: str
    start: int
    end: int
    before: str
    after: str


@_record
class Chapter(_Sent):
    """A heading with the stretch of text it governs.

    `region` is 成效 (what was done), 不足 (what falls short) or 计划 (what is planned).
    """

    title: str
    level: int
    start: int
    end: int
    region: str


@_record
class Figure(_Sent):
    """One statistic stated in the report.

    `value` is in base units (yuan, square metres, persons); a percentage is given as its number of percent. It is None
    for an indefinite number (数万) and for a range, whose ends are then in `low` and `high`. `qualifier` is one of
    余/多, 约/近, 以上, 以下, 逾, 不足, or empty. `indicator` is a code of the indicator catalogue, or None; `confidence`
    (0 to 1) says how sure that link is, and `reason` what it rests on. `basis` is 本年, 上年, 往年 or 累计; `body` the
    wider area (全国, 全省 …) whose figure it is, quoted for comparison, and empty for the report's own.
    `needs_eye`: recognised from a picture, to be compared with the page.
    """

    value: float | int | None
    unit: str
    qualifier: str
    indicator: str | None
    subject: str
    quote: str
    start: int
    end: int
    chapter: str
    confidence: float
    reason: str
    kind: str = "count"
    low: float | int | None = None
    high: float | int | None = None
    basis: str = "本年"
    needs_eye: bool = False
    body: str = ""

    @property
    def current(self) -> bool:
        """Whether it is the body's own and not of an earlier year."""
        return not self.body and self.basis not in {"上年", "往年"}


@_record
class PassedOver(_Sent):
    """A number that is not a statistic of the report, and why (日期, 名称, 文号, 目标 …)."""

    quote: str
    start: int
    end: int
    why: str


@_record
class Check(_Sent):
    """One arithmetic statement that the report allows to verify.

    `figures` are indexes into `Report.figures`; `sum` is the calculation written out, `explanation` says in Chinese
    what was compared and what to look at.
    """

    kind: str
    verdict: Verdict
    figures: tuple[int, ...]
    sum: str
    explanation: str


class Level(StrEnum):
    """What kind of body a report is of."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    TOWN = "town"

    @property
    def zh(self) -> str:
        """The level as a Chinese reader sees it."""
        return {"government": "政府", "department": "部门", "town": "乡镇街道"}[self.value]


@_record
class RequiredPart(_Sent):
    """One of the five parts every report must have (法治政府建设与责任落实督察工作规定).

    `heading` is the chapter that is it, `start` where it stands (None where it is missing), `note` what a person should
    know in Chinese. `required` is False for 其他需要报告的情况, which may be left out where there are none.
    """

    name: str
    present: bool
    heading: str
    start: int | None
    note: str
    required: bool = True


@_record
class Report(_Sent):
    """A published report as read. `year` is the year reported on, None where the text does not say.

    `issued` is the day it was published, or else signed (`issued_from` says which); `on_time` whether that was by
    April 1 of the year after, None where either is not known. `needs_eye`: read by recognising pictures of characters,
    so that every figure should be compared with the page.
    """

    title: str
    organisation: str
    year: int | None
    text: str
    repairs: tuple[Repair, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()
    passed_over: tuple[PassedOver, ...] = field(default=())
    level: Level | None = None
    number: str = ""
    issued: date | None = None
    issued_from: str = ""
    on_time: bool | None = None
    parts: tuple[RequiredPart, ...] = ()
    needs_eye: bool = False

    @property
    def missing(self) -> tuple[RequiredPart, ...]:
        """The required parts that were not found."""
        return tuple(part for part in self.parts if part.required and not part.present)

    def as_json(self) -> dict[str, Any]:
        """The report as plain dictionaries and lists, ready for `json.dumps`."""
        data = _plain(self)
        for name in ("repairs", "chapters", "figures", "checks", "passed_over", "parts"):
            data[name] = [_plain(one) for one in data[name]]
        for check in data["checks"]:
            check["verdict"] = str(check["verdict"].value)
            check["figures"] = list(check["figures"])
        data["level"] = self.level.value if self.level else None
        data["issued"] = self.issued.isoformat() if self.issued else None
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Report:
        """The report that `as_json` was made of. Raises KeyError or TypeError where `data` is something else."""
        plain = dict(data)
        plain["repairs"] = tuple(Repair(**one) for one in data["repairs"])
        plain["chapters"] = tuple(Chapter(**one) for one in data["chapters"])
        plain["figures"] = tuple(Figure(**one) for one in data["figures"])
        plain["passed_over"] = tuple(PassedOver(**one) for one in data["passed_over"])
        plain["parts"] = tuple(RequiredPart(**one) for one in data["parts"])
        plain["checks"] = tuple(
            Check(**{**one, "verdict": Verdict(one["verdict"]), "figures": tuple(one["figures"])})
            for one in data["checks"]
        )
        plain["level"] = Level(data["level"]) if data["level"] else None
        plain["issued"] = date.fromisoformat(data["issued"]) if data["issued"] else None
        return cls(**plain)
