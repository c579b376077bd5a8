"""How the talk is laid out: names, paragraphs, what others said meanwhile, what nobody could make out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from annotator.core.export_options import ExportOptions, Interjections, Paragraphs, Unclear
from annotator.gui.export_page.group import ChoiceBox, Group, rows_of


class TalkGroup(Group):
    """What stands on the page beside the words themselves."""

    def __init__(self) -> None:
        super().__init__(self.tr("Talk"))
        self.names = QCheckBox(self.tr("Speaker names"))
        self.paragraphs = ChoiceBox(Paragraphs)
        self.interjections = ChoiceBox(Interjections)
        self.unclear = ChoiceBox(Unclear)
        self.notes = QCheckBox(self.tr("Your comments and notes"))
        rows = rows_of(
            (self.tr("Paragraphs"), self.paragraphs),
            (self.tr("Interjections"), self.interjections),
            (self.tr("Unclear places"), self.unclear),
            ("", self.names),
            ("", self.notes),
        )
        self.add(rows)
        self.watch(self.names, self.paragraphs, self.interjections, self.unclear, self.notes)

    def show_options(self, options: ExportOptions) -> None:
        self.names.setChecked(options.speaker_names)
        self.paragraphs.choose(options.paragraphs)
        self.interjections.choose(options.interjections)
        self.unclear.choose(options.unclear)
        self.notes.setChecked(options.notes)

    def applied(self, options: ExportOptions) -> ExportOptions:
        return replace(
            options,
            speaker_names=self.names.isChecked(),
            paragraphs=self.paragraphs.chosen,
            interjections=self.interjections.chosen,
            unclear=self.unclear.chosen,
            notes=self.notes.isChecked(),
        )
