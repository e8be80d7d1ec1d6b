"""The law as the rest of the program cites and counts it: instruments with their dates, the calendar of working days, the clock."""
