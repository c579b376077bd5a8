"""The shared look of panels and sheets: style rules made from the theme and the size of the text."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from annotator.app.paths import resource
from annotator.gui.kit.theme import Theme

_SMALL = 0.86
_ICONS = ("check", "dash", "down")
W = TypeVar("W", bound=QWidget)


def style_rules(theme: Theme, widget: QWidget) -> str:
    """Qt style rules for the widgets inside `widget` that carry a `look` property.

    Looks: `primary`, `quiet`, `danger`, `chip` (buttons), `field` (line edits), `muted`, `warning`, `heading` (labels).
    Check boxes and combo boxes need none.
    """
    line = widget.fontMetrics().height()
    pad, wide, round_ = line // 4, line, line // 4
    shade = "dark" if theme.dark else "light"
    tick, dash, down = (resource("icons", f"{name}-{shade}.svg").as_posix() for name in _ICONS)
    primary, chip = 'QPushButton[look="primary"]', 'QPushButton[look="chip"]'
    return f"""
    QPushButton[look] {{ border-radius: {round_}px; padding: {pad}px {wide}px; }}
    {primary} {{ background: {theme.accent}; color: {theme.on_accent}; border: 1px solid {theme.accent}; }}
    {primary}:disabled {{ background: {theme.rule}; color: {theme.faint}; border-color: {theme.rule}; }}
    QPushButton[look="quiet"] {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule}; }}
    QPushButton[look="danger"] {{ background: {theme.field}; color: {theme.sure}; border: 1px solid {theme.sure}; }}
    QPushButton[look="quiet"]:disabled {{ color: {theme.faint}; }}
    QPushButton[look="quiet"]:hover {{ background: {theme.accent_soft}; }}
    {chip} {{ background: {theme.side}; color: {theme.text}; border: 1px solid {theme.rule};
        border-radius: {line // 2}px; padding: {pad // 2}px {line // 2}px; }}
    {chip}:checked {{ background: {theme.accent_soft}; border-color: {theme.accent}; }}
    {chip}:hover {{ border-color: {theme.accent}; }}
    QPushButton[look]:focus {{ border: 1px solid {theme.accent}; }}
    {primary}:focus {{ border: 1px solid {theme.text}; }}
    QLineEdit[look="field"] {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule};
        border-radius: {round_}px; padding: {pad}px {pad * 2}px; selection-background-color: {theme.accent}; }}
    QLineEdit[look="field"]:focus {{ border: 1px solid {theme.accent}; }}
    QCheckBox::indicator {{ width: {line * 3 // 4}px; height: {line * 3 // 4}px; background: {theme.field};
        border: 1px solid {theme.faint}; border-radius: {round_ // 2}px; }}
    QCheckBox::indicator:checked {{ background: {theme.accent}; border-color: {theme.accent}; image: url("{tick}"); }}
    QCheckBox::indicator:indeterminate {{ background: {theme.accent}; border-color: {theme.accent};
        image: url("{dash}"); }}
    QCheckBox::indicator:checked:disabled {{ background: {theme.rule}; border-color: {theme.rule}; }}
    QCheckBox::indicator:focus {{ border-color: {theme.accent}; }}
    QComboBox {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule};
        border-radius: {round_}px; padding: {pad}px {pad * 2}px; }}
    QComboBox:focus, QComboBox:on {{ border-color: {theme.accent}; }}
    QComboBox:disabled {{ color: {theme.faint}; }}
    QComboBox::drop-down {{ border: none; width: {line}px; }}
    QComboBox::down-arrow {{ image: url("{down}"); width: {line * 2 // 3}px; height: {line * 2 // 3}px; }}
    QComboBox QAbstractItemView {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule};
        selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; outline: none; }}
    QLabel[look="muted"] {{ color: {theme.muted}; }}
    QLabel[look="warning"] {{ color: {theme.likely}; }}
    QLabel[look="heading"] {{ color: {theme.text}; font-weight: 600; }}
    """


def list_rules(theme: Theme, widget: QWidget) -> str:
    """Qt style rules for the list widgets of a dialog: calm rows, of which the current one stands out softly."""
    line = widget.fontMetrics().height()
    return f"""
    QListWidget {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule}; outline: none; }}
    QListWidget:focus {{ border: 1px solid {theme.accent}; }}
    QListWidget::item {{ padding: {line // 4}px {line // 3}px; }}
    QListWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QListWidget::item:disabled {{ color: {theme.muted}; }}
    """


def table_rules(theme: Theme, widget: QWidget) -> str:
    """Qt style rules for the tables of a dialog."""
    line = widget.fontMetrics().height()
    return f"""
    QTableView {{ background: {theme.field}; border: 1px solid {theme.rule}; outline: none;
        selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; }}
    QTableView:focus {{ border-color: {theme.accent}; }}
    QTableView::item {{ padding-left: {line // 3}px; }}
    QHeaderView, QHeaderView::section {{ background: {theme.side}; color: {theme.muted}; border: none; }}
    QHeaderView::section {{ padding: {line // 4}px {line // 3}px; border-bottom: 1px solid {theme.rule}; }}
    """


def window_rules(theme: Theme) -> str:
    """Qt style rules for the window itself: its menu bar with the title, splitters, scroll bars, fields of dialogs."""
    return f"""
    QMenuBar {{ background: {theme.page}; border-bottom: 1px solid {theme.rule}; padding: 3px 8px; }}
    QMenuBar::item {{ padding: 4px 10px; color: {theme.muted}; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    #title {{ color: {theme.text}; font-weight: 600; padding: 4px 8px 4px 14px; }}
    QSplitter::handle {{ background: {theme.rule}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {theme.rule}; border-radius: 4px; min-height: 36px; margin: 1px; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.faint}; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    QDialog QLineEdit, QDialog QListWidget, QDialog QPlainTextEdit {{ background: {theme.field};
        border: 1px solid {theme.faint}; border-radius: 3px; padding: 2px; }}
    QDialog QLineEdit:focus, QDialog QListWidget:focus, QDialog QPlainTextEdit:focus {{
        border-color: {theme.accent}; }}
    """


def with_look(widget: W, look: str) -> W:
    """The widget, marked to be styled by `style_rules`."""
    widget.setProperty("look", look)
    return widget


def small(font: QFont) -> QFont:
    """The font for secondary text."""
    return scaled(font, _SMALL)


def scaled(font: QFont, factor: float) -> QFont:
    """A copy of the font, larger or smaller by `factor`."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * factor)
    else:
        copy.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return copy
