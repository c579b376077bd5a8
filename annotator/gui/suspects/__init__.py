"""Suspects: the card, the walk, triage, clusters, and "what should this be?"."""
