"""The demonstration district 青禾区: its places and bodies. All fictional; codes begin with 99, which GB/T 2260 does not use."""

from __future__ import annotations

from dataclasses import dataclass, field

from fazhi.people.models import Organisation, Region
from fazhi.people.tree import add_organisation

Kind = Organisation.Kind

TOWNS: tuple[tuple[str, str, int, tuple[str, ...]], ...] = (
    ("songxi", "松溪街道", 15, ("锦园社区", "望溪社区", "听松社区", "石桥头社区")),
    ("chengbei", "城北街道", 13, ("北门社区", "纺机社区", "槐荫社区", "双井社区")),
    ("jinlan", "锦澜街道", 11, ("澜湾社区", "书院社区", "银杏社区", "铁工社区")),
    ("hefeng", "禾丰街道", 10, ("禾苑社区", "粮仓社区", "丰泽社区", "新桥社区")),
    ("yunzhan", "云栈街道", 9, ("云栈社区", "货场社区", "高台社区", "晴川里社区")),
    ("xuefu", "学府街道", 8, ("学府里社区", "图南社区", "桃李社区", "科创社区")),
    ("liuwan", "柳湾镇", 7, ("柳湾社区", "渡口村", "柳东村", "苇荡村")),
    ("maiyu", "麦屿镇", 5, ("麦屿社区", "塘湾村", "前屿村", "盐田村")),
    ("qingyu", "青榆镇", 5, ("青榆社区", "榆林坡村", "老榆村", "磨坊村")),
    ("shasong", "沙棠镇", 4, ("沙棠社区", "棠梨村", "沙堤村", "牌楼村")),
    ("tongyu", "桐雨镇", 4, ("桐雨社区", "桐花村", "竹篙村", "上桐村")),
    ("weitang", "苇塘镇", 3, ("苇塘社区", "菱角村", "芦花村", "小塘村")),
    ("qiaoshan", "荞山镇", 3, ("荞山社区", "荞麦地村", "松毛岭村", "石灰窑村")),
    ("luting", "鹭汀镇", 2, ("鹭汀社区", "白鹭村", "沙洲村", "汀头村")),
    ("shisun", "石笋镇", 2, ("石笋社区", "笋溪村", "岩下村", "茶垭村")),
)
"""(key, name, weight of its share in the work, communities and villages). Weights add up to 101."""

DEPARTMENTS: tuple[tuple[str, str, str], ...] = (
    ("police", "公安分局", "公"),
    ("education", "教育局", "教"),
    ("civil", "民政局", "民"),
    ("labour", "人力资源和社会保障局", "人社"),
    ("land", "自然资源局", "自资"),
    ("environment", "生态环境分局", "环"),
    ("housing", "住房和城乡建设局", "住建"),
    ("transport", "交通运输局", "交"),
    ("farming", "农业农村局", "农"),
    ("health", "卫生健康局", "卫"),
    ("market", "市场监督管理局", "市监"),
    ("city", "综合行政执法局", "执"),
)

SPECIAL: tuple[tuple[str, str, str, str], ...] = (
    ("medical", "医疗纠纷", "医调委", "医"), ("traffic", "道路交通事故纠纷", "交调委", "交调"), ("property", "物业纠纷", "物调委", "物"),
)
"""The committees of a trade or profession: (key, what they mediate, short name, prefix of numbers)."""


@dataclass
class Places:
    """Regions by name, bodies by key (`songxi.committee`), communities of each town."""

    regions: dict[str, Region] = field(default_factory=dict)
    orgs: dict[str, Organisation] = field(default_factory=dict)
    communities: dict[str, list[Region]] = field(default_factory=dict)


def build() -> Places:
    """Make regions and bodies. The mediation committee stands under the judicial office that guides it."""
    made = Places()
    province = Region.objects.create(code="990000000000", name="演示省", level=Region.Level.PROVINCE)
    city = Region.objects.create(code="990100000000", name="禾川市", level=Region.Level.CITY, parent=province)
    county = Region.objects.create(code="990101000000", name="青禾区", level=Region.Level.COUNTY, parent=city)
    made.regions["青禾区"] = county

    def add(key: str, name: str, short: str, prefix: str, kind: str, region: Region, parent: str | None) -> None:
        above = made.orgs[parent] if parent else None
        code = "990101-" + key.replace(".", "-")
        made.orgs[key] = add_organisation(code, name, short, prefix, kind, region, above)

    add("government", "青禾区人民政府", "区政府", "青禾府", Kind.GOVERNMENT, county, None)
    add("justice", "青禾区司法局", "区司法局", "青禾司", Kind.DEPARTMENT, county, "government")
    add("lawoffice", "中共青禾区委全面依法治区委员会办公室", "区委依法治区办", "青禾法治", Kind.OFFICE, county, "justice")
    add("aidcentre", "青禾区法律援助中心", "区法援中心", "青禾法", Kind.DEPARTMENT, county, "justice")
    add("hotlinecentre", "青禾区12345政务服务便民热线中心", "区热线中心", "青禾热", Kind.DEPARTMENT, county, "government")
    add("petitions", "青禾区信访局", "区信访局", "青禾", Kind.DEPARTMENT, county, "government")
    for key, name, prefix in DEPARTMENTS:
        short = "区" + ("人社局" if key == "labour" else "住建局" if key == "housing" else name)
        add(key, f"青禾区{name}", short, f"青禾{prefix}", Kind.DEPARTMENT, county, "government")
    for key, name, short, prefix in SPECIAL:
        add(f"{key}.committee", f"青禾区{name}人民调解委员会", short, f"青禾{prefix}", Kind.COMMITTEE, county, "justice")
    for i, (key, name, _, communities) in enumerate(TOWNS, 1):
        town = Region.objects.create(code=f"990101{i:03}000", name=name, level=Region.Level.TOWN, parent=county)
        made.regions[name] = town
        made.communities[key] = [
            Region.objects.create(code=f"990101{i:03}{j:03}", name=c, level=Region.Level.COMMUNITY, parent=town)
            for j, c in enumerate(communities, 1)
        ]
        body = "办事处" if name.endswith("街道") else "人民政府"
        stem = name.removesuffix("街道").removesuffix("镇")
        add(key, f"青禾区{name}{body}", name, f"青禾{stem}府", Kind.TOWN, town, "government")
        add(f"{key}.centre", f"{name}社会治安综合治理中心", f"{name}综治中心", f"青禾{stem}综", Kind.CENTRE, town, key)
        add(f"{key}.office", f"青禾区司法局{name}司法所", f"{stem}司法所", f"青禾{stem}司", Kind.JUDICIAL_OFFICE, town, key)
        committee = f"{name}人民调解委员会"
        add(f"{key}.committee", committee, f"{stem}调委会", f"青禾{stem}", Kind.COMMITTEE, town, f"{key}.office")
    return made
