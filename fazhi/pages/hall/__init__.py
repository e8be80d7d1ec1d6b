"""The hall 办事大厅: where the public files, follows and checks a matter, without an account."""
