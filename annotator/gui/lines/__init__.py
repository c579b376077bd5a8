"""The table of lines, the live editor on the current one, and the cards that stand under it."""
