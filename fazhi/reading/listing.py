"""Counts the names listed before a number: 甲社区、乙社区以及丙社区等6个社区."""

from __future__ import annotations

import re

_WINDOW = 160
_BEHIND = "等共这"
_STOP = re.compile("[。；;！!\n,，:：]")
_VERBS = re.compile(
    "^.*(?:推荐|召开|组织|联合|推动|推进|包括|分别为|分别是|选取|选定|确定|命名|指导|支持|打造|建成|设立|覆盖|邀请|会同|在|对|由|向|将|与)(?=[^、]{2,})"
)


def listed_names(text: str, start: int, end: int) -> tuple[tuple[str, ...], bool]:
    """The names listed before text[start:end], and whether the list reads as complete (… 以及 X等6个)."""
    if start == 0 or text[start - 1] not in _BEHIND:
        return (), False
    before = text[max(0, start - _WINDOW) : start - 1]
    stops = list(_STOP.finditer(before))
    stem = before[stops[-1].end() if stops else 0 :]
    if "、" not in stem and not re.search("和|以及|及", stem):
        return (), False
    pieces = [piece for piece in re.split("、", stem) if piece.strip()]
    closed = False
    last = pieces[-1] if pieces else ""
    for joint in ("以及", "及", "和"):
        at = last.find(joint)
        if at > 0 and at + len(joint) < len(last):
            pieces[-1:] = [last[:at], last[at + len(joint) :]]
            closed = True
            break
    if not pieces:
        return (), False
    pieces[0] = _VERBS.sub("", pieces[0])
    return tuple(piece.strip("“”《》 ") for piece in pieces if piece.strip()), closed
