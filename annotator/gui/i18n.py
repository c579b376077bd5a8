"""The language of the window: our own words, and those of Qt's dialogs."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.app.paths import resource

CHINESE, ENGLISH = "zh_CN", "en"


def install_language(app: QApplication, language: str) -> str:
    """Word everything shown from now on in `language` ("system", "zh_CN" or "en"); returns which one it became.

    English is the source language and needs no catalog. A language set before is taken back.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    wanted = _system_language() if language == "system" else language
    if wanted != CHINESE:
        return ENGLISH
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for catalog, folder in (("qtbase_zh_CN", qt_words), ("annotator_zh_CN", str(resource("i18n")))):
        translator = QTranslator(app)
        if translator.load(catalog, folder):
            app.installTranslator(translator)
    return CHINESE


def _system_language() -> str:
    return CHINESE if QLocale.system().language() == QLocale.Language.Chinese else ENGLISH
