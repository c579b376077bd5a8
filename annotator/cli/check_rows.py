"""What was found in a file, as scripts read it."""

from __future__ import annotations

from annotator.app.check import Checked
from annotator.cli.marks import reason_words
from annotator.core.model import Suggestion, Suspect


def as_json(name: str, checked: Checked) -> dict[str, object]:
    """What was found in the file of this name: values of JSON."""
    return {
        "file": name,
        "lines": len(checked.source.lines),
        "suspects": [_suspect(suspect, checked) for suspect in checked.suspects],
    }


def _suspect(suspect: Suspect, checked: Checked) -> dict[str, object]:
    return {
        "index": suspect.line_id,
        "line": checked.line(suspect).row,
        "start": suspect.start,
        "end": suspect.end,
        "text": suspect.text,
        "kind": suspect.kind,
        "category": suspect.category,
        "band": suspect.band,
        "probability": suspect.probability,
        "group": suspect.group,
        "suggestions": [_suggestion(suggestion) for suggestion in suspect.suggestions],
    }


def _suggestion(suggestion: Suggestion) -> dict[str, object]:
    return {
        "text": suggestion.text,
        "probability": suggestion.probability,
        "reason": reason_words(suggestion.reason),
    }
