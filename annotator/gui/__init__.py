"""The window: a thin shell over annotator.app, and the only importer of PySide6."""
