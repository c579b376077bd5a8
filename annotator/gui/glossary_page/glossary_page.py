"""The page of the glossary: all terms in a table, one in detail, and a sentence to try them on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.glossary_cells import Listed
from annotator.app.glossary_rows import Field
from annotator.core.glossary import Layer
from annotator.gui.glossary_page.batch_bar import BatchBar
from annotator.gui.glossary_page.details import Details
from annotator.gui.glossary_page.filter_bar import FilterBar
from annotator.gui.glossary_page.flow import Flow, together
from annotator.gui.glossary_page.look import page_rules
from annotator.gui.glossary_page.term_model import FIELDS, TermModel
from annotator.gui.glossary_page.term_table import TermTable
from annotator.gui.glossary_page.tester import Tester
from annotator.gui.glossary_page.words import fault_text
from annotator.gui.kit.looks import scaled, with_look
from annotator.gui.kit.theme import Theme

_HEADING = 1.2
_BESIDE_EMS = (50, 18)


class GlossaryPage(QFrame):
    """Puts the parts together. `left` tells that the user is done; the others are wishes on the chosen terms.

    `doors` are further acts by their words, offered in a menu: import, export and such.
    """

    left = Signal()
    added = Signal()
    doubled = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("glossary")
        self.model = TermModel(self)
        self.title = with_look(QLabel(self.tr("Glossary")), "heading")
        self.filter = FilterBar()
        self.table = TermTable(self.model, theme, font)
        self.batch = BatchBar()
        self.details = Details(font)
        self.tester = Tester(theme, font)
        self.into = QComboBox()
        self.into.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.into.setAccessibleName(self.tr("Layer of new and changed terms"))
        self.add = with_look(QPushButton(self.tr("Add")), "quiet")
        self.remove = with_look(QPushButton(self.tr("Remove")), "quiet")
        self.more = with_look(QPushButton(self.tr("More")), "quiet")
        self.close_button = with_look(QPushButton(self.tr("Close")), "quiet")
        self._targets: tuple[tuple[Layer, str], ...] = ()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_font(font)
        self.batch.show_count(0)
        self.offer_doors({})

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = Flow(line // 2)
        into = with_look(QLabel(self.tr("Changes go to")), "muted")
        acts = together(line // 2, (into, self.into, self.add, self.remove, self.more, self.close_button))
        self.into.setMinimumWidth(line * 3)
        for part in (self.title, self.filter.count, acts):
            head.addWidget(part)
        beside = QSplitter(Qt.Orientation.Vertical)
        beside.addWidget(self.details)
        beside.addWidget(self.tester)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setObjectName("glossary-parts")
        parts.addWidget(self.table)
        parts.addWidget(beside)
        for splitter in (beside, parts):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        parts.setStretchFactor(0, 1)
        parts.setSizes([line * ems for ems in _BESIDE_EMS])
        beside.setSizes([line * 20, line * 20])
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line // 2, line // 2, line // 3)
        column.setSpacing(line // 2)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(parts, 1)
        column.addWidget(self.batch)

    def _connect(self) -> None:
        self.filter.changed.connect(lambda: self.model.want(self.filter.wanted))
        self.filter.field.entered.connect(self.table.setFocus)
        self.filter.field.left_below.connect(self.table.setFocus)
        self.model.shown_changed.connect(self._count)
        self.table.chosen_changed.connect(lambda: self.batch.show_count(self.table.chosen_count))
        self.table.left.connect(self.left)
        self.batch.left.connect(self.table.setFocus)
        self.tester.field.left.connect(self.table.setFocus)
        self.tester.term_wanted.connect(self.go_to)
        self.batch.removed.connect(self.table.removed)
        self.details.alias_added.connect(self._add_alias)
        self.details.alias_dropped.connect(self._drop_alias)
        self.remove.clicked.connect(self.table.removed)
        self.add.clicked.connect(self.added)
        self.table.doubled.connect(self.doubled)
        self.close_button.clicked.connect(self.left)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.table.set_theme(theme)
        self.tester.set_theme(theme)
        self.setStyleSheet(page_rules(theme, self))

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.title.setFont(scaled(font, _HEADING))
        for part in (self.table, self.details, self.tester):
            part.set_font(font)

    def show_terms(self, listed: Listed) -> None:
        """Show these terms; what is chosen, wanted and typed stays so."""
        self.filter.offer(listed.sources)
        self.model.show(listed)

    def offer_layers(self, layers: Sequence[tuple[Layer, str]]) -> None:
        """Have these layers to keep terms in, each with its words; what was chosen stays so where it can."""
        if tuple(layers) == self._targets:
            return
        chosen = self.target
        self._targets = tuple(layers)
        self.into.clear()
        self.into.addItems([words for _, words in layers])
        places = [layer for layer, _ in layers]
        self.into.setCurrentIndex(places.index(chosen) if chosen in places else 0)
        self.model.layers = tuple(places)
        self.batch.offer(places)

    @property
    def target(self) -> Layer | None:
        """The layer that new and changed terms go to."""
        at = self.into.currentIndex()
        return self._targets[at][0] if at >= 0 else None

    def offer_doors(self, doors: Mapping[str, Callable[[], object]]) -> None:
        """Offer further acts by their words."""
        menu = QMenu(self.more)
        for words, act in {self.tr("Duplicate the term"): self.doubled.emit, **doors}.items():
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        self.more.setMenu(menu)

    def go_to(self, text: str) -> None:
        """Stand on the term with this text, whatever terms are wanted."""
        if not self.table.stand_on(text):
            self.filter.clear()
            self.model.show_at_once()
            self.table.stand_on(text)

    def _add_alias(self, alias: str) -> None:
        row = self.table.current
        if row:
            self._set_aliases((*row.term.aliases, alias))

    def _drop_alias(self, alias: str) -> None:
        row = self.table.current
        if row:
            self._set_aliases(other for other in row.term.aliases if other != alias)

    def _set_aliases(self, aliases: Iterable[str]) -> None:
        """Have the current term's aliases changed, or say what is wrong with them."""
        index = self.model.index(self.table.currentIndex().row(), FIELDS.index(Field.ALIASES))
        typed = " | ".join(aliases)
        fault = self.model.fault(index, typed)
        self.details.show_fault(fault_text(fault) if fault else "")
        if not fault:
            self.model.setData(index, typed)

    def _count(self) -> None:
        self.filter.show_count(len(self.model.shown), len(self.model.rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
