"""A page of proposals in the place of the lines: what is wrong is unticked, Enter takes the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.app.clusters import Cluster, Proposal
from annotator.gui.keyboard.key_hints import KeyHints
from annotator.gui.kit.looks import scaled, small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.meant_bar import MeantBar
from annotator.gui.panels.tick_delegate import TickDelegate
from annotator.gui.panels.tick_rows import TickModel, tick_rows

_HEADING = 1.2
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TickPage(QFrame):
    """Shows clusters. Each signal is a key: what to do with what is ticked is not the page's to say.

    `meant` is where the user says what a cluster without a term is to become; else it is hidden.
    """

    entered = Signal()
    all_wanted = Signal()
    passed = Signal()
    let_stand = Signal()
    went_back = Signal()
    left = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ticks")
        self.clusters: list[Cluster] = []
        self._by_variant = False
        self.model = TickModel(self)
        self.title = with_look(QLabel(), "heading")
        self.note = with_look(QLabel(), "muted")
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.meant = MeantBar(theme, font)
        self.meant.hide()
        self.list = self._make_list()
        self._delegate = TickDelegate(self.model, theme, font, self.list)
        self.list.setItemDelegate(self._delegate)
        self._keys = KeyHints()
        self._keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # no reason for a wide window
        self._acts = {
            Qt.Key.Key_Return: self.entered.emit,
            Qt.Key.Key_Enter: self.entered.emit,
            Qt.Key.Key_A: self.all_wanted.emit,
            Qt.Key.Key_S: self.passed.emit,
            Qt.Key.Key_Backspace: self.went_back.emit,
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_Space: self._toggle_current,
        }
        self._acts_on_meant = {Qt.Key.Key_E: self.meant.edit, Qt.Key.Key_O: self.let_stand.emit}
        self.meant.done.connect(self.setFocus)
        self._lay_out()
        self.set_theme(theme)
        self.set_font(font)

    def _make_list(self) -> QListView:
        rows = QListView()
        rows.setModel(self.model)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its plain keys are acts
        rows.installEventFilter(self)
        rows.viewport().installEventFilter(self)
        return rows

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line // 2)
        column.setSpacing(line // 3)
        for part in (self.title, self.note, self.meant):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._keys)
        self.setFocusProxy(self.list)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self._keys.set_theme(theme)
        self.meant.set_theme(theme)
        ground = f"#ticks, QListView {{ background: {theme.page}; }}"
        self.setStyleSheet(style_rules(theme, self) + ground)
        self.list.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.title.setFont(scaled(font, _HEADING))
        self.note.setFont(small(font))
        self._delegate.set_font(font)
        self.meant.set_font(font)
        self.list.doItemsLayout()

    def show_clusters(
        self, clusters: Sequence[Cluster], ticked: Collection[Proposal], *, by_variant: bool, words: tuple[str, str]
    ) -> None:
        """Show clusters under a title and a note, with these places ticked and the first row current."""
        self.clusters = list(clusters)
        self._by_variant = by_variant
        self.model.show(tick_rows(clusters, by_variant=by_variant), ticked)
        self.title.setText(words[0])
        self.note.setText(words[1])
        self.list.setAccessibleName(" ".join(words))
        self.list.setCurrentIndex(self.model.index(0))
        self.list.scrollToTop()

    def change(self, cluster: Cluster, ticked: Collection[Proposal]) -> None:
        """Show the one cluster as it is now, standing on the same row."""
        at = self.list.currentIndex().row()
        self.clusters = [cluster]
        self.model.show(tick_rows(self.clusters, by_variant=self._by_variant), ticked)
        self.list.setCurrentIndex(self.model.index(at))

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Name the keys under the rows."""
        self._keys.show_keys(keys)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_keyboard)  # once whoever shows it has moved the focus about

    def _take_keyboard(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and not (focus and self.isAncestorOf(focus)):
            self.setFocus()

    @property
    def current(self) -> Cluster:
        """The cluster of the current row."""
        return self.model.rows[max(self.list.currentIndex().row(), 0)].cluster

    def _toggle_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.model.toggle(index.row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not event.modifiers() & _WITH:
            act = self._acts.get(Qt.Key(event.key())) or self._act_on_meant(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and act:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and (act or (event.text().isprintable() and event.text())):
                if act:
                    act()
                return True
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._clicked(event)
        return super().eventFilter(watched, event)

    def _act_on_meant(self, key: int) -> Callable[[], object] | None:
        return None if self.meant.isHidden() else self._acts_on_meant.get(Qt.Key(key))

    def _clicked(self, event: QMouseEvent) -> None:
        """Toggle the tick box that was clicked on."""
        where = event.position().toPoint()
        index: QModelIndex = self.list.indexAt(where)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        line = self.fontMetrics().height() // 3
        box = self._delegate.box(self.list.visualRect(index), self.model.rows[index.row()])
        if box.adjusted(-line, -line, line, line).contains(where):
            self.model.toggle(index.row())
