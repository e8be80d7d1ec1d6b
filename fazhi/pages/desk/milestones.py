"""The steps a procedure must show evidence of, as the page of a matter tells them: taken, spared on a ground, or open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fazhi.kernel.due_process import Milestone, Reached
from fazhi.ledger.models import Act, Paper
from fazhi.ledger.state import MatterState


@dataclass(frozen=True)
class Evidence:
    """One such step. `acts` took it, latest first, `papers` were made by them; `grounds`: why it was left out."""

    milestone: Milestone
    reached: Reached
    acts: tuple[Act, ...]
    papers: tuple[Paper, ...]
    grounds: tuple[tuple[str, str], ...]

    @property
    def css(self) -> str:
        return {Reached.DONE: "done", Reached.SPARED: "stage", Reached.OPEN: "warn"}[self.reached]


def evidence(state: MatterState, acts: Sequence[Act], papers: Sequence[Paper]) -> list[Evidence]:
    """Every milestone of the matter's procedure, in the order of declaration. `acts` oldest first."""
    out = []
    for step in state.procedure.milestones:
        keys = {a.key for a in step.done}
        took = tuple(a for a in reversed(acts) if a.action in keys)
        numbers = {a.seq for a in took}
        grounds = tuple((f.label, str(state.values[f.name])) for f in step.spared if state.values.get(f.name) is not None)
        made = tuple(p for p in papers if p.act_seq in numbers)
        out.append(Evidence(step, step.reached(state.known, state.past), took, made, grounds))
    return out
