"""Files in and out: one format a file, text to core values and back."""
