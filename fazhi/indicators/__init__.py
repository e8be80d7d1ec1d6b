"""Indicators, one file a subject, one entry a number; keys, names and units are those of the catalogue."""
