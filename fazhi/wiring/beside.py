"""The worker as a child of `./run`: started with the web server, started again when it ends by itself, stopped with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from types import TracebackType
from typing import Self

from fazhi.wiring import boot
from fazhi.wiring.leash import leash

# The queue warns, rightly, where the module that makes it is the main one.
COMMAND = "import sys; from fazhi.wiring.worker import main; sys.exit(main())"
STOP_SECONDS = 15.0
REST_SECONDS = 5.0
"""A worker that has just been started is not started again sooner, so that a lasting fault does not fill the log."""


class Worker:
    """`with Worker() as worker:` and `worker.tend()` from time to time."""

    def __init__(self) -> None:
        self.process = self._begin()

    def _begin(self) -> subprocess.Popen[bytes]:
        self._begun = time.monotonic()
        return subprocess.Popen(
            [sys.executable, "-c", COMMAND],
            stdin=subprocess.DEVNULL,
            cwd=boot.ROOT,
            env=os.environ.copy(),
            start_new_session=True,
            preexec_fn=leash(signal.SIGTERM),
        )

    def tend(self) -> bool:
        """Start it again if it has ended; True when that was done."""
        if self.process.poll() is None or time.monotonic() - self._begun < REST_SECONDS:
            return False
        print(
            f"后台任务进程意外结束（退出码 {self.process.returncode}），已重新启动。"
            "The background worker ended by itself and was started again.",
            file=sys.stderr,
            flush=True,
        )
        self.process = self._begin()
        return True

    def stop(self) -> None:
        """Let it finish what it is doing, for a while; what it cannot finish is done at the next start."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
