"""What would come to nothing just now on a page."""

from __future__ import annotations

from annotator.gui.session_page import SessionPage

_TAKES = 5
_ON_SUSPECT = ("take_all", "ignore", "ignore_in_session")


def impossible_now(page: SessionPage) -> set[str]:
    """The actions, by name, that have nothing to undo, to redo or to settle."""
    history, suspect = page.session.history, page.desk.at_caret.suspect
    left = len(suspect.suggestions) if suspect else 0
    names = {f"take_{number}" for number in range(left + 1, _TAKES + 1)}
    if suspect is None:
        names.update(_ON_SUSPECT)
    if history.next_undo is None and page.desk.saved:
        names.add("undo")
    if history.next_redo is None:
        names.add("redo")
    return names
