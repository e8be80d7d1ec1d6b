"""Drawing by lot 抽签: from a list that was published first, by a seed nobody could know then; anybody can draw again.

Every name gets the SHA-256 of “seed|name”; names are taken in the order of these. No name weighs more than another.
Who or what may not be drawn is named with the ground before the seed is known. `tools/check_draw.py` draws alone; how a
procedure declares that it draws is in `kernel/lot.py`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

METHOD = (
    "把每一项写成“种子|名称”，算出SHA-256指纹，按指纹从小到大取前面的几项；为每一项派人的，把每个人写成“种子|该项名称|姓名”，"
    "同样按指纹从小到大取前面的几人。回避的不参加。每一项机会相同。"
)
"""How it is drawn, as it is published with the list."""

_BARRED = re.compile(r"^(?P<who>[^：:→]+?)\s*(?:→\s*(?P<of>[^：:]+?)\s*)?[：:]\s*(?P<ground>.+)$")


@dataclass(frozen=True)
class Barred:
    """Who or what does not take part, and why. `of`: only not for this item (who has an interest in it)."""

    who: str
    ground: str
    of: str = ""

    @property
    def text(self) -> str:
        return f"{self.who}→{self.of}：{self.ground}" if self.of else f"{self.who}：{self.ground}"


@dataclass(frozen=True)
class Ballot:
    """A list to draw from, as it was fixed: `count` of `items`, and for each of them `each` of `people`.

    `rule`: in words, where the seed will come from.
    """

    items: tuple[str, ...]
    count: int
    people: tuple[str, ...] = ()
    each: int = 0
    rule: str = ""

    @property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of the canonical JSON [items, count, people, each, rule]."""
        said = [list(self.items), self.count, list(self.people), self.each, self.rule]
        return hashlib.sha256(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

    def wrong(self) -> str:
        """Why nothing can be drawn from this list, in Chinese; "" where it can."""
        for name, typed in (("名单", self.items), ("人员名单", self.people)):
            twice = next((x for x in typed if typed.count(x) > 1), "")
            if twice:
                return f"{name}里“{twice}”写了两次，抽中的机会就不一样了。每一项写一行，只写一次。"
            strange = next((x for x in typed if "|" in x or "→" in x or "：" in x or ":" in x), "")
            if strange:
                return f"{name}里“{strange}”含有“|”“→”或者冒号，抽签要用它们分隔。请改写。"
        if not 1 <= self.count <= len(self.items):
            return f"名单有{len(self.items)}项，不能抽取{self.count}项。请核对名单和抽取的数量。"
        if bool(self.people) != bool(self.each) or not 0 <= self.each <= len(self.people):
            return f"人员名单有{len(self.people)}人，不能为每一项抽取{self.each}人。抽取人员的，两项都要写；不抽取的，都不写。"
        return ""


@dataclass(frozen=True)
class Drawn:
    """An item drawn, with the people drawn for it."""

    item: str
    people: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return f"{self.item}：{'、'.join(self.people)}" if self.people else self.item


def in_order(seed: str, names: Iterable[str]) -> list[str]:
    """Names in the order a seed draws them."""
    return sorted(names, key=lambda name: hashlib.sha256(f"{seed}|{name}".encode()).hexdigest())


def draw(ballot: Ballot, seed: str, barred: Collection[Barred] = ()) -> list[Drawn]:
    """What a seed draws. Fewer than asked for where too many are barred: `lacking` says so."""
    out = {b.who for b in barred if not b.of}
    pairs = {(b.who, b.of) for b in barred}
    chosen = in_order(seed, (i for i in ballot.items if i not in out))[: ballot.count]
    return [
        Drawn(item, tuple(in_order(f"{seed}|{item}", (p for p in ballot.people if p not in out and (p, item) not in pairs))[: ballot.each]))
        for item in chosen
    ]  # fmt: skip


def lacking(ballot: Ballot, barred: Collection[Barred]) -> str:
    """Why too few are left to draw from, in Chinese; "" where enough are, whatever the seed."""
    out = {b.who for b in barred if not b.of}
    left = [i for i in ballot.items if i not in out]
    if len(left) < ballot.count:
        return f"除去回避的还有{len(left)}项，不够抽取{ballot.count}项。"
    for item in left:
        people = [p for p in ballot.people if p not in out and not any((b.who, b.of) == (p, item) for b in barred)]
        if len(people) < ballot.each:
            return f"除去回避的，“{item}”只有{len(people)}人可以派，不够{ballot.each}人。"
    return ""


def lines(text: str | None) -> tuple[str, ...]:
    """A list as typed, one name a line; blanks at the ends and empty lines do not count."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def read_barred(text: str | None, ballot: Ballot) -> list[Barred]:
    """Lines “名称：理由” or “人员→名称：理由”. ValueError with a Chinese sentence for a line that fits neither or names nobody."""
    found = []
    for line in lines(text):
        match = _BARRED.match(line)
        if match is None:
            raise ValueError(f"“{line}”不成格式。每行写“名称：理由”；只回避其中一项的，写“姓名→名称：理由”。")
        one = Barred(match["who"].strip(), match["ground"].strip(), (match["of"] or "").strip())
        if one.of and (one.who not in ballot.people or one.of not in ballot.items):
            raise ValueError(f"“{line}”：“→”前面须是人员名单里的人，后面须是名单里的一项。请核对。")
        if not one.of and one.who not in (*ballot.items, *ballot.people):
            raise ValueError(f"名单里没有“{one.who}”。请照名单填写。")
        found.append(one)
    return found


def proof(ballot: Ballot, seed: str, barred: Collection[Barred], drawn: Collection[Drawn]) -> dict[str, Any]:
    """All that anybody needs to draw again, as `tools/check_draw.py` and `fazhi draw verify` read it."""
    return {
        "version": 1, "items": list(ballot.items), "count": ballot.count, "people": list(ballot.people), "each": ballot.each,
        "rule": ballot.rule, "fingerprint": ballot.fingerprint,
        "barred": [{"who": b.who, "of": b.of, "ground": b.ground} for b in barred], "seed": seed,
        "drawn": [{"item": d.item, "people": list(d.people)} for d in drawn],
    }  # fmt: skip


def disagreements(said: Mapping[str, Any]) -> list[str]:
    """What does not agree in a proof, in Chinese; empty where it holds. ValueError for what is no proof at all."""
    try:
        ballot = Ballot(tuple(said["items"]), said["count"], tuple(said["people"]), said["each"], said["rule"])
        barred = [Barred(b["who"], b["ground"], b["of"]) for b in said["barred"]]
        drawn = [Drawn(d["item"], tuple(d["people"])) for d in said["drawn"]]
        seed, fingerprint = str(said["seed"]), str(said["fingerprint"])
        again = draw(ballot, seed, barred)
    except (KeyError, TypeError, AttributeError) as wrong:
        raise ValueError("这不是抽签证明文件，或者文件不完整。请重新下载。") from wrong
    out = [] if ballot.fingerprint == fingerprint else ["名单与公布的指纹不符：名单、数量或者种子规则被改动过"]
    return out + ([] if again == drawn else ["按公布的种子重抽，结果不同"])
