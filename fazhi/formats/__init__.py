"""Formats of import, one file each: which columns offices use today, and what each of them is in the ledger.

To add one: a file here that declares a `Sheet`, and a sample as an office would send it, beside the tests.
"""
