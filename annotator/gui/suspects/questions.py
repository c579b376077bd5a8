"""The questions that stop the work until they are answered: which places, and what a suspect should be."""

from __future__ import annotations

from annotator.app.jobs import AskJob
from annotator.app.remember import Pair
from annotator.core.decisions import heard_at
from annotator.core.glossary import Layer
from annotator.core.model import Suspect
from annotator.gui.desk import Desk
from annotator.gui.dialogs.places import PlacesDialog
from annotator.gui.dialogs.remember import RememberDialog
from annotator.gui.suspects.remembering import Remembering


def choose_places(desk: Desk, places: list[Suspect], text: str) -> list[Suspect]:
    """Ask which of several places are to become `text`; none where the question is put aside."""
    dialog = PlacesDialog(places, text, desk.checking.analysis.text, desk.view)
    return dialog.chosen() if dialog.exec() else []


def ask_meant(desk: Desk, remembering: Remembering, suspect: Suspect) -> tuple[Pair, Layer] | None:
    """Ask what a suspect should be and for whom to remember that, telling what it would touch; None if put aside."""
    reach = remembering.reach
    choices = {layer: reach.words(layer) for layer in reach.layers}
    dialog = RememberDialog(suspect, choices, reach.chosen, desk.view)
    heard = heard_at(desk.at_caret.parts)
    others = remembering.other_places(heard) - 1
    dialog.show_touched(remembering.touched(None, others))
    about = AskJob(heard, 0, len(heard))
    desk.checking.ask(about, lambda found: dialog.show_touched(remembering.touched(found.caution, others)))
    if not (dialog.exec() and dialog.meant()):
        return None
    return Pair((heard,), dialog.meant(), suspect.category), dialog.layer()
