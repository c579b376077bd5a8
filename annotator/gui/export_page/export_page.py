"""The page that asks how to export: choices at the left, the document as it will be at the right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.export_preview import ExportPreview
from annotator.app.readiness import Left, Readiness
from annotator.core.export_options import ExportOptions
from annotator.core.versions import Version
from annotator.gui.export_page.clean_up_group import CleanUpGroup
from annotator.gui.export_page.formats import obeyed
from annotator.gui.export_page.front_group import FrontGroup, Templates
from annotator.gui.export_page.group import Group, align_labels
from annotator.gui.export_page.place_row import PlaceRow
from annotator.gui.export_page.preview_maker import PreviewMaker, Work
from annotator.gui.export_page.preview_pane import PreviewPane
from annotator.gui.export_page.style_row import StyleRow
from annotator.gui.export_page.talk_group import TalkGroup
from annotator.gui.export_page.what_group import WhatGroup
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.readiness_words import left_text

_SCREEN_SHARE = 0.92
_SIZE_EMS, _CHOICES_EMS = (66, 44), 20


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user wants written, where, and since which version changes are told."""

    path: Path
    format: str
    options: ExportOptions
    since: Version | None = None


@dataclass(frozen=True, slots=True)
class ExportFacts:
    """What there is to choose from: formats by name, those that tell of changes, versions (oldest first).

    `found` are title, event and day as the transcript tells them, `lines` is its length, `tics` says which speakers'
    tics are switched on. `event` names the event that the session belongs to, if any.
    """

    formats: Sequence[str]
    telling: Collection[str]
    versions: Sequence[Version]
    templates: Templates
    found: tuple[str, str, str]
    lines: int
    tics: str = ""
    event: str = ""


class ExportPage(QDialog):
    """Asks. `proposed` gives the path for a format, `prepare` the work that makes the preview of a choice.

    `undecided_wanted` tells that the user wants to see what is undecided first; `style_wanted` carries the options that
    are to be the house style of the event.
    """

    undecided_wanted = Signal()
    style_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        facts: ExportFacts,
        start: tuple[str, ExportOptions],
        proposed: Callable[[str], Path],
        prepare: Callable[[ExportChoice], Work],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._start = start[1]
        self.what = WhatGroup(facts.formats, facts.telling, facts.versions)
        self.front = FrontGroup(facts.templates, facts.found, theme)
        self.talk = TalkGroup()
        self.clean_up = CleanUpGroup(facts.tics)
        self._groups: tuple[Group, ...] = (self.what, self.clean_up, self.front, self.talk)
        self.house_style = StyleRow(facts.event)
        self.preview = PreviewPane(theme, font)
        self.place = PlaceRow(proposed)
        self.undecided = QLabel()
        self.export = with_look(QPushButton(self.tr("Export")), "primary")
        self.cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        self.maker = PreviewMaker(lambda: prepare(self.chosen()), facts.lines, self)
        self.what.format.choose(start[0])
        for group in self._groups:
            group.show_options(self._start)
        self._lay_out()
        self._connect()
        self._set_theme(theme)
        self._follow_format()
        self._fit()
        self._ask()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        choices = QWidget()
        choices.setObjectName("choices")
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, line, 0)
        column.setSpacing(line * 3 // 2)
        align_labels(self._groups)
        for group in self._groups:
            column.addWidget(group)
        column.addWidget(self.house_style)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(choices)
        self._choices, self._scroll = choices, scroll
        self.preview.setMinimumWidth(line * _CHOICES_EMS)
        self.preview.setContentsMargins(line, 0, 0, 0)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.addWidget(scroll)
        parts.addWidget(self.preview)
        parts.setStretchFactor(1, 1)
        parts.setSizes([line * _CHOICES_EMS, line * (_SIZE_EMS[0] - _CHOICES_EMS)])
        self.undecided.setFont(small(self.font()))
        self.undecided.setTextFormat(Qt.TextFormat.RichText)
        foot = QHBoxLayout()
        foot.setSpacing(line // 2)
        foot.addWidget(self.undecided, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(line, line, line, line)
        whole.setSpacing(line)
        whole.addWidget(parts, 1)
        whole.addWidget(self.place)
        whole.addLayout(foot)
        size = QSize(line * _SIZE_EMS[0], line * _SIZE_EMS[1])
        self.resize(size.boundedTo(self.screen().availableSize() * _SCREEN_SHARE))

    def _fit(self) -> None:
        """Let no choice be cut off at the side."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self._choices.minimumSizeHint().width() + bar)

    def _connect(self) -> None:
        for group in self._groups:
            group.changed.connect(self._ask)
            group.changed.connect(self.house_style.offer)
        self.house_style.wanted.connect(lambda: self.style_wanted.emit(self.options()))
        self.what.format.currentIndexChanged.connect(lambda _at: self._follow_format())
        self.maker.made.connect(self._show_preview)
        self.maker.failed.connect(self.preview.show_error)
        self.place.judged.connect(lambda: self.export.setEnabled(self.place.usable))
        self.clean_up.unfold.toggled.connect(lambda _on: self._fit())
        self.undecided.linkActivated.connect(self._see_undecided)
        self.export.setDefault(True)
        self.export.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.maker.stop())

    def _follow_format(self) -> None:
        """Have the place end as the format does, and what it pays no heed to pale."""
        format = self.what.format.chosen
        self.place.follow(format)
        for name, group in {"front": self.front, "talk": self.talk, "clean_up": self.clean_up}.items():
            group.setEnabled(name in obeyed(format))

    def options(self) -> ExportOptions:
        """The options as chosen so far."""
        return reduce(lambda options, group: group.applied(options), self._groups, self._start)

    def chosen(self) -> ExportChoice:
        """What is chosen so far."""
        return ExportChoice(self.place.path, self.what.format.chosen, self.options(), self.what.version)

    def show_undecided(self, left: Readiness) -> None:
        """Tell how much of what is undecided; a click on it leads there."""
        counts = left.counts()
        parts = [f"{left_text(kind)} {counts[kind]}" for kind in Left if counts[kind]]
        words = self.tr("Before it goes out")
        link = f"<a href='#'>{words}</a>"
        self.undecided.setText(f"{link}: {' · '.join(parts)}" if parts else self.tr("Nothing is left to decide"))

    def _ask(self) -> None:
        self.preview.show_waiting()
        self.maker.ask()

    def _show_preview(self, preview: ExportPreview, whole: bool) -> None:
        self.preview.show_preview(preview, whole=whole)
        if whole:
            self.clean_up.show_figures(preview.cleaned)

    def _see_undecided(self) -> None:
        self.reject()
        self.undecided_wanted.emit()

    def _set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #choices {{ background: {theme.page}; }}
            QSplitter::handle {{ background: {theme.rule}; }}
            QTextBrowser {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule}; }}
            QToolButton {{ border: none; color: {theme.muted}; }}
            """
        )
