"""Parties of a new matter: as many as there are of each kind, what is usual asked first, the rest folded away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest, QueryDict

from fazhi.kernel.elements import PartyKind
from fazhi.ledger.state import PartyGiven
from fazhi.pages.desk.fields import Field
from fazhi.pages.english import named, tr

MOST = 20
_MORE = (("sex", "性别"), ("age", "年龄"), ("nation", "民族"), ("job", "职业"))
_ID = re.compile(r"\d{17}[\dX]")
_OTHER_ID = re.compile(r"[0-9A-Z]{5,20}")
_PHONE = re.compile(r"[\d\- +()（）]+")


@dataclass
class Block:
    """One party. `fields` are shown, `more` folded; `first`: the block that must be filled where the kind is required."""

    kind: str
    label: str
    needed: bool
    is_body: Field
    fields: list[Field]
    more: list[Field] = field(default_factory=list)

    def all(self) -> list[Field]:
        return [self.is_body, *self.fields, *self.more]

    @property
    def opened(self) -> bool:
        return any(f.value or f.error for f in self.more)


@dataclass
class Kind:
    """All parties of one kind, with the number of blocks shown."""

    key: str
    label: str
    required: bool
    blocks: list[Block]


def kinds(declared: Iterable[PartyKind], post: QueryDict | None, request: HttpRequest) -> list[Kind]:
    """The blocks to show: what was typed so far, one more of a kind where that was asked for."""
    made = []
    for kind in declared:
        count = _count(kind, post)
        blocks = [_block(kind, i, post, request) for i in range(count)]
        made.append(Kind(kind.key, named(kind, request), kind.required, blocks))
    return made


def _count(kind: PartyKind, post: QueryDict | None) -> int:
    if post is None:
        return 1 if kind.required else 0
    typed = post.get(f"n-{kind.key}", "")
    count = int(typed) if typed.isascii() and typed.isdecimal() else 0
    count += post.get("more") == kind.key
    return min(max(count, 1 if kind.required else 0), MOST)


def _block(kind: PartyKind, index: int, post: QueryDict | None, request: HttpRequest) -> Block:
    prefix = f"p-{kind.key}-{index}"

    def one(key: str, label: str, hint: str = "", needed: bool = False) -> Field:
        name = f"{prefix}-{key}"
        value = post.get(name, "") if post is not None else ""
        return Field(name, tr(label, request), "text", value=value, hint=tr(hint, request) if hint else "", needed=needed)

    chosen = (post.get(f"{prefix}-body", "") if post is not None else "") or "person"
    is_body = Field(
        f"{prefix}-body", tr("是个人还是单位", request), "radio", value=chosen,
        options=[("person", tr("个人", request)), ("body", tr("单位", request))],
    )  # fmt: skip
    needed = kind.required and index == 0
    fields = [
        one("name", "姓名或者名称", needed=needed), one("phone", "电话", "加密保存，列表里不显示"),
        one("id_no", "证件号码", "个人填身份证号，单位填统一社会信用代码"), one("address", "住址或者住所"),
    ]  # fmt: skip
    return Block(kind.key, named(kind, request), needed, is_body, fields, [one(k, v) for k, v in _MORE])


def read(shown: Iterable[Kind]) -> tuple[tuple[PartyGiven, ...], bool]:
    """The parties typed, errors put on the fields; the second value: whether all is well. Empty blocks are left out."""
    found: list[PartyGiven] = []
    good = True
    for kind in shown:
        for block in kind.blocks:
            values = {f.name.rsplit("-", 1)[1]: " ".join(f.value.split()) for f in (*block.fields, *block.more)}
            if not any(values.values()) and not block.needed:
                continue
            body = block.is_body.value == "body"
            if not _check(block, values, body):
                good = False
                continue
            name = values.pop("name")
            found.append(PartyGiven(kind.key, name, body, {k: v for k, v in values.items() if v}))
    return tuple(found), good


def _check(block: Block, values: dict[str, str], body: bool) -> bool:
    by_key = {f.name.rsplit("-", 1)[1]: f for f in (*block.fields, *block.more)}
    if not values["name"]:
        by_key["name"].error = f"请填写{block.label}的姓名或者名称。"
    if len(values["name"]) > 60:
        by_key["name"].error = f"{block.label}的姓名或者名称至多60字。"
    values["id_no"] = values["id_no"].replace(" ", "").upper()
    by_key["id_no"].error = id_problem(values["id_no"], body)
    by_key["phone"].error = phone_problem(values["phone"])
    by_key["age"].error = age_problem(values["age"])
    return not any(f.error for f in by_key.values())


def phone_problem(text: str) -> str:
    """What is wrong with a telephone number as typed, in Chinese; "" where nothing is, or none was typed."""
    digits = re.sub(r"\D", "", text)
    if text and (not _PHONE.fullmatch(text) or not 7 <= len(digits) <= 13):
        return f"电话应为7至13位数字，您填了{len(digits)}位。固定电话请加区号。"
    if digits.startswith("1") and len(digits) in (10, 12):
        return f"手机号应为11位数字，您填了{len(digits)}位。"
    return ""


def age_problem(text: str) -> str:
    """The same of an age."""
    fits = not text or (text.isascii() and text.isdecimal() and int(text) <= 130)
    return "" if fits else f"年龄须是0至130的整数，“{text}”不是。"


def id_problem(text: str, body: bool) -> str:
    """The same of an identity number, or of a body's credit code."""
    if not text:
        return ""
    if body:
        fits = len(text) == 18 and text.isascii() and text.isalnum()
        return "" if fits else f"统一社会信用代码为18位数字或者大写字母（GB 32100），您填了{len(text)}位。"
    if text.rstrip("X").isdecimal():
        return "" if _ID.fullmatch(text) else f"居民身份证号码为18位（GB 11643），您填了{len(text)}位。"
    return "" if _OTHER_ID.fullmatch(text) else "证件号码只能有数字和字母，5至20位。"
