"""The card under the current line: what was heard, what it may be and why, and the keys that settle it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.core.model import Suggestion, Suspect
from annotator.gui.keyboard.card_keys import card_keys, mark_keys
from annotator.gui.keyboard.key_profiles import usual_key
from annotator.gui.kit.looks import scaled, small
from annotator.gui.kit.messages import band_text, category_text, reason_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.at_caret import is_mark
from annotator.gui.lines.mark_words import mark_name
from annotator.gui.lines.sound_rows import paint_rows, rows_rect, words_of

SHOWN = 5


class _Row(NamedTuple):
    """A suggestion laid out: its box, and in it the places of its text (in what words and font) and its reason.

    `sounds` is the place of the reason's sounds where they do not stand in the same line.
    """

    suggestion: Suggestion
    box: QRect
    text: QRect
    words: str
    font: QFont
    why: QRect
    sounds: QRect | None


class SuspectCard(QWidget):
    """Shows one suspect; `note_of` tells what is known of a term. `taken` carries a suggestion's number, from 0."""

    taken = Signal(int)
    changed = Signal()

    def __init__(self, theme: Theme, font: QFont, note_of: Callable[[str], str] = lambda _: "") -> None:
        super().__init__()
        self.suspect: Suspect | None = None
        self._note_of = note_of
        self._places = 1
        self._plain = False
        self._key_of: Callable[[str], str] = usual_key
        self._theme = theme
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_font(font)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        self.update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._font, self._small = font, small(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._mono = scaled(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), 1.0)
        self._mono.setPointSizeF(self._small.pointSizeF())
        self._row = round(QFontMetrics(font).height() * 1.3)
        self._pad = round(self._row * 0.4)

    def show_suspect(self, suspect: Suspect | None, places: int = 1) -> None:
        """Show a suspect that stands at `places` places, or nothing."""
        if suspect == self.suspect and places == self._places:
            return
        self.suspect, self._places = suspect, places
        if suspect:
            self.setAccessibleName(self._spoken(suspect))
        self.setVisible(suspect is not None)
        self.changed.emit()
        self.update()

    def height_for(self, width: int) -> int:
        """The height the card needs at a width, in pixels."""
        if self.suspect is None:
            return 2 * self._pad
        return self._keys_top(width) + len(self._key_lines(width)) * self._row + self._pad

    def _shown(self) -> tuple[Suggestion, ...]:
        return self.suspect.suggestions[:SHOWN] if self.suspect else ()

    def _spoken(self, suspect: Suspect) -> str:
        options = [f"{at} {s.text} {s.probability:.0%}" for at, s in enumerate(suspect.suggestions[:SHOWN], 1)]
        told = "; ".join(filter(None, (*options, self._note(suspect))))
        return self.tr("Suspect {text}: {options}").format(text=suspect.text, options=told)

    def _note(self, suspect: Suspect) -> str:
        """What is known of the term that was most probably meant."""
        meant = suspect.suggestions[0].text if suspect.suggestions else ""
        note = self._note_of(meant)
        return self.tr("{term}: {note}").format(term=meant, note=note) if note else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.suspect is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.rule), 1))
            painter.setBrush(QColor(self._theme.field))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            self._paint_head(painter, self.suspect)
            for at, row in enumerate(self._rows(self.width())):
                self._paint_suggestion(painter, at, row)
            self._paint_keys(painter)

    def _rows(self, width: int) -> list[_Row]:
        """The suggestions laid out at a width, each as high as its reason needs."""
        rows: list[_Row] = []
        share = QFontMetrics(self._small).horizontalAdvance("100 %") + 2 * self._pad
        top = self._pad + self._row
        for at, suggestion in enumerate(self._shown()):
            box = QRect(self._pad, top, width - 2 * self._pad, self._row)
            text = box.adjusted(round(self._cap_width(str(at + 1)) + self._pad * 1.4), 0, 0, 0)
            font, words = self._font if at else self._bold, shown_text(self.suspect, suggestion.text)
            used = QFontMetrics(font).horizontalAdvance(words) + 2 * self._pad
            why = text.adjusted(max(round(width * 0.24), used), 0, -share, 0)
            below = text.adjusted(0, self._row, -self._pad, self._row)
            sounds = rows_rect(suggestion.reason, self._mono, why, below)
            if sounds:
                box.setBottom(sounds.bottom())
            rows.append(_Row(suggestion, box, text, words, font, why, sounds))
            top += box.height()
        return rows

    def _keys_top(self, width: int) -> int:
        return self._pad + self._row + sum(row.box.height() for row in self._rows(width))

    def _paint_head(self, painter: QPainter, suspect: Suspect) -> None:
        rect = QRect(self._pad, self._pad, self.width() - 2 * self._pad, self._row).adjusted(self._pad // 2, 0, 0, 0)
        used = paint_words(
            painter, rect, shown_text(suspect, suspect.text.strip() or suspect.text), self._bold, self._theme.text
        )
        about = self.tr("punctuation") if is_mark(suspect) else category_text(suspect.category)
        facts = [band_text(suspect.band), about]
        if self._places > 1 and not is_mark(suspect):
            facts.insert(1, self.tr("%n places", "", self._places))
        facts += filter(None, [self._note(suspect)])
        note = rect.adjusted(used + self._pad, 0, 0, 0)
        paint_words(painter, note, " · ".join(facts), self._small, self._theme.muted)

    def _paint_suggestion(self, painter: QPainter, at: int, row: _Row) -> None:
        if at == 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent_soft))
            painter.drawRoundedRect(row.box, 4, 4)
        self._key_cap(painter, QPointF(row.box.x() + self._pad / 2, row.box.y()), str(at + 1))
        paint_words(painter, row.text, row.words, row.font, self._theme.text)
        colour = self._theme.band(self.suspect.band).name() if at == 0 and self.suspect else self._theme.muted
        painter.setFont(self._small)
        painter.setPen(QColor(colour))
        number = row.text.adjusted(0, 0, -self._pad, 0)
        share = f"{row.suggestion.probability:.0%}" if row.suggestion.probability else ""
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, share)
        reason = row.suggestion.reason
        why = words_of(reason) if row.sounds else reason_text(reason)
        paint_words(painter, row.why, why, self._mono, self._theme.muted)
        if row.sounds:
            paint_rows(painter, row.sounds, reason, self._mono, self._theme.muted)

    def _paint_keys(self, painter: QPainter) -> None:
        rect = QRect(self._pad, self._keys_top(self.width()), self.width() - 2 * self._pad, self._row)
        for line in self._key_lines(self.width()):
            x = rect.x() + self._pad / 2
            for keys, words in line:
                x += self._key_cap(painter, QPointF(x, rect.y()), keys) + self._pad * 0.5
                spot = QRect(round(x), rect.y(), rect.right() - round(x), rect.height())
                x += paint_words(painter, spot, words, self._small, self._theme.muted) + self._pad * 1.3
            rect.translate(0, self._row)

    def _key_lines(self, width: int) -> list[list[tuple[str, str]]]:
        """The keys in as many lines as they take at a width."""
        room, metrics = width - 2.5 * self._pad, QFontMetrics(self._small)
        lines: list[list[tuple[str, str]]] = [[]]
        x = 0.0
        everywhere = self.tr("all %n", "", self._places) if self._places > 1 else ""
        known = card_keys(self._key_of, plain=self._plain, options=bool(self._shown()), everywhere=everywhere)
        known = mark_keys(self._key_of) if self.suspect and is_mark(self.suspect) else known
        for keys, words in known:
            needed = self._cap_width(keys) + self._pad * 0.5 + metrics.horizontalAdvance(words)
            if lines[-1] and x + needed > room:
                lines.append([])
                x = 0.0
            lines[-1].append((keys, words))
            x += needed + self._pad * 1.3
        return lines

    def show_plain_keys(self, plain: bool) -> None:
        """Name the plain keys of triage, or those of the window."""
        self._plain = plain
        self.changed.emit()
        self.update()

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Name other keys of the window from now on; `key_of` gives the key of an action."""
        self._key_of = key_of
        self.changed.emit()
        self.update()

    def _key_cap(self, painter: QPainter, at: QPointF, key: str) -> float:
        """Draw a key; the width it takes."""
        width = self._cap_width(key)
        height = QFontMetrics(self._small).height() * 1.1
        cap = QRectF(at.x(), at.y() + (self._row - height) / 2, width, height)
        painter.setPen(QPen(QColor(self._theme.rule), 1))
        painter.setBrush(QColor(self._theme.side))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return width

    def _cap_width(self, key: str) -> float:
        metrics = QFontMetrics(self._small)
        return max(metrics.horizontalAdvance(key) + self._pad * 1.2, metrics.height() * 1.2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().toPoint().y()
        boxes = [row.box for row in self._rows(self.width())]
        for at in (at for at, box in enumerate(boxes) if box.top() <= y <= box.bottom()):
            self.taken.emit(at)


def shown_text(suspect: Suspect | None, text: str) -> str:
    """What is shown for a text that is suggested for a suspect, or stands there."""
    if suspect and is_mark(suspect):
        return mark_name(text)
    return text or QCoreApplication.translate("SuspectCard", "(nothing)")
