"""The card of the suggested turn at which the user stands: who, why, how probable, and the keys that settle it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.core.model import TurnStart
from annotator.gui.keyboard.key_caps import KeyCaps
from annotator.gui.kit.looks import small
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.turn_words import turn_band_text, turn_name, turn_reason_text

_TAKE = {
    False: QT_TRANSLATE_NOOP("TurnCard", "speaks from here"),
    True: QT_TRANSLATE_NOOP("TurnCard", "it is an interjection"),
}
_KEYS = (
    ("Space", QT_TRANSLATE_NOOP("TurnCard", "skip")),
    ("1…9", QT_TRANSLATE_NOOP("TurnCard", "another speaks")),
    ("I", QT_TRANSLATE_NOOP("TurnCard", "no turn here")),
    ("A", QT_TRANSLATE_NOOP("TurnCard", "all on one page")),
    ("Backspace", QT_TRANSLATE_NOOP("TurnCard", "back")),
    ("Esc", QT_TRANSLATE_NOOP("TurnCard", "end")),
)


class TurnCard(QWidget):
    """Shows one turn. `changed` tells that it needs another height."""

    changed = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.turn: TurnStart | None = None
        self._slot = 0
        self._theme = theme
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_font(font)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        self.update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._small = small(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._row = round(QFontMetrics(font).height() * 1.3)
        self._pad = round(self._row * 0.4)
        self._caps = KeyCaps(self._small, self._row)

    def show_turn(self, turn: TurnStart | None, slot: int = 0) -> None:
        """Show a turn of the person in that slot (0: not on the roster), or nothing."""
        if (turn, slot) == (self.turn, self._slot):
            return
        self.turn, self._slot = turn, slot
        if turn:
            self.setAccessibleName(f"{self._who(turn)} · {self._facts(turn)}")
        self.setVisible(turn is not None)
        self.changed.emit()
        self.update()

    def height_for(self, width: int) -> int:
        """The height the card needs at a width, in pixels."""
        rows = self._caps.rows(self._keys(), width - 3 * self._pad)
        return 2 * self._pad + self._row * (1 + len(rows))

    def _who(self, turn: TurnStart) -> str:
        name = turn_name(turn.speaker)
        return f"{self._slot} {name}" if self._slot else name

    def _facts(self, turn: TurnStart) -> str:
        what = self.tr("interjection") if turn.until is not None else self.tr("new turn")
        return " · ".join((what, turn_band_text(turn.band), turn_reason_text(turn.reason), f"{turn.probability:.0%}"))

    def _keys(self) -> list[tuple[str, str]]:
        interjects = self.turn is not None and self.turn.until is not None
        keys = [("Enter", _TAKE[interjects]), *_KEYS]
        if interjects:
            keys.insert(1, ("T", QT_TRANSLATE_NOOP("TurnCard", "it is a turn")))
        return [(key, QCoreApplication.translate("TurnCard", words)) for key, words in keys]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.turn is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.rule), 1))
            painter.setBrush(QColor(self._theme.field))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            inner = self.rect().adjusted(round(1.5 * self._pad), self._pad, -round(1.5 * self._pad), -self._pad)
            self._paint_head(painter, QRect(inner.x(), inner.y(), inner.width(), self._row), self.turn)
            self._caps.paint(painter, inner.adjusted(0, self._row, 0, 0), self._keys(), self._theme)

    def _paint_head(self, painter: QPainter, rect: QRect, turn: TurnStart) -> None:
        dot = round(self._row * 0.36)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.speaker(self._slot) if self._slot else QColor(self._theme.muted))
        painter.drawEllipse(QRectF(rect.x(), rect.center().y() - dot / 2 + 0.5, dot, dot))
        rect = rect.adjusted(dot + self._pad, 0, 0, 0)
        used = paint_words(painter, rect, self._who(turn), self._bold, self._theme.text)
        note = rect.adjusted(used + self._pad, 0, 0, 0)
        paint_words(painter, note, self._facts(turn), self._small, self._theme.muted)
