"""Keys: the table of actions, how keys are bound, shown, warned about and printed."""
