"""Writes `data/holidays.csv`, the days off and make-up working days of the State Council's yearly notices.

Run again when a new notice is out: install the newest `chinesecalendar`, add the notice to `NOTICES`, then
`python -m fazhi.law.seed_calendar`. The numbers of the notices for 2008–2026 were read on copies of the notices;
those of 2004–2007 were not found, so these years carry the title of the notice.
"""

from __future__ import annotations

import csv
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

TARGET = Path(__file__).with_name("data") / "holidays.csv"

NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
}

NOTICES = {
    2008: "国办发明电〔2007〕52号",
    2009: "国办发明电〔2008〕42号",
    2010: "国办发明电〔2009〕27号",
    2011: "国办发明电〔2010〕40号",
    2012: "国办发明电〔2011〕45号",
    2013: "国办发明电〔2012〕33号",
    2014: "国办发明电〔2013〕28号",
    2015: "国办发明电〔2014〕28号",
    2016: "国办发明电〔2015〕18号",
    2017: "国办发明电〔2016〕17号",
    2018: "国办发明电〔2017〕12号",
    2019: "国办发明电〔2018〕15号",
    2020: "国办发明电〔2019〕16号",
    2021: "国办发明电〔2020〕27号",
    2022: "国办发明电〔2021〕11号",
    2023: "国办发明电〔2022〕16号",
    2024: "国办发明电〔2023〕7号",
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}

AMENDMENTS = (
    (date(2015, 9, 3), date(2015, 9, 6), "国发明电〔2015〕1号"),
    (date(2019, 4, 28), date(2019, 5, 5), "国办发明电〔2019〕3号"),
    (date(2020, 1, 31), date(2020, 2, 2), "国办发明电〔2020〕1号"),
)


def notice_year(day: date, name: str) -> int:
    """The year whose notice arranged `day`: the last days of December belong to the new year that follows."""
    return day.year + 1 if name == "元旦" and day.month == 12 else day.year


def source(day: date, name: str) -> str:
    """The number of the notice that arranged `day`, or its title where the number is not known."""
    for first, last, number in AMENDMENTS:
        if first <= day <= last:
            return number
    year = notice_year(day, name)
    return NOTICES.get(year, f"国务院办公厅关于{year}年部分节假日安排的通知")


def rows() -> list[tuple[int, str, str, str, str]]:
    """Every day that is not what its weekday says, by date: year of the notice, date, kind, name, notice."""
    constants: Any = import_module("chinese_calendar.constants")
    found = [(day, "holiday", NAMES[name]) for day, name in constants.holidays.items()]
    found += [(day, "makeup", NAMES[name]) for day, name in constants.workdays.items()]
    return [
        (notice_year(day, name), day.isoformat(), kind, name, source(day, name)) for day, kind, name in sorted(found)
    ]


def main() -> None:
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("year", "date", "kind", "name", "source"))
        writer.writerows(rows())


if __name__ == "__main__":
    main()
