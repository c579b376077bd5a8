"""What is undecided before the text goes out, under the lines: kinds with counts, and beside them the places."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from annotator.app.readiness import Left, Readiness, Undecided
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.readiness_kinds import ReadinessKinds
from annotator.gui.panels.readiness_rows import ReadinessDelegate, ReadinessModel

_HEIGHT_EMS = 15
_KINDS_EMS = 14
_NOTHING = Readiness(())


class ReadinessPanel(QFrame):
    """Shows what is left. `chosen` carries the one to go to, `unify_wanted` a form to be written as is wanted.

    `text` gives the text of a line's id; `closed` tells that the user is done.
    """

    chosen = Signal(object)
    unify_wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, font: QFont, text: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readiness")
        self.left = _NOTHING
        self.kinds = ReadinessKinds(theme, font)
        self.model = ReadinessModel(text, self)
        self._delegate = ReadinessDelegate(theme, font, self)
        self.rows = _Rows()
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setAccessibleName(self.tr("Places"))
        self.note = with_look(QLabel(), "muted")
        self.unify = with_look(QPushButton(), "quiet")
        self._lay_out()
        self.kinds.picked.connect(self._show_rows)
        self.rows.doubleClicked.connect(self._choose)
        self.rows.selectionModel().currentChanged.connect(lambda _now, _before: self._offer())
        self.unify.clicked.connect(self._unify)
        self.set_theme(theme)
        self.set_font(font)
        self._offer()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line)
        head.addWidget(with_look(QLabel(self.tr("Before it goes out")), "heading"))
        head.addWidget(self.note)
        head.addStretch(1)
        head.addWidget(self.unify)
        self.kinds.setMaximumWidth(line * _KINDS_EMS)
        policy = self.unify.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.unify.setSizePolicy(policy)
        body = QHBoxLayout()
        body.setSpacing(line // 2)
        body.addWidget(self.kinds, 1)
        body.addWidget(self.rows, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, line // 3, line // 2, 0)
        column.setSpacing(line // 3)
        column.addLayout(head)
        column.addLayout(body, 1)

    def show_left(self, left: Readiness) -> None:
        """Show what is undecided now; the kind and the row stay, as far as they are still there."""
        self.left = left
        self.kinds.show_counts(left.counts(), self.kinds.kind)
        self._show_rows()

    def pick(self, kind: Left | None) -> None:
        """Choose a kind; None is everything."""
        self.kinds.show_counts(self.left.counts(), kind)
        self._show_rows()

    def _show_rows(self) -> None:
        kind, at = self.kinds.kind, self.rows.currentIndex().row()
        rows = self.left.of(kind) if kind else self.left.left
        self.model.show(rows, kinds=kind is None)
        self.rows.setCurrentIndex(self.model.index(min(max(at, 0), len(rows) - 1)))
        self._offer()
        self._word()

    def _word(self) -> None:
        if self.left.left:
            self.note.setText(self.tr("Enter goes there. None of it keeps you from exporting"))
        else:
            self.note.setText(self.tr("Nothing is left to decide"))

    def show_waiting(self) -> None:
        """Tell that it is being looked for."""
        self.note.setText(self.tr("Looking…"))

    def stand_on(self, one: Undecided) -> None:
        """Stand on the row of one."""
        if one in self.model.rows:
            self.rows.setCurrentIndex(self.model.index(self.model.rows.index(one)))

    def _current(self) -> Undecided | None:
        at = self.rows.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def _offer(self) -> None:
        """Offer to write a form as is wanted everywhere, where one stands on such a form."""
        one = self._current()
        mixed = one if one and one.kind is Left.MIXED else None
        self.unify.setVisible(mixed is not None)
        if mixed:
            self.unify.setText(self.tr("Write {wanted} everywhere (A)").format(wanted=mixed.wanted))

    def _unify(self) -> None:
        one = self._current()
        if one and one.kind is Left.MIXED:
            self.unify_wanted.emit(one)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.rows[index.row()])

    def take_keys(self) -> None:
        """Have the keyboard go to the kinds."""
        self.kinds.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * _HEIGHT_EMS)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.kinds.set_theme(theme)
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #readiness {{ background: {theme.page}; border-top: 1px solid {theme.rule}; }}
            QListView {{ background: {theme.page}; }}
            QListWidget {{ background: {theme.side}; }}
            """
        )

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.kinds.set_font(font)
        self.note.setFont(small(font))
        self.unify.setFont(small(font))
        self.rows.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        act = self._keys().get(event.key()) if plain else None
        if act:
            act()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> dict[int, Callable[[], object]]:
        """What plain keys do where the keyboard is."""
        acts: dict[int, Callable[[], object]] = {Qt.Key.Key_Escape: self.closed.emit}
        enter: Callable[[], object] = self.rows.setFocus
        if self.rows.hasFocus():
            enter = partial(self._choose, self.rows.currentIndex())
            acts |= {Qt.Key.Key_A: self._unify, Qt.Key.Key_Left: self.kinds.setFocus}
        else:
            acts[Qt.Key.Key_Right] = enter
        return acts | dict.fromkeys((Qt.Key.Key_Return, Qt.Key.Key_Enter), enter)


class _Rows(QListView):
    """The places; letters and the arrows to the sides are left to the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (event.text().isprintable() and event.text()) or event.key() == Qt.Key.Key_Left:
            event.ignore()
        else:
            super().keyPressEvent(event)
