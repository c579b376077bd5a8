"""What is done to lines and over them: selection, the caret's ways, states, filters."""
