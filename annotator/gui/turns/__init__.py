"""Suggested turns: found, painted, walked, and ticked on a page."""
