"""Declarations that a type checker must refuse. Never imported; read by test_refused_by_types.

Each line that must be refused ends with the code of the error; every other line must pass.
"""

from __future__ import annotations

from fazhi.kernel.elements import Stage
from fazhi.kernel.measures import Indicator, Unit, done, opened
from fazhi.kernel.roles import PARTY
from fazhi.kernel.spans import days
from tests.kernel.trees import KEEPER, LAW, Facts, OtherFacts, S, trees

t = trees()
p = t.P


class Elsewhere(Stage):
    LOST = "已遗失"


# What is right passes.
p.action("a1", "一", by=KEEPER, frm=S.ASKED, to=S.ADOPTED, needs=[Facts.fee], basis=LAW.art(1))
p.action("a2", "二", by=[KEEPER, PARTY], frm=[S.ASKED, S.ADOPTED], only_if=Facts.age > 3, because="小", basis=LAW.art(1))
p.limit("l1", "三", days(3), counts_from=Facts.planted, stops_at=[t.end], basis=LAW.art(1))
opened(p).where(Facts.rare.is_(True) & t.adopt.done()).total(Facts.fee)

# A misspelt stage; a stage of another procedure, alone and among others.
p.action("b1", "一", by=KEEPER, frm=S.ASKD, to=S.ADOPTED, basis=LAW.art(1))  # error: attr-defined
p.action("b2", "二", by=KEEPER, frm=S.ASKED, to=Elsewhere.LOST, basis=LAW.art(1))  # error: arg-type
p.action("b3", "三", by=KEEPER, frm=[S.ASKED, Elsewhere.LOST], basis=LAW.art(1))  # error: list-item

# A fact of another procedure: asked for, in a condition, in a limit.
p.action("c1", "一", by=KEEPER, frm=S.ASKED, needs=[OtherFacts.colour], basis=LAW.art(1))  # error: arg-type
p.action("c2", "二", by=KEEPER, frm=S.ASKED, only_if=OtherFacts.size > 3, because="小", basis=LAW.art(1))  # error: arg-type
p.limit("c3", "三", days(3), counts_from=OtherFacts.seen, stops_at=[], basis=LAW.art(1))  # error: arg-type

# No basis.
p.action("d1", "一", by=KEEPER, frm=S.ASKED, to=S.ADOPTED)  # error: call-arg
p.start("d2", "二", by=KEEPER, to=S.ASKED)  # error: call-arg
p.limit("d3", "三", days(3), counts_from=t.ask, stops_at=[t.adopt])  # error: call-arg

# A misspelt fact; a value of the wrong type.
p.action("e1", "一", by=KEEPER, frm=S.ASKED, needs=[Facts.spcies], basis=LAW.art(1))  # error: attr-defined
p.action("e2", "二", by=KEEPER, frm=S.ASKED, only_if=Facts.age.is_("三"), because="小", basis=LAW.art(1))  # error: arg-type

# A role as text; a limit from a number; a sum over text and over another procedure's number.
p.action("f1", "一", by="keeper", frm=S.ASKED, basis=LAW.art(1))  # error: arg-type
p.limit("f2", "二", days(3), counts_from=Facts.age, stops_at=[t.end], basis=LAW.art(1))  # error: arg-type
opened(p).total(Facts.name)  # error: arg-type
opened(p).total(OtherFacts.size)  # error: arg-type
opened(p).where(OtherFacts.size > 3)  # error: arg-type

# An indicator without its meaning.
Indicator("tree.x", "认养数", "Adopted", "trees", done(p, t.adopt).count, Unit.CASES)  # error: call-arg
