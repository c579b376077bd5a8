"""Session files: the only importer of sqlite_utils. Returns core values, never rows."""
