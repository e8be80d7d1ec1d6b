"""What people see: the staff desk, the public hall, the pages of rules and figures."""
