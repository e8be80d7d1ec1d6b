"""Sections of the annual report, one file each: the sentences and the indicators they state."""
