"""Goes from place to place of what is walked: suspects, or suggested marks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.gui.desk import Desk


def next_place(desk: Desk, *, forward: bool) -> bool:
    """Select the next place before or after the caret, round from the other end of the text; False where none is."""
    if not desk.flush():
        return True
    walked, at = desk.at_caret.walked, desk.editor.selection[0]
    places = walked.found.walk(desk.line.id, at, forward=forward)
    target = next(filter(walked.walks, places), None)
    if target is None:
        return False
    here, there = (desk.model.row(desk.line.id), at), (desk.model.row(target.line_id), target.start)
    if there <= here if forward else there >= here:
        from_start = QCoreApplication.translate("SuspectActs", "Went on from the start")
        desk.said.emit(from_start if forward else QCoreApplication.translate("SuspectActs", "Went on from the end"))
    desk.go(target.line_id, target.start, target.end)
    return True
