"""Paragraphs: set at the caret, suggested, and ticked on a page."""
