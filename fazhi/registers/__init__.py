"""Registers of events and services, one file each: an entry is recorded, corrected or struck out, with reasons."""
