"""The marks that are suggested for a whole transcript."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from annotator.app.mark_weights import load_mark_weights
from annotator.app.spoken import spoken_lines
from annotator.core.marks import LeftMarks
from annotator.core.model import Suspect
from annotator.core.transcript import Transcript
from annotator.detect.marks.find import MarkFinder
from annotator.detect.marks.weights import MarkWeights
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.words import Words


def find_marks(
    transcript: Transcript, lexicon: Lexicon, protected: Collection[str] = (), weights: MarkWeights | None = None
) -> list[Suspect]:
    """Every mark suggested for a transcript that is still to be decided on, in the order of the text.

    Nothing is suggested within `protected` texts. `weights` are those that ship with the program unless given.
    """
    finder = MarkFinder(Words(lexicon), weights or load_mark_weights(), protected)
    left = LeftMarks(transcript)
    found = finder.find(spoken_lines(transcript, transcript.lines))
    return [suspect for suspect in found if left.undecided(suspect.line_id, [[suspect]])]


def apart(marks: Iterable[Suspect], suspects: Iterable[Suspect]) -> list[Suspect]:
    """The marks that stand in none of the suspects: what is put right there settles them too."""
    held: dict[int, list[Suspect]] = defaultdict(list)
    for suspect in suspects:
        held[suspect.line_id].append(suspect)
    return [
        mark
        for mark in marks
        if not any(suspect.start < mark.end and mark.start < suspect.end for suspect in held[mark.line_id])
    ]
