"""Computes indicators, freezes figures, answers drill-down, writes reports."""
