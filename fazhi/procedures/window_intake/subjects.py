"""What matters that come to a window are about: the words that speak for each subject, and who is competent for it.

A proposal only: somebody confirms it. Names of departments are the usual ones of a county; where a district has none of
that name, none is proposed.
"""

from __future__ import annotations

from fazhi.kernel.intake import Body, Subject, cue


def _department(*names: str) -> tuple[Body, ...]:
    return tuple(Body("department", n) for n in names)


MEDIATED = {"MEDIATION": 1}

SUBJECTS: tuple[Subject, ...] = (
    Subject(
        "LABOUR", "劳动、欠薪", "劳动报酬纠纷",
        (
            cue(4, "欠薪 拖欠工资 克扣工资 讨薪 劳动合同 劳动争议 劳动仲裁 劳动监察 工伤 辞退 加班费 经济补偿金 双倍工资"),
            cue(4, "欠我工资 血汗钱 农民工 劳务费 未签合同 不签合同 被裁 裁员 试用期 生育津贴 养老保险 仲裁委"),
            cue(3, "工资 工钱 社保 失业金 退养 下岗 民办教师 包工头 务工 灵活就业 离职 职工 雇主 保姆 上班时 工地 人社 退休 被辞 老板欠"),
            cue(1, "公司 单位 工人 老板"),
        ),
        {"people_mediation": "LABOUR", "petition": "LABOUR", "hotline_order": "LABOUR", "legal_aid": "LABOUR",
         "window_intake": "LABOUR"},
        _department("人力资源和社会保障局"),
    ),
    Subject(
        "FAMILY", "婚姻家庭", "婚姻家庭纠纷",
        (
            cue(4, "离婚 彩礼 赡养 抚养 继承 家庭暴力 家暴 婆媳 订婚 探望孩子 探视 夫妻 抚养费 赡养费 遗产 遗嘱 出轨 分居 分家 "
                "婚姻 养老送终 轮流住"),
            cue(3, "丈夫 妻子 前夫 前妻 婆婆 儿媳 兄妹 兄弟 姐妹 儿女 女儿 老伴 公婆 岳父 岳母 媳妇 嫁妆 母亲 父亲 弟弟 哥哥 "
                "姐姐 老人看病"),
            cue(1, "儿子"),
        ),
        {"people_mediation": "FAMILY", "petition": "CIVIL_AFFAIRS", "hotline_order": "OTHER", "legal_aid": "MAINTENANCE",
         "window_intake": "FAMILY"},
        _department("民政局"), MEDIATED,
    ),
    Subject(
        "NEIGHBOUR", "邻里", "邻里纠纷",
        (
            cue(4, "邻居 邻里 隔壁 对门 楼上 楼下 左邻右舍"),
            cue(3, "漏水 渗水 滴水 采光 滴水沟 邻里关系 三楼 四楼 五楼 六楼 阳台"),
            cue(2, "堆物 杂物 巷道 围墙 排水沟 养狗 狗叫 空调外机 院子 两家 地基"),
        ),
        {"people_mediation": "NEIGHBOUR", "petition": "OTHER", "hotline_order": "OTHER", "window_intake": "NEIGHBOUR"},
        (Body("town", near=True),), MEDIATED,
    ),
    Subject(
        "PROPERTY", "物业", "物业服务纠纷",
        (
            cue(4, "物业 业主 业委会 业主委员会 小区电梯 电梯停运 维修资金"),
            cue(4, "物业费 装修保证金 前期物业 公摊 电梯坏"),
            cue(2, "小区 停车费 车库 开发商"),
        ),
        {"people_mediation": "PROPERTY_SERVICE", "petition": "PROPERTY_SERVICE", "hotline_order": "HOUSING",
         "window_intake": "PROPERTY"},
        _department("住房和城乡建设局"),
    ),
    Subject(
        "HOUSING", "房屋、宅基地", "房屋纠纷",
        (
            cue(4, "房东 租房 租的房子 押金 宅基地 产权证 房产证 危房 公租房 保障房 翻建房屋 房产中介 门面房 房屋买卖"),
            cue(4, "退租 租客 租户 房租 承租 违约金 经济适用房 办证 房贷 购房 交房 不动产登记 房改 老屋 漏雨 廉租"),
            cue(2, "房子 房屋 住建局 租金 建房 盖房"),
        ),
        {"people_mediation": "HOUSING", "petition": "CONSTRUCTION", "hotline_order": "HOUSING", "window_intake": "HOUSING"},
        _department("住房和城乡建设局"),
    ),
    Subject(
        "EXPROPRIATION", "征地拆迁", "征地拆迁纠纷",
        (cue(6, "征收 征地 拆迁 安置房 过渡费 回迁 拆迁安置 青苗费 被拆"), cue(2, "补偿款 补偿标准")),
        {"people_mediation": "EXPROPRIATION", "petition": "LAND", "hotline_order": "HOUSING",
         "window_intake": "EXPROPRIATION"},
        _department("自然资源局"),
    ),
    Subject(
        "LAND", "山林土地", "土地纠纷",
        (
            cue(5, "承包地 土地承包 山林 林权 耕地 机动地 确权 承包经营权 界址"),
            cue(4, "菜地 果园 地界 宅旁地 自留地 山场 杉木 竹林 占了我家地 占地 放水灌田 土地纠纷 坟地 地头"),
            cue(3, "田埂 水渠 灌溉 灌田 农户 承包合同 水田 村民小组 果树"),
        ),
        {"people_mediation": "LAND", "petition": "LAND", "hotline_order": "OTHER", "window_intake": "LAND"},
        _department("农业农村局", "自然资源局"),
    ),
    Subject(
        "TRAFFIC", "道路交通事故", "道路交通事故赔偿纠纷",
        (
            cue(6, "交通事故 被撞 撞伤 撞了 车祸 剐蹭 刮擦 追尾 事故认定 撞倒 蹭了 逃逸 骑手把"),
            cue(2, "交警 电动车 小轿车 摩托车 斑马线 保险公司 倒车 行人 骑手"),
        ),
        {"people_mediation": "TRAFFIC", "petition": "TRANSPORT", "hotline_order": "TRAFFIC", "legal_aid": "INJURY",
         "window_intake": "TRAFFIC"},
        _department("公安分局", "公安局"),
    ),
    Subject(
        "TRANSPORT", "交通、停车", "交通管理事项",
        (
            cue(5, "公交 红绿灯 乱停放 停车难 公路 末班车 客运 扣我十二分 共享单车 限高杆 地铁 出租车 网约车 停车位 斑马线不清 堵车 限速"),
            cue(2, "交警 道路 路口 坑洼 交通局 消防通道 修路 农机通行"),
        ),
        {"people_mediation": "OTHER", "petition": "TRANSPORT", "hotline_order": "TRAFFIC", "window_intake": "TRANSPORT"},
        _department("交通运输局"),
    ),
    Subject(
        "MEDICAL", "医疗卫生", "医疗纠纷",
        (
            cue(5, "医患 医疗事故 手术 患者 诊所 误诊 卫生室 社区医院 种牙 产妇 院方 异地就医 医保 挂号 体检 医闹 护士 病历"),
            cue(3, "医院 医生 卫健 看病难"), cue(2, "医疗 疫苗 住院"),
        ),
        {"people_mediation": "MEDICAL", "petition": "HEALTH", "hotline_order": "HEALTH", "legal_aid": "INJURY",
         "window_intake": "MEDICAL"},
        _department("卫生健康局"),
    ),
    Subject(
        "CONSUMER", "消费", "消费纠纷",
        (
            cue(5, "退换 消费者 过期 年卡 健身房 预付卡 市场监管 虚假广告 假货 商家 店家"),
            cue(5, "充的卡 充值 办卡 缺斤少两 三无 保质期 假冒 以次充好 美容店 理发店 维权"),
            cue(3, "酒店 超市 网购 网上订 菜市场 商贩 市场监督"), cue(2, "买的手机 买的家电 店主 退一部分 卡店"),
        ),
        {"people_mediation": "CONSUMER", "petition": "MARKET", "hotline_order": "CONSUMER", "window_intake": "CONSUMER"},
        _department("市场监督管理局"),
    ),
    Subject(
        "CONTRACT", "合同、借贷", "合同纠纷",
        (
            cue(4, "借条 欠条 借款 借了我 不还 货款 定金 供货 合同 欠债 集资 诈骗 刷单 还我钱 借钱 欠钱 理财 兑付 投资人 转走 "
                "转账 工程款 违约 担保 利息"),
            cue(3, "打的家具 返工 尾款 订金 师傅"), cue(2, "退款 对账 装修公司 不开工"),
        ),
        {"people_mediation": "CONTRACT", "petition": "FINANCE", "hotline_order": "OTHER", "legal_aid": "OTHER",
         "window_intake": "CONTRACT"},
    ),
    Subject(
        "DAMAGES", "人身、财产损害", "损害赔偿纠纷",
        (
            cue(4, "打架 打伤 轻伤 轻微伤 骨折 摔断 砍人 震裂 咬伤 受害人 被害人 殴打 打人 追打 摔伤 烫伤 砸碎 砸坏 咬了 轻微伤 "
                "伤残 人身损害"),
            cue(2, "医药费 误工费 护理费 赔偿 威胁 摔伤"),
        ),
        {"people_mediation": "DAMAGES", "petition": "OTHER", "hotline_order": "OTHER", "legal_aid": "INJURY",
         "window_intake": "DAMAGES"},
        (), MEDIATED,
    ),
    Subject(
        "ENVIRONMENT", "环境、噪声", "生态环境纠纷",
        (
            cue(5, "污染 排污 偷排 废气 粪水 油烟 粉尘 生态环境 施工噪声 污水 臭气 养猪场 养殖场 黑臭 又黑又臭 广场舞 音响太吵 "
                "违法排放 砖厂 扬尘 河道"),
            cue(3, "噪声 噪音 环保 臭味 化工厂 鱼塘"),
        ),
        {"people_mediation": "ENVIRONMENT", "petition": "ENVIRONMENT", "hotline_order": "NOISE",
         "window_intake": "ENVIRONMENT"},
        _department("生态环境分局", "生态环境局"),
    ),
    Subject(
        "CITY", "市容、违建", "市容管理事项",
        (
            cue(5, "城管 违建 违章建筑 占道经营 流动摊贩 违法加层 搭建 环卫 综合执法 公共厕所 公厕 夜市 乱贴 小广告 执法局 占道 乱搭"),
            cue(2, "垃圾桶 公园 摊贩 人行道"),
        ),
        {"people_mediation": "OTHER", "petition": "CONSTRUCTION", "hotline_order": "CITY", "window_intake": "CITY"},
        _department("综合行政执法局", "城市管理局"),
    ),
    Subject(
        "EDUCATION", "教育", "教育事项",
        (
            cue(5, "学区 入学 中考 高考 幼儿园 一年级 教育局 在校 培训机构 村小 教学点 学籍 校车 补课 上学"),
            cue(3, "学校 学生 老师"),
            cue(2, "家长"),
        ),
        {"people_mediation": "OTHER", "petition": "EDUCATION", "hotline_order": "EDUCATION", "window_intake": "EDUCATION"},
        _department("教育局"),
    ),
    Subject(
        "UTILITIES", "水电气、路灯", "公用事业事项",
        (
            cue(5, "停水 停电 自来水 天然气 路灯 井盖 供水 供电 下水道 燃气 水务 停气 停暖 供暖 暖气 宽带 网络信号 抢修 管网"),
            cue(2, "报修 水费 电费"),
        ),
        {"people_mediation": "OTHER", "petition": "CONSTRUCTION", "hotline_order": "UTILITIES", "window_intake": "UTILITIES"},
        _department("住房和城乡建设局"),
    ),
    Subject(
        "WELFARE", "民政、社会救助", "社会救助事项",
        (
            cue(5, "低保 高龄补贴 残疾证 临时救助 优抚 退役军人 特困 养老金 抚恤 民政 老年证 残疾人证 孤儿 五保 因病致贫 优待"),
            cue(2, "救助 补贴 困难"),
        ),
        {"people_mediation": "OTHER", "petition": "CIVIL_AFFAIRS", "hotline_order": "SERVICE",
         "legal_aid": "SOCIAL_SECURITY", "window_intake": "WELFARE"},
        _department("民政局"),
    ),
    Subject(
        "BUSINESS", "生产经营", "生产经营纠纷",
        (cue(4, "合伙 招商引资 散伙 招牌 店铺 摆摊位置 奖补 企业要求 股东 加盟 分红"), cue(1, "企业 亏损")),
        {"people_mediation": "BUSINESS", "petition": "FINANCE", "hotline_order": "CONSUMER", "window_intake": "BUSINESS"},
        _department("市场监督管理局"),
    ),
    Subject(
        "CONDUCT", "干部作风", "干部作风事项",
        (
            cue(8, "贪污 受贿 侵占集体 优亲厚友 自己腰包 吃拿卡要 公款 不作为乱作为 红包 以权谋私 滥用职权 挪用 违规吃喝 收钱不办事 虚报"),
            cue(3, "干部 村支书 支书 社区主任 村主任 民警 站长 纪检 纪委"),
        ),
        {"people_mediation": "OTHER", "petition": "DISCIPLINE", "hotline_order": "SERVICE", "window_intake": "CONDUCT"},
    ),
    Subject(
        "SAFETY", "公共安全", "公共安全事项",
        (cue(5, "消防栓 加油站 烟花 管制刀具 安全隐患 易燃 消防部门 请消防 电线裸露 高空抛物 煤气罐 飞线充电"), cue(2, "危险 消防")),
        {"people_mediation": "OTHER", "petition": "OTHER", "hotline_order": "SAFETY", "window_intake": "SAFETY"},
        _department("应急管理局"),
    ),
    Subject(
        "OTHER", "其他", "其他事项", (),
        {"people_mediation": "OTHER", "petition": "OTHER", "hotline_order": "OTHER", "legal_aid": "OTHER",
         "window_intake": "OTHER"},
        (Body("town", near=True),),
    ),
)  # fmt: skip
