"""The lines of the transcript: the table, the live editor on one row, selection and what is done to lines."""
