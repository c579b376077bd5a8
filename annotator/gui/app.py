"""Starts the window: one QApplication, dressed and in the user's language."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from annotator.app.crash import install_crash_reports
from annotator.app.glossary_file import read_shared
from annotator.app.paths import Paths, user_paths
from annotator.app.settings import Settings, load_settings
from annotator.gui.appearance import Appearance
from annotator.gui.dialogs.crash import CrashDialog
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.kit.garbage import GarbageCollection
from annotator.gui.kit.i18n import install_language
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.main_window import MainWindow
from annotator.gui.preferences import Preferences


def run(file: Path | None) -> int:
    """Open the window on a file, without one on the welcome page. The exit status."""
    app = make_application()
    garbage = GarbageCollection(app)
    paths = user_paths()
    faults = install_crash_reports(paths.data, show_crash)
    settings, broken = load_settings(paths.settings)
    install_language(app, settings.language)
    window = make_window(app, paths, settings)
    window.show()
    QTimer.singleShot(0, window, lambda: window.open(file) if file else window.welcome())
    for fault in filter(None, (broken, window.keymap.fault)):
        window.tell(fault)
    run_in_background(partial(read_shared, paths), failed=window.tell, owner=window)
    try:
        return app.exec()
    finally:
        QThreadPool.globalInstance().waitForDone()  # a backup or an export ends before what it reports to goes
        garbage.stop()
        faulthandler.disable()
        faults.close()


def make_window(app: QApplication, paths: Paths, settings: Settings) -> MainWindow:
    """The window, not shown yet, that keeps its settings and tells where they cannot be kept."""
    preferences = Preferences(settings, paths.settings)
    window = MainWindow(paths, Appearance(app, preferences), Keymap(preferences))
    preferences.failed.connect(window.tell)
    return window


def show_crash(report: str) -> None:
    """Show a report of what should never happen; one at a time, since a broken window fails at every paint."""
    if not any(isinstance(widget, CrashDialog) and widget.isVisible() for widget in QApplication.topLevelWidgets()):
        CrashDialog(report).exec()


def make_application() -> QApplication:
    """The application, with what must be set before it is made."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"  # the wheels carry no fcitx plugin; fcitx5 answers ibus clients
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setOrganizationName("annotator")
    app.setDesktopFileName("annotator")
    app.setStyle("Fusion")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(user_paths().config))
    QLocale.setDefault(QLocale.system())
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app
