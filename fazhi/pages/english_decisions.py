"""English of the pages on decisions and documents."""

from __future__ import annotations

DICT: dict[str, str] = {
    "必经环节": "Steps that must be shown",
    "每一步都有据可查；依法可以不经的，写明理由": "Every step leaves evidence; one the law lets be left out says why",
    "办理以下任一项，即为完成：": "Done by any of: ",
    "前后对照": "Side by side",
    "与{day}公开的对照": "Compare with what was published {day}",
    "划去的是前一文本有、后一文本没有的，加下划线的是后来写的。": (
        "Struck out: in the earlier text only. Underlined: written later."
    ),
    "两次公开的内容相同。": "Both say the same.",
    "没有改动：": "Unchanged: ",
    "已完成": "done",
    "依法可以不经": "left out on a ground of law",
    "尚未完成": "not done yet",
}
