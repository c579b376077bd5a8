"""Find terms in papers: which papers, what stands out in them, what of it to keep and where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.glossary import Layer
from annotator.core.model import Category
from annotator.core.papers import MinedTerm
from annotator.gui.kit.looks import scaled, style_rules, table_rules, with_look
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.mined_detail import MinedDetail
from annotator.gui.panels.mined_table import MinedTable

_SCREEN_SHARE = 0.9
_WIDTH, _HEIGHT = 54, 40  # in heights of the text
_HEADING = 1.2
_CATEGORIES = [category for category in Category if category is not Category.WORD]


class MiningDialog(QDialog):
    """`files_wanted` and `paste_wanted` ask for papers, `dropped` brings paths, `kept` what to keep and in which layer.

    Not modal: the lines can be looked at beside it.
    """

    files_wanted = Signal()
    paste_wanted = Signal()
    dropped = Signal(list)
    kept = Signal(list, object)

    def __init__(self, theme: Theme, layers: Sequence[tuple[Layer, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find terms in papers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.open_files = with_look(QPushButton(self.tr("Open files…")), "quiet")
        self.paste = with_look(QPushButton(self.tr("Paste text")), "quiet")
        self.papers = with_look(QLabel(), "muted")
        self.words = with_look(QLineEdit(), "field")
        self.category = QComboBox()
        self.with_known = QCheckBox(self.tr("Show known ones too"))
        self.count = with_look(QLabel(), "muted")
        self.table = MinedTable(theme)
        self.detail = MinedDetail(_CATEGORIES)
        self.hint = with_look(QLabel(), "muted")
        self.layer = QComboBox()
        self.keep = with_look(QPushButton(), "primary")
        self.close_button = with_look(QPushButton(self.tr("Close")), "quiet")
        self._stack = QStackedWidget()
        self._fill(layers)
        self._lay_out()
        self._connect()
        self._show_counts()
        self.show_hint(
            self.tr("Open or paste the agenda, abstracts, slides or notes, or drop files here. They are read locally.")
        )
        self.set_theme(theme)

    def _fill(self, layers: Sequence[tuple[Layer, str]]) -> None:
        self.category.addItem(self.tr("All categories"), None)
        for category in _CATEGORIES:
            self.category.addItem(category_text(category), category)
        for layer, words in layers:
            self.layer.addItem(words, layer)
        self.category.setAccessibleName(self.tr("Category"))
        self.layer.setAccessibleName(self.tr("Where to keep them"))
        self.words.setPlaceholderText(self.tr("Look for…"))
        self.words.setAccessibleName(self.tr("Look for…"))
        self.words.setClearButtonEnabled(True)
        for label in (self.papers, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        heading = with_look(QLabel(self.tr("Find terms in papers")), "heading")
        heading.setFont(scaled(self.font(), _HEADING))
        intro = self.tr("Names and terms that stand out are offered. What is ticked will be listened for.")
        filters = _row(em, self.words, self.category, self.with_known, None, self.count)
        results = QWidget()
        inner = QVBoxLayout(results)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(em // 2)
        inner.addLayout(filters)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.detail)
        self._stack.addWidget(self.hint)
        self._stack.addWidget(results)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        column.addWidget(heading)
        column.addWidget(with_look(QLabel(intro), "muted"))
        column.addLayout(_row(em, self.open_files, self.paste, self.papers))
        column.addWidget(self._stack, 1)
        column.addLayout(
            _row(em, with_look(QLabel(self.tr("Keep in")), "muted"), self.layer, None, self.close_button, self.keep)
        )
        self.words.setMinimumWidth(em * 10)
        self.keep.setDefault(True)
        self.resize(QSize(em * _WIDTH, em * _HEIGHT).boundedTo(self.screen().availableSize() * _SCREEN_SHARE))

    def _connect(self) -> None:
        self.open_files.clicked.connect(self.files_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.words.textChanged.connect(self._filter)
        self.category.activated.connect(self._filter)
        self.with_known.toggled.connect(self._filter)
        self.table.rows.ticks_changed.connect(self._show_counts)
        self.table.selectionModel().selectionChanged.connect(self._show_detail)
        self.table.rows.dataChanged.connect(self._show_detail)
        self.detail.category_chosen.connect(self._categorise)
        self.keep.clicked.connect(lambda: self.kept.emit(self.table.rows.chosen, Layer(self.layer.currentData())))
        self.close_button.clicked.connect(self.reject)

    def show_hint(self, words: str) -> None:
        """Say something in the place of the table."""
        self.hint.setText(words)
        self._stack.setCurrentWidget(self.hint)

    def show_papers(self, names: Sequence[str]) -> None:
        """Name the papers that are read."""
        self.papers.setText(self.tr(", ").join(names))

    def show_found(self, found: Sequence[MinedTerm]) -> None:
        """Show what was found, the first row current."""
        if not found:
            self.show_hint(self.tr("Nothing in these papers stands out. Add an agenda, abstracts or notes."))
            return
        self.table.rows.show(found)
        self._stack.setCurrentIndex(1)
        self.table.selectRow(0)
        QTimer.singleShot(0, self.table, self.table.setFocus)  # once it can be seen

    def _filter(self) -> None:
        self.table.rows.want(self.words.text(), self.category.currentData(), with_known=self.with_known.isChecked())
        self.table.selectRow(0)
        self._show_detail()

    def _show_detail(self) -> None:
        rows = self.table.selected_rows
        self.detail.show_term(self.table.rows.term(rows[0]) if rows else None)

    def _categorise(self, category: Category) -> None:
        self.table.rows.categorise(self.table.selected_rows, category)

    def _show_counts(self) -> None:
        model, chosen = self.table.rows, len(self.table.rows.chosen)
        self.count.setText(self.tr("%n shown", "", len(model.shown)))
        self.keep.setText(self.tr("Keep %n terms", "", chosen))
        self.keep.setEnabled(chosen > 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self.table.set_theme(theme)
        self.detail.set_theme(theme)
        self.setStyleSheet(style_rules(theme, self) + table_rules(theme, self))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])


def _row(em: int, *parts: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is room between them."""
    row = QHBoxLayout()
    row.setSpacing(em // 2)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, isinstance(part, QLabel) and part.wordWrap())
    return row
