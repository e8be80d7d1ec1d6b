"""Reports made up for measuring: the reader's own test sentences with fresh numbers, between sentences without any.

No published report is in the repository. The made ones have about as many figures a character as published ones
(one in about 120 characters), the usual five chapters, dates, document numbers, titles and names with numbers.
"""

from __future__ import annotations

import json
import random
import re
from functools import lru_cache
from pathlib import Path

SENTENCES = Path(__file__).resolve().parents[1] / "tests" / "reading" / "sentences"
PLAIN = (
    "坚持把法治建设摆在全局工作的突出位置,与经济社会发展同谋划、同部署、同推进、同考核。",
    "始终以习近平法治思想为指导,深入学习贯彻党的二十大和二十届三中全会精神,不断提高运用法治思维解决问题的能力。",
    "严格落实《重大行政决策程序暂行条例》,凡属重大事项,均履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序。",
    "健全完善行政执法公示、执法全过程记录、重大执法决定法制审核制度,执法行为更加规范,执法质量稳步提升。",
    "依托综治中心整合力量资源,推动矛盾纠纷受理、交办、办理、反馈、评价各环节有序衔接,努力把问题化解在基层、消除在萌芽状态。",
    "充分发挥法律顾问作用,在招商引资、征地拆迁、合同签订等方面主动听取意见,防范法律风险。",
    "以宪法宣传周、民法典宣传月等节点为契机,采取群众喜闻乐见的方式开展宣传,营造尊法学法守法用法的浓厚氛围。",
    "持续深化“放管服”改革,推行告知承诺、容缺受理、一网通办,企业和群众办事更加便利。",
    "自觉接受人大法律监督、政协民主监督和社会舆论监督,认真办理建议提案,做到件件有回音、事事有着落。",
    "注重发挥典型的示范带动作用,鼓励基层结合实际大胆探索,形成了一批可复制、可推广的经验做法。",
    "全面梳理权责清单并动态调整,明确责任主体、办理依据和流程,让权力在阳光下运行。",
    "把提升执法人员素质摆在重要位置,采取集中授课、案卷评查、以案释法等形式强化业务本领。",
    "与上级要求和群众期盼相比,工作中还有一些薄弱环节,主要原因是认识不够深入、力量配备不够均衡、方法还不够多样。",
    "主要负责人切实担起推进法治建设第一责任人职责,重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。",
)
CHAPTERS = (
    ("一、{year}年推进法治政府建设的主要举措和成效", 0.78),
    ("二、存在的不足和原因", 0.06),
    ("三、主要负责人履行推进法治建设第一责任人职责情况", 0.08),
    ("四、{next}年推进法治政府建设的主要安排", 0.06),
    ("五、其他需要报告的情况", 0.02),
)
_NUMBER = re.compile(r"(?<![\d.%〔年月“+#-])[1-9]\d{0,4}(?=[件人场次份名宗起])")


@lru_cache(maxsize=1)
def _stating() -> tuple[str, ...]:
    rows = (line for file in sorted(SENTENCES.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    return tuple(row["sentence"].strip() for row in map(json.loads, rows) if row["figures"] and "\n" not in row["sentence"])


def made(seed: int, characters: int = 5000) -> str:
    """A report of about that many characters. The same seed always gives the same text."""
    chance = random.Random(seed)
    year = chance.choice((2022, 2023, 2024, 2025))
    lines = [f"青禾区第{seed}镇{year}年法治政府建设年度报告", ""]
    for heading, share in CHAPTERS:
        lines.append(heading.format(year=year, next=year + 1))
        room = characters * share
        while room > 0:
            paragraph = _paragraph(chance, figures="成效" in heading)
            lines.append(paragraph)
            room -= len(paragraph)
    return "\n".join(lines) + "\n"


def _paragraph(chance: random.Random, figures: bool) -> str:
    stating = [_with_fresh_numbers(chance.choice(_stating()), chance)] if figures else []
    parts = [*stating, *chance.choices(PLAIN, k=chance.choice((3, 4)))]
    chance.shuffle(parts)
    return "".join(part if part[-1] in "。；！" else part + "。" for part in parts)


def _with_fresh_numbers(sentence: str, chance: random.Random) -> str:
    return _NUMBER.sub(lambda found: str(chance.randint(2, 9 * 10 ** (len(found[0]) - 1) + 1)), sentence)
