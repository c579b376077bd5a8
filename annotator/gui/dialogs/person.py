"""What is known of a person: name, role, affiliation, other names."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.core.model import Speaker
from annotator.core.roster import LONGEST_NAME
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.messages import ROLES, role_text

_BETWEEN = re.compile(r"[,，、;；\n]+")
_WIDTH_EMS = 26


class PersonDialog(QDialog):
    """Asks for all of it at once; `person` is how the user left it."""

    def __init__(self, speaker: Speaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self.setWindowTitle(self.tr("Speaker {slot}: {name}").format(slot=speaker.slot, name=speaker.name))
        self.name = QLineEdit(speaker.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.role = QComboBox()
        self.affiliation = QLineEdit(speaker.affiliation)
        self.aliases = QLineEdit("、".join(speaker.aliases))
        self._fill_roles()
        rows = (
            (self.tr("Name"), self.name),
            (self.tr("Role"), self.role),
            (self.tr("Affiliation"), self.affiliation),
            (self.tr("Other names"), self.aliases),
        )
        form = QFormLayout()
        for label, field in rows:
            field.setAccessibleName(label)
            form.addRow(label, field)
        words = self.tr("Wrong spellings of the name, with commas between them; they are listened for in the text.")
        hint = with_look(QLabel(words), "muted")
        hint.setWordWrap(True)
        hint.setFont(small(self.font()))
        form.addRow("", hint)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._mind_the_name)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.resize(self.fontMetrics().height() * _WIDTH_EMS, self.sizeHint().height())
        self.name.selectAll()

    def _fill_roles(self) -> None:
        """The usual roles, and the one that a file named in its own words."""
        self.role.addItem(self.tr("none"), "")
        known = (*ROLES, *([self._speaker.role] if self._speaker.role not in ("", *ROLES) else []))
        for code in known:
            self.role.addItem(role_text(code), code)
        self.role.setCurrentIndex(self.role.findData(self._speaker.role))

    def _mind_the_name(self, name: str) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(name.strip()))

    @property
    def person(self) -> Speaker:
        """The person as the fields have it now."""
        name = self.name.text().strip()
        names = dict.fromkeys(alias.strip() for alias in _BETWEEN.split(self.aliases.text()))
        return replace(
            self._speaker,
            name=name,
            role=self.role.currentData(),
            affiliation=self.affiliation.text().strip(),
            aliases=tuple(alias for alias in names if alias and alias != name),
        )
