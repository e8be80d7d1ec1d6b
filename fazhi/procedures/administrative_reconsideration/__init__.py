"""行政复议: from the application to a decision that is carried out, under the law of 2023 and, for older cases, that of 2017.

`case` says who takes part, `intake`, `review` and `closing` what may be done, `limits` how long it may take; `rules_2017`
holds what bound cases begun before 1 January 2024.
"""

from __future__ import annotations

# Declarations stand, and are shown, in the order of a case.
# isort: off
from fazhi.procedures.administrative_reconsideration.case import HEAD, OFFICE, P
from fazhi.procedures.administrative_reconsideration import intake
from fazhi.procedures.administrative_reconsideration import review
from fazhi.procedures.administrative_reconsideration import closing
from fazhi.procedures.administrative_reconsideration import limits
from fazhi.procedures.administrative_reconsideration import rules_2017
# isort: on

__all__ = ["HEAD", "OFFICE", "P", "closing", "intake", "limits", "review", "rules_2017"]
