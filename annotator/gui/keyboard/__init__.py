"""Keys: how they are bound, shown, warned about and printed."""
