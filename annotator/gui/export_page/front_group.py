"""What stands before the talk: title, event and day, and the template that puts them there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.export_options import ExportOptions
from annotator.core.template import Template
from annotator.gui.export_page.group import Group, rows_of
from annotator.gui.export_page.template_dialog import TemplateDialog
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.messages import error_text
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP
from annotator.gui.kit.theme import Theme

_BUILT_IN = {
    "plain": QT_TRANSLATE_NOOP("templates", "Title and talk"),
    "interview": QT_TRANSLATE_NOOP("templates", "Interview"),
    "minutes": QT_TRANSLATE_NOOP("templates", "Minutes"),
    "interview-en": QT_TRANSLATE_NOOP("templates", "Interview, in English"),
    "minutes-en": QT_TRANSLATE_NOOP("templates", "Minutes, in English"),
}
_PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates there are: their names, one by its name, and what keeps one, which raises AnnotatorError."""

    names: Callable[[], list[str]]
    find: Callable[[str], Template]
    save: Callable[[Template], object]


class FrontGroup(Group):
    """Fields that stay empty show what the title tells by itself: `found` are title, event and day."""

    def __init__(self, templates: Templates, found: tuple[str, str, str], theme: Theme) -> None:
        super().__init__(self.tr("Before the talk"))
        self._templates = templates
        self._theme = theme
        self._template = Template()
        self.talk_title, self.talk_event, self.talk_date = (with_look(QLineEdit(), "field") for _ in range(3))
        fields = (self.talk_title, self.talk_event, self.talk_date)
        for field, words in zip(fields, found, strict=True):
            field.setPlaceholderText(words)
            field.setToolTip(words)
        self.template = QComboBox()
        self.edit = with_look(QPushButton(self.tr("Edit…")), "quiet")
        self.note = with_look(QLabel(), "warning")
        self.note.setWordWrap(True)
        self.note.setFont(small(self.font()))
        self.note.hide()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.template, 1)
        row.addWidget(self.edit)
        self.add(
            rows_of(
                (self.tr("Template"), line),
                (self.tr("Title"), self.talk_title),
                (self.tr("Event"), self.talk_event),
                (self.tr("Day"), self.talk_date),
            )
        )
        self.add(self.note)
        self.template.setAccessibleName(self.tr("Template"))
        self.watch(*fields)
        self.template.activated.connect(lambda at: self._take(self.template.itemData(at)))
        self.edit.clicked.connect(self._edit)
        self._list()

    def show_options(self, options: ExportOptions) -> None:
        self.talk_title.setText(options.title)
        self.talk_event.setText(options.event)
        self.talk_date.setText(options.date)
        self._template = options.template
        self._list()

    def applied(self, options: ExportOptions) -> ExportOptions:
        return replace(
            options,
            template=self._template,
            title=self.talk_title.text().strip(),
            event=self.talk_event.text().strip(),
            date=self.talk_date.text().strip(),
        )

    def _list(self) -> None:
        """Offer all templates and stand on the one in use, which may be nobody's file."""
        own = self._template.name or _PLAIN
        names = self._templates.names()
        self.template.clear()
        for name in [*names, *([own] if own not in names else [])]:
            self.template.addItem(_name(name), name)
        self.template.setCurrentIndex(self.template.findData(own))

    def _take(self, name: str) -> None:
        try:
            self._use(self._templates.find(name))
        except AnnotatorError as error:
            self.note.setText(error_text(error))
            self.note.show()
            self._list()

    def _use(self, template: Template) -> None:
        self.note.hide()
        self._template = template
        self._list()
        self.changed.emit()

    def _edit(self) -> None:
        dialog = TemplateDialog(self._template, self._templates.save, self._theme, self.window())
        dialog.used.connect(self._use)
        dialog.open()


def _name(name: str) -> str:
    return QCoreApplication.translate("templates", _BUILT_IN[name]) if name in _BUILT_IN else name
