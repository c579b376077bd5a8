"""Hands terms out as a file: which, in what format, and what that has no place for, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.glossary_formats import FORMATS, write_glossary
from annotator.core.interchange import WeighedTerm, Written
from annotator.gui.glossary_files.words import glossary_format_text, listed, omission_text, term_field_text
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.looks import scaled, style_rules, with_look
from annotator.gui.kit.theme import Theme

_HEADING = 1.2
_WIDTH_EMS, _LOSS_EMS = 36, 5
_NAMED = 6


class ExportDialog(QDialog):
    """`groups` give the terms to choose from, by their words, for any thread.

    `wanted` carries the file and what is to stand in it.
    """

    wanted = Signal(Path, object)

    def __init__(
        self, groups: Mapping[str, Callable[[], Sequence[WeighedTerm]]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export terms"))
        self._groups = tuple(groups.values())
        self._asked = 0
        self._written: Written | None = None
        self.title = with_look(QLabel(self.tr("Export terms")), "heading")
        self.which, self.format = QComboBox(), QComboBox()
        self.which.addItems(list(groups))
        for name in FORMATS:
            self.format.addItem(glossary_format_text(name), name)
        self.losses = with_look(QLabel(), "muted")
        self.losses.setWordWrap(True)
        self.save = with_look(QPushButton(self.tr("Save…")), "primary")
        self.cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        self._lay_out()
        for box in (self.which, self.format):
            box.activated.connect(lambda: self._look())
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.setStyleSheet(style_rules(theme, self))
        self._look()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.title.setFont(scaled(self.font(), _HEADING))
        self.losses.setTextFormat(Qt.TextFormat.PlainText)
        self.losses.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.losses.setMinimumHeight(em * _LOSS_EMS)
        choices = QFormLayout()
        choices.setHorizontalSpacing(em)
        choices.setVerticalSpacing(em // 2)
        for words, box in ((self.tr("Which terms"), self.which), (self.tr("Format"), self.format)):
            box.setAccessibleName(words)
            choices.addRow(words, box)
        foot = QHBoxLayout()
        foot.setSpacing(em // 2)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        self.save.setDefault(True)
        self.cancel.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        column.addWidget(self.title)
        column.addLayout(choices)
        column.addWidget(self.losses, 1)
        column.addLayout(foot)
        self.resize(em * _WIDTH_EMS, self.sizeHint().height())

    def _look(self) -> None:
        """Have the file made, away from the window, and tell what it has no place for."""
        self._asked += 1
        asked, terms, format = self._asked, self._groups[self.which.currentIndex()], self.format.currentData()
        self.save.setEnabled(False)
        run_in_background(
            lambda: write_glossary(terms(), format),
            done=lambda written: self._show(written) if asked == self._asked else None,
            owner=self,
        )

    def _show(self, written: Written) -> None:
        self._written = written
        self.losses.setText("\n".join([self.tr("%n terms in the file.", "", written.terms), *_losses(written)]))
        self.save.setEnabled(written.terms > 0)

    def _save(self) -> None:
        format = self.format.currentData()
        suffix = FORMATS[format].suffixes[0]
        kinds = f"{glossary_format_text(format)} (*{suffix})"
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), f"glossary{suffix}", kinds)
        if name and self._written:
            self.wanted.emit(Path(name), self._written)
            self.accept()


def _losses(written: Written) -> list[str]:
    rows = []
    if written.lost:
        of = QCoreApplication.translate("interchange", "{field} ({count})")
        fields = [of.format(field=term_field_text(field), count=f"{count:,}") for field, count in written.lost.items()]
        words = QCoreApplication.translate("interchange", "Not in this format: {fields}")
        rows.append(words.format(fields=listed(fields)))
    for why, count in Counter(left.why for left in written.left_out).items():
        named = [left.text for left in written.left_out if left.why is why][:_NAMED]
        terms = listed([*named, "…"] if count > _NAMED else named)
        words = QCoreApplication.translate("interchange", "Left out {count}, {why}")
        rows.append(words.format(count=f"{count:,}", why=omission_text(why, terms)))
    return rows
