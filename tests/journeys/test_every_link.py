"""Every role goes where its pages lead: each link answers, or says why not; no page shows a key of the program."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser, LexborNode

from fazhi.kernel.library import library
from fazhi.people.models import Post
from fazhi.people.session import system_scope

pytestmark = [pytest.mark.django_db(databases=["default", "owner"], transaction=True)]

A_ROLE, ALL, MENU = 3, 2, 4
"""So many further pages a role goes to beside those of its menu; so many of one kind of page, and of one line of the menu, all roles."""
ELSEWHERE = ("/signout/", "/language/", "/hall/leave/")
LEFTOVER = re.compile(r"\bNone\b|\{\{|\{%|\bTrue\b|\bFalse\b| object at 0x")


def kind_of(path: str) -> str:
    """Pages of one kind: their addresses differ in numbers, or in what is asked for."""
    parts = urlsplit(path)
    asked = sorted({key for key, _ in parse_qsl(parts.query)})
    return re.sub(r"[0-9a-f]{16,}|\d+", "#", parts.path) + "?" + "&".join(asked)


def keys() -> re.Pattern[str]:
    """Whatever the declarations call things among themselves, as far as no word of a language looks like it."""
    found = set()
    for p in library().procedures.values():
        found |= {p.key, *(a.key for a in p.actions), *p.facts.refs(), *(x.key for x in p.limits)}
    named = sorted((k for k in found if "_" in k), key=len, reverse=True)
    return re.compile(rf"(?<![\w./@-])(?:{'|'.join(named)})(?![\w./(])")


def posts() -> list[Post]:
    """One post of every role that somebody holds."""
    with system_scope():
        every = Post.objects.select_related("account").order_by("role", "pk")
        return list({post.role: post for post in every}.values())


class Walker:
    """Somebody who follows links; `wrong` is what they met."""

    def __init__(self) -> None:
        self.wrong: list[str] = []
        self.seen: Counter[str] = Counter()
        self.menu: Counter[str] = Counter()
        self.keys = keys()

    def look(self, client: Client, path: str, who: str, *, offered: bool = False) -> tuple[list[str], list[str]]:
        """Go to a page; returns the links of its menu and of its body. `offered`: the menu leads there, so it may be seen."""
        answer = client.get(path, follow=True)
        shown = answer.headers.get("Content-Type", "").startswith("text/html")
        body = LexborHTMLParser(answer.content.decode()).body if shown else None
        if body is None:
            if answer.status_code != 200:
                self.wrong.append(f"{who} {path}: {answer.status_code}")
            return [], []
        menu, main = body.css_first(".side"), body.css_first("main")
        here = answer.redirect_chain[-1][0] if answer.redirect_chain else path
        for hidden in main.css("script, style, code, pre, .mono, svg title") if main else []:
            hidden.decompose()
        said = " ".join(main.text(separator=" ").split()) if main else ""
        allowed = answer.status_code == 200 or (answer.status_code in (403, 409) and not offered and len(said) > 15)
        if not allowed or main is None:
            self.wrong.append(f"{who} {path}: {answer.status_code} {said[:80]}")
        found = self.keys.findall(said) + LEFTOVER.findall(said)
        if found:
            self.wrong.append(f"{who} {path}: {found[:3]}")
        return self._links(menu, here), self._links(main, here)

    def _links(self, part: LexborNode | None, here: str) -> list[str]:
        hrefs = [a.attributes.get("href") or "" for a in part.css("a[href]")] if part is not None else []
        joined = [urljoin(here, href).split("#")[0] for href in hrefs if not href.startswith(("#", "http"))]
        return [path for path in joined if path.startswith("/") and urlsplit(path).path not in ELSEWHERE]

    def walk(self, client: Client, start: str, who: str) -> Iterator[str]:
        """From the first page over the menu to a few pages of kinds seldom seen before."""
        menu, links = self.look(client, start, who, offered=True)
        further = deque(links)
        for path in dict.fromkeys(menu):
            self.menu[path] += 1
            if self.menu[path] > MENU:
                continue
            yield path
            further.extend(self.look(client, path, who, offered=True)[1])
        for _ in range(A_ROLE):
            seldom = next((p for p in further if self.seen[kind_of(p)] < ALL), None)
            if seldom is None:
                return
            self.seen[kind_of(seldom)] += 1
            yield seldom
            further.extend(self.look(client, seldom, who)[1])


def test_every_link(demonstration: None) -> None:
    walker = Walker()
    went = sum(1 for _ in walker.walk(Client(), "/hall/", "public"))
    roles = posts()
    for post in roles:
        client = Client()
        client.force_login(post.account, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["post"] = post.pk
        session.save()
        went += sum(1 for _ in walker.walk(client, "/desk/", post.role))
    assert walker.wrong == []
    assert went > 3 * len(roles)
