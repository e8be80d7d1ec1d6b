"""The law as the program cites and counts it: instruments with their dates, the calendar of working days, the clock."""
