"""行政执法监督: files evaluated, who watches, what is filed and checked, the three systems as shown by the cases themselves."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered
from fazhi.law.instruments import 国办发_2018_118号, 执法监督规则, 案卷评查规则
from fazhi.procedures import enforcement_file_evaluation as evaluation
from fazhi.procedures import enforcement_supervision as supervision
from fazhi.procedures import major_penalty_filing as filing
from fazhi.procedures.administrative_penalty import P as PENALTY
from fazhi.procedures.administrative_penalty import close, publish
from fazhi.procedures.administrative_penalty.deciding import review
from fazhi.procedures.administrative_penalty.facts import Facts as Penalty
from fazhi.procedures.enforcement_supervision import Facts, Kind, Source
from fazhi.registers import contact_point, enforcement_survey, guidance_station, special_supervisor

DOMAIN = "enforcement"
EVALUATED = done(evaluation.P, evaluation.settle, evaluation.read_last)
CONCLUDED = done(PENALTY, close)
SPECIAL = done(supervision.P, supervision.look, supervision.look_about).where(Facts.kind.is_(Kind.SPECIAL))

files_evaluated = Indicator(
    "enforcement.files_evaluated", "评查行政执法案卷数", "Enforcement case files evaluated", DOMAIN, EVALUATED.count, Unit.CASES,
    basis=案卷评查规则.art(1), means="期内抽签抽出、由两名评查员评查并确定结果的行政执法案卷。",
)  # fmt: skip
reader_agreement = Indicator(
    "enforcement.reader_agreement", "评查员意见一致率", "Agreement between readers of files", DOMAIN,
    done(evaluation.P, evaluation.settle).count, Unit.PERCENT, per=EVALUATED.count, basis=案卷评查规则.art(8),
    means="分子：其中两次评分相差不超过10分、对否决项认定一致的。分母：期内确定评查结果的案卷。",
)  # fmt: skip
three_systems_check = Indicator(
    "enforcement.three_systems_check", "三项制度逐案核对通过率", "Cases that kept the three systems", DOMAIN,
    CONCLUDED.where(
        Penalty.shown.is_(True) & (publish.done() | ~Penalty.significant.is_(True)) & (review.done() | ~Penalty.review_due.is_(True))
    ).count,
    Unit.PERCENT, per=CONCLUDED.count, basis=国办发_2018_118号.whole(),
    means="分子：其中记录了出示执法证件、应当公开的已经公开、应当法制审核的经过审核的，由案件办理记录得出。分母：期内办结归档的行政处罚案件。",
)  # fmt: skip
special_supervisors = Indicator(
    "enforcement.special_supervisors", "行政执法特约监督员人数", "Special enforcement supervisors appointed", DOMAIN,
    entered(special_supervisor.P).count, Unit.PERSONS, basis=执法监督规则.art(6), means="期内聘任的行政执法特约监督员。",
)  # fmt: skip
contact_points = Indicator(
    "enforcement.contact_points", "行政执法监督基层联系点数", "Grass-roots enforcement contact points", DOMAIN,
    entered(contact_point.P).count, Unit.UNITS, basis=执法监督规则.art(6), means="期内设立的行政执法监督基层联系点。",
)  # fmt: skip
guidance_stations = Indicator(
    "enforcement.guidance_stations", "行政执法监督指导站数", "Enforcement supervision guidance stations", DOMAIN,
    entered(guidance_station.P).count, Unit.SITES, basis=执法监督规则.art(6), means="期内建成的行政执法监督指导站。",
)  # fmt: skip
major_penalties_filed = Indicator(
    "enforcement.major_penalties_filed", "备案重大行政处罚案件数", "Major penalty decisions filed", DOMAIN,
    done(filing.P, filing.file).where(~filing.withdraw.done()).count, Unit.CASES, basis=执法监督规则.art(8),
    means="期内报送备案的重大行政处罚决定；撤回的不计。",
)  # fmt: skip
reform_surveys = Indicator(
    "enforcement.reform_surveys", "综合行政执法调研次数", "Enforcement reform surveys", DOMAIN,
    entered(enforcement_survey.P).count, Unit.TIMES, basis=执法监督规则.art(10), means="期内开展的综合行政执法调研。",
)  # fmt: skip
case_supervisions = Indicator(
    "special_campaign.case_supervisions", "顽瘴痼疾专项案件督导次数", "Campaign case supervisions", DOMAIN,
    SPECIAL.where(Facts.on_site.is_(True)).count, Unit.TIMES, basis=执法监督规则.art(1),
    means="期内开展的行政执法专项监督中，到现场督导的次数。",
)  # fmt: skip
assigned_cases_concluded = Indicator(
    "special_campaign.assigned_cases_concluded", "办结上级交办案件数", "Assigned cases concluded", DOMAIN,
    done(supervision.P, supervision.close, supervision.nothing).where(Facts.kind.is_(Kind.SPECIAL) & Facts.came_from.is_(Source.ABOVE)).count,
    Unit.CASES, basis=执法监督规则.art(1), means="期内办结的行政执法专项监督中，上级交办的。",
)  # fmt: skip
