"""The database of one installation: finds PostgreSQL, keeps it running, and hands out the addresses to reach it.

`start(var)` gives a running :class:`Server`; `running(var)` finds the one that another process of the same
installation already keeps. Nothing else in the program needs to know where PostgreSQL comes from.
"""

from fazhi.wiring.database.problem import Problem
from fazhi.wiring.database.server import Server, running, start

__all__ = ["Problem", "Server", "running", "start"]
