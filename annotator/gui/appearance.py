"""How the window looks: theme, language and font size, kept in the user's settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.core.errors import AnnotatorError
from annotator.gui.theme import Theme, theme_for

FAMILIES = ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"]
SMALLEST, LARGEST = 8, 36


class Appearance(QObject):
    """Applies the settings to the application. `changed` says that theme or font are others now."""

    changed = Signal()
    failed = Signal(Exception)

    def __init__(self, app: QApplication, settings: Settings, path: Path) -> None:
        super().__init__(app)
        self._app = app
        self._path = path
        self._family = app.font().family()
        self.settings = settings
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        wanted = self.settings.theme
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark if wanted == "system" else wanted == "dark"
        return theme_for(dark=dark)

    @property
    def font(self) -> QFont:
        """The font of text and window: Chinese and Latin from one family."""
        font = QFont()
        font.setFamilies([*FAMILIES, self._family])
        font.setPointSize(self.settings.font_size)
        return font

    def set_theme(self, name: str) -> None:
        """Use `system`, `light` or `dark` from now on."""
        self._change(replace(self.settings, theme=name))

    def set_language(self, name: str) -> None:
        """Speak `system`, `zh_CN` or `en` from the next start on."""
        self._change(replace(self.settings, language=name))

    def resize_font(self, points: int) -> None:
        """Make the text larger or smaller."""
        size = min(max(self.settings.font_size + points, SMALLEST), LARGEST)
        self._change(replace(self.settings, font_size=size))

    def _change(self, settings: Settings) -> None:
        self.settings = settings
        self._apply()
        try:
            save_settings(self._path, settings)
        except AnnotatorError as error:
            self.failed.emit(error)

    def _follow_desktop(self) -> None:
        if self.settings.theme == "system":
            self._apply()

    def _apply(self) -> None:
        self._app.setFont(self.font)
        self._app.setPalette(self.theme.palette())
        self.changed.emit()
