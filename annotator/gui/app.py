"""Starts the window: one QApplication, dressed and in the user's language."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.app.crash import install_crash_reports
from annotator.app.paths import resource, user_paths
from annotator.app.session import sessions
from annotator.app.settings import Settings, load_settings
from annotator.gui.dialogs.crash import CrashDialog
from annotator.gui.i18n import install_language
from annotator.gui.main_window import MainWindow
from annotator.gui.theme import Theme, theme_for

FAMILIES = ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"]


def run(file: Path | None) -> int:
    """Open the window on a file; without one on the session worked on last, or the sample. The exit status."""
    app = make_application()
    paths = user_paths()
    faults = install_crash_reports(paths.data, lambda report: CrashDialog(report).exec())
    settings, broken = load_settings(paths.settings)
    install_language(app, settings.language)
    font = text_font(settings)
    app.setFont(font)
    theme = chosen_theme(app, settings)
    app.setPalette(theme.palette())
    window = MainWindow(paths, theme, font)
    app.styleHints().colorSchemeChanged.connect(lambda: _follow_scheme(app, window, settings))
    window.show()
    latest = next((entry.path for entry in sessions(paths)), None)
    wanted = file or latest or resource("samples", "panel.md")
    QTimer.singleShot(0, window, lambda: window.open(wanted))
    if broken:
        window.tell(broken)
    with faults:
        return app.exec()


def make_application() -> QApplication:
    """The application, with what must be set before it is made."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"  # the wheels carry no fcitx plugin; fcitx5 answers ibus clients
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setOrganizationName("annotator")
    app.setDesktopFileName("annotator")
    app.setStyle("Fusion")
    QLocale.setDefault(QLocale.system())
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app


def text_font(settings: Settings) -> QFont:
    """The font of the text and the window: Chinese and Latin from one family."""
    font = QFont()
    font.setFamilies([*FAMILIES, font.family()])
    font.setPointSize(settings.font_size)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def chosen_theme(app: QApplication, settings: Settings) -> Theme:
    """The theme that the settings ask for; `system` follows the desktop."""
    if settings.theme == "system":
        return theme_for(dark=app.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    return theme_for(dark=settings.theme == "dark")


def _follow_scheme(app: QApplication, window: MainWindow, settings: Settings) -> None:
    theme = chosen_theme(app, settings)
    app.setPalette(theme.palette())
    window.set_theme(theme)
