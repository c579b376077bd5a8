"""Going back in the history, named versions, and the figures of the work."""
