"""The look of the dialogs for glossary files."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.gui.kit.looks import style_rules
from annotator.gui.kit.theme import Theme


def dialog_rules(theme: Theme, dialog: QWidget) -> str:
    """Qt style rules for the dialog and all in it."""
    line = dialog.fontMetrics().height()
    pad, round_ = line // 4, line // 2
    chip = 'QPushButton[look="chip"]'
    return (
        style_rules(theme, dialog)
        + f"""
        QTableView {{ background: {theme.field}; border: 1px solid {theme.rule}; outline: none; }}
        QTableView:focus {{ border-color: {theme.accent}; }}
        QHeaderView, QHeaderView::section {{ background: {theme.side}; color: {theme.muted}; border: none; }}
        QHeaderView::section {{ padding: {pad}px {line // 3}px; border-bottom: 1px solid {theme.rule}; }}
        {chip} {{ background: {theme.side}; color: {theme.text}; border: 1px solid {theme.rule};
            border-radius: {round_}px; padding: {pad // 2}px {line // 2}px; }}
        {chip}:checked {{ background: {theme.accent_soft}; border-color: {theme.accent}; }}
        {chip}:hover, {chip}:focus {{ border-color: {theme.accent}; }}
        """
    )
