"""The live tester: a sentence, what each term does there and why, and why the chosen term does nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Band, Suspect
from annotator.gui.glossary_page.found_list import FoundList, term_at
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.utf16 import to_utf16

_REST_MS = 200
_LONGEST = 2_000
_UNDERLINES = {
    Band.SURE: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Band.LIKELY: QTextCharFormat.UnderlineStyle.DashUnderline,
    Band.MAYBE: QTextCharFormat.UnderlineStyle.DotLine,
}


class SentenceField(QPlainTextEdit):
    """Some rows to type in; Tab goes on, Escape leaves."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Tester(QWidget):
    """`asked` carries the sentence to be tried, once the typing rests; `line_wanted` asks for the current line."""

    asked = Signal(str)
    line_wanted = Signal()
    term_wanted = Signal(str)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = SentenceField()
        self.field.setPlaceholderText(self.tr("Type or paste a sentence"))
        self.field.setAccessibleName(self.tr("Sentence to try the terms on"))
        self.line = with_look(QPushButton(self.tr("Current line")), "quiet")
        self.found = FoundList(theme)
        self.why = QLabel()
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.heading = with_look(QLabel(self.tr("Try the terms")), "heading")
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.ask)
        self._lay_out()
        self.set_font(font)
        self.field.textChanged.connect(self._typed)
        self.line.clicked.connect(self.line_wanted)
        self.found.itemActivated.connect(lambda item: self.term_wanted.emit(term_at(item)))

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line // 2, line // 2, 0)
        column.setSpacing(line // 3)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.why)
        column.addWidget(self.found, 1)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        self.found.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        for part in (self.field, self.found):
            part.setFont(font)
        self.why.setFont(small(font))
        self.line.setFont(small(font))
        self.found.setMinimumHeight(self.found.fontMetrics().height() * 3)
        self.field.setMinimumHeight(self.field.fontMetrics().height() * 2)
        self.field.setMaximumHeight(self.field.fontMetrics().height() * 4)

    def show_sentence(self, text: str) -> None:
        """Try this sentence."""
        self.field.setPlainText(text)
        self.ask()

    @property
    def sentence(self) -> str:
        """The sentence, on one row."""
        return self.field.toPlainText().replace("\n", " ")[:_LONGEST]

    def ask(self) -> None:
        """Have the sentence tried, at once."""
        self._rest.stop()
        if self.sentence.strip():
            self.asked.emit(self.sentence)
        else:
            self.show_found(self.sentence, (), "")

    def show_found(self, sentence: str, suspects: Sequence[Suspect], why: str) -> None:
        """Show the suspects of a sentence, and in words what became of the chosen term; late answers show nothing."""
        if sentence != self.sentence:
            return
        self.field.setExtraSelections([self._mark(suspect) for suspect in suspects])
        self.show_why(why)
        if suspects or not sentence.strip():
            self.found.show_suspects(suspects)
        else:
            self.found.say(self.tr("No term is suggested"))

    def show_why(self, words: str) -> None:
        """Say what became of the chosen term."""
        self.why.setText(words)
        self.why.setVisible(bool(words))
        self._fit_why()

    def _fit_why(self) -> None:
        """Give the words the height that they need at this width, which the layout would not."""
        self.why.setFixedHeight(max(0, self.why.heightForWidth(self.field.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_why()

    def _typed(self) -> None:
        if self.field.extraSelections():
            self.field.setExtraSelections([])
        self._rest.start()

    def _mark(self, suspect: Suspect) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        text = self.field.toPlainText()
        cursor = QTextCursor(self.field.document())
        cursor.setPosition(to_utf16(text, suspect.start))
        cursor.setPosition(to_utf16(text, suspect.end), QTextCursor.MoveMode.KeepAnchor)
        looks = QTextCharFormat()
        looks.setUnderlineStyle(_UNDERLINES[suspect.band])
        looks.setUnderlineColor(self._theme.band(suspect.band))
        selection.cursor, selection.format = cursor, looks
        return selection
