"""The palette of all actions."""
