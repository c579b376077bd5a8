"""What a session teaches: kept for later ones, offered to be remembered, shown on a page."""
