"""Many transcripts: which files they are, who checks them, what is kept of it, what it comes to."""
