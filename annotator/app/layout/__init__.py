"""The page that an export writes, laid out from a transcript."""
