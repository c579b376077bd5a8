"""The panel of speakers: who talks how much, and the place to choose, name, add and remove them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.edits import Reach
from annotator.core.glossary import EventPerson
from annotator.core.model import Speaker
from annotator.core.roster import LONGEST_NAME
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.ask_field import is_pinyin
from annotator.gui.panels.people_finder import PeopleFinder, fitting
from annotator.gui.panels.person_menu import PersonMenu
from annotator.gui.panels.question import Question
from annotator.gui.panels.roster_list import RosterList
from annotator.gui.panels.roster_rows import NEW, NOBODY
from annotator.gui.panels.sample_lines import SampleLines


@dataclass(frozen=True, slots=True)
class RosterView:
    """What the panel shows: the speakers by slot, their parts of the talk (0-1) by id, ids of some of them.

    `current` speaks at the caret, `other` would speak by one key; `here` are those of the section, all where that
    is None. While lines are `picked`, it is in those that a speaker is set.
    """

    speakers: tuple[Speaker, ...] = ()
    shares: Mapping[int, float] = field(default_factory=dict)
    current: int | None = None
    other: int | None = None
    here: frozenset[int] | None = None
    picked: bool = False


class RosterPanel(QWidget):
    """The roster. It takes the keyboard only when a name is edited or looked for, or by Tab.

    A click wishes that speaker from the caret on; a double click or F2 renames; the menu of a row
    (its ⋯, a right click, the Menu key) does the rest, what loses something after a question in its place.
    `taken` carries a speaker, or one of the rows that are none, with how far they speak. `looked_at` carries whose
    lines are to be shown, NOBODY where no row is pointed at. A wish to merge is asked about by whoever knows what it
    means (`ask_to_merge`). `editing_ended` tells that the keyboard may go back to the editor.
    """

    taken = Signal(object, object)
    rename_requested = Signal(int, str)
    add_requested = Signal(str)
    remove_requested = Signal(int)
    merge_wanted = Signal(int, int)
    merge_requested = Signal(int, int)
    edit_requested = Signal(int)
    keep_requested = Signal(int)
    looked_at = Signal(int)
    editing_ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = RosterView()
        self._removing = 0
        self._merging = (0, 0)
        self._offered: Sequence[EventPerson] = ()
        self._event = ""
        self.list = RosterList(theme)
        self.model = self.list.rows
        self.finder = PeopleFinder()
        self.others = with_look(QPushButton(), "link")
        self.others.setCheckable(True)
        self.others.setFont(small(self.font()))
        self.others.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_name = with_look(QLineEdit(), "field")
        self.new_name.setPlaceholderText(self.tr("Add a person…"))
        self.new_name.setAccessibleName(self.tr("Name of a new person"))
        self.new_name.setMaxLength(LONGEST_NAME)
        self.new_name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_button = with_look(QPushButton(self.tr("Add")), "quiet")
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.question = Question(self.tr("Remove"), self.tr("Keep"))
        self.merge_question = Question(self.tr("Merge"), self.tr("Keep apart"))
        self.samples = SampleLines(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, line // 2, 0, line // 2)
        heading = with_look(QLabel(self.tr("Speakers")), "heading")
        heading.setIndent(line // 2)
        adding = QHBoxLayout()
        adding.addWidget(self.new_name, 1)
        adding.addWidget(self.add_button)
        for row in (adding, self.question.column, self.merge_question.column):
            row.setContentsMargins(line // 2, 0, line // 2, 0)
        for part in (heading, self.finder, self.list, self.others, self.question, self.merge_question):
            column.addWidget(part)
        column.addLayout(adding)
        column.addStretch(1)
        column.addWidget(self.samples)

    def _connect(self) -> None:
        self.model.rename_requested.connect(self.rename_requested)
        self.list.editing_ended.connect(self.editing_ended)
        self.list.chosen.connect(self._clicked)
        self.list.removed.connect(lambda index: self._ask_to_remove(self.model.speaker(index)))
        self.list.menu_requested.connect(lambda index, at: self.menu_for(index).popup(at))
        self.list.looked_at.connect(lambda index: self.looked_at.emit(self.model.speaker(index).id))
        self.finder.typed.connect(lambda _: self._show_rows())
        self.finder.moved.connect(self.list.choose_beside)
        self.finder.taken.connect(self._take_found)
        self.finder.closed.connect(self._found)
        self.others.toggled.connect(lambda _: self._show_rows())
        self.new_name.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.question.accepted.connect(lambda: self.remove_requested.emit(self._removing))
        self.merge_question.accepted.connect(lambda: self.merge_requested.emit(*self._merging))

    def show_roster(self, view: RosterView) -> None:
        """Show these people."""
        self._view = view
        self._show_rows()
        known = {speaker.id for speaker in view.speakers}
        if self._removing not in known:
            self.question.hide()
        if not known.issuperset(self._merging):
            self.merge_question.hide()

    def offer(self, people: Sequence[EventPerson], event: str) -> None:
        """Offer the people of an event where names are typed, and to keep those of the roster for it."""
        self._offered, self._event = people, event
        completer = QCompleter([person.name for person in people], self.new_name)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.new_name.setCompleter(completer)

    def show_other_key(self, key: str) -> None:
        """Show the key by which the other of the last two speakers would speak."""
        self.list.show_other_key(key)

    def look_for(self, reach: Reach) -> None:
        """Ask who speaks, as far as `reach`, by a name that is typed."""
        self.list.set_choosing(True)
        self.finder.open(reach, picked=self._view.picked)
        self._show_rows()

    def ask_to_merge(self, gone: int, kept: int, words: str) -> None:
        """Ask in those words whether two people are to become one."""
        self._merging = (gone, kept)
        self.merge_question.ask(words)

    def _show_rows(self) -> None:
        view, finding = self._view, not self.finder.isHidden()
        here = view.here or frozenset(speaker.id for speaker in view.speakers)
        first = [speaker for speaker in view.speakers if speaker.id in here]
        rest = [speaker for speaker in view.speakers if speaker.id not in here]
        self.others.setText(
            self.tr("%n other(s) elsewhere", "", len(rest)) + (" ▾" if self.others.isChecked() else " ▸")
        )
        self.others.setVisible(bool(rest) and not finding)
        everyone = [*first, *rest]
        shown = self._found_rows(everyone) if finding else everyone if self.others.isChecked() else first
        self.model.show_roster(shown, view.shares, view.current, view.other)
        if finding and not shown:
            self.looked_at.emit(NOBODY)
        elif finding and not self.list.currentIndex().isValid():
            self.list.choose_beside(0)
        self.list.setVisible(bool(shown))
        self.list.doItemsLayout()  # at once: its height is that of its rows
        self.list.updateGeometry()

    def _found_rows(self, people: list[Speaker]) -> list[Speaker]:
        """Who fits what is typed, then who is offered, then nobody, or somebody new of that name."""
        typed = self.finder.field.text().strip()
        rows = fitting(people, typed, self.finder.parts_of)
        names = {speaker.name for speaker in people}
        offered = [Speaker(NEW, 0, x.name, aliases=x.aliases) for x in self._offered if x.name not in names]
        rows += fitting(offered, typed, self.finder.parts_of) if typed and not typed.isdigit() else []
        nobody = Speaker(NOBODY, 0, self.tr("Nobody"))
        if not typed or nobody.name.casefold().startswith(typed.casefold()):
            return [*rows, nobody]
        known = any(speaker.name == typed for speaker in (*people, *offered))
        as_pinyin = is_pinyin(typed) and (rows or not self.finder.ways)
        return rows if known or as_pinyin or typed.isdigit() else [*rows, Speaker(NEW, 0, typed)]

    def _take_found(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            speaker, reach = self.model.speaker(index), self.finder.reach
            self.finder.close_field(give_back=True)
            self.taken.emit(speaker, reach)

    def _clicked(self, index: QModelIndex) -> None:
        if self.finder.isHidden():
            self.taken.emit(self.model.speaker(index), Reach.FROM_HERE)
        else:
            self._take_found()

    def _found(self, give_back: bool) -> None:
        self.list.set_choosing(False)
        self._show_rows()
        if give_back:
            self.editing_ended.emit()
        self.rest()

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if name:
            self.new_name.clear()
            self.add_requested.emit(name)
        self.editing_ended.emit()

    def _ask_to_remove(self, speaker: Speaker) -> None:
        self._removing = speaker.id
        self.question.ask(self.tr("Remove {name}? The lines stay, without a speaker.").format(name=speaker.name))

    def menu_for(self, index: QModelIndex) -> PersonMenu:
        """What can be done with the person in that row."""
        person = self.model.speaker(index)
        others = [speaker for speaker in self._view.speakers if speaker.id != person.id]
        menu = PersonMenu(others, self, picked=self._view.picked, event=self._event)
        menu.speaks.connect(lambda reach: self.taken.emit(person, reach))
        menu.rename.connect(lambda: self.list.edit(self.model.index_of(person.id)))
        menu.describe.connect(lambda: self.edit_requested.emit(person.id))
        menu.keep.connect(lambda: self.keep_requested.emit(person.id))
        menu.merge_into.connect(lambda other: self.merge_wanted.emit(person.id, other))
        menu.remove.connect(lambda: self._ask_to_remove(person))
        return menu

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.rest()

    def rest(self) -> None:
        """Show nobody's lines any more, unless the mouse is here, or the keyboard on a person or a line of theirs."""
        pointing = (self.list, self.finder.field, *self.samples.buttons)
        if not (self.underMouse() or any(widget.hasFocus() for widget in pointing)):
            self.looked_at.emit(NOBODY)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self.list.set_theme(theme)
        self.samples.set_theme(theme)
        pad = self.fontMetrics().height() // 4
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            RosterPanel {{ background: {theme.side}; }}
            QListView {{ background: {theme.side}; color: {theme.text}; }}
            QToolButton {{ background: {theme.field}; color: {theme.text}; border: none; }}
            QToolButton:hover {{ color: {theme.accent}; }}
            QPushButton[look="choice"] {{ background: transparent; color: {theme.muted}; border: 1px solid transparent;
                padding: {pad // 2}px {pad * 2}px; }}
            QPushButton[look="choice"]:checked {{ background: {theme.accent_soft}; color: {theme.text};
                border-color: {theme.accent}; }}
            QPushButton[look="link"] {{ background: transparent; color: {theme.muted}; border: none; text-align: left;
                padding: {pad}px {pad * 2}px; }}
            QPushButton[look="link"]:hover, QPushButton[look="link"]:focus {{ color: {theme.accent}; }}
            """
        )
