"""The page to start from: open a file, paste a text, try the sample, go on with what was begun."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.app.recent import Recent
from annotator.gui.kit.looks import scaled, small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.recent_list import RecentList

_PAGE_WIDTH = 36
_TITLE_SIZE = 1.7


class Welcome(QWidget):
    """Tells by signals what the user wants; `recent` carries choices of its own."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.open = with_look(QPushButton(self.tr("Open…")), "primary")
        self.paste = with_look(QPushButton(self.tr("Paste a transcript")), "quiet")
        self.sample = with_look(QPushButton(self.tr("Try the sample")), "quiet")
        self._open_key = with_look(QLabel(), "muted")
        self.recent = RecentList(theme)
        self._heading = with_look(QLabel(self.tr("Recent transcripts")), "heading")
        self._hint = with_look(QLabel(), "muted")
        for button, wanted in (
            (self.open, self.open_wanted),
            (self.paste, self.paste_wanted),
            (self.sample, self.sample_wanted),
        ):
            button.clicked.connect(wanted)
        self._lay_out()
        self.show_recent(())
        self.set_theme(theme)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        page = QWidget()
        page.setMaximumWidth(em * _PAGE_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(em, em * 3, em, em)
        column.setSpacing(em // 2)
        title = QLabel("annotator")
        title.setFont(scaled(self.font(), _TITLE_SIZE))
        column.addWidget(title)
        line = self.tr("Cleans automatic transcripts: what was misheard, who speaks, a text to hand on.")
        column.addWidget(with_look(QLabel(line), "muted"))
        column.addSpacing(em)
        column.addLayout(self._buttons())
        column.addSpacing(em)
        column.addWidget(self._heading)
        column.addWidget(self.recent, 1)
        self._hint.setFont(small(self.font()))
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addWidget(page, _PAGE_WIDTH)
        row.addStretch()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.fontMetrics().height() // 2)
        for button in (self.open, self.paste, self.sample):
            row.addWidget(button)
        row.addStretch()
        return row

    def show_recent(self, entries: Sequence[Recent]) -> None:
        """Show what the user may go on with."""
        self.recent.show_entries(entries)
        for part in (self._heading, self.recent):
            part.setVisible(bool(entries))
        self._rest.setVisible(not entries)
        self._hint.setText(
            self.tr("Or drop a file anywhere in this window: Markdown, text, SRT, WebVTT.")
            if entries
            else self.tr(
                "Or drop a file anywhere in this window: Markdown, text, SRT, WebVTT. "
                "The sample is a short made-up panel."
            )
        )

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Tell the keys of the acts; `key_of` gives the key of an action."""
        self.open.setToolTip(key_of("open"))
        self.paste.setToolTip(key_of("paste_transcript") or "Ctrl+V")

    def take_keys(self) -> None:
        """Have the keyboard go to what will probably be wanted."""
        (self.recent if self.recent.rows.entries else self.open).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self.recent.set_theme(theme)
        self.setStyleSheet(style_rules(theme, self) + f"QListView {{ background: {theme.page}; outline: none; }}")
