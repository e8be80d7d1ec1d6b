"""Statutory terms that no procedure declares yet, one file a procedure; each file lists its terms in `TERMS`.

When a procedure is declared under `fazhi/procedures`, its limits take the place of the terms in force here; the terms
of replaced texts stay. The catalogue refuses two rules for one day, so nothing is ever said twice.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from fazhi.kernel.terms import Term


def declared() -> list[Term]:
    """Every term of every file of this package."""
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return [term for module in modules for term in module.TERMS]
