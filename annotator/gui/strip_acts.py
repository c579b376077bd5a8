"""What a click on a part of the strip does: the next act of that stage of the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.gui.desk import Desk
from annotator.gui.panels.status_strip import StatusStrip

_SAID_MS = 4_000


class StripActs(QObject):
    """Does what `acts` has for a part, and shows in the strip what the desk has to say."""

    def __init__(self, desk: Desk, strip: StatusStrip, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._acts = {"saved": self._say_where, **acts}
        strip.part_clicked.connect(self._clicked)
        desk.said.connect(lambda words: strip.show_message(words, _SAID_MS))

    def _clicked(self, part: str) -> None:
        self._acts.get(part, self._desk.editor.setFocus)()

    def _say_where(self) -> None:
        self._desk.said.emit(self.tr("Every edit is on disk at once, in {path}").format(path=self._desk.session.path))
