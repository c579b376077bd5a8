"""How much the clean-up leaves out, as buttons beside each other of which one is pressed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from annotator.core.clean_levels import CleanLevel
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.choice_words import choice_text


class LevelChoice(QWidget):
    """`chosen` carries a level. None is pressed where the rules were chosen one by one."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.buttons = {level: QPushButton(choice_text(level)) for level in CleanLevel}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for level, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, level=level: self.chosen.emit(level))
            self._group.addButton(button)
            row.addWidget(button)
        self.buttons[CleanLevel.NONE].setProperty("edge", "first")
        self.buttons[CleanLevel.MEDIUM].setProperty("edge", "last")
        self.set_theme(theme)

    def show_level(self, level: CleanLevel | None) -> None:
        """Have the button of that level pressed, and no other."""
        self._group.setExclusive(False)
        for other, button in self.buttons.items():
            button.setChecked(other is level)
        self._group.setExclusive(True)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        line = self.fontMetrics().height()
        pad, round_ = line // 5, line // 4
        self.setStyleSheet(
            f"""
            QPushButton {{ background: {theme.field}; color: {theme.muted}; border: 1px solid {theme.rule};
                padding: {pad}px {line // 2}px; margin-left: -1px; }}
            QPushButton:checked {{ background: {theme.accent_soft}; color: {theme.text}; }}
            QPushButton:hover {{ color: {theme.text}; }}
            QPushButton:focus {{ border-color: {theme.accent}; }}
            QPushButton[edge="first"] {{ margin-left: 0; border-top-left-radius: {round_}px;
                border-bottom-left-radius: {round_}px; }}
            QPushButton[edge="last"] {{ border-top-right-radius: {round_}px; border-bottom-right-radius: {round_}px; }}
            """
        )
