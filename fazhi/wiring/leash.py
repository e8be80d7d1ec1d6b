"""Children that do not outlive this process, even when it is killed without a chance to stop them."""

from __future__ import annotations

import ctypes
import signal
import sys
import threading
from collections.abc import Callable

_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
_SET_PARENT_DEATH_SIGNAL = 1


def leash(sign: signal.Signals) -> Callable[[], None] | None:
    """For `preexec_fn` of subprocess.Popen: Linux sends the child `sign` when this process dies.

    None off the main thread, because the signal is tied to the thread that starts the child.
    """
    libc = _libc
    if libc is None or threading.current_thread() is not threading.main_thread():
        return None
    return lambda: libc.prctl(_SET_PARENT_DEATH_SIGNAL, int(sign), 0, 0, 0)
