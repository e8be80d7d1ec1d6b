"""The command `fazhi`: everything that is not done in a browser. `fazhi --help` lists it.

Exit codes: 0 done; 1 refused, or something does not agree; 2 the command was written wrongly.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from fazhi.wiring.commands import calendar, clock, declared, draws, figures, imports, keys, ladder, ledger
from fazhi.wiring.database import Problem


def parser() -> argparse.ArgumentParser:
    """All subcommands. Each sets `run`, a function of the parsed arguments that gives the exit code."""
    made = argparse.ArgumentParser(prog="fazhi", description="法治台账的命令。每条命令的用法见 fazhi 命令 --help。")
    commands = made.add_subparsers(title="命令", metavar="命令", required=True)
    for part in (declared, clock, calendar, figures, ledger, ladder, draws, imports, keys):
        part.add_commands(commands)
    # Its own parser reads what follows; this entry is for the list of commands.
    commands.add_parser("read", help="读取年度报告，列出其中的数字并核对（不用数据库）", add_help=False)
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; `argv` without the program's name."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["read"]:
        from fazhi.reading import cli as reading

        return reading.main(words[1:])
    chosen = parser().parse_args(words)
    try:
        code: int = chosen.run(chosen)
    except Problem as problem:
        print(f"无法继续 Cannot go on:\n{problem}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of a pipe has seen enough (fazhi … | head).
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("已中断，没有保存的部分已全部撤回。", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
