"""行政执法: enforcement bodies, cases, file evaluation, supervision of enforcement, and field inspections."""

from fazhi.reading.lexicon.entry import Entry

_ENFORCE = "行政执法|执法监督|执法"

ENTRIES = (
    Entry(
        "enforcement.files_evaluated",
        "件 份",
        "案卷|卷宗",
        "评查|抽查|抽取|检查|审查|抽检|执法",
        never="人民调解|援助|优秀案卷|合格案卷|合格卷|形成的|调解案卷|档案",
    ),
    Entry("enforcement.files_evaluated", "件 份", "评查|抽取|抽查", "案卷|案卷评查|卷宗", never="人民调解|援助|调解"),
    Entry("enforcement.reform_surveys", "次", "调研", "综合行政执法|行政执法|职权下放|执法队伍|赋权|执法改革"),
    Entry(
        "enforcement.platform_cases",
        "件",
        "平台|系统|粤执法|信息化 案件|办案|办理|产生|录入",
        "执法",
        never="信访|热线|工单|调解|援助|复议",
    ),
    Entry("enforcement.subjects", "个 家", "执法主体|执法机关|执法单位", never="检查|抽取|人员|案卷|培训|评查|督促"),
    Entry("enforcement.outreach_events", "次", "服务型行政执法|服务型执法|微宣讲|走基层", never="普法宣传活动"),
    Entry("enforcement.special_supervisors", "人", "监督员", _ENFORCE, never="人民监督员|考试|证"),
    Entry("enforcement.contact_points", "家 个", "联系点|监测点", _ENFORCE, never="立法|法学会|调解|护企|企业"),
    Entry("enforcement.guidance_stations", "个", "指导站|监督站|监督工作站", _ENFORCE),
    Entry("enforcement.major_penalties_filed", "件", "备案 处罚", never="规范性文件"),
    Entry("enforcement.major_penalties_filed", "件", "重大行政处罚|重大处罚", "备案", never="法制审核|审核"),
    Entry("enforcement.three_systems_coverage", "%", "三项制度|公示制度|全过程记录|法制审核"),
    Entry(
        "enforcement.penalty_cases_accepted",
        "件",
        "行政处罚|处罚案件|处罚|执法案件|行政案件|违法案件 承办|受理|立案|查办|查处|办理|作出|实施",
        never="办结|结案|备案|复议|诉讼|调解|重大|一审|二审|案卷|立案侦查",
    ),
    Entry(
        "enforcement.penalty_cases_accepted",
        "件",
        "立案|查处|案件|处罚|执法案 立案|查处|承办|受理|办理",
        "行政处罚|执法案件|违法行为|违法案件|执法队|执法大队|综合行政执法|综合执法",
        never="办结|结案|复议|诉讼|调解|纠纷|援助|备案|信访|移送|案卷|投诉|举报|刑事|政务服务|评价",
    ),
    Entry(
        "enforcement.penalty_cases_accepted",
        "件",
        "立案查处|查处 案件|案",
        never="刑事|诈骗|犯罪|信访|纠纷|违纪|腐败|党员|作风|线索|复议|诉讼|调解|援助|备案|办结|结案|移送|投诉|举报|民事|检察|公益诉讼|仲裁",
    ),
    Entry(
        "enforcement.penalty_cases_accepted",
        "件",
        "行政处罚",
        "实施|作出|办理|查处|行政许可",
        never="刑事|诈骗|犯罪|信访|纠纷|违纪|腐败|党员|作风|线索|复议|诉讼|调解|援助|备案|办结|结案|移送|投诉|举报|民事|检察|公益诉讼|仲裁|案卷|公示|公开|信息|决定书|事项|清单|听证|重大|审核|不予|免予|下放|评查|撤销",
    ),
    Entry(
        "enforcement.penalty_cases_concluded",
        "件",
        "行政处罚|处罚案件|处罚|执法案件|违法案件 办结|结案|审结",
        never="备案|复议|诉讼|交办|办结的",
        of="enforcement.penalty_cases_accepted",
    ),
    Entry(
        "enforcement.penalty_cases_concluded",
        "件",
        "办结|结案",
        "行政处罚|执法案件|违法案件|执法队|执法大队|综合行政执法|综合执法",
        never="备案|复议|诉讼|纠纷|援助|信访|交办|工单|办结的",
        of="enforcement.penalty_cases_accepted",
    ),
    Entry(
        "enforcement.illegal_construction_demolished",
        "平方米 亩",
        "违建|违章|违法建|违法用地|拆除|拆违|拆",
        "拆除|拆违|清拆|强拆|整治|违建|违章|违法建|违法用地",
        never="发现|新增|巡查|办公|占地|耕地|种植",
    ),
    Entry(
        "enforcement.illegal_construction_demolished", "平方米 亩", "面积|平方米", "拆除|拆违|清拆|强拆", never="办公"
    ),
    Entry(
        "enforcement.agri_samples",
        "份 批 件",
        "抽样|抽检|检测|检验|样品|快检",
        "农产品|蔬菜|水果|水产|农业|食用农产品|畜禽",
    ),
    Entry("enforcement.agri_input_inspections", "家次 家 次", "检查", "农资|化肥|农药|饲料|肥料|种子|兽药"),
    Entry("enforcement.unregistered_vessels_seized", "艘", "三无|船舶|船只|渔船"),
    Entry(
        "special_campaign.case_supervisions",
        "次",
        "督导|督办",
        "顽瘴痼疾|专项整治|突出问题|专项案件",
        never="普法|纠纷",
    ),
    Entry("special_campaign.assigned_cases_concluded", "件", "办结|完成|办理 交办", never="信访"),
)
