"""What is written: the format; for what tells of changes, since when; for what has headings, their language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from annotator.core.export_options import ExportOptions, Language
from annotator.core.versions import Version
from annotator.gui.export_page.formats import FormatBox, has_headings
from annotator.gui.export_page.group import ChoiceBox, Group, rows_of


class WhatGroup(Group):
    """`telling` are the formats that tell of changes; `versions` are given oldest first."""

    def __init__(self, formats: Iterable[str], telling: Collection[str], versions: Sequence[Version]) -> None:
        super().__init__(self.tr("What"))
        self._telling = telling
        self.format = FormatBox(formats)
        self.since = QComboBox()
        self.since.addItem(self.tr("Original"), None)
        for version in reversed(versions):
            self.since.addItem(version.name, version)
        self.since.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.language = ChoiceBox(Language)
        self._rows = rows_of(
            (self.tr("Format"), self.format),
            (self.tr("Changes since"), self.since),
            (self.tr("Headings in"), self.language),
        )
        self.add(self._rows)
        self.watch(self.format, self.since, self.language)
        self.format.currentIndexChanged.connect(self._follow)
        self._follow()

    @property
    def version(self) -> Version | None:
        """The version since which changes are told; None is the original."""
        version = self.since.currentData() if self.format.chosen in self._telling else None
        return version if isinstance(version, Version) else None

    def show_options(self, options: ExportOptions) -> None:
        self.language.choose(options.language)

    def applied(self, options: ExportOptions) -> ExportOptions:
        return replace(options, language=self.language.chosen)

    def _follow(self) -> None:
        self._rows.setRowVisible(self.since, self.format.chosen in self._telling)
        self._rows.setRowVisible(self.language, has_headings(self.format.chosen))
