"""What is done about suspects: the walk, triage, clusters, and "what should this be?"."""
