"""Registers of events and services, one file each: an entry is recorded, corrected with reason, or struck out with reason."""
