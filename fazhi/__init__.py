"""Fazhi 法治台账: the ledger in which a county does its law-based-government work."""
