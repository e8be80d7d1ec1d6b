"""以案定补: which mediated cases are paid for, by which rates, on which sheet."""

from __future__ import annotations

from fazhi.kernel.measures import done
from fazhi.kernel.paysheet import Entries, PaySheet, Rates, Sheet
from fazhi.procedures import mediation_subsidy_sheet, people_mediation
from fazhi.procedures.people_mediation.facts import Facts as Case
from fazhi.registers import mediation_subsidy, mediation_subsidy_rate

E, R, T = mediation_subsidy.Facts, mediation_subsidy_rate.Facts, mediation_subsidy_sheet.Facts

SUBSIDY = PaySheet(
    "以案定补", "Subsidy by case",
    cases=done(people_mediation.P, people_mediation.archive).where(people_mediation.agree.done()), grade=Case.difficulty,
    rates=Rates(mediation_subsidy_rate.P, R.difficulty, R.amount, R.since),
    entries=Entries(mediation_subsidy.P, E.case_number, E.mediator, E.difficulty, E.amount, E.approved_on, E.sheet),
    sheet=Sheet(
        mediation_subsidy_sheet.P, mediation_subsidy_sheet.make, T.subject, T.first, T.last, T.cases, T.people, T.total, T.details,
    ),
)  # fmt: skip
