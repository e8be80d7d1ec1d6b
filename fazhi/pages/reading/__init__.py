"""Pages of reading published reports: one alone, or a year's side by side, with readings put right by hand."""
