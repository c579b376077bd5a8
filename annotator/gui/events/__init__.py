"""What a session shares with others of its event: which event it is, known fixes, checking the others again."""
