"""docs/adding-a-procedure.md, followed to the letter: its files written into a copy of the program, its commands run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "adding-a-procedure.md"
BLOCK = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.M | re.S)
SECONDS = 180
"""A command that takes longer has hung."""


@dataclass(frozen=True)
class Block:
    """A block of the tutorial: a file to write (`title`), commands (sh), what they must say (text), rows of the glossary."""

    kind: str
    title: str
    text: str


BLOCKS = [Block(*found) for found in BLOCK.findall(TUTORIAL.read_text("utf-8"))]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The program as it is checked out, with the same libraries."""
    place = tmp_path_factory.mktemp("tutorial")
    for name in ("fazhi", "tests", "docs"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    shutil.copy(ROOT / "pyproject.toml", place)
    (place / ".venv").symlink_to(sys.prefix)
    yield place
    shutil.rmtree(place)


def files(place: Path) -> dict[str, bytes]:
    """Every file of the copy but what Python and pytest leave behind."""
    found = (p for p in place.rglob("*") if p.is_file() and ".venv" not in p.parts)
    return {str(p.relative_to(place)): p.read_bytes() for p in found if not {"__pycache__", ".pytest_cache"} & set(p.parts)}


def run(place: Path, command: str) -> str:
    """What a command says; it must succeed."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "FAZHI", "COV_", "DATABASE"))}
    done = subprocess.run(
        command, shell=True, cwd=place, env=clean | {"PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True, timeout=SECONDS,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout + done.stderr


def add_words(place: Path, rows: str) -> None:
    """Put rows into the glossary where their English belongs."""
    path = place / "docs" / "words.md"
    lines = path.read_text("utf-8").splitlines()
    for row in rows.splitlines():
        english = [(i, line.split(" | ")[1]) for i, line in enumerate(lines) if line.startswith("| ") and i > 6]
        word = _english(row.split(" | ")[1])
        at = next((i for i, cell in english if _english(cell) > word), len(lines))
        lines.insert(at, row)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _english(cell: str) -> str:
    return re.sub(r" `\w+`$", "", cell).casefold()


def test_a_newcomer_who_follows_it_gets_there(copy: Path) -> None:
    before, said = files(copy), ""
    for block in BLOCKS:
        if block.title:
            (copy / block.title).write_text(block.text, "utf-8")
        elif block.kind == "words":
            add_words(copy, block.text)
        elif block.kind == "sh":
            said = "\n".join(run(copy, line) for line in block.text.splitlines())
            if "explain" in block.text:
                after = files(copy)
                # The procedure is there, read out in full, and one file is all it took.
                assert {n for n in after if after[n] != before.get(n)} == {"fazhi/procedures/park_use.py"}
        else:
            assert block.kind == "text"
            assert [line for line in block.text.splitlines() if line not in said] == []
    after = files(copy)
    assert {n for n in after if after[n] != before.get(n)} == {
        "fazhi/procedures/park_use.py", "tests/procedures/test_park_use.py", "fazhi/indicators/park_use.py", "fazhi/reports/park_use.py",
        "tests/reports/park_use.md", "tests/procedures/editions.lock", "tests/procedures/explained/park_use_2026-01-01.txt",
        "docs/words.md",
    }  # fmt: skip
    assert [n for n in before if n not in after] == []


def test_every_command_of_the_tutorial_is_among_those_run() -> None:
    commands = [line for b in BLOCKS if b.kind == "sh" for line in b.text.splitlines()]
    assert len(commands) == 5
    plain = BLOCK.sub("", TUTORIAL.read_text("utf-8"))
    assert ".venv/bin" not in plain


def test_what_it_points_to_is_there() -> None:
    named = re.findall(r"`((?:fazhi|docs|tests)/[\w./-]+)`", TUTORIAL.read_text("utf-8"))
    made = {b.title for b in BLOCKS}
    assert [n for n in named if n not in made and not (ROOT / n).exists()] == []
