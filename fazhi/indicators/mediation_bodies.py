"""调解组织和队伍: how many mediators, windows and rooms there are at the end of the period, and what share of units has them."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, entered, standing
from fazhi.law.instruments import 人民调解法
from fazhi.registers import mediation_coverage, mediation_window, mediator_roster
from fazhi.registers.mediation_coverage import Facts as Coverage
from fazhi.registers.mediation_coverage import Level
from fazhi.registers.mediation_window import Facts as Window
from fazhi.registers.mediation_window import Place
from fazhi.registers.mediator_roster import Engagement
from fazhi.registers.mediator_roster import Facts as Roster

DOMAIN = "mediation"
UNITS = standing(mediation_coverage.P)
VILLAGES = UNITS.where(Coverage.level.one_of(Level.COMMUNITY, Level.VILLAGE))
FULL_TIME = Roster.engagement.is_(Engagement.FULL_TIME)

full_time = Indicator(
    "mediator.full_time", "专职人民调解员人数", "Full-time people's mediators", DOMAIN,
    standing(mediator_roster.P).where(FULL_TIME).count, Unit.PERSONS,
    means="期末在册的专职人民调解员；已注销的不计。", basis=人民调解法.art(13),
)  # fmt: skip
full_time_new = Indicator(
    "mediator.full_time_new", "新选聘专职调解员人数", "Full-time mediators newly engaged", DOMAIN,
    entered(mediator_roster.P).where(FULL_TIME & Roster.level.is_(mediator_roster.Level.DISTRICT)).count, Unit.PERSONS,
    means="“选聘日期”在期内、区级选聘的专职人民调解员；已注销的登记不计。",
)  # fmt: skip
police_station_windows = Indicator(
    "mediation.police_station_windows", "驻派出所调解窗口数", "Mediation windows in police stations", DOMAIN,
    standing(mediation_window.P).where(Window.place.is_(Place.POLICE_STATION)).count, Unit.SITES,
    means="期末在用的驻公安派出所调解窗口；已停用注销的不计。", basis=人民调解法.art(18),
)  # fmt: skip
organisation_coverage = Indicator(
    "mediation.organisation_coverage", "人民调解组织覆盖率", "People's mediation organisation coverage", DOMAIN,
    UNITS.where(Coverage.has_organisation.is_(True)).count, Unit.PERCENT, per=UNITS.count,
    means="分子：期末登记的镇（街道）、村（社区）中，设有人民调解组织的。分母：期末登记的镇（街道）、村（社区）。",
)  # fmt: skip
grid_team_coverage = Indicator(
    "mediation.grid_team_coverage", "网格调解先锋队覆盖率", "Grid mediation team coverage", DOMAIN,
    VILLAGES.where(Coverage.has_grid_team.is_(True)).count, Unit.PERCENT, per=VILLAGES.count,
    means="分子：期末登记的村（社区）中，设有网格调解先锋队的。分母：期末登记的村（社区）。",
)  # fmt: skip
village_room_coverage = Indicator(
    "mediation.village_room_coverage", "村居调解室覆盖率", "Village mediation room coverage", DOMAIN,
    VILLAGES.where(Coverage.has_room.is_(True)).count, Unit.PERCENT, per=VILLAGES.count,
    means="分子：期末登记的村（社区）中，设有调解室并配备人员的。分母：期末登记的村（社区）。",
)  # fmt: skip
