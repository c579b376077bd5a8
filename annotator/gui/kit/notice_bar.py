"""A bar above the lines that tells something and offers what to do about it; it never blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme

_BESIDE = 3  # choices: more of them stand under the words

Act = Callable[[], object]
Choice = tuple[str, Act | Sequence[tuple[str, Act]]]


class NoticeBar(QFrame):
    """One notice with its choices; one that has choices of its own opens them as a menu. Any choice closes the bar."""

    def __init__(self, theme: Theme, words: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAutoFillBackground(True)
        direction = QBoxLayout.Direction
        apart = len(choices) > _BESIDE
        whole = QBoxLayout(direction.TopToBottom if apart else direction.LeftToRight, self)
        row = QHBoxLayout()
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        whole.addWidget(label, 1)
        whole.addLayout(row)
        row.addStretch(apart)
        for at, (text, act) in enumerate(choices):
            button = with_look(QPushButton(text), "quiet" if at else "primary")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if callable(act):
                button.clicked.connect(partial(self._choose, act))
            else:
                button.setMenu(self._menu(button, act))
            row.addWidget(button)
        self.setAccessibleName(words)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        ground = f"#notice {{ background: {theme.accent_soft}; border-bottom: 1px solid {theme.rule}; }}"
        self.setStyleSheet(ground + style_rules(theme, self))

    def _menu(self, button: QPushButton, choices: Sequence[tuple[str, Act]]) -> QMenu:
        menu = QMenu(button)
        for text, act in choices:
            menu.addAction(text).triggered.connect(partial(self._choose, act))
        return menu

    def _choose(self, act: Act, _checked: bool = False) -> None:
        self.hide()
        act()
        self.deleteLater()
