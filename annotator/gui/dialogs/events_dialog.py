"""All events on one page: the name of each, its sessions and people; one may be merged into another or removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.events import EventFacts
from annotator.gui.kit.looks import list_rules, small, style_rules, with_look
from annotator.gui.kit.messages import role_text
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.event_row import LONGEST_NAME
from annotator.gui.panels.event_words import EventWords
from annotator.gui.panels.question import Question

_WIDTH_EMS, _HEIGHT_EMS = 48, 30
_EVENTS_EMS = 15
_ROLE = Qt.ItemDataRole.UserRole


class EventsDialog(QDialog):
    """Shows events and wishes for changes; whoever carries them out calls `show_events` again. Not modal.

    `open_wanted` carries the path of a session; the others an event, with a name, another event, or a person's name.
    """

    open_wanted = Signal(object)
    rename_wanted = Signal(object, str)
    merge_wanted = Signal(object, object)
    remove_wanted = Signal(object)
    forget_wanted = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Events"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._event_words = EventWords(self)
        self._facts: Sequence[EventFacts] = ()
        self.events, self.sessions, self.people = QListWidget(), QListWidget(), QListWidget()
        for widget, words in (
            (self.events, self.tr("Events")),
            (self.sessions, self.tr("Sessions")),
            (self.people, self.tr("People")),
        ):
            widget.setAccessibleName(words)
        self.name = with_look(QLineEdit(), "field")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name"))
        self.belongings = with_look(QLabel(), "muted")
        self.belongings.setFont(small(self.font()))
        self.belongings.setWordWrap(True)
        self.merge = with_look(QPushButton(self.tr("Merge into ▾")), "quiet")
        self.remove = with_look(QPushButton(self.tr("Remove…")), "quiet")
        self.forget = with_look(QPushButton(self.tr("Take off")), "quiet")
        self.question = Question(self.tr("Remove"), self.tr("Keep"))
        self.merging = Question(self.tr("Merge"), self.tr("Keep apart"))
        self.close_button = with_look(QPushButton(self.tr("Close")), "primary")
        self._kept: EventFacts | None = None
        self._lay_out()
        self._connect()
        self.setStyleSheet(style_rules(theme, self) + list_rules(theme, self))
        self.show_events(())

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        nothing = with_look(
            QLabel(
                self.tr(
                    "There is no event yet. Sessions of one talk series or conference share terms and people: "
                    "choose an event on the page with title and people."
                )
            ),
            "muted",
        )
        nothing.setWordWrap(True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(nothing)
        self._pages.addWidget(self._page(line))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self.resize(line * _WIDTH_EMS, line * _HEIGHT_EMS)

    def _page(self, line: int) -> QWidget:
        page = QWidget()
        self.events.setFixedWidth(line * _EVENTS_EMS)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(line)
        row.addWidget(self.events)
        row.addLayout(self._details(line), 1)
        return page

    def _details(self, line: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(line // 2)
        form = QFormLayout()
        form.addRow(self.tr("Name"), self.name)
        acts = QHBoxLayout()
        acts.addWidget(self.belongings, 1)
        acts.addWidget(self.merge)
        acts.addWidget(self.remove)
        people_head = QHBoxLayout()
        people_head.addWidget(with_look(QLabel(self.tr("People offered to its sessions")), "heading"), 1)
        people_head.addWidget(self.forget)
        column.addLayout(form)
        column.addLayout(acts)
        column.addWidget(self.question)
        column.addWidget(self.merging)
        column.addWidget(with_look(QLabel(self.tr("Sessions")), "heading"))
        column.addWidget(self.sessions, 3)
        column.addLayout(people_head)
        column.addWidget(self.people, 2)
        return column

    def _connect(self) -> None:
        self.events.currentRowChanged.connect(lambda _row: self._show_current())
        self.sessions.itemActivated.connect(self._open)
        self.name.editingFinished.connect(self._rename)
        self.remove.clicked.connect(self._ask_to_remove)
        self.merge.clicked.connect(self._choose_other)
        self.forget.clicked.connect(self._forget)
        self.people.currentRowChanged.connect(lambda row: self.forget.setEnabled(row >= 0))
        self.question.accepted.connect(lambda: self.remove_wanted.emit(self.current.event if self.current else None))
        self.merging.accepted.connect(self._merge)
        self.close_button.clicked.connect(self.accept)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter ends the name

    def show_events(self, facts: Sequence[EventFacts]) -> None:
        """Show these events, standing on the same one as before if it is there."""
        before = self.current.event.id if self.current else None
        self._facts = facts
        self._pages.setCurrentIndex(bool(facts))
        self.events.blockSignals(True)
        self.events.clear()
        for one in facts:
            self.events.addItem(one.event.name)
        self.events.blockSignals(False)
        at = next((at for at, one in enumerate(facts) if one.event.id == before), 0)
        self.events.setCurrentRow(at if facts else -1)
        self._show_current()

    def stand_on(self, event: int) -> None:
        """Stand on an event, if it is there."""
        at = next((at for at, one in enumerate(self._facts) if one.event.id == event), None)
        if at is not None:
            self.events.setCurrentRow(at)

    @property
    def current(self) -> EventFacts | None:
        """The event that is shown in full."""
        at = self.events.currentRow()
        return self._facts[at] if 0 <= at < len(self._facts) else None

    def _show_current(self) -> None:
        self.question.hide()
        self.merging.hide()
        self.sessions.clear()
        self.people.clear()
        facts = self.current
        if facts is None:
            return
        self.name.setText(facts.event.name)
        self.belongings.setText(self._event_words.belongings(facts))
        self.merge.setEnabled(len(self._facts) > 1)
        for held in facts.sessions:
            item = QListWidgetItem(held.title)
            item.setData(_ROLE, held.path)
            item.setToolTip(str(held.path).encode("utf-8", "replace").decode())
            self.sessions.addItem(item)
        for person in facts.people:
            words = " · ".join(filter(None, (person.name, role_text(person.role), person.affiliation)))
            item = QListWidgetItem(words)
            item.setData(_ROLE, person.name)
            self.people.addItem(item)
        self.forget.setEnabled(False)

    def _open(self, item: QListWidgetItem) -> None:
        self.open_wanted.emit(item.data(_ROLE))
        self.accept()

    def _rename(self) -> None:
        facts, name = self.current, self.name.text().strip()
        if facts is None or name == facts.event.name:
            return
        if name:
            self.rename_wanted.emit(facts.event, name)
        else:
            self.name.setText(facts.event.name)

    def _ask_to_remove(self) -> None:
        if self.current:
            self.merging.hide()
            words = self.tr("Remove {event}? Its terms and people go; its sessions stay, without an event.")
            self.question.ask(words.format(event=self.current.event.name))

    def _choose_other(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other in self._facts:
            if other is not self.current:
                menu.addAction(other.event.name.replace("&", "&&"), partial(self._ask_to_merge, other))
        menu.popup(self.merge.mapToGlobal(self.merge.rect().bottomLeft()))

    def _ask_to_merge(self, kept: EventFacts) -> None:
        if self.current:
            self._kept = kept
            self.question.hide()
            words = self.tr("Merge {gone} into {kept}? Its sessions, terms and people go over.")
            self.merging.ask(words.format(gone=self.current.event.name, kept=kept.event.name))

    def _merge(self) -> None:
        if self.current and self._kept:
            self.merge_wanted.emit(self.current.event, self._kept.event)

    def _forget(self) -> None:
        item = self.people.currentItem()
        if item and self.current:
            self.forget_wanted.emit(self.current.event, item.data(_ROLE))
