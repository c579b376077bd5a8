"""Takes terms of a file in: how it is read, where they go, and what becomes of each, to be ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.app.glossary_formats import FORMATS
from annotator.app.glossary_import import Incoming
from annotator.app.glossary_target import Target
from annotator.core.glossary_merge import Known, Merged, merge
from annotator.core.interchange import GlossaryRows
from annotator.gui.glossary_files.kind_bar import KindBar
from annotator.gui.glossary_files.merge_model import MergeModel
from annotator.gui.glossary_files.merge_table import MergeTable
from annotator.gui.glossary_files.sample_table import ROWS_SHOWN, SampleTable
from annotator.gui.glossary_files.words import glossary_format_text, known_text, listed
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.looks import scaled, style_rules, table_rules, with_look
from annotator.gui.kit.messages import error_text
from annotator.gui.kit.theme import Theme

MOST_AT_ONCE = 5_000
_HEADING = 1.2
_WIDTH_EMS, _HEIGHT_EMS, _OF_WINDOW = 54, 36, 0.92


@dataclass(frozen=True, slots=True)
class TermsWanted:
    """What the user wants taken in: terms of a file, into this layer."""

    target: Target
    merged: tuple[Merged, ...]


class ImportDialog(QDialog):
    """Reads and compares in the background; an answer that is out of date is dropped.

    `wanted` carries `TermsWanted`. More than `most` terms make too large a step for the window.
    """

    wanted = Signal(object)

    def __init__(
        self,
        incoming: Incoming,
        targets: Mapping[str, Target],
        theme: Theme,
        parent: QWidget | None = None,
        most: int = MOST_AT_ONCE,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import terms"))
        self.incoming = incoming
        self._targets = tuple(targets.values())
        self._most = most
        self._asked = 0
        self.model = MergeModel(self)
        self.title = with_look(QLabel(self.tr("Terms from {file}").format(file=incoming.name)), "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.format, self.into, self.how = QComboBox(), QComboBox(), QComboBox()
        self.sample = SampleTable()
        self.kinds = KindBar()
        self.table = MergeTable(self.model, theme)
        self.note = with_look(QLabel(), "muted")
        self.fault = with_look(QLabel(), "warning")
        self.take = with_look(QPushButton(), "primary")
        self.cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        self._fill(list(targets))
        self._lay_out()
        self._connect()
        self.setStyleSheet(style_rules(theme, self) + table_rules(theme, self))
        for part in (self.fault, self.kinds):
            part.hide()
        self._count()
        self._show_incoming()

    def _fill(self, targets: list[str]) -> None:
        for name in FORMATS:
            self.format.addItem(glossary_format_text(name), name)
        self.into.addItems(targets)
        for how in Known:
            self.how.addItem(known_text(how), how)
        for label in (self.note, self.fault):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.title.setFont(scaled(self.font(), _HEADING))
        choices = QHBoxLayout()
        choices.setSpacing(em // 2)
        for words, box in (
            (self.tr("Read as"), self.format),
            (self.tr("Into"), self.into),
            (self.tr("Terms that are known"), self.how),
        ):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words)
            choices.addWidget(label)
            choices.addWidget(box)
            choices.addSpacing(em // 2)
        choices.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(em // 2)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        self.take.setDefault(True)
        self.cancel.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        for part in (self.title, choices, self.sample, self.fault, self.kinds):
            column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        parent = self.parentWidget()
        within = parent.size() * _OF_WINDOW if parent else self.screen().availableSize()
        self.resize(QSize(em * _WIDTH_EMS, em * _HEIGHT_EMS).boundedTo(within))

    def _connect(self) -> None:
        self.format.activated.connect(lambda: self._read(self.incoming.read_as(self.format.currentData())))
        self.into.activated.connect(lambda: self._compare())
        self.how.activated.connect(lambda: self._compare())
        self.sample.separator_changed.connect(lambda sign: self._read(self.incoming.separated_by(sign)))
        self.sample.columns_changed.connect(self._read_columns)
        self.kinds.wanted.connect(self.model.want)
        self.model.ticks_changed.connect(self._count)
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)

    def _read(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self._show_incoming()

    def _read_columns(self) -> None:
        self._read(self.incoming.with_columns(self.sample.columns, header=self.sample.header.isChecked()))

    def _show_incoming(self) -> None:
        layout = self.incoming.layout
        self.format.setCurrentIndex(self.format.findData(self.incoming.format))
        self.sample.setVisible(layout is not None)
        if layout:
            self.sample.show_sample(layout, self.incoming.sample(ROWS_SHOWN))
        self._compare()

    def _compare(self) -> None:
        """Read the file and compare its terms, away from the window."""
        self._asked += 1
        asked, incoming, target, how = self._asked, self.incoming, self.target, Known(self.how.currentData())
        self.take.setEnabled(False)
        self.note.setText(self.tr("Reading the file…"))

        def work() -> tuple[GlossaryRows, list[Merged]]:
            found = incoming.rows()
            return found, merge(found.rows, target.known, how, source=incoming.name)

        run_in_background(
            work,
            done=lambda made: self._show(*made) if asked == self._asked else None,
            failed=lambda error: self._fail(error) if asked == self._asked else None,
            owner=self,
        )

    @property
    def target(self) -> Target:
        """The layer that the terms go into."""
        return self._targets[max(self.into.currentIndex(), 0)]

    def _show(self, found: GlossaryRows, merged: list[Merged]) -> None:
        ignored = self.tr("Columns not read: {names}").format(names=listed(found.ignored))
        self.note.setText(ignored if found.ignored else "")
        self._show_rows(merged, found)

    def _fail(self, error: Exception) -> None:
        self.note.clear()
        self._show_rows([], GlossaryRows(()))
        self.fault.setText(error_text(error))
        self.fault.show()

    def _show_rows(self, merged: list[Merged], found: GlossaryRows) -> None:
        self.model.want("")
        self.model.show(merged, found.bad)
        self.kinds.show_counts(self.model.counts())
        self.kinds.setVisible(bool(merged or found.bad))
        if self.model.rowCount():
            self.table.selectRow(0)

    def _count(self) -> None:
        count = len(self.model.chosen())
        self.take.setText(self.tr("Import %n terms", "", count))
        self.take.setEnabled(0 < count <= self._most)
        words = self.tr("More than {most} at once come in by the command line: annotator glossary import {file}")
        self.fault.setText(words.format(most=f"{self._most:,}", file=self.incoming.name))
        self.fault.setVisible(count > self._most)

    def _take(self) -> None:
        self.wanted.emit(TermsWanted(self.target, tuple(self.model.chosen())))
        self.accept()
