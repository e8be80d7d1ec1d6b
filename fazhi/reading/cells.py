"""Numbers in tables: a cell takes its unit from itself, the head of its column or row, its neighbours, or the caption.

A table is two or more lines running whose cells are parted by tabs (as Word, web pages and PDF are loaded) or by “|”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.reading import units

_NUMBER = re.compile(
    r"\s*[约近]?(?P<number>\d[\d,]*(?:\.\d+)?)[万亿]?[余多]?\s*(?P<unit>[%％‰]|[\u4e00-\u9fff]{1,4})?\s*"
)
_UNIT_COLUMN = re.compile("(?:计量|计数)?单位")
_BRACKET = re.compile(r"[(（](?:单位\s*[:：]?\s*)?([\u4e00-\u9fff%％㎡]{1,4})[)）]")
_CAPTION = re.compile(r"(?:计量)?单位\s*[:：]\s*([\u4e00-\u9fff%％、，,/]{1,12})")
_NOT_COUNTED = re.compile("序号|编号|年份|年度|日期|时间|电话|邮编|页码|排名|名次|代码")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_BY_NAME = (
    (re.compile("率|比重|占比|百分比|比例|增幅"), "%"),
    (re.compile("人次"), "人次"),
    (re.compile("场次|场数"), "场"),
    (re.compile("人数|人员|律师数|调解员"), "人"),
    (
        re.compile(
            "案件|件数|案数|受理|办结|审结|结案|收到|收案|立案|调解|化解|纠纷|申请|维持|撤销|驳回|终止|败诉|应诉"
        ),
        "件",
    ),
    (re.compile("次数"), "次"),
    (re.compile("金额|经费|罚款"), "元"),
)
_MONEY = {
    "万元": ("元", 10**4),
    "亿元": ("元", 10**8),
    "千元": ("元", 1000),
    "万人次": ("人次", 10**4),
    "万人": ("人", 10**4),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """The number of one cell: its place, its unit, by how much its column is scaled (万元), and the words it stands under."""

    start: int
    end: int
    unit: str
    scale: int
    words: str
    caption: str


@dataclass(slots=True)
class _Piece:
    start: int
    text: str
    number: re.Match[str] | None


def cells(text: str) -> dict[int, Cell]:
    """The cells that hold one number each, by the place where the number begins. Linear in the length of the text."""
    result: dict[int, Cell] = {}
    if "\t" not in text and "|" not in text:
        return result
    rows: list[list[_Piece]] = []
    before: list[str] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        pieces = _pieces(line, at)
        at += len(line) + 1
        if len(pieces) > 1:
            rows.append(pieces)
            continue
        if len(rows) > 1:
            result.update((cell.start, cell) for cell in _table(rows, before))
        if rows or line.strip():
            before = [*before[-1:], line.strip()] if line.strip() else []
        rows = []
    return result


def _pieces(line: str, at: int) -> list[_Piece]:
    mark = "\t" if "\t" in line else "|" if line.count("|") > 1 else ""
    if not mark:
        return []
    found = []
    for part in line.split(mark):
        found.append(_Piece(at, part.strip(), _NUMBER.fullmatch(part)))
        at += len(part) + 1
    if mark == "|" and not found[0].text:
        found = found[1:]
    if mark == "|" and found and not found[-1].text:
        found = found[:-1]
    return found


def _table(rows: list[list[_Piece]], before: list[str]) -> Iterator[Cell]:
    heads = _heads(rows)
    body = rows[len(heads) :] if heads else rows
    caption = next((line for line in reversed(before) if not _CAPTION.fullmatch(line)), "")[-60:]
    whole = _unit_of_caption([*before[-2:], *(piece.text for row in heads for piece in row)])
    width = max(len(row) for row in body) if heads else 0
    names = _names(heads, width)
    by_column = {i: _usual(row[i] for row in body if i < len(row)) for i in range(width)}
    for row in body:
        yield from _row(row, names, by_column, whole, caption)


def _heads(rows: list[list[_Piece]]) -> list[list[_Piece]]:
    """The rows at the top that hold no numbers, years apart; none where every row has one."""
    heads = []
    for row in rows[:3]:
        if any(piece.number and not _YEAR.fullmatch(piece.text) for piece in row):
            break
        heads.append(row)
    return heads if len(heads) < len(rows) else []


def _names(heads: list[list[_Piece]], width: int) -> list[str]:
    """What stands above each column, from the top down; a head over several columns holds for the empty ones beside it."""
    names = [""] * width
    for depth, row in enumerate(heads):
        last = ""
        for i in range(width):
            text = row[i].text if i < len(row) else ""
            last = text or (last if depth < len(heads) - 1 else "")
            if last and not names[i].endswith(last):
                names[i] += last
    return names


def _row(row: list[_Piece], names: list[str], by_column: dict[int, str], whole: str, caption: str) -> Iterator[Cell]:
    usual = _usual(row) or _beside(row, names)
    label = ""
    for i, piece in enumerate(row):
        if piece.number is None or (not label and _YEAR.fullmatch(piece.text)):
            label = piece.text or label
            continue
        name = names[i] if i < len(names) else ""
        if _NOT_COUNTED.search(name) or (not name and not label) or len(label) > 40:
            continue
        written = _standard(piece.number["unit"] or "")
        if piece.number["unit"] and not written:
            continue
        unit = (
            written
            or _bracket(name)
            or _bracket(label)
            or usual
            or by_column.get(i, "")
            or whole
            or _named(name, label)
        )
        if unit:
            unit, scale = _MONEY.get(unit, (unit, 1))
            start = piece.start + piece.number.start("number")
            yield Cell(start, piece.start + len(piece.number[0].rstrip()), unit, scale, _words(label, name), caption)


def _beside(row: list[_Piece], names: list[str]) -> str:
    """The unit a row names in a column of its own, headed 单位."""
    units_ = (piece.text for piece, name in zip(row, names, strict=False) if _UNIT_COLUMN.fullmatch(name))
    return next((unit for text in units_ if (unit := _standard(text))), "")


def _words(label: str, name: str) -> str:
    return _BRACKET.sub("", f"{label} {name}").strip() if name != label else label


def _standard(written: str) -> str:
    """The unit in its standard form; empty where the words are none."""
    if written in _MONEY:
        return written
    found = units.unit_at(written, 0) if written else None
    return found.name if found is not None and found.end == len(written) else ""


def _bracket(name: str) -> str:
    found = _BRACKET.search(name)
    return _standard(found[1]) if found else ""


def _usual(row: list[_Piece] | Iterator[_Piece]) -> str:
    """The unit that the numbers of a row or column are written with, where all that have one agree."""
    found = Counter(_standard(piece.number["unit"]) for piece in row if piece.number and piece.number["unit"])
    return next(iter(found)) if len(found) == 1 else ""


def _unit_of_caption(lines: list[str]) -> str:
    """单位:件 above the table, where it names one unit."""
    for line in lines:
        found = _CAPTION.search(line)
        if found:
            return _standard(found[1])
    return ""


def _named(name: str, label: str) -> str:
    """The unit that the words above or beside a number imply: 受理数 counts cases, 参加人数 people."""
    for words in (name, label):
        for pattern, unit in _BY_NAME:
            if pattern.search(words):
                return unit
    return ""
