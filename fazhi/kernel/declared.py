"""Declared: what a district works with besides procedures and indicators, such as what is watched or what is paid for.

Each kind is a class of its own below this one, in a file of the kernel; an object of it is declared once, in the room of
procedures. Engines ask the library for the objects of a kind.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from fazhi.kernel.procedure import Procedure


class Declared(ABC):
    """Something declared beside the procedures, which is checked with them when the program starts."""

    @abstractmethod
    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences. `procedures`: all there are, by key."""
