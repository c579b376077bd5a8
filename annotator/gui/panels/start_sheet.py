"""The page shown on first opening: what was understood of the file, to be put right before the work starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.events import EventLook
from annotator.core.event_people import as_row, filled_in
from annotator.core.roster import Person
from annotator.gui.kit.looks import scaled, small, style_rules, with_look
from annotator.gui.kit.messages import format_text, role_text
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.event_row import EventRow
from annotator.gui.panels.people_table import PeopleTable

_PAGE_WIDTH = 40  # in line heights
_TITLE_SIZE = 1.5


@dataclass(frozen=True, slots=True)
class StartFacts:
    """What was understood of a transcript file.

    `format` and `encoding` are codes, `notices` are already in the user's words;
    `cuts` counts the line ends that are cuts by length; `timed` says whether lines have times.
    """

    file_name: str
    format: str
    encoding: str
    title: str
    lines: int
    cuts: int = 0
    timed: bool = False
    people: tuple[Person, ...] = field(default=())
    notices: tuple[str, ...] = field(default=())


class StartSheet(QWidget):
    """Title, people and facts, with one button. Enter accepts from anywhere, Escape dismisses.

    `accepted` carries the title and the people (`list[Person]`) as the user left them, `event_row` holds the event;
    `papers_wanted` asks for terms to be found in papers.
    """

    accepted = Signal(str, list)
    dismissed = Signal()
    papers_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = with_look(QLineEdit(), "title")
        self.event_row = EventRow()
        self.people = PeopleTable()
        self.known = with_look(QPushButton(self.tr("From the event ▾")), "quiet")
        self._facts = QFormLayout()
        self.start = with_look(QPushButton(self.tr("Start correcting")), "primary")
        self.start.clicked.connect(self.accept)
        self.papers = with_look(QPushButton(self.tr("Terms from agenda or papers…")), "quiet")
        self.papers.clicked.connect(self.papers_wanted)
        self.title.setFont(scaled(self.font(), _TITLE_SIZE))
        self.title.setPlaceholderText(self.tr("Title of the recording"))
        self.title.setAccessibleName(self.tr("Title"))
        self.people.setAccessibleDescription(self.tr("Insert adds a person, Delete removes, Alt+Up and Alt+Down move"))
        self._lay_out()
        self.event_row.changed.connect(self._offer_people)
        self.event_row.changed.connect(lambda: self.start.setEnabled(self.event_row.answered))
        self._offer_people()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        page = QWidget()
        page.setMaximumWidth(line * _PAGE_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(line, line * 2, line, line * 2)
        column.setSpacing(line // 2)
        intro = self.tr("This is what the file seems to hold. Put right what is wrong.")
        column.addWidget(with_look(QLabel(intro), "muted"))
        column.addWidget(self.title)
        column.addSpacing(line)
        column.addWidget(with_look(QLabel(self.tr("Event")), "heading"))
        column.addWidget(self.event_row)
        column.addSpacing(line)
        column.addLayout(self._people_head())
        column.addWidget(self.people)
        column.addSpacing(line)
        self._facts.setHorizontalSpacing(line)
        self._facts.setVerticalSpacing(line // 4)
        column.addLayout(self._facts)
        column.addSpacing(line)
        column.addLayout(self._foot())
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        centred = QWidget()
        row = QHBoxLayout(centred)
        row.addStretch()
        row.addWidget(page, _PAGE_WIDTH)
        row.addStretch()
        self._scroll.setWidget(centred)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _people_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(with_look(QLabel(self.tr("People")), "heading"))
        row.addStretch()
        self.known.setFont(small(self.font()))
        self.known.setToolTip(self.tr("Add somebody who takes part in the event"))
        self.known.clicked.connect(self._choose_known)
        row.addWidget(self.known)
        for text, tip, act in (
            (self.tr("Add"), self.tr("Add a person (Insert)"), self.people.add_person),
            (self.tr("Remove"), self.tr("Remove the person (Delete)"), self.people.remove_person),
            (self.tr("Up"), self.tr("Move the person up (Alt+Up)"), lambda: self.people.move_person(-1)),
            (self.tr("Down"), self.tr("Move the person down (Alt+Down)"), lambda: self.people.move_person(1)),
        ):
            button = with_look(QPushButton(text), "quiet")
            button.setFont(small(self.font()))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(act)
            row.addWidget(button)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(with_look(QLabel(self.tr("Enter")), "muted"))
        row.addStretch()
        row.addWidget(self.papers)
        return row

    def show_facts(self, facts: StartFacts) -> None:
        """Show what was understood; what the user had typed before is gone."""
        self.title.setText(facts.title)
        self.title.setCursorPosition(0)
        self.people.people_model.show_people(facts.people)
        self.event_row.forget()
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, words in self._worded(facts):
            name, value = with_look(QLabel(label), "muted"), QLabel(words)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for part in (name, value):
                part.setFont(small(self.font()))
            self._facts.addRow(name, value)

    def show_events(self, look: EventLook, *, propose: bool) -> None:
        """Show which event it may belong to; where it has none yet, one may be proposed."""
        self.event_row.show_look(look, propose=propose)

    def _offer_people(self) -> None:
        """Fill in what the event knows of the people named, and offer the others."""
        model = self.people.people_model
        rows = filled_in(model.rows(), self.event_row.people)
        if rows != model.rows():
            model.show_people(rows)
        self.known.setVisible(bool(self.event_row.people))

    def _choose_known(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self.people.people_model
        here = {person.name for person in model.people()}
        for person in self.event_row.people:
            words = " · ".join(filter(None, (person.name, role_text(person.role), person.affiliation)))
            action = menu.addAction(words.replace("&", "&&"))
            action.setEnabled(person.name not in here)
            action.triggered.connect(partial(self._add_known, as_row(person)))
        menu.popup(self.known.mapToGlobal(self.known.rect().bottomLeft()))

    def _add_known(self, person: Person, _checked: bool = False) -> None:
        self.people.add_known(person)

    def _worded(self, facts: StartFacts) -> list[tuple[str, str]]:
        cuts = self.tr("{cuts} are cuts by length; sentences run on across them").format(cuts=facts.cuts)
        rows = [
            (self.tr("File"), facts.file_name),
            (self.tr("Format"), f"{format_text(facts.format)} · {facts.encoding.upper()}"),
            (self.tr("Lines"), str(facts.lines)),
            (self.tr("Line ends"), cuts if facts.cuts else self.tr("as they were spoken")),
            (self.tr("Times"), self.tr("every line has its time") if facts.timed else self.tr("none")),
        ]
        return rows + [(self.tr("Notice"), notice) for notice in facts.notices]

    def accept(self) -> None:
        """Hand over the title and the people, with any cell still being edited."""
        self.start.setFocus()
        if not self.event_row.answered:
            self.event_row.name.setFocus()
            return
        self.accepted.emit(self.title.text().strip(), self.people.people_model.people())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        rule = f"1px solid {theme.rule}"
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            QLineEdit[look="title"] {{ background: transparent; border: none; border-bottom: {rule}; }}
            QLineEdit[look="title"]:focus {{ border-bottom: 1px solid {theme.accent}; }}
            QTableView {{ background: {theme.field}; border: {rule}; outline: none;
                selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; }}
            QTableView::item {{ padding-left: 3px; border-bottom: {rule}; }}
            QHeaderView, QHeaderView::section, QTableCornerButton::section {{
                background: {theme.side}; color: {theme.muted}; border: none; }}
            QHeaderView::section:horizontal, QTableCornerButton::section {{
                padding: 4px 6px; border-bottom: {rule}; }}
            """
        )
