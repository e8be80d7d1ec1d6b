"""The ledger: matters and the acts that are the only way they change. `acts.py` is the only writer."""
