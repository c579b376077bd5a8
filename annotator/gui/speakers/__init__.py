"""What is done about who speaks: the roster, scopes and sections."""
