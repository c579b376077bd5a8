"""The font: its family and size, seen at once in the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.appearance import LARGEST, SMALLEST, Appearance
from annotator.gui.kit.looks import style_rules, with_look

_SAMPLE = "今天我们聊一聊 scaling law 走到头了没有，GPT-4o、VLA、3D 生成。"
_WIDTH_EMS = 26


class FontDialog(QDialog):
    """What is chosen counts at once."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Font"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._appearance = appearance
        settings = appearance.settings
        self.usual = QCheckBox(self.tr("The usual fonts"))
        self.usual.setChecked(not settings.font_family)
        self.family = QFontComboBox()
        self.family.setAccessibleName(self.tr("Family"))
        self.family.setEditable(False)
        if settings.font_family:
            self.family.setCurrentFont(appearance.font)
        self.size_box = QSpinBox()
        self.size_box.setAccessibleName(self.tr("Size"))
        self.size_box.setRange(SMALLEST, LARGEST)
        self.size_box.setValue(settings.font_size)
        self._sample = QLabel(_SAMPLE)
        self._sample.setWordWrap(True)
        self._lay_out()
        self.usual.toggled.connect(self._choose_family)
        self.family.currentFontChanged.connect(self._choose_family)
        self.size_box.valueChanged.connect(self._choose_size)
        self._show()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        form = QFormLayout()
        form.addRow(self.usual)
        form.addRow(self.tr("Family"), self.family)
        form.addRow(self.tr("Size"), self.size_box)
        close = with_look(QPushButton(self.tr("Close")), "quiet")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        column.addLayout(form)
        column.addWidget(with_look(QLabel(self.tr("Hanzi that a font lacks come from the usual fonts.")), "muted"))
        column.addSpacing(em // 2)
        column.addWidget(self._sample)
        column.addStretch()
        column.addLayout(foot)
        self.setMinimumWidth(em * _WIDTH_EMS)

    def _choose_family(self) -> None:
        self._appearance.set_family("" if self.usual.isChecked() else self.family.currentFont().family())
        self._show()

    def _choose_size(self, points: int) -> None:
        self._appearance.set_font_size(points)
        self._show()

    def _show(self) -> None:
        self.family.setEnabled(not self.usual.isChecked())
        self._sample.setFont(self._appearance.font)
        self.setStyleSheet(style_rules(self._appearance.theme, self))
