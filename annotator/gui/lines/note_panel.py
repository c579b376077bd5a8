"""The panel under the current line in which a comment, or a note on an unclear place, is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel

from annotator.gui.keyboard.key_hints import KeyHints
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.note_field import NoteField

_FIELDS = 2


class NotePanel(QFrame):
    """One or two fields with their names; it stays open until `close_up`.

    `kept` and `dropped` tell what key was pressed, `left` that the keyboard went elsewhere, `typed` of every change.
    """

    kept = Signal()
    dropped = Signal()
    left = Signal()
    typed = Signal()
    refused = Signal(int)
    changed = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.setObjectName("note")
        self._names = [with_look(QLabel(), "muted") for _ in range(_FIELDS)]
        self.fields = [NoteField() for _ in range(_FIELDS)]
        self._keys = KeyHints()
        self._grid = QGridLayout(self)
        for row, (name, field) in enumerate(zip(self._names, self.fields, strict=True)):
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(field, row, 1)
            field.entered.connect(self.kept)
            field.escaped.connect(self.dropped)
            field.left.connect(self._left)
            field.textChanged.connect(self.typed)
            field.refused.connect(self.refused)
            field.resized.connect(self._resized)
        self._grid.addWidget(self._keys, _FIELDS, 0, 1, 2)
        self._grid.setColumnStretch(1, 1)
        self._later = QTimer(self, singleShot=True, interval=0)  # a field tells of its size while it is laid out
        self._later.timeout.connect(self._fit)
        self.set_theme(theme)
        self.set_font(font)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._keys.set_theme(theme)
        line = self.fontMetrics().height()
        field = (
            f"QPlainTextEdit {{ background: {theme.page}; color: {theme.text}; border: 1px solid {theme.rule};"
            f" border-radius: {line // 4}px; selection-background-color: {theme.accent}; }}"
            f" QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}"
        )
        frame = f"#note {{ background: {theme.field}; border: 1px solid {theme.rule}; border-radius: 6px; }}"
        self.setStyleSheet(style_rules(theme, self) + frame + field)

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        for name, field in zip(self._names, self.fields, strict=True):
            name.setFont(small(font))
            field.setFont(font)
        pad = self.fontMetrics().height() // 3
        self._grid.setContentsMargins(pad * 2, pad, pad, pad)
        self._grid.setSpacing(pad)
        self._resized()

    def open(self, rows: Sequence[tuple[str, str, str]], keys: Sequence[tuple[str, str]]) -> None:
        """Open with fields, each given by its name, what may be written there and what is; and the keys that work."""
        for at, (name, field) in enumerate(zip(self._names, self.fields, strict=True)):
            shown = at < len(rows)
            name.setVisible(shown)
            field.setVisible(shown)
            if shown:
                title, hint, words = rows[at]
                name.setText(title)
                field.setAccessibleName(title)
                field.setPlaceholderText(hint)
                field.show_words(words)
        self._keys.show_keys(keys)
        self.show()
        self._fit()
        self.fields[0].setFocus()

    @property
    def words(self) -> list[str]:
        """What was typed, field by field."""
        return [field.words for field in self.fields]

    def finish_composing(self) -> None:
        """Have the input method hand over what it holds."""
        if any(field.hasFocus() for field in self.fields):
            QGuiApplication.inputMethod().commit()

    def close_up(self) -> None:
        """Close it, whatever was typed."""
        self.hide()
        self.changed.emit()

    def height_for(self, width: int) -> int:
        """The height it needs at a width, in pixels."""
        self.resize(width, self.height())
        return self._grid.totalSizeHint().height()

    def _left(self) -> None:
        """Pass on that the keyboard went elsewhere, unless it went to the other field."""
        now = QApplication.focusWidget()
        if not self.isHidden() and not (now and self.isAncestorOf(now)):
            self.left.emit()

    def _resized(self) -> None:
        self._later.start()

    def _fit(self) -> None:
        for field in self.fields:
            field.setFixedHeight(field.fitting_height())
        self._grid.activate()
        self.changed.emit()
