"""Reports such as bodies publish each spring, made up: fictional bodies, numbers that agree but where a test wants otherwise."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace

COMMON = (
    "坚持把法治建设摆在全局工作的突出位置，健全领导干部带头学法的机制，把学习贯彻习近平法治思想作为干部教育的重要内容，"
    "定期研究法治建设中的重点难点，推动各项任务落到实处。"
)
OWN = {
    "松溪": "沿松溪河的七个社区设立议事长廊，居民把晾衣占道、楼道堆物这些身边事带到长廊里说，由网格长当场认领，办完了回到长廊里讲。",
    "柳湾": "针对柳编作坊集中、用工季节性强的特点，镇上把合同文本印成口袋书，在收购季前逐户讲解，欠薪纠纷比往年明显减少。",
    "城北": "老旧小区加装电梯意见不一，街道请规划师和律师一起到楼门口算账，把采光、费用、维护三张表贴出来，让住户自己比较。",
    "云台": "山上茶园界址多靠口头约定，镇里会同自然资源所逐块走界，绘成一张全镇茶园界图，界线纠纷有图可查。",
}


@dataclass(frozen=True)
class Made:
    """What a made report says. `rate` as printed; `month` of publication; `first`: whether 第一责任人 has a chapter."""

    body: str
    place: str
    year: int = 2025
    taken: int = 845
    settled: int = 838
    rate: str = "99.17"
    growth: str = ""
    events: int = 36
    received: int = 4200
    month: int = 3
    first: bool = True
    plan: str = "建成覆盖各村社区的法治文化长廊并组织老年法律课堂"

    @property
    def text(self) -> str:
        """The report as a text file."""
        grown = f"，同比增长{self.growth}%" if self.growth else ""
        lines = [
            f"{self.body}{self.year}年法治政府建设年度报告",
            "",
            f"一、{self.year}年推进法治政府建设的主要举措和成效",
            "（一）统筹推进法治建设",
            COMMON,
            "（二）多元化解矛盾纠纷",
            f"全年共受理矛盾纠纷{self.taken}件{grown}，调解成功{self.settled}件，调解成功率{self.rate}%。"
            + next((text for place, text in OWN.items() if place in self.place), ""),
            "（三）深化法治宣传教育",
            f"以宪法宣传周等节点为契机，开展法治宣传活动{self.events}场，受教育群众{self.received}余人次。",
            "（四）规范行政执法",
            "全面落实行政执法公示、执法全过程记录、重大执法决定法制审核制度，组织行政执法人员参加培训，开展案卷评查，"
            "对发现的文书送达不规范、说理不充分等情形逐案反馈，执法行为更加规范，群众和企业对执法工作的评价稳步提高，"
            "执法监督与12345热线、行政复议的衔接也更加顺畅。",
            "二、存在的不足和原因",
            "调解员队伍年龄偏大，专业力量不足，主要原因是经费保障渠道较窄。",
            *(["三、主要负责人履行推进法治建设第一责任人职责情况", "主要负责人对重要工作亲自部署、重大问题亲自过问。"] if self.first else []),
            f"四、{self.year + 1}年工作安排",
            f"{self.plan}，推进法治乡村建设。",
            "",
            self.body,
            f"{self.year + 1}年{self.month}月8日",
            "",
        ]
        return "\n".join(lines)


YEAR = (
    Made("青禾区人民政府", "青禾", taken=2845, settled=2790, rate="98.07", growth="5", events=118, received=15800),
    Made("松溪街道办事处", "松溪", growth="12.5"),
    Made("柳湾镇人民政府", "柳湾", taken=900, settled=838, month=5, first=False),
    Made("城北街道办事处", "城北", taken=1100, settled=1092, rate="99.27", events=41, received=6100),
)
"""A district and its towns: 柳湾 is late, lacks a part, and its rate is wrong."""


def last_year(reports: Sequence[Made] = YEAR) -> list[Made]:
    """The same bodies a year earlier: fewer disputes, a plan that this year's report does not come back to."""
    earlier = "为网格员配发法律口袋书并建立家事纠纷冷静期回访台账"
    return [
        replace(one, year=one.year - 1, taken=one.taken - 95, settled=one.taken - 100, rate=f"{(one.taken - 100) / (one.taken - 95):.2%}"[:-1],
                growth="", month=3, first=True, plan=earlier)
        for one in reports
    ]  # fmt: skip


def archive(reports: Sequence[Made], *, broken: bool = False) -> bytes:
    """The reports as one zip of text files, with a damaged PDF among them where `broken`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for one in reports:
            packed.writestr(f"{one.body}{one.year}年度报告.txt", one.text.encode("gb18030"))
        if broken:
            packed.writestr("扫描坏件.pdf", b"%PDF-1.7 nothing more")
    return out.getvalue()
