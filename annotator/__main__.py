"""`python -m annotator`, and the entry points of the installed commands."""

from annotator.cli import main, main_gui

__all__ = ["main", "main_gui"]

if __name__ == "__main__":
    main()
