"""Finds the names and terms that stand out in papers."""
