"""English of the pages of a draw by lot and of its proof."""

from __future__ import annotations

DICT: dict[str, str] = {
    "抽签证明": "Proof of the draw",
    "自己重抽一遍": "Draw again yourself",
    "名单、种子和结果都在证明里，任何人可以重抽。": "List, seed and result are in the proof; anybody can draw again.",
    "看证明，自己重抽一遍": "See the proof and draw again yourself",
    "证明对不上": "The proof does not hold",
    "本页刚才按名单和种子重抽了一遍，结果相同。不用相信本页：下面有证明文件和三十行的程序，可以自己重抽。": (
        "This page has just drawn again from the list and the seed, with the same result. You need not believe this page: below are the "
        "proof file and thirty lines of program to draw again yourself."
    ),
    "一、先固定名单": "1. First the list was fixed",
    "名单共{n}项，抽取{k}项。": "{n} items on the list, {k} to be drawn.",
    "人员名单共{n}人，为抽中的每一项抽取{k}人。": " {n} people on a second list, {k} to be drawn for each item.",
    "{day}公开的名单和指纹": "list and fingerprint, published {day}",
    "名单指纹": "Fingerprint of the list",
    "种子规则": "Where the seed comes from",
    "名单全文（{n}项）": "The whole list ({n} items)",
    "人员名单全文（{n}人）": "The whole list of people ({n})",
    "二、谁不参加，为什么": "2. Who does not take part, and why",
    "不参加的": "Does not take part",
    "没有回避，名单上的都参加。": "Nobody is left out; everything on the list takes part.",
    "三、再产生种子": "3. Then the seed came",
    "种子": "Seed",
    "取自": "Taken from",
    "第{n}次封存的封存链值": "chain value of seal {n}",
    "四、抽取的结果": "4. What was drawn",
    "次序": "Order",
    "抽中的": "Drawn",
    "抽到的人员": "People drawn for it",
    "“种子|名称”的指纹": "Fingerprint of “seed|name”",
    "每一项写成“种子|名称”算出指纹，按指纹从小到大取。为某一项抽人的，写成“种子|该项名称|姓名”。每一项机会相同，名单的先后不影响结果。": (
        "Every item is written “seed|name”; the smallest fingerprints are drawn. People for an item are written “seed|item|person”. All have "
        "the same chance; the order of the list does not matter."
    ),
    "五、自己重抽一遍": "5. Draw again yourself",
    "下载证明文件：": "Download the proof file: ",
    "下载程序：": "Download the program: ",
    "，或者照下面抄一份。它只用 Python 自带的功能。": ", or copy it from below. It needs nothing but Python.",
    "再核对两件事：种子就是公布的号码或者封存链值；名单的指纹在种子产生以前已经公开。": (
        "Then check two things: the seed is the number or chain value that was made public; the fingerprint of the list was public before it."
    ),
    "程序全文": "The whole program",
}
