"""How the window looks: theme, language, font and which suspects are marked, kept in the user's settings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings
from annotator.gui.kit.theme import Theme, theme_for
from annotator.gui.preferences import Preferences

FAMILIES = ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"]
SMALLEST, LARGEST = 8, 36


class Appearance(QObject):
    """Applies the settings to the application. `changed` says that something of it is another now."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self._family = app.font().family()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._preferences.settings

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        wanted = self.settings.theme
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark if wanted == "system" else wanted == "dark"
        return theme_for(dark=dark)

    @property
    def font(self) -> QFont:
        """The font of text and window. What the family chosen lacks, hanzi above all, comes from the next ones."""
        font = QFont()
        chosen = [self.settings.font_family] if self.settings.font_family else []
        font.setFamilies([*chosen, *FAMILIES, self._family])
        font.setPointSize(self.settings.font_size)
        return font

    def set_theme(self, name: str) -> None:
        """Use `system`, `light` or `dark` from now on."""
        self._change(theme=name)

    def set_language(self, name: str) -> None:
        """Speak `system`, `zh_CN` or `en` from the next start on."""
        self._change(language=name)

    def set_family(self, family: str) -> None:
        """Use that font family from now on; the program's own choice where it is empty."""
        self._change(font_family=family)

    def resize_font(self, points: int) -> None:
        """Make the text larger or smaller."""
        self.set_font_size(self.settings.font_size + points)

    def reset_font_size(self) -> None:
        """Use the usual size again."""
        self.set_font_size(Settings().font_size)

    def set_font_size(self, points: int) -> None:
        """Use that size from now on, or the nearest that is allowed."""
        self._change(font_size=min(max(points, SMALLEST), LARGEST))

    def turn_maybe(self) -> None:
        """Mark suspects of the lowest band, and walk them, or no longer."""
        self._change(walk_maybe=not self.settings.walk_maybe)

    def _change(self, **chosen: Any) -> None:
        self._preferences.change(**chosen)
        self._apply()

    def _follow_desktop(self) -> None:
        if self.settings.theme == "system":
            self._apply()

    def _apply(self) -> None:
        self._app.setFont(self.font)
        self._app.setPalette(self.theme.palette())
        self.changed.emit()
