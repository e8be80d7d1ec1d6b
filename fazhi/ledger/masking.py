"""How personal data is shown where nobody asked to read it: 张某, 110101********0012, 138****5521."""

from __future__ import annotations

_DOUBLE = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 皇甫 宗政 公孙 令狐 轩辕 宇文 长孙 慕容 司徒 司空".split()
)


def masked(name: str) -> str:
    """Surname and 某: 张三 → 张某, 欧阳小明 → 欧阳某. A name of one character is all hidden."""
    plain = name.strip()
    if len(plain) < 2:
        return "某"
    surname = plain[:2] if plain[:2] in _DOUBLE and len(plain) > 2 else plain[:1]
    return f"{surname}某"


def masked_number(text: str, head: int = 4, tail: int = 4) -> str:
    """Keep the first and last characters, star the rest; short numbers are starred whole."""
    if len(text) <= head + tail:
        return "*" * len(text)
    return text[:head] + "*" * (len(text) - head - tail) + text[-tail:]
