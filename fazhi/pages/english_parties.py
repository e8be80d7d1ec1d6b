"""English of putting right what was entered about a party."""

from __future__ import annotations

DICT: dict[str, str] = {
    "更正当事人信息": "Correct a party's details",
    "更正哪一位": "Whose details",
    "这里只显示姓氏和号码的头尾；要核对完整的，请先在事项页查看并写明用途。": (
        "Only surnames and the ends of numbers are shown here; to check them whole, open them on the matter's page and say what for."
    ),
    "不改的留空。": "Leave empty what stays.",
    "不改的留空。登记错了而没有对的，写“无”。": "Leave empty what stays. Where it is wrong and nothing right is known, write 无.",
    "更正{who}的{what}": "Put right of the {who}: {what}",
    "更正当事人的{what}": "Put right of a party: {what}",
    "{label}：{new}（原为{old}）": "{label}: {new} (was {old})",
    "原来登记的保留，同样加密；查找、办理和以后的文书以更正后的为准。已经制作的文书不变。": (
        "What was entered stays, encrypted as before; searching, handling and later papers go by what is right. Papers already made "
        "are not changed."
    ),
    "登记的当事人": "Parties on record",
    "只显示姓氏和号码的头尾。登记有误的，可以向承办单位提出更正（《个人信息保护法》第四十六条）。": (
        "Only surnames and the ends of numbers are shown. Where something is wrong, ask the handling body to put it right (Personal "
        "Information Protection Law, article 46)."
    ),
}
