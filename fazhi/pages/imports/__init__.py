"""Pages on which tables kept in Excel are taken in."""
