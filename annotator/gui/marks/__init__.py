"""Suggested punctuation: found, walked in the text, taken by band on a page of its own."""
