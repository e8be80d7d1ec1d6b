"""Taking in tables that offices keep in Excel: read, every row checked, then registered by acts; safe to repeat."""
