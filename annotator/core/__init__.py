"""Pure values and rules of a transcript. Standard library only: no I/O, no clock, no locale."""
