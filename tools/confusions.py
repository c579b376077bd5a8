"""What labelled places teach of the costs of sounds, written as the module that the engine reads."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.detect.sound.learning import confusions as confusions
from annotator.detect.sound.learning import nearest as nearest
from annotator.detect.sound.learning import sightings as sightings

HEAD = '''"""What it costs to hear one phone as another, where labels say so; written by tools/learn.py.

Behind each: how often it was heard, a place that comes again counting less each time, and how often the hand-set costs
foretell it.
"""

from __future__ import annotations

CONFUSIONS: dict[str, float] = {'''


def written(learned: Mapping[str, tuple[float, float, float]]) -> str:
    """The learned costs as a module, what was heard most often first."""
    rows = sorted(learned.items(), key=lambda row: (-row[1][1], row[0]))
    lines = [f'    "{pair}": {cost:.2f},  # heard {seen:.0f}, foretold {told:.0f}' for pair, (cost, seen, told) in rows]
    return "\n".join([HEAD, *lines, "}", ""])
