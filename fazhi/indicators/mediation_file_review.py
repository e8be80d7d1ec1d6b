"""卷宗互评: which files are drawn to be read by other committees, and how the readings go on."""

from __future__ import annotations

from fazhi.kernel.measures import done
from fazhi.kernel.peer import PeerReview
from fazhi.procedures import mediation_file_review as review
from fazhi.procedures import people_mediation
from fazhi.procedures.mediation_file_review import Facts

REVIEW = PeerReview(
    "卷宗互评", "Cross-review of files", cases=done(people_mediation.P, people_mediation.archive), review=review.P,
    draw=review.draw, allot=review.allot, waiting=review.S.READ, subject=Facts.subject, number=Facts.file_number,
    year=Facts.year, owner=Facts.owner, seed=Facts.seed, listed=Facts.listed,
    population=Facts.population, first_reader=Facts.first_reader,
    scores=(Facts.first_score, Facts.second_score, Facts.score),
)  # fmt: skip
