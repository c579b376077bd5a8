"""Flags, comments and unclear places of lines."""
