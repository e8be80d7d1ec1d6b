"""Names, identity numbers, telephones and addresses of people who do not exist: numbers begin with 000."""

from __future__ import annotations

from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
GIVEN_FIRST = "建国志明文秀丽晓小海春冬玉金永德国立俊子雨思佳宏伟云庆光成家兆广景天少世承启振长泽润书锦素"
GIVEN_SECOND = "华强军敏静芳娟艳涛磊洋勇杰霞平刚桂英兰凤红梅琴云飞辉鹏超波斌宇浩轩婷雪倩琳欣妍蓉瑶菊萍莉荣昌福田根生贵才林松柏"
COMPANIES_A = "禾川青禾云栈锦澜松溪柳湾同心鼎禾瑞苗恒禾茂田启穗万穗和风细雨晴川百谷"
COMPANIES_B = ("物业服务", "建筑劳务", "餐饮管理", "家居装饰", "电子", "服装", "食品", "教育咨询", "汽车服务", "农业发展")
JOBS = ("务农", "个体经营", "职工", "退休", "自由职业", "教师", "司机", "建筑工人", "外卖配送", "学生家长")
ROADS = ("望溪路", "禾苗路", "粮仓街", "书院巷", "柳堤路", "青榆路", "北门大街", "货场路", "新桥路", "银杏路")


def person(r: Random) -> str:
    given = r.choice(GIVEN_SECOND) if r.random() < 0.18 else r.choice(GIVEN_FIRST) + r.choice(GIVEN_SECOND)
    return r.choice(SURNAMES) + given


def company(r: Random) -> str:
    stem = r.randrange(len(COMPANIES_A) // 2) * 2
    return f"{COMPANIES_A[stem : stem + 2]}{r.choice(SURNAMES)}记{r.choice(COMPANIES_B)}有限公司"


def detail(r: Random, town: str, community: str) -> dict[str, str]:
    """Particulars of one person. The identity number has 18 characters and an impossible region, 000000."""
    age = int(min(84, max(21, r.gauss(47, 14))))
    return {
        "id_no": f"000000{2025 - age}{r.randrange(1, 13):02}{r.randrange(1, 29):02}{r.randrange(10_000):04}",
        "phone": f"000{r.randrange(10**8):08}",
        "address": f"青禾区{town}{community}{r.choice(ROADS)}{r.randrange(1, 220)}号{r.randrange(1, 30)}幢",
        "sex": r.choice("男女"),
        "age": str(age),
        "nation": "汉族",
        "job": r.choice(JOBS),
    }


def body_detail(r: Random, town: str, community: str) -> dict[str, str]:
    return {
        "phone": f"000{r.randrange(10**8):08}",
        "address": f"青禾区{town}{community}{r.choice(ROADS)}{r.randrange(1, 220)}号",
    }
