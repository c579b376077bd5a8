"""The command line: a thin shell over annotator.app that words what it returns."""

from __future__ import annotations

from annotator.cli.program import main, main_gui

__all__ = ["main", "main_gui"]
