"""Keeps what a jurist approves: the fingerprint of every edition, and every edition told in Chinese.

    .venv/bin/python -m tests.procedures.editions [--erratum REASON]

adds new editions to `editions.lock` and writes `explained/`. An edition already locked may only be changed as an erratum,
with its reason; without one the command changes nothing and says which editions differ.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from fazhi.kernel.explain import explain
from fazhi.kernel.procedure import Edition, Procedure
from fazhi.wiring.discovery import make_library

HERE = Path(__file__).parent
LOCK = HERE / "editions.lock"
EXPLAINED = HERE / "explained"


@dataclass(frozen=True)
class Line:
    """One line of the lock: procedure, first day, fingerprint and, for a correction, `erratum DATE REASON`."""

    procedure: str
    since: str
    fingerprint: str
    erratum: str = ""

    @staticmethod
    def read(text: str) -> Line:
        procedure, since, fingerprint, *rest = text.split(maxsplit=3)
        return Line(procedure, since, fingerprint, rest[0] if rest else "")

    def __str__(self) -> str:
        return f"{self.procedure} {self.since} {self.fingerprint} {self.erratum}".rstrip()


def locked() -> list[Line]:
    """The lock, line by line; for one edition the last line holds."""
    return [Line.read(text) for text in LOCK.read_text().splitlines() if text and not text.startswith("#")]


def declared() -> list[Procedure[Any, Any]]:
    return list(make_library().procedures.values())


def file_of(edition: Edition[Any, Any]) -> Path:
    return EXPLAINED / f"{edition.procedure.key}_{edition.since}.txt"


def told(edition: Edition[Any, Any]) -> str:
    return explain(edition.procedure, edition.since).text


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--erratum", default="", metavar="REASON", help="lock changed editions anew, for this reason")
    reason = parser.parse_args().erratum
    known = {(x.procedure, x.since): x.fingerprint for x in locked()}
    new: list[Line] = []
    changed: list[Line] = []
    for edition in (e for p in declared() for e in p.editions()):
        place = (edition.procedure.key, str(edition.since))
        if place not in known:
            new.append(Line(*place, edition.fingerprint))
        elif known[place] != edition.fingerprint:
            changed.append(Line(*place, edition.fingerprint, f"erratum {date.today()} {reason}"))
    if changed and not reason:
        for line in changed:
            print(f"{line.procedure} {line.since}: a locked edition has changed", file=sys.stderr)
        print("Declare an amendment (Procedure.amended), or lock it anew with --erratum REASON.", file=sys.stderr)
        return 1
    with LOCK.open("a") as lock:
        lock.writelines(f"{line}\n" for line in (*new, *changed))
    EXPLAINED.mkdir(exist_ok=True)
    for edition in (e for p in declared() for e in p.editions()):
        file_of(edition).write_text(told(edition))
    print(f"{len(new)} new, {len(changed)} corrected")
    return 0


if __name__ == "__main__":
    sys.exit(main())
