"""How speakers are named: otherwise where they first speak than later."""

from __future__ import annotations

from annotator.app.layout.front import person_fields
from annotator.app.layout.talk import Talk
from annotator.core.template import filled


class Naming:
    """Names the speakers of turns, which are asked for in their order."""

    def __init__(self, talk: Talk, *, chinese: bool) -> None:
        self._talk = talk
        self._chinese = chinese
        self._named: set[int] = set()

    def name(self, speaker_id: int | None) -> str:
        """The speaker of the next turn as the template wants them named, or nothing."""
        speaker = self._talk.speaker(speaker_id)
        if speaker is None:
            return ""
        template = self._talk.options.template
        text = template.later if speaker.id in self._named else template.first
        self._named.add(speaker.id)
        return self._talk.in_script(filled(text, person_fields(speaker, chinese=self._chinese)))
