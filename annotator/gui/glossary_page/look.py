"""The look of the glossary page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.gui.kit.looks import style_rules
from annotator.gui.kit.theme import Theme


def page_rules(theme: Theme, page: QWidget) -> str:
    """Qt style rules for the page and all in it."""
    line = page.fontMetrics().height()
    pad, round_ = line // 4, line // 4
    return (
        style_rules(theme, page)
        + f"""
        #glossary, #details, QScrollArea, QTableView {{ background: {theme.page}; }}
        #batch {{ background: {theme.accent_soft}; border-radius: {round_}px; }}
        QSplitter::handle {{ background: {theme.rule}; }}
        QHeaderView {{ background: {theme.page}; }}
        QHeaderView::section {{ background: {theme.page}; color: {theme.muted}; border: none;
            border-bottom: 1px solid {theme.rule}; padding: 2px {line // 3}px; }}
        QPlainTextEdit, QListWidget {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule};
            border-radius: {round_}px; padding: {pad}px; }}
        QPlainTextEdit:focus, QListWidget:focus {{ border-color: {theme.accent}; }}
        QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
        QScrollBar::handle:horizontal {{ background: {theme.rule}; border-radius: 4px; min-width: 36px; margin: 1px; }}
        QScrollBar::handle:horizontal:hover {{ background: {theme.faint}; }}
        QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal {{ width: 0; }}
        QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal {{ background: transparent; }}
        """
    )
