"""A transcript's source file with the corrected lines changed, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from annotator.app.word_differences import word_differences
from annotator.core.align import changed_span
from annotator.core.dealing import PAUSES, Edit, dealt
from annotator.core.model import Line, Piece, Source
from annotator.core.text import FINAL_MARKS, joined
from annotator.core.transcript import Transcript
from annotator.formats.in_place import write_in_place

_MARKS = tuple(FINAL_MARKS + PAUSES)


def in_place(transcript: Transcript, source: Source) -> bytes:
    """The bytes of the source with the text of each line put where the line came from.

    Where lines end, who speaks, what the talk is called and what was noted change nothing in it: splits, joins and
    turns alone give the source back. Where a line came from several lines of the source, each gets its own part; of
    a change that spans them the words stand where it begins.

    Raises:
        CannotEncode: a character was put in that the source's encoding does not have.
    """
    return write_in_place(source, source_edits(transcript))


def source_edits(transcript: Transcript) -> Mapping[int, Sequence[Edit]]:
    """What was changed in each line of the source, by its index; the edits are in order and do not overlap."""
    found: defaultdict[int, list[Edit]] = defaultdict(list)
    ends: dict[int, int] = {}
    last = Piece(1, 0, 0)
    for line in transcript.lines:
        pieces = line.pieces or (_nowhere(transcript, line, last),)
        last = pieces[-1]
        ends |= {piece.source: piece.end for piece in pieces}
        for number, edit in _edits(transcript, line, pieces):
            start = pieces[number].start
            found[pieces[number].source].append(Edit(start + edit.start, start + edit.end, edit.text))
    return {index: _with_ends(transcript.source[index - 1].text, edits, ends[index]) for index, edits in found.items()}


def _nowhere(transcript: Transcript, line: Line, last: Piece) -> Piece:
    """Where a line stands that came from nowhere: it was split from the one before, or from what followed it."""
    own = line.id <= len(transcript.source) and line.id != last.source
    return Piece(line.id, 0, 0) if own else Piece(last.source, last.end, last.end)


def _edits(transcript: Transcript, line: Line, pieces: Sequence[Piece]) -> Iterator[tuple[int, Edit]]:
    original = transcript.original(line)
    text = _without_gaps(transcript, line, pieces)
    if text == original:
        return
    if len(pieces) == 1:
        start, end, new_end = changed_span(original, text)
        yield 0, Edit(start, end, text[start:new_end])
        return
    bounds = _bounds([transcript.said(piece) for piece in pieces])
    for start, end, new_start, new_end in word_differences(original, text):
        yield from dealt(Edit(start, end, text[new_start:new_end]), bounds)


def _without_gaps(transcript: Transcript, line: Line, pieces: Sequence[Piece]) -> str:
    """The line's text without the space that a join put between two lines, and a split left at an end of one."""
    original, text = transcript.original(line), line.text
    first, last = pieces[0], pieces[-1]
    begins = first.start == 0 and not original.startswith(" ")
    ends = not transcript.source[last.source - 1].text[last.end :].strip("".join(_MARKS)) and not original.endswith(" ")
    text = text.lstrip(" ") if begins else text
    return text.rstrip(" ") if ends else text


def _bounds(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where each text begins and ends when they are run together."""
    bounds = []
    last, length = "", 0
    for text in texts:
        length += len(joined(last, text)) - len(last)
        bounds.append((length - len(text), length))
        last = text or last
    return bounds


def _with_ends(text: str, edits: list[Edit], covered: int) -> list[Edit]:
    """The edits of a source line; a mark that a join left out goes where another was put before it."""
    edits.sort(key=lambda edit: edit.start)  # those of one place stay in their order
    dropped = text[covered:].rstrip()
    ended = edits[-1].end == covered and edits[-1].text.rstrip().endswith(_MARKS)
    return [*edits, Edit(covered, covered + len(dropped), "")] if dropped and ended else edits
