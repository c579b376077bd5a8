"""What is done about flags, comments and unclear places."""
