"""The main window: opens sessions, shows the start sheet or the page, and wires the actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget

from annotator.app.event_check import NewPlaces
from annotator.app.glossary_file import back_up_glossary
from annotator.app.paths import Paths
from annotator.app.session import Session, backup
from annotator.app.start import first_look
from annotator.core import roster
from annotator.core.roster import Person
from annotator.gui.appearance import Appearance
from annotator.gui.dialogs.font_dialog import FontDialog
from annotator.gui.events.all_events import AllEvents
from annotator.gui.exports import Exports
from annotator.gui.handlers import enable_page_actions, page_handlers
from annotator.gui.help_acts import HelpActs
from annotator.gui.kept_layout import hide_columns, keep_layout, restore_layout
from annotator.gui.keyboard.actions import build_menus
from annotator.gui.keyboard.keymap import Keymap, bind_keys
from annotator.gui.kit.composing import ComposingGuard
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.kept import kept_bytes
from annotator.gui.kit.looks import window_rules
from annotator.gui.kit.messages import error_text, notice_text
from annotator.gui.kit.title_label import TitleLabel
from annotator.gui.opening import Opening
from annotator.gui.panels.start_sheet import StartFacts, StartSheet
from annotator.gui.possible import impossible_now
from annotator.gui.session_page import SessionPage
from annotator.gui.starting import Starting
from annotator.gui.view_menu import fill_view_menu, tick

_SCREEN_SHARE = 0.94  # at most, of the width and of the height; the frame needs room as well


class MainWindow(QMainWindow):
    """One window, one session at a time. A file that cannot be opened leaves the old session in place."""

    def __init__(self, paths: Paths, appearance: Appearance, keymap: Keymap) -> None:
        super().__init__()
        self._paths = paths
        self._appearance = appearance
        self.keymap = keymap
        self.page: SessionPage | None = None
        self._abandoned = False
        self._then: Callable[[SessionPage], object] | None = None
        self._opening = Opening(paths, self)
        self._opening.opened.connect(self._show_session)
        self._opening.failed.connect(self.tell)
        self._stack = QStackedWidget()
        self._stack.currentChanged.connect(self._enable)
        self._sheet = StartSheet(appearance.theme)
        self._sheet.accepted.connect(self._start)
        self._sheet.dismissed.connect(self._leave_sheet)
        self._sheet.papers_wanted.connect(lambda: self.page and self.page.mining.open())
        self._starting = Starting(self, paths, appearance, keymap)
        self._starting.wanted.connect(self.open)
        self._starting.pasted.connect(self._paste)
        self._starting.failed.connect(self.tell)
        self._stack.addWidget(self._starting.page)
        self._stack.addWidget(self._sheet)
        self.setCentralWidget(self._stack)
        self.setAcceptDrops(True)
        ComposingGuard(self)
        self._exporting = Exports(self, appearance, paths, self.tell)
        self._help = HelpActs(self, appearance, keymap, lambda: impossible_now(self.page) if self.page else ())
        self._help.failed.connect(self.tell)
        self._events = AllEvents(self, paths, appearance)
        self._events.failed.connect(self.tell)
        self._events.wanted.connect(self.open)
        self._events.changed.connect(lambda: self.page and self.page.events.acts.reread())
        menus = build_menus(self.menuBar(), self._handlers(), self)
        bind_keys(self, keymap)
        switch = next(action for action in self.actions() if action.objectName() == "walk_maybe")
        switch.setChecked(appearance.settings.walk_maybe)
        self._starting.add_menu(menus["file"], menus["file"].actions()[1])
        fit_columns = partial(self._with_page, hide_columns)
        self._filters = fill_view_menu(menus["view"], appearance, self._choose_filter, fit_columns)
        self._enable()
        appearance.changed.connect(self._restyle)
        self._title = TitleLabel(self.menuBar())
        self.setStyleSheet(window_rules(self._appearance.theme))
        em = self.fontMetrics().height()
        self.resize(QSize(em * 70, em * 44).boundedTo(self.screen().availableSize() * _SCREEN_SHARE))
        geometry = kept_bytes("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        handlers: dict[str, Callable[[], object]] = {
            "export": lambda: self._with_page(self._exporting.ask),
            "copy_clean": lambda: self._with_page(self._exporting.copy),
            "start_sheet": lambda: self._with_page(lambda page: self._show_sheet(page.session)),
            "events": self._events.open,
            "quit": self.close,
            "larger": lambda: self._appearance.resize_font(1),
            "smaller": lambda: self._appearance.resize_font(-1),
            "normal_size": self._appearance.reset_font_size,
            "font": lambda: FontDialog(self._appearance, self).open(),
            "walk_maybe": self._appearance.turn_maybe,
            "close_session": self.welcome,
            **self._starting.handlers(),
            **self._help.handlers(),
        }
        for name, act in page_handlers().items():
            handlers[name] = partial(self._with_page, act)
        return handlers

    def _enable(self) -> None:
        """What is done on a page cannot be done without one."""
        page = self.page if self._stack.currentWidget() is self.page else None
        enable_page_actions(self, on=page is not None, lines=page is not None and not page.glossary.shown)

    def _with_page(self, act: Callable[[SessionPage], object]) -> None:
        """Do something on the page, where one is shown."""
        if self.page and self._stack.currentWidget() is self.page:
            act(self.page)

    def open(self, path: Path, then: Callable[[SessionPage], object] | None = None) -> None:
        """Open a transcript or a session, and `then` do something with its page.

        What cannot be opened is told, and the old session stays.
        """
        self._then = then
        if not self.page or self.page.desk.flush():
            self._opening.open(path)

    def _paste(self, text: str, name: str) -> None:
        self._then = None
        if not self.page or self.page.desk.flush():
            self._opening.paste(text, name)

    def welcome(self) -> None:
        """Let go of the session, if there is one, and show the welcome page."""
        if self._let_go():
            self._stack.setCurrentWidget(self._starting.page)
            self._show_title("")
            self._starting.begin()

    def _let_go(self) -> bool:
        """Close the session; False where what was typed could not be saved."""
        page = self.page
        if page:
            keep_layout(page)
            if not page.close_session():
                return False
            self.page = self._opening.held = None
            self._stack.removeWidget(page)
            page.deleteLater()
        return True

    def _show_session(self, session: Session) -> None:
        if not self._let_go():
            session.close()
            return
        self._opening.held = None if session.read_only else session.path
        page = self.page = SessionPage(session, self._paths, self._appearance, self.keymap)
        page.failed.connect(self.tell)
        page.begun.connect(partial(restore_layout, page))
        page.filter.restored.connect(partial(tick, self._filters))
        page.glossary.toggled.connect(self._enable)
        page.sheet_requested.connect(partial(self._show_sheet, session))
        page.events.others.wanted.connect(lambda new: self.open(new.held.path, partial(_go_to, new)))
        if self._then:
            page.begun.connect(partial(self._then, page))
        self._starting.recents.opened(session.path)
        self._stack.addWidget(page)
        self._show_title(session.transcript.info.title)
        if session.read_only_reason:
            page.notice(error_text(session.read_only_reason), [(self.tr("Close"), lambda: None)])
        for notice in session.source.notices:
            page.notice(notice_text(notice), [(self.tr("Close"), lambda: None)])
        if session.transcript.info.started or session.read_only:
            self._stack.setCurrentWidget(page)
        else:
            self._show_sheet(session)
        QTimer.singleShot(0, page, page.begin)
        QTimer.singleShot(50, page, page.start_checking)
        run_in_background(partial(backup, session.path, self._paths), failed=self.tell)
        run_in_background(partial(back_up_glossary, self._paths))  # a fault of that file is told when it is read

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} — annotator" if title else "annotator")
        self._title.show_title(title)

    def _show_sheet(self, session: Session) -> None:
        look = first_look(session)
        self._show_title(look.title)
        source = session.source
        notices = tuple(notice_text(notice) for notice in source.notices)
        facts = StartFacts(
            source.name,
            source.format,
            source.encoding,
            look.title,
            len(session.transcript),
            look.cuts,
            look.timed,
            look.people,
            notices,
        )
        self._sheet.show_facts(facts)
        if self.page:
            propose = not session.transcript.info.started
            self.page.events.acts.look(look.title, partial(self._sheet.show_events, propose=propose))
        self._stack.setCurrentWidget(self._sheet)
        self._sheet.start.setFocus()

    def _start(self, title: str, people: list[Person]) -> None:
        if self.page and self.page.desk.perform(lambda t: roster.start(t, title, people)):
            self._show_title(self.page.session.transcript.info.title)
            self.page.events.acts.join(self._sheet.event_row.choice, self._sheet.event_row.look)
            self._leave_sheet()

    def _leave_sheet(self) -> None:
        if self.page:
            self._stack.setCurrentWidget(self.page)
            self.page.view.reveal()
            self.page.desk.editor.setFocus()
            if not self.page.session.transcript.info.started:
                self.page.desk.said.emit(self.tr("Title and people wait in the File menu"))

    def tell(self, error: Exception) -> None:
        """Say what went wrong, once, in a box that names what to do."""
        box = QMessageBox(QMessageBox.Icon.Warning, "annotator", error_text(error), parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()

    def _restyle(self) -> None:
        self.setStyleSheet(window_rules(self._appearance.theme))
        self._sheet.set_theme(self._appearance.theme)
        if self.page:
            self.page.restyle()

    def _choose_filter(self, name: str) -> None:
        self._with_page(lambda page: page.filter.choose(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.open(Path(files[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.page:
            keep_layout(self.page)
        if self.page and not self._abandoned and not self.page.close_session():
            event.ignore()
            offer_to_abandon(self, self.page)
            return
        QSettings().setValue("window/geometry", self.saveGeometry())
        event.accept()

    def abandon(self, page: SessionPage) -> None:
        """Close, whatever of the page is not on disk."""
        self._abandoned = True
        page.let_go()
        self.close()


def _go_to(new: NewPlaces, page: SessionPage) -> None:
    """Stand on the first of the places that are new."""
    if new.count:
        page.desk.go(new.line_id, new.start)


def offer_to_abandon(window: MainWindow, page: SessionPage) -> None:
    """Let the user close although the disk refuses; what was typed and is not saved goes to the clipboard."""
    if page.desk.saved:
        words = QCoreApplication.translate("MainWindow", "Not everything can be saved.")
    else:
        QGuiApplication.clipboard().setText(page.desk.editor.text)
        words = QCoreApplication.translate(
            "MainWindow", "What was typed last cannot be saved. It was copied to the clipboard."
        )
    box = QMessageBox(QMessageBox.Icon.Warning, "annotator", words, parent=window)
    leave = box.addButton(
        QCoreApplication.translate("MainWindow", "Close all the same"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    leave.clicked.connect(lambda: window.abandon(page))
    box.open()
