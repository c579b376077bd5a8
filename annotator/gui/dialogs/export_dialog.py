"""The dialog that exports: format, clean-up and place, with the text as it will be written beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.export_options import ExportOptions, Fillers, Script, Spacing
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.messages import format_text
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP
from annotator.gui.kit.theme import Theme

_REST_MS = 150
_SCRIPTS = {
    Script.KEEP: QT_TRANSLATE_NOOP("scripts", "As it is"),
    Script.SIMPLIFIED: QT_TRANSLATE_NOOP("scripts", "Simplified Chinese"),
    Script.MAINLAND: QT_TRANSLATE_NOOP("scripts", "Simplified, words of the mainland"),
    Script.TRADITIONAL: QT_TRANSLATE_NOOP("scripts", "Traditional Chinese"),
    Script.TAIWAN: QT_TRANSLATE_NOOP("scripts", "Traditional, words of Taiwan"),
    Script.HONG_KONG: QT_TRANSLATE_NOOP("scripts", "Traditional, words of Hong Kong"),
}
_SPACINGS = {
    Spacing.KEEP: QT_TRANSLATE_NOOP("spacings", "As it is"),
    Spacing.SPACE: QT_TRANSLATE_NOOP("spacings", "A space"),
    Spacing.NONE: QT_TRANSLATE_NOOP("spacings", "No space"),
}


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user wants written, and where."""

    path: Path
    format: str
    options: ExportOptions


class ExportDialog(QDialog):
    """Asks how to export. `formats` maps codes to file suffixes; `path` is the place proposed.

    `preview` gives the first lines for some options; it is called when the choices have rested a moment.
    """

    def __init__(
        self,
        theme: Theme,
        formats: Mapping[str, str],
        options: ExportOptions,
        filler_count: int,
        preview: Callable[[ExportOptions], str],
        *,
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._given = options
        self._render = preview
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.format = _combo(formats, format_text)
        self.speakers = QCheckBox(self.tr("Speaker names"))
        self.fillers = QCheckBox(self.tr("Leave out filler words ({count})").format(count=filler_count))
        self.script = _combo(_SCRIPTS, lambda code: QCoreApplication.translate("scripts", _SCRIPTS[Script(code)]))
        self.spacing = _combo(_SPACINGS, lambda code: QCoreApplication.translate("spacings", _SPACINGS[Spacing(code)]))
        self.path = with_look(QLineEdit(str(path)), "field")
        self.browse = with_look(QPushButton(self.tr("Browse…")), "quiet")
        self.existing = with_look(QLabel(), "muted")
        self.export = with_look(QPushButton(self.tr("Export")), "primary")
        self.cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        self.preview = QPlainTextEdit()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._show_options(options)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._follow_format()
        self._show_preview()

    def _show_options(self, options: ExportOptions) -> None:
        self.speakers.setChecked(options.speaker_names)
        self.fillers.setChecked(options.clean_up.fillers is not Fillers.OFF)
        self.script.setCurrentIndex(self.script.findData(options.clean_up.script))
        self.spacing.setCurrentIndex(self.spacing.findData(options.clean_up.spacing))

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        choices = QFormLayout()
        choices.setVerticalSpacing(line // 2)
        choices.setHorizontalSpacing(line)
        choices.addRow(self.tr("Format"), self.format)
        choices.addRow(self.tr("Script"), self.script)
        choices.addRow(self.tr("Between Chinese and English"), self.spacing)
        choices.addRow(self.speakers)
        choices.addRow(self.fillers)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setMinimumSize(line * 26, line * 18)
        self.preview.setTabChangesFocus(True)
        shown = QVBoxLayout()
        shown.setSpacing(line // 2)
        shown.addWidget(with_look(QLabel(self.tr("How it begins")), "muted"))
        shown.addWidget(self.preview)
        top = QHBoxLayout()
        top.setSpacing(line * 3 // 2)
        top.addLayout(choices)
        top.addLayout(shown, 1)
        self.path.setAccessibleName(self.tr("File"))
        place = QHBoxLayout()
        place.addWidget(QLabel(self.tr("File")))
        place.addWidget(self.path, 1)
        place.addWidget(self.browse)
        self.existing.setFont(small(self.font()))
        foot = QHBoxLayout()
        foot.addWidget(self.existing, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line)
        for part in (top, place, foot):
            column.addLayout(part)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._show_preview)
        for box in (self.format, self.script, self.spacing):
            box.currentIndexChanged.connect(self._rest.start)
        for tick in (self.speakers, self.fillers):
            tick.toggled.connect(self._rest.start)
        self.format.currentIndexChanged.connect(self._follow_format)
        self.path.textChanged.connect(self._judge_path)
        self.browse.clicked.connect(self._browse)
        self.export.setDefault(True)
        self.export.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def options(self) -> ExportOptions:
        """The options as chosen so far."""
        given = self._given.clean_up
        wanted = given.fillers if given.fillers is not Fillers.OFF else Fillers.LIGHT
        clean_up = replace(
            given,
            fillers=wanted if self.fillers.isChecked() else Fillers.OFF,
            script=Script(self.script.currentData()),
            spacing=Spacing(self.spacing.currentData()),
        )
        return replace(self._given, speaker_names=self.speakers.isChecked(), clean_up=clean_up)

    def chosen(self) -> ExportChoice:
        """What to write and where, once the dialog was accepted."""
        return ExportChoice(Path(self.path.text().strip()), self.format.currentData(), self.options())

    def _show_preview(self) -> None:
        self.preview.setPlainText(self._render(self.options()))

    def _follow_format(self) -> None:
        path = Path(self.path.text().strip())
        if path.name:
            self.path.setText(str(path.with_suffix(self._formats[self.format.currentData()])))
        self._judge_path()

    def _judge_path(self) -> None:
        text = self.path.text().strip()
        self.export.setEnabled(bool(text) and not Path(text).is_dir())
        self.existing.setText(self.tr("This file exists and will be replaced.") if Path(text).is_file() else "")

    def _browse(self) -> None:
        suffix = self._formats[self.format.currentData()]
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), self.path.text(), f"{self.format.currentText()} (*{suffix})"
        )
        if name:
            self.path.setText(name)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self.setStyleSheet(
            style_rules(theme, self)
            + f"QPlainTextEdit {{ background: {theme.field}; color: {theme.text}; border: 1px solid {theme.rule}; }}"
        )


def _combo(codes: Iterable[str], words: Callable[[str], str]) -> QComboBox:
    box = QComboBox()
    for code in codes:
        box.addItem(words(code), code)
    return box
