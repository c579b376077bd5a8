"""What terms do in a sentence, a suggestion a row: what was heard, the term, how probably, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.glossary_cells import share_text
from annotator.core.model import Suggestion, Suspect
from annotator.gui.kit.looks import small
from annotator.gui.kit.messages import band_text, reason_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole
_ROWS = 2.6
_GAP = 2


class FoundList(QListWidget):
    """Holds the suggestions for a sentence; `term_at` tells the term of an item."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _FoundDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What the terms do in the sentence"))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_suspects(self, suspects: Sequence[Suspect]) -> None:
        """Show every suggestion for these suspects."""
        self.clear()
        for suspect in suspects:
            for suggestion in suspect.suggestions:
                item = QListWidgetItem()
                item.setData(_PLACE, (suspect, suggestion))
                words = self.tr("{heard} → {term}, {share}: {reason}").format(
                    heard=suspect.text,
                    term=suggestion.text,
                    share=share_text(round(suggestion.probability, 2)),
                    reason=reason_text(suggestion.reason),
                )
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                item.setToolTip(words)
                self.addItem(item)

    def say(self, words: str) -> None:
        """Say something in the place of suggestions."""
        self.clear()
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)


def term_at(item: QListWidgetItem) -> str:
    """The term that an item suggests, empty where it says something else."""
    place: tuple[Suspect, Suggestion] | None = item.data(_PLACE)
    return place[1].text if place else ""


class _FoundDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * _ROWS))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, metrics = self.theme, option.fontMetrics
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.accent_soft))
        pad = metrics.height() // 3
        box = option.rect.adjusted(pad, pad // 2, -pad, -pad // 2)
        upper = box.adjusted(0, 0, 0, -box.height() // 2)
        place: tuple[Suspect, Suggestion] | None = index.data(_PLACE)
        if place is None:
            paint_words(painter, box, index.data(), option.font, theme.muted)
            painter.restore()
            return
        suspect, suggestion = place
        first = suggestion is suspect.suggestions[0]
        sure = self.tr("{band} {share}").format(
            band=band_text(suspect.band), share=share_text(round(suggestion.probability, 2))
        )
        colour = theme.band(suspect.band).name() if first else theme.faint
        taken = paint_words(painter, upper, sure, option.font, colour, right=True)
        words = self.tr("{heard} → {term}").format(heard=suspect.text, term=suggestion.text)
        left = upper.adjusted(0, 0, -taken - _GAP * pad, 0)
        paint_words(painter, left, words, option.font, theme.text if first else theme.muted)
        why = small(option.font)
        lower = upper.translated(0, upper.height())
        paint_words(painter, lower, reason_text(suggestion.reason), why, theme.muted)
        painter.restore()
