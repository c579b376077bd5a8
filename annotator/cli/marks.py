"""Suspects as words in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import click

from annotator.cli.output import colour_wanted
from annotator.core.model import Band, Reason, ReasonCode, SourceLine, Suspect, SuspectKind

_COLOURS = {Band.SURE: "red", Band.LIKELY: "yellow", Band.MAYBE: "cyan"}
_REASONS = {
    ReasonCode.ALIAS: "known mishearing",
    ReasonCode.PINYIN: "same pinyin",
    ReasonCode.NEAR_PINYIN: "similar pinyin",
    ReasonCode.SOUND: "sounds alike",
    ReasonCode.LETTERS: "spelt out",
    ReasonCode.SPELLING: "spelling",
    ReasonCode.TAIL: "doubled ending",
    ReasonCode.LESSON: "met before",
    ReasonCode.QUESTION_WORD: "a question word",
    ReasonCode.QUESTION_PARTICLE: "a question particle",
    ReasonCode.OPENER: "a new sentence begins so",
    ReasonCode.FINAL_PARTICLE: "a sentence ends so",
    ReasonCode.LISTED: "things in a row",
    ReasonCode.HANGS_ON: "the sentence goes on",
    ReasonCode.TURN_ENDS: "the speaker ends here",
    ReasonCode.RHYTHM: "usual between such clauses",
}


def marked(text: str, suspects: Iterable[Suspect], *, colour: bool) -> str:
    """A line with its suspects marked: in brackets, or in colours where there are some."""
    parts = []
    done = 0
    for suspect in sorted(suspects, key=lambda suspect: suspect.start):
        parts += [text[done : suspect.start], _mark(suspect, colour=colour)]
        done = suspect.end
    return "".join((*parts, text[done:]))


def _mark(suspect: Suspect, *, colour: bool) -> str:
    best = suspect.suggestions[0].text if suspect.suggestions else "?"
    nothing = "(nothing)" if suspect.kind is SuspectKind.PUNCTUATION else "(with the line before)"
    meant = f"-> {best or nothing}"
    sureness = f"{suspect.probability:.2f} {suspect.band}"
    if not colour:
        return f"[{suspect.text} {meant} {sureness}]"
    heard = click.style(suspect.text, fg=_COLOURS[suspect.band], underline=True)
    return f"{heard} {click.style(meant, fg='green')} {click.style(sureness, dim=True)}"


def marked_lines(lines: Iterable[SourceLine], suspects: Iterable[Suspect], name: str = "") -> Iterator[str]:
    """The lines that have suspects, marked, each after its row and before that the name of its file, if given."""
    by_line: dict[int, list[Suspect]] = {}
    for suspect in suspects:
        by_line.setdefault(suspect.line_id, []).append(suspect)
    for line in lines:
        if line.index in by_line:
            text = marked(line.text, by_line[line.index], colour=colour_wanted())
            yield f"{name}:{line.row or line.index}: {text}" if name else f"{line.row or line.index}: {text}"


def tally(suspects: Iterable[Suspect], lines: int) -> str:
    """How many suspects there are, by band."""
    bands = Counter(suspect.band for suspect in suspects)
    return tally_of({band: bands[band] for band in Band}, f"{lines} lines")


def tally_of(bands: Mapping[Band, int], where: str) -> str:
    """The same of suspects that are counted already."""
    counts = ", ".join(f"{count} {band}" for band, count in bands.items())
    return f"Suspects: {sum(bands.values())} in {where} ({counts})."


def reason_words(reason: Reason) -> str:
    """Why a suggestion is made, in words, with the two sounds where they tell something."""
    sounds = f": {reason.heard} ≈ {reason.meant}" if reason.heard and reason.meant else ""
    source = f" ({reason.source})" if reason.source else ""
    return f"{_REASONS[reason.code]}{_times(reason)}{sounds}{source}"


def _times(reason: Reason) -> str:
    """What the editor made of the pair before."""
    counts = (("accepted", reason.accepted), ("rejected", reason.rejected))
    told = ", ".join(f"{what} {count} time{'s' * (count > 1)}" for what, count in counts if count)
    return f" ({told})" if told else ""
