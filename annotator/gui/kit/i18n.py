"""The language of the window: our own words, and those of Qt's dialogs."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.app.paths import resource

CHINESE, ENGLISH = "zh_CN", "en"


def install_language(app: QApplication, language: str) -> str:
    """Word everything shown from now on in `language` ("system", "zh_CN" or "en"); returns which one it became.

    English is the source language: its catalog holds plurals alone. A language set before is taken back.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    chosen = _system_language() if language == "system" else language
    qt_words = QLibraryInfo.path(QLibraryInfo.TranslationsPath)  # type: ignore[attr-defined]  # the stubs lack it
    for catalog, folder in ((f"qtbase_{chosen}", qt_words), (f"annotator_{chosen}", str(resource("i18n")))):
        translator = QTranslator(app)
        if translator.load(catalog, folder):
            app.installTranslator(translator)
    return chosen


def catalog(language: str) -> QTranslator:
    """Our own words in a language, to be asked without speaking it; English answers nothing."""
    translator = QTranslator()
    translator.load(f"annotator_{language}", str(resource("i18n")))
    return translator


def _system_language() -> str:
    return CHINESE if QLocale.system().language() == QLocale.Language.Chinese else ENGLISH
