"""What is known of one term: its layer, how it is said, its aliases, and what it explains in the transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.app.glossary_rows import GlossaryRow
from annotator.core.glossary import Layer
from annotator.gui.glossary_page.flow import Flow
from annotator.gui.glossary_page.words import layer_text
from annotator.gui.kit.looks import scaled, small, with_look
from annotator.gui.kit.messages import category_text
from annotator.gui.panels.search_field import SearchField

_HEADING = 1.2
_MOST_HEARD = 12


@dataclass(frozen=True, slots=True)
class Heard:
    """A form that the term explains in the transcript, and at how many places."""

    text: str
    count: int


class Details(QScrollArea):
    """Shows a row. `alias_added` and `alias_dropped` carry the alias, `went_back` asks for the earlier layer's term.

    `heard_wanted` carries a form heard in the transcript, to go there.
    """

    alias_added = Signal(str)
    alias_dropped = Signal(str)
    went_back = Signal()
    heard_wanted = Signal(str)

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self.name = with_look(_label(), "heading")
        self.layer = with_look(_label(), "muted")
        self.back = with_look(QPushButton(), "quiet")
        self.sounds = _label()
        self._said: tuple[str, tuple[str, ...]] = ("", ())
        gap = self.fontMetrics().height() // 3
        self.heard, self.aliases = Flow(gap), Flow(gap)
        self.new_alias = SearchField()
        self.new_alias.setPlaceholderText(self.tr("Another alias"))
        self.new_alias.setAccessibleName(self.tr("Another alias"))
        self.fault = with_look(_label(), "warning")
        self.note = with_look(_label(), "muted")
        self._headings = [with_look(QLabel(words), "muted") for words in self._words()]
        self._lay_out()
        self.set_font(font)
        self.back.clicked.connect(self.went_back)
        self.new_alias.entered.connect(self._add)

    def _words(self) -> tuple[str, str, str]:
        return self.tr("How it is said"), self.tr("Heard for it in this transcript"), self.tr("Aliases")

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        inner = self._inner
        inner.setObjectName("details")
        column = QVBoxLayout(inner)
        column.setContentsMargins(line, 0, line // 2, line // 2)
        column.setSpacing(line // 4)
        head = QHBoxLayout()
        head.addWidget(self.layer, 1)
        head.addWidget(self.back)
        column.addWidget(self.name)
        column.addLayout(head)
        said, heard, aliases = self._headings
        for part in (said, self.sounds, heard, self.heard, aliases, self.aliases, self.new_alias, self.fault):
            if part in self._headings:
                column.addSpacing(line // 2)
            column.addLayout(part) if isinstance(part, Flow) else column.addWidget(part)
        column.addSpacing(line // 2)
        column.addWidget(self.note)
        column.addStretch(1)
        self.setWidget(inner)

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.name.setFont(scaled(font, _HEADING))
        self.sounds.setFont(font)
        for label in (self.layer, self.note, self.fault, self.back, *self._headings):
            label.setFont(small(font))

    def show_row(self, row: GlossaryRow | None, heard: Sequence[Heard]) -> None:
        """Show a term, and what was heard for it; how it is said comes later."""
        self._inner.setVisible(row is not None)
        if row is None:
            return
        term = row.term
        self.name.setText(term.text)
        words = self.tr("{category} · {layer}") if term.on else self.tr("{category} · {layer} · off")
        self.layer.setText(words.format(category=category_text(term.category), layer=layer_text(row.layer)))
        self.back.setVisible(row.over is not None)
        if row.over is not None:
            self.back.setText(
                self.tr("Back to the built-in")
                if row.over is Layer.BUILTIN
                else self.tr("Back to: {layer}").format(layer=layer_text(row.over))
            )
        if (term.text, term.pronunciations) != self._said:
            self._said = term.text, term.pronunciations
            self.sounds.setText("…")
        self.show_fault("")
        self._show_heard(heard)
        self._show_aliases(term.aliases)
        self.note.setText("\n".join(filter(None, (term.note, term.source))))

    def show_sounds(self, ways: Sequence[str]) -> None:
        """Show how the term is said."""
        self.sounds.setText("\n".join(ways) or self.tr("It has no sound of its own"))

    def show_fault(self, words: str) -> None:
        """Say what is wrong with an alias; nothing, if the words are empty."""
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def _show_heard(self, heard: Sequence[Heard]) -> None:
        parts: list[QWidget] = []
        for form in heard[:_MOST_HEARD]:
            button = with_look(
                QPushButton(self.tr("{heard} × {count}").format(heard=form.text, count=form.count)), "chip"
            )
            button.clicked.connect(partial(self.heard_wanted.emit, form.text))
            parts.append(button)
        self.heard.show_parts(parts or [with_look(QLabel(self.tr("No suspect points to it")), "muted")])

    def _show_aliases(self, aliases: Sequence[str]) -> None:
        parts = []
        for alias in aliases:
            button = with_look(QPushButton(self.tr("{alias}  ×").format(alias=alias)), "chip")
            button.setAccessibleName(self.tr("Remove the alias {alias}").format(alias=alias))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(partial(self.alias_dropped.emit, alias))
            parts.append(button)
        self.aliases.show_parts(parts)
        self.new_alias.clear()

    def _add(self) -> None:
        if self.new_alias.words.strip():
            self.alias_added.emit(self.new_alias.words.strip())


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
