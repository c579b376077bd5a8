"""Walking suggested turns, with the checker's process running."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.detect.turns import REASONS
from annotator.gui.turn_acts import turn_reason_text

ALT = Qt.KeyboardModifier.AltModifier


def test_every_reason_has_words():
    assert all(turn_reason_text(reason) for reason in REASONS)


@pytest.mark.timeout(180)
def test_f9_goes_to_the_next_turn_and_the_speakers_key_settles_it(start, sample):
    user = start(sample, check=True)
    user.accept_start_sheet()
    places = []
    for slot in (1, 2):
        found = user.page.checking.turns_found
        with user.qtbot.waitSignal(found, timeout=60_000):
            user.key(Qt.Key.Key_F9)
        places.append((user.row, user.editor.caret))
        user.key(getattr(Qt.Key, f"Key_{slot}"), ALT)
    assert places[0] < places[1]
    speakers = [line.speaker for line in user.page.session.transcript.lines]
    assert len(set(speakers) - {None}) == 2
