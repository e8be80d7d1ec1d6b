"""Intake 受理登记: what stands beside the procedures so that one window takes everything in and proposes where it belongs.

A proposal is never a decision: it says which words or circumstances speak for it, and somebody chooses. Other
declarations are named by key here; `Intake.problems` finds a key that leads nowhere when the program starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from fazhi.kernel.basis import Basis
from fazhi.kernel.procedure import Procedure


@dataclass(frozen=True)
class Cue:
    """Words that speak for something. Each word that stands in the text counts `weight` once; none of them where one of
    `unless` stands there too."""

    weight: int
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()


def cue(weight: int, words: str, unless: str = "") -> Cue:
    """`cue(3, "欠薪 拖欠工资")`: words parted by spaces."""
    return Cue(weight, tuple(words.split()), tuple(unless.split()))


@dataclass(frozen=True)
class Body:
    """A competent body: its kind (`people.Organisation.Kind`) and what its name contains.

    `near`: it serves the place of the matter; else it serves the whole district.
    """

    kind: str
    name: str = ""
    near: bool = False


@dataclass(frozen=True)
class Subject:
    """What a matter is about. `topics`: procedure key → option of that procedure's topic. `title`: how it is called.

    `bodies`: who is competent for it among administrative bodies. `leans`: way key → weight, what is usual for it.
    """

    key: str
    label: str
    title: str
    cues: tuple[Cue, ...]
    topics: Mapping[str, str] = field(default_factory=dict)
    bodies: tuple[Body, ...] = ()
    leans: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """A way the law opens for a request (诉访分离; 信访工作条例第三十一条), with the article and what to tell the person.

    `procedure`: key of the procedure by which this installation handles it, "" where others do; a procedure that is not
    installed counts as "". `bodies`: who handles it, where the subject does not decide that. `organ`: whom the person is
    pointed to.
    """

    key: str
    label: str
    en: str
    basis: Basis
    tell: str
    organ: str
    cues: tuple[Cue, ...]
    procedure: str = ""
    bodies: tuple[Body, ...] = ()


@dataclass(frozen=True)
class Channel:
    """How a matter came. `reference`: what the number on it is called, "" for none; `term`: somebody above set a date."""

    key: str
    label: str
    en: str
    reference: str = ""
    term: bool = False
    leans: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One opening action and what the intake fills in: fact → stored text, or by channel. `channels` empty: all."""

    action: str
    values: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict)
    channels: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Opening:
    """How a matter of a procedure is opened from an intake: which fact takes what, which party is the person.

    `facts`: slot (title, text, request, place, reference, term) → fact. `entries` in order: the first that the channel
    fits and the post may do is proposed.
    """

    procedure: str
    entries: tuple[Entry, ...]
    facts: Mapping[str, str]
    person: str
    other: str = ""


@dataclass(frozen=True)
class Bar:
    """A rule against taking the same request up twice. It is shown, with the earlier matter; a person decides.

    It speaks of a matter of `procedure` on which one of `done` has been done, or, with none named, that is still open.
    `then`: the action that refuses the new matter under this rule.
    """

    procedure: str
    basis: Basis
    says: str
    then: str
    done: tuple[str, ...] = ()


@dataclass(frozen=True)
class Desk:
    """The procedure by which a window takes in what others handle, with its actions and facts by what they are for."""

    procedure: str
    sent_from: str
    send: str
    tell: str
    join: str
    way: str
    advised: str
    requirement: str


@dataclass(frozen=True)
class Leaving:
    """How a matter of a procedure leaves it for another way: the action, and what it is told.

    `way`: the fact that names the way, with its option by way key; the action is possible only where they agree.
    `says`: the fact that takes the words where the matter went.
    """

    procedure: str
    action: str
    way: str
    options: Mapping[str, tuple[str, ...]]
    says: str


class _Cued(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def cues(self) -> tuple[Cue, ...]: ...


C = TypeVar("C", bound=_Cued)


@dataclass(frozen=True)
class Hit:
    """A proposal: which key, how strongly, and why, each reason a Chinese sentence part."""

    key: str
    score: int
    words: tuple[str, ...] = ()
    because: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """因文中有“欠薪”“工资”；来自12345工单."""
        said = [f"因文中有{''.join(f'“{w}”' for w in self.words)}"] if self.words else []
        return "；".join([*said, *self.because])


def weigh(text: str, cues: Iterable[Cue]) -> tuple[int, tuple[str, ...]]:
    """What the words of a text add up to, and which they are, in the order of the text."""
    score, found = 0, set()
    for one in cues:
        if any(w in text for w in one.unless):
            continue
        for word in one.words:
            if word in text:
                score += one.weight
                found.add(word)
    told = [w for w in found if not any(w != longer and w in longer for longer in found)]
    return score, tuple(sorted(told, key=lambda w: (text.index(w), w)))


_ASKING = re.compile(r"(?:要求|请求|希望|诉求是|诉求为|申请)[^。；;\n]{2,}")
_CLAUSE = re.compile(r"[，。；;！？!?\n]")


def asked_for(text: str) -> str:
    """The part of a text that says what is wanted, "" where none is seen."""
    found = _ASKING.findall(text)
    return "；".join(dict.fromkeys(found)) + "。" if found else ""


def first_clause(text: str, most: int = 24) -> str:
    """The beginning of a text up to the first stop, at most so many characters."""
    for part in _CLAUSE.split(text):
        if plain := part.strip():
            return plain if len(plain) <= most else plain[: most - 1] + "…"
    return ""


@dataclass(frozen=True, eq=False)
class Intake:
    """All rules of the window, declared once beside the procedures."""

    channels: tuple[Channel, ...]
    subjects: tuple[Subject, ...]
    ways: tuple[Way, ...]
    openings: tuple[Opening, ...]
    desk: Desk
    bars: tuple[Bar, ...] = ()
    leavings: tuple[Leaving, ...] = ()

    def channel(self, key: str) -> Channel | None:
        return next((c for c in self.channels if c.key == key), None)

    def subject(self, key: str) -> Subject | None:
        return next((s for s in self.subjects if s.key == key), None)

    def way(self, key: str) -> Way | None:
        return next((w for w in self.ways if w.key == key), None)

    def opening(self, procedure: str) -> Opening | None:
        return next((o for o in self.openings if o.procedure == procedure), None)

    def leaving(self, procedure: str) -> Leaving | None:
        return next((x for x in self.leavings if x.procedure == procedure), None)

    def subjects_of(self, text: str) -> list[Hit]:
        """What a text is about, the likeliest first; nothing where no word of any subject stands in it."""
        return _ranked(self.subjects, text, {})

    def ways_of(self, text: str, channel: str = "") -> list[Hit]:
        """The ways that are open to it, the likeliest first, by its words, its subject and how it came."""
        about = next(iter(self.subjects_of(text)), None)
        subject = self.subject(about.key) if about else None
        came = self.channel(channel)
        more: dict[str, list[tuple[int, str]]] = {}
        for way, weight in (subject.leans if subject else {}).items():
            more.setdefault(way, []).append((weight, f"内容属“{subject.label if subject else ''}”"))
        for way, weight in (came.leans if came else {}).items():
            more.setdefault(way, []).append((weight, f"来自“{came.label if came else ''}”"))
        return _ranked(self.ways, text, more)

    def problems(self, procedures: Mapping[str, Procedure[Any, Any]]) -> list[str]:
        """What is wrong with the declaration, in sentences. A way may name a procedure that is not installed."""
        out = [f"“{k}”声明了两次" for k in _twice([*self.channels]) + _twice([*self.subjects]) + _twice([*self.ways])]
        ways = {w.key for w in self.ways}
        leaning: list[Channel | Subject] = [*self.channels, *self.subjects]
        for lean in leaning:
            out += [f"“{lean.label}”提到没有声明的途径“{w}”" for w in lean.leans if w not in ways]
        for subject in self.subjects:
            for key, option in subject.topics.items():
                out += _topic_problems(subject.label, procedures.get(key), key, option)
        for opening in self.openings:
            out += self._opening_problems(opening, procedures.get(opening.procedure))
        for key, actions in self._actions():
            p = procedures.get(key)
            have = {a.key for a in p.actions} if p else set()
            out += [f"“{key}”没有“{a}”这一办理" for a in actions if a not in have]
        desk = procedures.get(self.desk.procedure)
        facts = desk.facts.refs() if desk else {}
        out += [f"“{self.desk.procedure}”没有登记项“{f}”" for f in (self.desk.way, self.desk.advised) if f not in facts]
        if desk is not None and self.desk.way in facts:
            options = {name for name, _ in facts[self.desk.way].options}
            out += [f"“{self.desk.procedure}”的途径没有“{w}”" for w in ways - options]
        return [f"受理登记：{problem}" for problem in out]

    def _actions(self) -> list[tuple[str, Sequence[str]]]:
        d = self.desk
        named: list[tuple[str, Sequence[str]]] = [(d.procedure, (d.sent_from, d.send, d.tell, d.join))]
        named += [(b.procedure, (b.then, *b.done)) for b in self.bars]
        named += [(x.procedure, (x.action,)) for x in self.leavings]
        return [*named, *((o.procedure, [e.action for e in o.entries]) for o in self.openings)]

    def _opening_problems(self, opening: Opening, p: Procedure[Any, Any] | None) -> list[str]:
        if p is None:
            return [f"没有“{opening.procedure}”这种程序"]
        refs, parties = p.facts.refs(), {k.key for k in p.parties}
        out = [f"“{p.label}”没有登记项“{f}”" for f in opening.facts.values() if f not in refs]
        out += [f"“{p.label}”没有当事人身份“{k}”" for k in (opening.person, opening.other) if k and k not in parties]
        channels = {c.key for c in self.channels}
        for entry in opening.entries:
            out += [f"“{p.label}”提到没有声明的来件方式“{c}”" for c in entry.channels - channels]
            for fact, value in entry.values.items():
                said = [*value.values()] if isinstance(value, Mapping) else [value]
                names = {name for name, _ in refs[fact].options} if fact in refs else set()
                out += [f"“{p.label}”没有登记项“{fact}”"] if fact not in refs else []
                out += [f"“{p.label}”的“{fact}”没有“{v}”" for v in said if names and v not in names]
                out += [f"“{p.label}”提到没有声明的来件方式“{c}”" for c in value if isinstance(value, Mapping) and c not in channels]
        return out


def _ranked(things: Sequence[C], text: str, more: Mapping[str, list[tuple[int, str]]]) -> list[Hit]:
    hits = []
    for thing in things:
        score, words = weigh(text, thing.cues)
        added = more.get(thing.key, [])
        total = score + sum(weight for weight, _ in added)
        if total > 0:
            hits.append(Hit(thing.key, total, words, tuple(why for _, why in added)))
    return sorted(hits, key=lambda h: -h.score)


def _twice(things: Sequence[Any]) -> list[str]:
    keys = [t.key for t in things]
    return sorted({k for k in keys if keys.count(k) > 1})


def _topic_problems(label: str, p: Procedure[Any, Any] | None, key: str, option: str) -> list[str]:
    if p is None or p.topic is None:
        return [f"“{label}”提到没有分类的程序“{key}”"]
    return [] if option in {name for name, _ in p.topic.options} else [f"“{p.label}”的分类没有“{option}”"]
