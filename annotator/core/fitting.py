"""Whether a step was made from a transcript as it stands."""

from __future__ import annotations

from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Step, Value
from annotator.core.model import Decision, Info, Line, SessionTerm, Speaker
from annotator.core.transcript import Transcript


def fits(transcript: Transcript, step: Step) -> bool:
    """Whether each change starts from what stands there by then. Of shared terms the glossary file knows."""
    made: dict[tuple[type, int], Value | None] = {}
    for change in step.changes:
        value = change.value
        if isinstance(value, GlossaryTerm):
            continue
        key = (type(value), 0 if isinstance(value, Info) else value.id)
        standing = made[key] if key in made else _standing(transcript, value)
        if change.before is not standing and change.before != standing:
            return False
        made[key] = change.after
    return True


def _standing(transcript: Transcript, value: Value) -> Value | None:
    match value:
        case Line():
            return transcript.line(value.id) if value.id in transcript else None
        case Speaker():
            return transcript.speakers.get(value.id)
        case Decision():
            return transcript.decisions.get(value.id)
        case SessionTerm():
            return transcript.terms.get(value.id)
    return transcript.info
