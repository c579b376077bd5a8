"""The strip under the lines: the order of work as a path, and what the program has to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.gui.keyboard.key_profiles import usual_key
from annotator.gui.kit.looks import small
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.strip_part import PartLook, StripPart

_FADE_MS = 600
_LEADS = {
    "names": "start_sheet",
    "turns": "next_turn",
    "sure": "triage",
    "likely": "next_suspect",
    "maybe": "next_suspect",
    "unclear": "next_unclear",
    "read": "turn_read",
}


@dataclass(frozen=True, slots=True)
class StripCounts:
    """Where the work stands. `checked` and `read` count lines out of `lines`, `turns` are those set so far.

    `maybe` is None where suspects of that band are not walked.
    """

    names_accepted: bool
    turns: int
    probable_turns: int
    sure: int
    likely: int
    unclear: int
    read: int
    lines: int
    checked: int
    saved: bool
    maybe: int | None = None


class StatusStrip(QWidget):
    """Names, turns, sure, likely, maybe, unclear, read, saved: `part_clicked` carries one of these words."""

    part_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.parts = {
            "names": StripPart(self.tr("Names")),
            "turns": StripPart(self.tr("Turns")),
            "sure": StripPart(self.tr("Sure")),
            "likely": StripPart(self.tr("Likely")),
            "maybe": StripPart(self.tr("Maybe")),
            "unclear": StripPart(self.tr("Unclear")),
            "read": StripPart(self.tr("Read")),
            "saved": StripPart(""),
        }
        for name, part in self.parts.items():
            part.clicked.connect(lambda _=False, name=name: self.part_clicked.emit(name))
        self.parts["maybe"].hide()
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.checking = QLabel()
        for label in (self.message, self.checking):
            label.setFont(small(self.font()))
        self._fade = self._make_fade()
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self._fade.start)
        self._lay_out()
        self.show_keys(usual_key)
        self.set_theme(theme)

    def _make_fade(self) -> QPropertyAnimation:
        effect = QGraphicsOpacityEffect(self.message)
        self.message.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(_FADE_MS)
        fade.setStartValue(1.0)
        fade.setEndValue(0.0)
        fade.setEasingCurve(QEasingCurve.Type.InQuad)
        fade.finished.connect(self.message.clear)
        return fade

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(line // 4, 0, line // 4, 0)
        row.setSpacing(0)
        for name, part in self.parts.items():
            if name != "saved":
                row.addWidget(part)
        row.addSpacing(line)
        row.addWidget(self.message, 1)
        row.addSpacing(line)
        row.addWidget(self.checking)
        row.addWidget(self.parts["saved"])

    def show_counts(self, counts: StripCounts) -> None:
        """Show where the work stands."""
        names = self.parts["names"]
        names.show_number("✓" if counts.names_accepted else "○")
        names.setAccessibleName(self.tr("Names accepted") if counts.names_accepted else self.tr("Names to be accepted"))
        known = counts.probable_turns > counts.turns
        self.parts["turns"].show_number(f"{counts.turns}/{counts.probable_turns}" if known else str(counts.turns))
        self.parts["maybe"].setVisible(counts.maybe is not None)
        for name in ("sure", "likely", "maybe", "unclear"):
            self.parts[name].show_number(str(getattr(counts, name)))
        self.parts["read"].show_number(f"{counts.read}/{counts.lines}")
        self.parts["saved"].setText(self.tr("Saved") if counts.saved else self.tr("Not saved yet"))
        self.parts["saved"].show_number("")
        busy = self.tr("Checking {checked}/{lines}").format(checked=counts.checked, lines=counts.lines)
        self.checking.setText(busy if counts.checked < counts.lines else "")

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Show the keys that lead to the parts; `key_of` gives the key of an action."""
        for name, action in _LEADS.items():
            self.parts[name].show_key(key_of(action))

    def show_message(self, text: str, milliseconds: int) -> None:
        """Say something that fades after that time. A newer message replaces an older one."""
        self._fade.stop()
        self._fade.targetObject().setProperty("opacity", 1.0)
        fits = self.message.fontMetrics().horizontalAdvance(text) <= self.message.width()
        side = Qt.AlignmentFlag.AlignRight if fits else Qt.AlignmentFlag.AlignLeft  # its beginning is to be seen
        self.message.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.message.setText(text)
        self.message.setToolTip(text)
        self.message.setToolTip(text)
        self._stay.start(milliseconds)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, text))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self._theme = theme
        for name, part in self.parts.items():
            colour, number, underline = {
                "sure": (theme.sure, theme.sure, Qt.PenStyle.SolidLine),
                "likely": (theme.likely, theme.likely, Qt.PenStyle.DashLine),
                "maybe": (theme.maybe, theme.maybe, Qt.PenStyle.DotLine),
            }.get(name, (theme.muted, theme.text, Qt.PenStyle.NoPen))
            rule = theme.side if name == "saved" else theme.rule
            part.show_look(PartLook(colour, number, rule, theme.accent_soft, theme.accent, underline))
        self.message.setStyleSheet(f"color: {theme.text}")
        self.checking.setStyleSheet(f"color: {theme.muted}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.side))
        painter.setPen(QColor(self._theme.rule))
        painter.drawLine(0, 0, self.width(), 0)
