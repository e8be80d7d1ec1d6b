"""Past: what has been done on a matter, in which order, and how its limits ended; conditions are tried against it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Past(Collection[str]):
    """A collection of the keys of actions done so far, which also knows their order.

    `days`: action → ISO day of its last doing; `turns`: action → number of that act on the matter, which tells acts of
    the same day apart. `kept`, `missed`: keys of the limits that ended in time, and of those that ended late at least once.
    """

    days: Mapping[str, str]
    turns: Mapping[str, int]
    kept: Collection[str] = field(default=frozenset())
    missed: Collection[str] = field(default=frozenset())

    @staticmethod
    def of(*actions: str, kept: Collection[str] = (), missed: Collection[str] = ()) -> Past:
        """Actions done one after the other, as if on one day; the last place of a repeated one counts."""
        return Past(dict.fromkeys(actions, ""), {key: n for n, key in enumerate(actions)}, kept, missed)

    def after(self, action: str, other: str) -> bool:
        """Whether the last doing of `action` came after that of `other`; of the same day, the later entry is later."""
        return (self.days[action], self.turns[action]) > (self.days[other], self.turns[other])

    def with_(self, action: str) -> Past:
        """As it is while `action` is being done: after all that was done before."""
        return Past(
            {**self.days, action: "9999-12-31"}, {**self.turns, action: max(self.turns.values(), default=0) + 1},
            self.kept, self.missed,
        )  # fmt: skip

    def __contains__(self, key: object) -> bool:
        return key in self.days

    def __iter__(self) -> Iterator[str]:
        return iter(self.days)

    def __len__(self) -> int:
        return len(self.days)
