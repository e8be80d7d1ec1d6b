"""Overview: one page over all matters of one kind, with what each is about, what came of it, and what is past its date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fazhi.kernel.declared import Declared
from fazhi.kernel.facts import FactRef
from fazhi.kernel.pace import NOT_THERE
from fazhi.kernel.procedure import Procedure


@dataclass(frozen=True, eq=False)
class Overview(Declared):
    """Declared beside a procedure or register. `columns`: facts shown in the table.

    `due`: a date set by hand in the matter, after which an open one is shown as past it; it is no statutory limit.
    `found`: the kind of matter that is opened out of each (linked with it), counted by stage as its progress.
    """

    procedure: Procedure[Any, Any]
    columns: tuple[FactRef[Any, Any], ...]
    about: str
    due: FactRef[Any, Any] | None = None
    found: Procedure[Any, Any] | None = None

    @property
    def key(self) -> str:
        return self.procedure.key

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences."""
        facts = [*self.columns, *([self.due] if self.due is not None else [])]
        out = [f"“{f.label}”不是“{self.procedure.label}”的登记项" for f in facts if f.sheet is not self.procedure.facts]
        out += [f"“{f.label}”是个人信息，不能列出" for f in facts if f.secret]
        out += [] if procedures.get(self.key) is self.procedure else [NOT_THERE]
        if self.due is not None and self.due.kind.__name__ != "date":
            out.append(f"“{self.due.label}”不是日期")
        return [f"总览“{self.procedure.label}”：{problem}" for problem in out]
