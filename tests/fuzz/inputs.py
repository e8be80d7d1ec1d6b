"""Damaged reports for fuzzing: sentences of the tests cut, mixed, doubled and scattered with odd characters and bytes.

The same seed gives the same input, so a failure can be repeated from its number alone.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from functools import lru_cache
from pathlib import Path

ODD = (
    "《", "》", "“", "”", "(", ")", "（", "〔2024〕", "\n", "\t", "\u3000", "\xa0", "\u200b", "\x00", "%", "‰", "+", "-", "—", "至", "、",
    "１２", "0", "00", "1,", ",000", "1.", ".5", "万", "亿", "余", "多", "几", "百分之", "零", "全覆盖", "第三", "其中", "分别", "同比增长",
    "去年", "率", "一、", "(一)", "下一步", "?。ㄒ唬", "區(qū)", "🙂", "\ud7ff", "9" * 40, "千" * 30, "参考率、及格率",
)  # fmt: skip


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    """All test sentences."""
    folder = Path(__file__).resolve().parents[1] / "reading" / "sentences"
    rows = (line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    return tuple(json.loads(row)["sentence"] for row in rows)


def text(seed: int) -> str:
    """A damaged text of up to some thousand characters."""
    chance = random.Random(seed)
    whole = "".join(chance.choices(sentences(), k=chance.randint(1, 12)))
    for _ in range(chance.randint(1, 25)):
        at, length = chance.randrange(len(whole) + 1), chance.randint(0, 12)
        change = chance.randrange(4)
        if change == 0:
            whole = whole[:at] + chance.choice(ODD) + whole[at:]
        elif change == 1:
            whole = whole[:at] + whole[at + length :]
        elif change == 2:
            whole = whole[:at] + whole[at : at + length] * chance.randint(2, 6) + whole[at + length :]
        else:
            other = chance.randrange(len(whole) + 1)
            whole = whole[:at] + whole[other : other + length] + whole[at:]
    return whole


def data(seed: int) -> bytes:
    """A damaged file: text in some encoding, a web page, or an archive, with bytes changed."""
    chance = random.Random(seed)
    words = text(seed)
    kind = chance.randrange(6)
    if kind == 0:
        whole = (
            f"<html><head><title>报告</title></head><body><table><tr><td>{words}</td></tr></table><div>{words}".encode()
        )
    elif kind == 1:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", f"<w:document><w:p>{words}</w:p></w:document>")
            archive.writestr("[Content_Types].xml", "<Types/>")
        whole = out.getvalue()
    elif kind == 2:
        whole = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n" + words.encode()
    else:
        whole = words.encode(("utf-8", "gb18030", "utf-16")[kind - 3], errors="replace")
    changed = bytearray(whole)
    for _ in range(chance.randint(0, 12)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed[: chance.randint(1, len(changed))] if chance.random() < 0.3 and changed else changed)
