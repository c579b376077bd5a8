"""Papers of all formats to their text, for mining terms."""
