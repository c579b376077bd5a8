"""Who speaks: the roster, scopes and sections."""
