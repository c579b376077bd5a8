"""Keeps the clusters at the side true, and opens the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.app.cluster_overview import cluster_counts
from annotator.gui.desk import Desk
from annotator.gui.panels.cluster_panel import ClusterPanel
from annotator.gui.suspects.triage import Triage

_REST_MS = 300


class ClusterActs(QObject):
    """The clusters are counted anew once nothing has changed for a moment."""

    def __init__(self, desk: Desk, panel: ClusterPanel, triage: Triage) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = panel
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._show)
        desk.changed.connect(self._later.start)
        panel.chosen.connect(triage.open_cluster)

    def stop(self) -> None:
        """Count no more."""
        self._later.stop()

    def _show(self) -> None:
        self._panel.show_clusters(cluster_counts(self._desk.checking.analysis.found.meant))
