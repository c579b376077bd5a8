"""annotator: find what a speech recogniser misheard, correct it, say who speaks, hand over a clean text."""

__version__ = "0.1.0"
