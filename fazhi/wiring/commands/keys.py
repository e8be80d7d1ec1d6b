"""`fazhi keys`: which key encrypts what, and a new key for everything."""

from __future__ import annotations

import argparse
import sys

from fazhi.wiring import boot
from fazhi.wiring.commands.installed import installed


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `keys status` and `keys rotate`; each sets `run`."""
    keys = subparsers.add_parser("keys", help="数据密钥：各有多少数据，换一把新的", description="个人信息、文书和材料用数据密钥加密。")
    parts = keys.add_subparsers(title="做什么", metavar="做什么", required=True)
    status = parts.add_parser("status", help="每把密钥各加密着多少数据", description="每把密钥各加密着多少数据。不改动任何内容。")
    status.set_defaults(run=run_status)
    rotate = parts.add_parser(
        "rotate", help="换一把新密钥，把原有数据重新加密",
        description="新数据立即改用新密钥，原有数据分批重新加密；不必停止服务，可以中断，再运行一次就接着办。指纹和封存不变。",
    )  # fmt: skip
    rotate.set_defaults(run=run_rotate)


def run_status(arguments: argparse.Namespace) -> int:
    """Print how many rows of each kind stand under which key. Exit code 1 where some stand under an older one."""
    with installed():
        from fazhi.ledger import rekeying
        from fazhi.people import sealing

        ring = sealing.ring()
        print(f"有{len(ring.keys)}把数据密钥，新数据用第{ring.newest}把。")
        behind = 0
        for kept, by_key in rekeying.counts():
            said = "、".join(f"第{key}把{n:,}条" for key, n in by_key.items()) or "没有"
            print(f"{kept.label}：{said}")
            behind += sum(n for key, n in by_key.items() if key != ring.newest)
        if behind:
            print(f"有{behind:,}条还用着以前的密钥。请运行 fazhi keys rotate，把它们重新加密。")
            return 1
    return 0


def run_rotate(arguments: argparse.Namespace) -> int:
    """Make a new key, unless an earlier change was not finished, and encrypt everything anew. Exit code 1 where rows do not open."""
    with installed():
        from fazhi.ledger import rekeying
        from fazhi.people import sealing
        from fazhi.wiring.database import keys

        file = boot.var_folder() / keys.FILE
        waiting = rekeying.behind()
        if waiting and len(sealing.ring().keys) > 1:
            print(f"接着上一次：还有{waiting:,}条用着以前的密钥。")
        else:
            print(f"已制作第{keys.add_data_key(boot.var_folder())}把数据密钥，写入 {file}。请现在就备份这个文件。")
        shown = sys.stderr.isatty()

        def told(done: int) -> None:
            if shown:
                print(f"\r已重新加密{done:,}条……", end="", file=sys.stderr, flush=True)

        try:
            done = rekeying.renew(told)
        except rekeying.Busy as busy:
            print(busy, file=sys.stderr)
            return 1
        if shown:
            print(file=sys.stderr)
        for what, pk in done.closed:
            print(f"打不开：{what}第{pk}行。数据被改动过，或者它的密钥已经不在 {file} 里。请从备份恢复密钥文件再运行一次。", file=sys.stderr)
        print(f"重新加密了{done.renewed:,}条，现在都用第{sealing.ring().newest}把密钥。" if not done.closed else
              f"重新加密了{done.renewed:,}条，{len(done.closed)}条没有办成。")  # fmt: skip
        print("以前的密钥仍留在文件里：恢复以前的备份要用它们。")
    return 1 if done.closed else 0
