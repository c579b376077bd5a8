"""Terms from papers: reads them, has them mined, keeps what the user wants."""
