"""What is written: the format, and for what tells of changes, since when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtWidgets import QComboBox, QLabel

from annotator.core.versions import Version
from annotator.gui.export_page.formats import FormatBox
from annotator.gui.export_page.group import Group, rows_of


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
        form = rows_of((self.tr("Format"), self.format), (self.tr("Changes since"), self.since))
        self.add(form)
        self._since_label = form.labelForField(self.since)
        self.watch(self.format, self.since)
        self.format.currentIndexChanged.connect(self._follow)
        self._follow()

    @property
    def version(self) -> Version | None:
        """The version since which changes are told; None is the original."""
        version = self.since.currentData() if self.format.chosen in self._telling else None
        return version if isinstance(version, Version) else None

    def _follow(self) -> None:
        tells = self.format.chosen in self._telling
        self.since.setVisible(tells)
        if isinstance(self._since_label, QLabel):
            self._since_label.setVisible(tells)
