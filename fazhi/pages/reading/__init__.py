"""Pages of the inspection of published reports: a year's reports side by side, one indicator over all, readings put right."""
