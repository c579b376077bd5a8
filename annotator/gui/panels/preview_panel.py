"""The client text beside the lines: what is handed over, with the clean-up's choices above it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.app.preview.preview import Preview
from annotator.core.clean_levels import level_of
from annotator.core.export_options import CleanUp
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.clean_up_menu import CleanUpMenu
from annotator.gui.panels.level_choice import LevelChoice
from annotator.gui.panels.preview_text import PreviewText
from annotator.gui.panels.tics_menu import TicsMenu

_WIDTH_EMS = 16
_OPENS = " ▾"


class PreviewPanel(QFrame):
    """Holds the text, the choices and a note under them. `left` tells that the user is done in it."""

    left = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.text = PreviewText(theme, font)
        self.text.setAccessibleName(self.tr("Client text"))
        self.levels = LevelChoice(theme)
        self.head = QFrame()
        self.head.setObjectName("head")
        self.more, self.tics = QPushButton(self.tr("More") + _OPENS), QPushButton(self.tr("Tics") + _OPENS)
        self.more.setAccessibleName(self.tr("More"))
        self.tics.setAccessibleName(self.tr("Tics"))
        self.more_menu, self.tics_menu = CleanUpMenu(self), TicsMenu(self)
        self.more.setMenu(self.more_menu)
        self.tics.setMenu(self.tics_menu)
        self.note = with_look(QLabel(), "muted")
        self.note.setWordWrap(True)
        self._lay_out()
        self.set_theme(theme)
        self.set_font(font)
        self.hide()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line // 2)
        head.addWidget(with_look(QLabel(self.tr("Client text")), "heading"))
        head.addStretch(1)
        head.addWidget(self.tics)
        head.addWidget(self.more)
        choices = QHBoxLayout()
        choices.setSpacing(line // 2)
        self.label = with_look(QLabel(self.tr("Clean-up")), "muted")
        choices.addWidget(self.label)
        choices.addWidget(self.levels)
        choices.addStretch(1)
        above = QVBoxLayout(self.head)
        above.setContentsMargins(line // 2, line // 3, line // 2, line // 3)
        above.setSpacing(line // 3)
        above.addLayout(head)
        above.addLayout(choices)
        above.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * _WIDTH_EMS, super().sizeHint().height())

    def show_clean_up(self, clean_up: CleanUp) -> None:
        """Show what is chosen."""
        self.levels.show_level(level_of(clean_up))
        self.more_menu.show_clean_up(clean_up)

    def show_preview(self, preview: Preview, *, above: bool, below: bool, cleaning: bool) -> None:
        """Show this text; there may be more `above` and `below`. Without `cleaning` nothing is ever left out."""
        left_out = sum(place.kept is None for place in preview.places)
        if not cleaning:
            words = self.tr("Nothing is left out yet. Choose how much above.")
        elif not preview.places:
            words = self.tr("There is nothing to leave out around here.")
        else:
            words = self.tr("%n places around here; a click keeps one", "", left_out)
        self.note.setText(words)
        self.text.show_preview(preview, above=above, below=below)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.levels.set_theme(theme)
        self.text.set_theme(theme)
        line = self.fontMetrics().height()
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #preview {{ background: {theme.page}; }}
            #head {{ background: {theme.page}; border-bottom: 1px solid {theme.rule}; }}
            #head > QPushButton {{ background: transparent; color: {theme.muted}; border: 1px solid transparent;
                border-radius: {line // 4}px; padding: {line // 5}px {line // 3}px; }}
            #head > QPushButton:hover {{ color: {theme.text}; background: {theme.accent_soft}; }}
            #head > QPushButton:focus {{ border-color: {theme.accent}; }}
            #head > QPushButton::menu-indicator {{ width: 0; }}
            QTextEdit {{ background: {theme.page}; color: {theme.text}; }}
            """
        )

    def set_font(self, font: QFont) -> None:
        """Use this font for the text from now on."""
        for label in (self.note, self.label):
            label.setFont(small(font))
        self.text.set_font(font)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
