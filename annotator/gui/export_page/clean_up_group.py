"""How much is cleaned up: a level, and under it, folded away, every choice by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QToolButton, QWidget

from annotator.core.clean_levels import CleanLevel, at_level, level_of
from annotator.core.cleaning import CleanRule
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Numbers, Script, Spacing, Width
from annotator.gui.export_page.group import ChoiceBox, Group, rows_of
from annotator.gui.kit.looks import small, with_look
from annotator.gui.panels.choice_words import choice_text


class CleanUpGroup(Group):
    """`tics` says in words which speakers' tics are switched on; it is empty where there are none."""

    def __init__(self, tics: str) -> None:
        super().__init__(self.tr("Clean-up"))
        self._base = CleanUp()
        self._showing = False
        self.level = QComboBox()
        for level in CleanLevel:
            self.level.addItem(choice_text(level), level)
        self.level.addItem(self.tr("As chosen below"), None)
        self.figures = with_look(QLabel(), "muted")
        self.figures.setWordWrap(True)
        self.figures.setFont(small(self.font()))
        self.unfold = QToolButton()
        self.unfold.setText(self.tr("One by one"))
        self.unfold.setCheckable(True)
        self.unfold.setAutoRaise(True)
        self.unfold.setArrowType(Qt.ArrowType.RightArrow)
        self.unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._make_details(tics)
        for part in (rows_of((self.tr("Level"), self.level)), self.figures, self.unfold, self.details):
            self.add(part)
        self.level.currentIndexChanged.connect(self._take_level)
        self.changed.connect(self._follow)
        self.unfold.toggled.connect(self._show_details)
        self._show_details(shown=False)

    def _make_details(self, tics: str) -> None:
        self.fillers, self.numbers, self.script = ChoiceBox(Fillers), ChoiceBox(Numbers), ChoiceBox(Script)
        self.spacing, self.width_ = ChoiceBox(Spacing), ChoiceBox(Width)
        self.stutters = QCheckBox(self.tr("Leave out stutters: 我我我"))
        self.repeats = QCheckBox(self.tr("Leave out repeats: 过去，过去"))
        self.false_starts = QCheckBox(self.tr("Leave out false starts"))
        self.tics = QCheckBox(self.tr("Leave out speakers' tics"))
        self.tics.setToolTip(tics or self.tr("No speaker has any; they are switched on where the clean-up is shown"))
        form = rows_of(
            (self.tr("Fillers"), self.fillers),
            ("", self.stutters),
            ("", self.repeats),
            ("", self.false_starts),
            ("", self.tics),
            (self.tr("Numbers"), self.numbers),
            (self.tr("Script"), self.script),
            (self.tr("Chinese and English"), self.spacing),
            (self.tr("Punctuation"), self.width_),
        )
        self.details = QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        self.details.setLayout(form)
        self.watch(self.fillers, self.stutters, self.repeats, self.false_starts, self.tics)
        self.watch(self.numbers, self.script, self.spacing, self.width_)

    def show_options(self, options: ExportOptions) -> None:
        self._show(options.clean_up)

    def _show(self, clean_up: CleanUp) -> None:
        self._showing = True
        self.fillers.choose(clean_up.fillers)
        self.stutters.setChecked(clean_up.stutters)
        self.repeats.setChecked(clean_up.repeats)
        self.false_starts.setChecked(clean_up.false_starts)
        self.tics.setChecked(clean_up.tics)
        self.numbers.choose(clean_up.numbers)
        self.script.choose(clean_up.script)
        self.spacing.choose(clean_up.spacing)
        self.width_.choose(clean_up.width)
        self._showing = False
        self._follow()

    def clean_up(self) -> CleanUp:
        """What is chosen."""
        return replace(
            self._base,
            fillers=self.fillers.chosen,
            stutters=self.stutters.isChecked(),
            repeats=self.repeats.isChecked(),
            false_starts=self.false_starts.isChecked(),
            tics=self.tics.isChecked(),
            numbers=self.numbers.chosen,
            script=self.script.chosen,
            spacing=self.spacing.chosen,
            width=self.width_.chosen,
        )

    def applied(self, options: ExportOptions) -> ExportOptions:
        return replace(options, clean_up=self.clean_up())

    def _take_level(self) -> None:
        """Choose what the level leaves out."""
        level = self.level.currentData()
        if level is not None:
            self._show(at_level(self.clean_up(), CleanLevel(level)))
            self.changed.emit()

    def _follow(self) -> None:
        """Show the level that the single choices come to."""
        if self._showing:
            return
        level = level_of(self.clean_up())
        self.level.blockSignals(True)
        self.level.setCurrentIndex(list(CleanLevel).index(level) if level else len(CleanLevel))
        self.level.blockSignals(False)

    def _show_details(self, shown: bool) -> None:
        self.unfold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.details.setVisible(shown)

    def show_figures(self, cleaned: Counter[CleanRule] | None) -> None:
        """Tell what is left out or written otherwise, by rule; None where it is not counted."""
        if cleaned is None:
            self.figures.clear()
            return
        parts = [f"{choice_text(rule)} {count}" for rule, count in cleaned.most_common() if count]
        if parts:
            self.figures.setText(self.tr("Changes: {figures}").format(figures=" · ".join(parts)))
        else:
            self.figures.setText(self.tr("Nothing is left out"))
