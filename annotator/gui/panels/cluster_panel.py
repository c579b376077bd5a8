"""The clusters at the side: each term with its places and what was heard for it; one is opened to be settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.cluster_overview import ClusterCount
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
CLUSTER_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_ROW_EMS = 2.3


class ClusterModel(QAbstractListModel):
    """One row a cluster."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clusters: list[ClusterCount] = []

    def show(self, clusters: Sequence[ClusterCount]) -> None:
        """Have other rows; what is the same is left alone."""
        if list(clusters) == self.clusters:
            return
        self.beginResetModel()
        self.clusters = list(clusters)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.clusters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cluster = self.clusters[index.row()]
        if role == CLUSTER_ROLE:
            return cluster
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self.name(cluster)}: {self.tr('%n places', '', cluster.places)} · {variants_of(cluster)}"
        return None

    def name(self, cluster: ClusterCount) -> str:
        """The term, or words for what goes without one."""
        return cluster.meant or self.tr("(nothing)")


def variants_of(cluster: ClusterCount) -> str:
    """What was heard for the term, with how often where it was more than once."""
    return " · ".join(heard if count == 1 else f"{heard} {count}" for heard, count in cluster.variants)


class ClusterDelegate(QStyledItemDelegate):
    """Paints a term with the number of its places, and under it what was heard."""

    def __init__(self, model: ClusterModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(line * 8, round(line * _ROW_EMS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cluster: ClusterCount = index.data(CLUSTER_ROLE)
        rect: QRect = option.rect
        line = option.fontMetrics.height()
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.theme.field))
        self._paint_rows(painter, rect.adjusted(line // 2, line // 6, -line // 2, -line // 6), option.font, cluster)
        painter.restore()

    def _paint_rows(self, painter: QPainter, room: QRect, font: QFont, cluster: ClusterCount) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        upper = QRect(room.x(), room.y(), room.width(), QFontMetrics(bold).height())
        lower = QRect(room.x(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom())
        used = paint_words(painter, upper, str(cluster.places), small(font), self.theme.muted, right=True)
        upper.setRight(upper.right() - used - QFontMetrics(font).height() // 2)
        paint_words(painter, upper, self._model.name(cluster), bold, self.theme.text)
        paint_words(painter, lower, variants_of(cluster), small(font), self.theme.muted)


class ClusterPanel(QFrame):
    """Shows the clusters, nothing where there is none. `chosen` carries the term of the one to settle."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clusters")
        self.model = ClusterModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self._delegate = ClusterDelegate(self.model, theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Clusters"))
        self.list.setAccessibleDescription(self.tr("Enter or a click opens a cluster to be settled"))
        self.list.clicked.connect(self._choose)
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, line // 2, 0, 0)
        heading = with_look(QLabel(self.tr("Clusters")), "heading")
        heading.setIndent(line // 2)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        ground = f"#clusters {{ background: {theme.side}; border-top: 1px solid {theme.rule}; }}"
        view = f"QListView {{ background: {theme.side}; color: {theme.text}; }}"
        self.setStyleSheet(style_rules(theme, self) + ground + view)
        self.list.viewport().update()

    def show_clusters(self, clusters: Sequence[ClusterCount]) -> None:
        """Show these, the largest first."""
        self.model.show(clusters)
        self.setVisible(bool(clusters))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.clusters[index.row()].meant)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        else:
            super().keyPressEvent(event)
