"""The corrections made since some state of the lines, as pairs of what was heard and what stands there now."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.app.compare import paired
from annotator.app.corrections import Correction, bare, corrections
from annotator.app.running_text import TURN_END, RunningText
from annotator.app.word_differences import Difference, word_differences
from annotator.core.pairs import Pair
from annotator.core.text import FILLERS
from annotator.core.transcript import Transcript

_CONTEXT = 30
_LONGEST = 200


def correction_pairs(before: Transcript, after: Transcript) -> list[Pair]:
    """What was corrected between two states of the lines, in order, by whole words, and by names where they are known.

    What is no correction of something misheard is left out: marks and spaces, fillers, words said twice, and what was
    written anew at length. What was corrected across a cut is one. Work for a thread.
    """
    old, new = RunningText(before), RunningText(after)
    differences = list(_differences(before, after, old, new))
    heard, said = old.text, new.text
    found = (_pair(after, heard, said, new, one) for one in corrections(after, heard, new, differences))
    return [pair for pair in found if _is_correction(pair)]


def _differences(before: Transcript, after: Transcript, old: RunningText, new: RunningText) -> Iterator[Difference]:
    for olds, news in paired(before.lines, after.lines):
        at, heard = old.add(olds)
        new_at, said = new.add(news)
        for start, end, new_start, new_end in word_differences(heard, said):
            yield Difference(at + start, at + end, new_at + new_start, new_at + new_end)


def _pair(after: Transcript, heard: str, said: str, talk: RunningText, correction: Correction) -> Pair:
    at = correction.at
    line = talk.line_at(at.new_start)
    speaker = after.speakers.get(line.speaker or 0)
    return Pair(
        heard=heard[at.start : at.end].strip(),
        corrected=said[at.new_start : at.new_end].strip(),
        before=said[max(at.new_start - _CONTEXT, 0) : at.new_start].rsplit(TURN_END, 1)[-1],
        after=said[at.new_end : at.new_end + _CONTEXT].split(TURN_END, 1)[0],
        kind=correction.kind,
        index=line.pieces[0].source if line.pieces else line.id,
        line_id=line.id,
        start_ms=line.start_ms,
        end_ms=line.end_ms,
        speaker=speaker.name if speaker else "",
    )


def _is_correction(pair: Pair) -> bool:
    heard, said = bare(pair.heard), bare(pair.corrected)
    if max(len(heard), len(said)) > _LONGEST or _without_fillers(heard) == _without_fillers(said):
        return False
    return bool(said) or not (bare(pair.before).endswith(heard) or bare(pair.after).startswith(heard))


def _without_fillers(text: str) -> str:
    return "".join(char for char in text if char not in FILLERS)
