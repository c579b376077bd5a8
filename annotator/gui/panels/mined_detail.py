"""One of what was found in papers: where it stands there, what else it is called, of which category it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.core.model import Category
from annotator.core.papers import Excerpt, MinedTerm
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.mined_words import place_text

_LINES = 5.8


class MinedDetail(QFrame):
    """`category_chosen` carries the category that the user wants."""

    category_chosen = Signal(object)

    def __init__(self, categories: Sequence[Category], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mined-detail")
        self._theme: Theme | None = None
        self._shown: MinedTerm | None = None
        self.head = QLabel()
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.category = QComboBox()
        self.category.setAccessibleName(self.tr("Category of what is selected"))
        for category in categories:
            self.category.addItem(category_text(category), category)
        self.category.activated.connect(lambda _: self.category_chosen.emit(Category(self.category.currentData())))
        self.excerpts = QLabel()
        self.excerpts.setTextFormat(Qt.TextFormat.RichText)
        self.excerpts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.excerpts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.excerpts.setFont(small(self.font()))
        em = self.fontMetrics().height()
        top = QHBoxLayout()
        top.addWidget(with_look(self.head, "heading"), 1)
        top.addWidget(self.category)
        column = QVBoxLayout(self)
        column.setContentsMargins(em // 2, em // 2, em // 2, em // 2)
        column.setSpacing(em // 3)
        column.addLayout(top)
        column.addWidget(self.excerpts, 1)
        self.setFixedHeight(round(em * _LINES))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self._theme = theme
        self.setStyleSheet(f"#mined-detail {{ background: {theme.side}; border-radius: 4px; }}")
        self.show_term(self._shown)

    def show_term(self, term: MinedTerm | None) -> None:
        """Show one, or nothing."""
        self._shown = term
        for part in (self.head, self.category, self.excerpts):
            part.setVisible(term is not None)
        if term is None:
            return
        self.head.setText(" = ".join((term.text, *term.also)))
        self.category.setCurrentIndex(self.category.findData(term.category))
        self.excerpts.setText("<br>".join(map(self._row, term.excerpts)))

    def _row(self, excerpt: Excerpt) -> str:
        """Where it stands, pale, then the excerpt with the term in bold."""
        assert self._theme is not None
        place = f'<span style="color: {self._theme.faint}">{escape(place_text(excerpt))}</span>'
        before, text, after = (
            escape(part.replace("\t", " ")) for part in (excerpt.before, excerpt.text, excerpt.after)
        )
        return f"{place}&nbsp;&nbsp; {before}<b>{text}</b>{after}"
