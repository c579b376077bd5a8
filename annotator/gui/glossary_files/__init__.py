"""Dialogs for glossaries that come from files and go into files. They know no session."""
