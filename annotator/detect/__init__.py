"""Finds what was probably misheard, and who speaks: text and terms in, suspects and turns out. No I/O."""
