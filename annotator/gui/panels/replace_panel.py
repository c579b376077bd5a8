"""Find and replace: what to find, what is to stand there, where to look, and all that is found, to be ticked."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.query import Query
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.hit_list import HitList
from annotator.gui.panels.hit_rows import HitModel
from annotator.gui.panels.search_field import SearchField

_HEIGHT_EMS = 16
_SHARES = (4, 5)  # of the width: so that fields stay as wide, whatever is counted beside them


class ReplacePanel(QFrame):
    """`query_changed` when anything is typed or chosen; the box of places is another's to fill."""

    query_changed = Signal()
    replace_wanted = Signal()
    closed = Signal()

    def __init__(self, model: HitModel, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replace")
        self.model = model
        self.wanted, self.instead = SearchField(), SearchField()
        self.match_case = QCheckBox(self.tr("Match case"))
        self.whole_word = QCheckBox(self.tr("Whole word"))
        self.is_pattern = QCheckBox(self.tr("Regular expression"))
        self.place = QComboBox()
        self.all = QCheckBox()
        self.note = with_look(QLabel(), "muted")
        self.button = with_look(QPushButton(), "primary")
        self.list = HitList(model, theme, font)
        self._name_parts()
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_font(font)
        self.show_count(0, 0, "")

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * _HEIGHT_EMS)

    def _name_parts(self) -> None:
        self.wanted.setPlaceholderText(self.tr("Find in the transcript"))
        self.wanted.setAccessibleName(self.tr("Find"))
        self.instead.setPlaceholderText(self.tr("Nothing: what is found is removed"))
        self.instead.setAccessibleName(self.tr("Replace with"))
        self.place.setAccessibleName(self.tr("Where to look"))
        self.place.setToolTip(self.tr("Where to look; the selection is what is selected in the text when it is chosen"))
        self.all.setToolTip(self.tr("Tick all or none (Ctrl+A in the list)"))
        self.button.setToolTip(self.tr("Enter in the replacement does this too; one undo takes all of it back"))
        self.whole_word.setToolTip(self.tr("Not within a longer Latin word or number; beside hanzi it is found always"))
        self.is_pattern.setToolTip(
            self.tr(
                "In the replacement $1 or \\1 is what the first ( ) of the pattern holds, $0 all that was found, "
                "${name} or \\g<name> what (?P<name> ) holds; write \\$ and \\\\ for the characters themselves"
            )
        )
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        counted = self.all.sizePolicy()
        counted.setRetainSizeWhenHidden(True)
        self.all.setSizePolicy(counted)
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        options = QHBoxLayout()
        options.setSpacing(line // 2)
        for part in (self.match_case, self.whole_word, self.is_pattern):
            options.addWidget(part)
        options.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(line // 2)
        below.addWidget(self.place)
        below.addWidget(self.all)
        below.addStretch(1)
        below.addWidget(self.button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(line // 2)
        grid.setVerticalSpacing(line // 3)
        for row, (words, field, beside) in enumerate(
            ((self.tr("Find"), self.wanted, options), (self.tr("Replace"), self.instead, below))
        ):
            grid.addWidget(with_look(QLabel(words), "muted"), row, 0)
            grid.addWidget(field, row, 1)
            grid.addLayout(beside, row, 2)
        for at, share in enumerate(_SHARES, 1):
            grid.setColumnStretch(at, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, line // 3, line // 2, 0)
        column.setSpacing(line // 3)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        boxes = (self.match_case, self.whole_word, self.is_pattern, self.place, self.all)
        for one, other in pairwise((self.wanted, self.instead, *boxes, self.button, self.list)):
            self.setTabOrder(one, other)

    def _connect(self) -> None:
        for field in (self.wanted, self.instead):
            field.textChanged.connect(lambda _text: self.query_changed.emit())
            field.left_below.connect(self._into_list)
        for box in (self.match_case, self.whole_word, self.is_pattern):
            box.toggled.connect(lambda _on: self.query_changed.emit())
        self.instead.entered.connect(self.replace_wanted)
        self.button.clicked.connect(lambda: self.replace_wanted.emit())
        self.all.clicked.connect(lambda: self.list.all_toggled.emit())

    @property
    def query(self) -> Query:
        """What is wanted, as the fields and boxes stand."""
        return Query(
            self.wanted.words,
            self.instead.words,
            match_case=self.match_case.isChecked(),
            whole_word=self.whole_word.isChecked(),
            is_pattern=self.is_pattern.isChecked(),
        )

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #replace {{ background: {theme.page}; border-top: 1px solid {theme.rule}; }}
            QTableView {{ background: {theme.page}; }}
            """
        )
        self.list.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        """Use this font for the transcript's text from now on."""
        self.list.set_font(font)
        self.note.setFont(small(font))

    def take_keys(self) -> None:
        """Give the keyboard to the field of what is wanted."""
        self.wanted.setFocus()
        self.wanted.selectAll()

    def show_count(self, ticked: int, changing: int, note: str) -> None:
        """Show how many of so many hits are ticked, and what else there is to say."""
        self.all.setVisible(changing > 0)
        self.all.setText(self.tr("{ticked} of %n ticked", "", changing).format(ticked=ticked))
        part = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self.all.setCheckState(Qt.CheckState.Checked if ticked == changing else part)
        self.show_note(note)
        removes = not self.instead.words
        self.button.setText(self.tr("Remove %n", "", ticked) if removes else self.tr("Replace %n", "", ticked))
        self.button.setEnabled(ticked > 0)

    def show_note(self, note: str) -> None:
        """Show what there is to say beside the hits."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.list.stand_on(max(self.list.row, 0))
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
