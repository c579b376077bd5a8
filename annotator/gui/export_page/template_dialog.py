"""The texts of a template, to be edited and kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.template import FRONT_FIELDS, PERSON_FIELDS, Template, check_template
from annotator.gui.export_page.group import rows_of
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.messages import error_text
from annotator.gui.kit.theme import Theme

_WIDTH_EMS, _FRONT_EMS = 36, 8


class TemplateDialog(QDialog):
    """Edits a template. `used` carries it; under a name it is kept by `save` as well, which raises AnnotatorError.

    What cannot be filled is told while it is typed, and neither used nor kept.
    """

    used = Signal(object)

    def __init__(
        self, template: Template, save: Callable[[Template], object], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self.setWindowTitle(self.tr("Template"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.front = QPlainTextEdit(template.front.strip("\n"))
        self.front.setTabChangesFocus(True)
        self.participant, self.first, self.later, self.name = (
            with_look(QLineEdit(text), "field")
            for text in (template.participant, template.first, template.later, template.name)
        )
        self.fault = with_look(QLabel(), "warning")
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.keep = with_look(QPushButton(self.tr("Keep under this name")), "quiet")
        self.use = with_look(QPushButton(self.tr("Use here")), "primary")
        self.cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        self._lay_out()
        for field in (self.participant, self.first, self.later, self.name):
            field.textChanged.connect(self._judge)
        self.front.textChanged.connect(self._judge)
        self.use.clicked.connect(self._use)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.reject)
        self.setStyleSheet(style_rules(theme, self))
        self._judge()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        self.front.setFixedHeight(line * _FRONT_EMS)
        fields = self.tr("Above the talk: {front}. Of a person: {person}. A row with nothing to say is left out.")
        hint = with_look(QLabel(fields.format(front=_shown(FRONT_FIELDS), person=_shown(PERSON_FIELDS))), "muted")
        hint.setWordWrap(True)
        hint.setFont(small(self.font()))
        foot = QHBoxLayout()
        foot.setSpacing(line // 2)
        foot.addWidget(self.keep)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        self.use.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line * 3 // 4)
        column.addLayout(
            rows_of(
                (self.tr("Above the talk"), self.front),
                (self.tr("A participant"), self.participant),
                (self.tr("Where first named"), self.first),
                (self.tr("Named later"), self.later),
                (self.tr("Name"), self.name),
            )
        )
        column.addWidget(hint)
        column.addWidget(self.fault)
        column.addLayout(foot)
        self.resize(line * _WIDTH_EMS, self.sizeHint().height())

    def template(self) -> Template:
        """The template as it is typed."""
        return Template(
            self.name.text().strip(),
            self.front.toPlainText(),
            self.participant.text(),
            self.first.text(),
            self.later.text(),
        )

    def _judge(self) -> None:
        fault = ""
        try:
            check_template(self.template())
        except AnnotatorError as error:
            fault = error_text(error)
        self.fault.setText(fault)
        self.use.setEnabled(not fault)
        self.keep.setEnabled(not fault and bool(self.name.text().strip()))

    def _use(self) -> None:
        self.used.emit(self.template())
        self.accept()

    def _keep(self) -> None:
        try:
            self._save(self.template())
        except AnnotatorError as error:
            self.fault.setText(error_text(error))
        else:
            self._use()


def _shown(fields: tuple[str, ...]) -> str:
    return " ".join(f"{{{field}}}" for field in fields)
