"""A type checker refuses what the law does not know: misspelt stages, facts of other procedures, acts without basis."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

BAD = Path(__file__).with_name("bad_declaration.py")
ROOT = BAD.parents[2]


def test_mypy_refuses_each_bad_line_and_no_other(tmp_path: Path) -> None:
    config = tmp_path / "mypy.ini"
    config.write_text("[mypy]\nstrict = true\nexplicit_package_bases = true\nfollow_imports = silent\n")
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", config, "--cache-dir", tmp_path / "cache", BAD.relative_to(ROOT)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = re.findall(r"^tests/kernel/bad_declaration\.py:(\d+): error: .*\[([a-z-]+)\]$", checked.stdout, re.M)
    expected = [
        (str(number), match.group(1))
        for number, line in enumerate(BAD.read_text().splitlines(), 1)
        if (match := re.search(r"# error: ([a-z-]+)$", line))
    ]
    assert len(expected) == 17
    assert sorted(found, key=lambda f: int(f[0])) == expected, checked.stdout + checked.stderr
