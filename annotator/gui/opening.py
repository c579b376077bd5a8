"""Opening a file: the slow part in the background, the question where the file has changed, the session at last."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.app.paste import prepare_pasted
from annotator.app.paths import Paths
from annotator.app.session import OnChanged, open_prepared, prepare_session
from annotator.core.errors import AnnotatorError, SourceChanged
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.messages import error_text


class Opening(QObject):
    """Opens files, the one asked for last. `opened` carries the Session, `failed` what went wrong.

    `held` is the session that this window writes to: it is not opened again, as it would find itself locked.
    """

    opened = Signal(object)
    failed = Signal(Exception)

    def __init__(self, paths: Paths, window: QWidget) -> None:
        super().__init__(window)
        self._paths = paths
        self._window = window
        self._wanted: Path | None = None
        self.held: Path | None = None

    def open(self, path: Path, on_changed: OnChanged = OnChanged.ASK) -> None:
        """Open a transcript or a session."""
        self._wanted = path
        run_in_background(
            partial(prepare_session, path, paths=self._paths, on_changed=on_changed),
            done=partial(self._prepared, path, path),
            failed=partial(self._not_prepared, path),
        )

    def paste(self, text: str, name: str) -> None:
        """Open the session of a text; `name` stands for the name of its file."""
        self._wanted = Path(name)
        run_in_background(
            partial(prepare_pasted, text, name, paths=self._paths),
            done=lambda session_path: self._prepared(Path(name), session_path, session_path),
            failed=self.failed.emit,
        )

    def _prepared(self, wanted: Path, path: Path, session_path: Path) -> None:
        if wanted != self._wanted:  # another file was asked for meanwhile
            return
        if self.held and self.held.exists() and session_path.exists() and session_path.samefile(self.held):
            return
        try:
            session = open_prepared(session_path, path, paths=self._paths)
        except AnnotatorError as error:
            self.failed.emit(error)
        else:
            self.opened.emit(session)

    def _not_prepared(self, path: Path, error: Exception) -> None:
        if isinstance(error, SourceChanged):
            self._ask(path, error)
        else:
            self.failed.emit(error)

    def _ask(self, path: Path, changed: SourceChanged) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("The file has changed"), error_text(changed))
        box.setParent(self._window, box.windowFlags())
        old = box.addButton(self.tr("Open the earlier session"), QMessageBox.ButtonRole.AcceptRole)
        new = box.addButton(self.tr("Start anew"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        old.clicked.connect(lambda: self.open(path, OnChanged.OLD))
        new.clicked.connect(lambda: self.open(path, OnChanged.NEW))
        box.open()
