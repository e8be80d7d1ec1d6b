"""The library: all declarations the program runs with, checked as a whole, handed to the engines by `wiring`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from fazhi.kernel.declared import Declared
from fazhi.kernel.intake import Intake
from fazhi.kernel.ladder import Ladder
from fazhi.kernel.lot import Lot
from fazhi.kernel.measures import Indicator, Part, Section
from fazhi.kernel.problems import indicator_problems, problems, section_problems
from fazhi.kernel.problems_shown import joint_problems, shown_problems
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column
from fazhi.kernel.roles import ADMINISTRATOR, ANALYST, SUPERVISOR, SYSTEM, Role
from fazhi.kernel.spans import Clock

K = TypeVar("K", bound=Declared)


class DeclarationError(Exception):
    """The declarations contradict themselves; the message lists every problem."""


@dataclass(frozen=True)
class Library:
    """Procedures and registers by key (registers are procedures too), indicators, sections, roles, clock, ladder, intake."""

    procedures: dict[str, Procedure[Any, Any]]
    indicators: dict[str, Indicator]
    sections: tuple[Section, ...]
    roles: dict[str, Role]
    clock: Clock
    ladder: Ladder | None = None
    intake: Intake | None = None
    others: tuple[Declared, ...] = ()

    def every(self, kind: type[K]) -> list[K]:
        """The declared objects of a kind, such as every `Watch`."""
        return [x for x in self.others if isinstance(x, kind)]

    def procedure(self, key: str) -> Procedure[Any, Any]:
        try:
            return self.procedures[key]
        except KeyError:
            raise KeyError(f"没有“{key}”这种程序。现有：{'、'.join(sorted(self.procedures))}") from None

    @property
    def registers(self) -> list[Procedure[Any, Any]]:
        return [p for p in self.procedures.values() if p.is_register]

    @property
    def matters(self) -> list[Procedure[Any, Any]]:
        """Procedures proper, without the registers."""
        return [p for p in self.procedures.values() if not p.is_register]

    @property
    def columns(self) -> dict[str, Column]:
        """Every column of published things, by key, in the order of declaration."""
        return {x.column.key: x.column for p in self.procedures.values() for x in p.publications().values()}


def build(
    procedures: Iterable[Procedure[Any, Any]],
    indicators: Iterable[Indicator],
    sections: Iterable[Section],
    clock: Clock,
    ladders: Iterable[Ladder] = (),
    intakes: Iterable[Intake] = (),
    others: Iterable[Declared] = (),
) -> Library:
    """Check all declarations together and make the library. Raises `DeclarationError` naming every problem."""
    wrong: list[str] = []
    by_key: dict[str, Procedure[Any, Any]] = {}
    roles: dict[str, Role] = {r.key: r for r in (SUPERVISOR, ANALYST, ADMINISTRATOR, SYSTEM)}
    for p in procedures:
        if p.key in by_key:
            wrong.append(f"程序“{p.key}”声明了两次")
        by_key[p.key] = p
        wrong += problems(p)
        wrong += [f"{p.key}：{problem}" for problem in shown_problems(p)]
        for role in p.roles().values():
            if roles.setdefault(role.key, role) != role:
                wrong.append(f"角色“{role.key}”在“{p.key}”中与别处声明不同")
    wrong += joint_problems(by_key)
    figures: dict[str, Indicator] = {}
    for indicator in indicators:
        if indicator.key in figures:
            wrong.append(f"指标“{indicator.key}”声明了两次")
        figures[indicator.key] = indicator
        wrong += indicator_problems(indicator)
        for measure in indicator.measures:
            if by_key.get(measure.cases.procedure.key) is not measure.cases.procedure:
                wrong.append(f"指标“{indicator.key}”用到没有登记的程序“{measure.cases.procedure.key}”")
    parts = list(Part)
    ordered = tuple(sorted(sections, key=lambda s: (parts.index(s.part), s.order)))
    if len({s.key for s in ordered}) != len(ordered):
        wrong.append("有两个报告章节用了同一个键")
    for section in ordered:
        wrong += section_problems(section)
        used = {i.key: i for s in section.sentences for i in (*s.figures.values(), *([s.when] if s.when else ()))}
        wrong += [
            f"报告章节“{section.key}”用到没有登记的指标“{key}”" for key, i in used.items() if figures.get(key) is not i
        ]
    found = list(ladders)
    if len(found) > 1:
        wrong.append("督办阶梯声明了两次")
    for ladder in found:
        wrong += ladder.problems()
        if by_key.get(ladder.procedure.key) is not ladder.procedure:
            wrong.append(f"督办阶梯用到没有登记的程序“{ladder.procedure.key}”")
    windows = list(intakes)
    if len(windows) > 1:
        wrong.append("受理登记声明了两次")
    for window in windows:
        wrong += window.problems(by_key)
    more = tuple(others)
    for thing in more:
        wrong += thing.problems(by_key)
    wrong += _unfilled(by_key.values(), [x for x in more if isinstance(x, Lot)])
    if wrong:
        raise DeclarationError("声明有误，程序没有启动：\n" + "\n".join(f"· {w}" for w in wrong))
    return Library(
        by_key, figures, ordered, roles, clock, found[0] if found else None, windows[0] if windows else None,
        others=more,
    )  # fmt: skip


def _unfilled(declared: Iterable[Procedure[Any, Any]], lots: list[Lot]) -> list[str]:
    """Facts that nobody types and nothing works out, and procedures that say twice how they draw."""
    out = []
    for p in declared:
        own = [x for x in lots if x.procedure is p]
        out += [f"“{p.label}”声明了两次抽签"] if len(own) > 1 else []
        known = {(key, f) for lot in own for key, facts in lot.filled.items() for f in facts}
        out += [f"“{p.label}”的“{a.label}”没有声明怎样算出“{f.label}”" for a in p.actions for f in a.fills if (a.key, f) not in known]
    return out


_installed: list[Library] = []


def install(library: Library) -> None:
    """Make a library the one the engines use. Called once, by `wiring`, and by tests that bring their own."""
    _installed[:] = [library]


def library() -> Library:
    if not _installed:
        raise RuntimeError("还没有装入声明：须先由 fazhi.wiring 装入（django.setup()）")
    return _installed[0]
