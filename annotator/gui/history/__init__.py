"""The steps made, the named versions, and the figures of the work."""
