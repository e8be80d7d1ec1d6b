"""Undoes GBK that was read one byte late: a web page that lost one byte shows `?。ㄒ唬┥钊` for （一）深入.

The lost byte is shown as “?”. It is always A1, the first byte of the ideographic space and of the full stop. Put back,
the bytes that follow fall into step again, up to the first ASCII character, which is the second byte of the last one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_START = re.compile("\\?(?=[。,，][\u0080-\uffffA-Za-z@-~])")
_PINYIN_REST = re.compile("[a-zü\u00e0-\u01dc]{1,6}[)）]")
_LONGEST = 80
_NUMERALS = "一二三四五六七八九十"
_UNSHOWN = {"二": b"\xfe", "三": b"\xfd", "六": b"\xf9", "十": b"\xae"}
"""Numerals whose second byte forms, with the first byte of “）”, a pair that GBK has no character for."""


def late_byte_edits(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, replacement) for each run of displaced characters; runs that do not come out as Chinese stay."""
    half_width = text.count("(") >= text.count("（")
    behind = 0
    for one in _START.finditer(text):
        if one.start() < behind:
            continue
        found = _realigned(text, one.start())
        if found is not None:
            end, after = found
            behind = end
            yield one.start(), end, after.replace("（", "(").replace("）", ")") if half_width else after


def _realigned(text: str, start: int) -> tuple[int, str] | None:
    data = bytearray(b"\xa1")
    at = start + 1
    lost = ""
    while at < min(len(text), start + _LONGEST):
        character = text[at]
        if character == "," and at == start + 1:
            data += b"\xa3\xac"
        elif character == "?":
            at += 1
            rest = _PINYIN_REST.match(text, at)
            lost = "□"
            if rest:
                lost, at = rest[0][:-1], rest.end()
            break
        elif character.isascii():
            if not 0x40 <= ord(character) <= 0x7E:
                return None
            data.append(ord(character))
            at += 1
            break
        else:
            try:
                data += character.encode("gbk")
            except UnicodeEncodeError:
                break
        at += 1
    if lost:
        lost = _guess(data.pop(), lost)
    return _plain(bytes(data), lost, at)


_LIKELY = dict(
    pair.split("=")
    for pair in (
        "實=shi 對=dui 應=ying 關=guan 開=kai 體=ti 導=dao 強=qiang 東=dong 務=wu 點=dian 黨=dang 會=hui 區=qu 縣=xian "
        "員=yuan 業=ye 與=yu 國=guo 設=she 這=zhe 進=jin 還=hai 過=guo 連=lian 運=yun 達=da 適=shi 選=xuan 動=dong "
        "織=zhi 執=zhi 決=jue 領=ling 質=zhi 長=chang 門=men 問=wen 題=ti 學=xue 習=xi 規=gui 範=fan 審=shen 訴=su"
    ).split()
)
"""Everyday characters by their reading, for the one whose second byte is gone but whose pinyin is still there."""


def _guess(first: int, reading: str) -> str:
    """The character with that first GBK byte and that reading; □ where none or several are likely."""
    plain = "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c))
    likely = [c for c, sound in _LIKELY.items() if c.encode("gbk")[0] == first and plain in (sound, "□")]
    return likely[0] if len(likely) == 1 else "□"


def _plain(data: bytes, lost: str, end: int) -> tuple[int, str] | None:
    if data.startswith(b"\xa1\xa1\xa3\xa8"):
        data = _with_unshown(data[2:])
        after = data.decode("gbk", errors="ignore")
        if len(after) > 2 and after[1] in _NUMERALS and after[2] in "）" + _NUMERALS:
            return end, after + lost
        return None
    if data.startswith(b"\xa1\xa3"):
        after = data.decode("gbk", errors="ignore")
        if len(after) > 1 and all("\u4e00" <= c <= "\u9fff" for c in after[1:]):
            return end, after + lost
    return None


def _with_unshown(data: bytes) -> bytes:
    for numeral, second in _UNSHOWN.items():
        first = numeral.encode("gbk")[:1]
        if data[2:3] == first and data[3:4] == b"\xa9":
            return data[:3] + second + b"\xa3" + data[3:]
    return data
