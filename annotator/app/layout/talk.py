"""What one speaker says, as paragraphs of runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.app.glossary import known_forms
from annotator.app.layout.breaks import with_suggested_breaks
from annotator.app.layout.endings import is_marked, with_endings
from annotator.app.layout.line_runs import line_runs, with_queries, without_mark
from annotator.app.layout.stream import Aside, Break, Item, cleaned, standing, stands
from annotator.app.layout.styling import restyled
from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.cleaning_acts import kept_places
from annotator.core.export_options import ExportOptions, Fillers, Interjections, Paragraphs
from annotator.core.model import Decision, Line, LineKind, Speaker, Term
from annotator.core.page import Author, Figure, Note, Paragraph, Run
from annotator.core.text import FILLERS, FINAL_MARKS, gap, is_han, writable
from annotator.core.transcript import Transcript
from annotator.core.unclear import UnclearPlaces
from annotator.detect.clean_up.cleanings import cleanings
from annotator.detect.clean_up.styled import in_script, styled

Words = Callable[[Line], str]

_PAUSES = "，、,"
_ENDS = _PAUSES + FINAL_MARKS
_SPACES = " \u3000\t"


class Talk:
    """What is the same for all turns of a transcript: the options, the names, the marks of its lines."""

    def __init__(
        self, transcript: Transcript, options: ExportOptions, heard: Words | None = None, shared: Sequence[Term] = ()
    ) -> None:
        self.transcript = transcript
        self.options = options
        self.heard = heard or (lambda line: line.text)
        self._tells = heard is not None
        self._unclear = UnclearPlaces(transcript)
        self._kept = kept_places(transcript)
        self.marked = is_marked(line.text for line in transcript.lines if line.kind is LineKind.TEXT)
        speakers = transcript.speakers.values()
        names = (name for speaker in speakers for name in (speaker.name, *speaker.aliases))
        terms = (held.term.text for held in transcript.terms.values())
        self.protected = known_forms(shared).union(names, terms)

    def in_script(self, text: str) -> str:
        """A name or a title in the script that is written."""
        return in_script(text, self.options.clean_up.script)

    def speaker(self, speaker_id: int | None) -> Speaker | None:
        """Who that is, where speakers are named."""
        return self.transcript.speakers.get(speaker_id or 0) if self.options.speaker_names else None

    def name(self, speaker_id: int | None) -> str:
        """The speaker's bare name, or nothing."""
        speaker = self.speaker(speaker_id)
        return self.in_script(speaker.name) if speaker else ""

    def tics(self, speaker_id: int | None) -> tuple[str, ...]:
        """The words that are left out of what a speaker says."""
        speaker = self.transcript.speakers.get(speaker_id or 0)
        return speaker.tics if speaker else ()

    def runs(self, line: Line) -> list[Run]:
        """A line as runs, its unclear places told."""
        runs = line_runs(line.id, self.heard(line), line.text)
        marks = [(self._written(mark), stretch) for mark, stretch in self._unclear.on(line.id)]
        return with_queries(runs, marks, self.options.unclear, notes=self.options.notes or self._tells)

    def _written(self, mark: Decision) -> Decision:
        """The mark of an unclear place with its note and guesses as they are written."""
        return replace(mark, note=self.in_script(mark.note), guesses=tuple(map(self.in_script, mark.guesses)))

    def remarks(self, line: Line) -> list[Run]:
        """The editor's comment on a line, where such notes are wanted."""
        comment = self.in_script(line.comment) if self.options.notes else ""
        return [Run("", note=Note(line.id, comment))] if comment else []

    def kept(self, lines: Iterable[Line], stream: Sequence[Item]) -> list[tuple[int, int]]:
        """Where in the talk that stands the editor wants nothing cleaned up."""
        spans = {line.id: held for line in lines if (held := self._kept.get(line.id))}
        found: dict[int, tuple[int, int]] = {}
        at = 0
        for item in filter(stands, stream):
            line_id, by = (item.place.line_id, at - item.place.offset) if item.place else (0, 0)
            for decision, (start, end) in spans.get(line_id, ()):
                first, last = max(start + by, at), min(end + by, at + len(item.text))
                if first < last:  # one that several runs make up is one
                    found[decision.id] = found.get(decision.id, (first, last))[0], last
            at += len(item.text)
        return list(found.values())


def paragraphs_of(talk: Talk, run: Sequence[Line]) -> Iterator[Paragraph | Figure]:
    """The paragraphs of a turn, each figure after the one in which it was shown."""
    how = talk.options.interjections
    said = [line for line in run if line.kind is LineKind.TEXT]
    spoken = [line for line in said if line.text.strip()] or said
    speaker = next((line.speaker for line in spoken if not line.interjection), None)
    alone = all(line.interjection for line in spoken) and how is not Interjections.DROP
    apart = alone or how is Interjections.KEEP
    own = [line for line in said if apart or not line.interjection or line.speaker == speaker is not None]
    stream = _cleaned(talk, own, list(_stream(talk, run, own)))
    if talk.options.paragraphs is Paragraphs.SUGGESTED:
        stream = with_suggested_breaks(stream)
    yield from _paragraphs(talk, stream)


def text_of(talk: Talk, line: Line) -> str:
    """A line by itself as it is handed over, in one row, with the mark that stands at its end."""
    runs = [item for item in _cleaned(talk, [line], talk.runs(line)) if isinstance(item, Run)]
    return Paragraph(tuple(_dressed(talk, runs))).text.replace("\n", " ")


def _cleaned(talk: Talk, lines: Sequence[Line], stream: Sequence[Item]) -> list[Item]:
    clean_up = talk.options.clean_up
    speaker = next((line.speaker for line in lines if line.text.strip()), None)
    tics = talk.tics(speaker) if clean_up.tics else ()
    kept = talk.kept(lines, stream)
    return cleaned(stream, cleanings(standing(stream), clean_up, protected=talk.protected, tics=tics, kept=kept))


def _stream(talk: Talk, run: Iterable[Line], own: Sequence[Line]) -> Iterator[Item]:
    """All that the lines hold, in their order; the lines of the speaker's `own` are talk, the others asides."""
    ids = frozenset(line.id for line in own)
    text = ""
    for line in run:
        if line.kind is LineKind.FIGURE:
            yield Figure(writable(line.text).strip())
        elif line.id not in ids:
            yield Aside(tuple(_aside(talk, line)))
            if pause := _pause_after(line, text):
                yield Run(pause, added=Author.CLEAN_UP, rule=CleanRule.MARK)
                text += pause
        else:
            runs = without_mark(talk.runs(line), talk.transcript.soft_mark(line))
            if between := gap(text, standing(runs)):
                yield Run(between, added=Author.CLEAN_UP, rule=CleanRule.CUT)
            if line.paragraph and text:
                yield Break()
            yield from (*runs, *talk.remarks(line))
            text = standing(runs) or text


def _pause_after(line: Line, text: str) -> str:
    """The pause that ends what another said meanwhile and that the talk up to there wants, if there is one."""
    said = line.text.rstrip()
    wanting = text[-1:].isalnum() and said[-1:] in _PAUSES
    return said[-1:] if wanting else ""


def _aside(talk: Talk, line: Line) -> Iterator[Run]:
    """What another said meanwhile, in brackets with the name; left out where only fillers were said and those go."""
    runs = talk.runs(line)
    text = standing(runs)
    words = text.strip(_ENDS + _SPACES)
    says = any(char.isalnum() and char not in FILLERS for char in line.text)
    dropped = not words or talk.options.interjections is Interjections.DROP
    if dropped or (not says and talk.options.clean_up.fillers is not Fillers.OFF):
        yield from (replace(run, removed=run.removed or Author.CLEAN_UP, rule=CleanRule.FILLER) for run in runs)
        return
    chinese = any(map(is_han, line.text))
    name = talk.name(line.speaker)
    label = f"{name}：" if chinese else f"{name}: "
    yield Run(("（" if chinese else "(") + (label if name else ""), added=Author.EDITOR)
    begin = text.index(words)
    marks = ((0, begin), (begin + len(words), len(text)))
    bare = cleaned(runs, [Cleaning(start, end, "", CleanRule.CUT) for start, end in marks if start < end])
    yield from (item for item in bare if isinstance(item, Run))
    yield Run("）" if chinese else ")", added=Author.EDITOR)
    yield from talk.remarks(line)


def _paragraphs(talk: Talk, stream: Sequence[Item]) -> Iterator[Paragraph | Figure]:
    runs: list[Run] = []
    behind: list[Run] = []  # what another said after the talk so far
    shown: list[Figure] = []
    for item in (*stream, Break()):
        if isinstance(item, Run):
            if stands(item):
                runs += behind
                behind = []
            (behind or runs).append(item)
        elif isinstance(item, Aside):
            behind += _spaced_aside([*runs, *behind], item)
        elif isinstance(item, Figure):
            shown.append(item)
        if isinstance(item, Break) or (isinstance(item, Figure) and not (runs or behind)):
            if runs or behind:
                yield Paragraph(tuple(_dressed(talk, [*with_endings(runs, marked=talk.marked), *behind])))
            yield from shown
            runs, behind, shown = [], [], []


def _spaced_aside(runs: Sequence[Run], aside: Aside) -> list[Run]:
    between = gap(standing(runs), standing(aside.runs))
    return [*([Run(between, added=Author.EDITOR)] if between else []), *aside.runs]


def _dressed(talk: Talk, runs: Sequence[Run]) -> list[Run]:
    """The runs in the style that is wanted, without characters that not every format can hold."""
    dressed = restyled(runs, lambda text: styled(text, talk.options.clean_up))
    written = (replace(run, text=writable(run.text)) for run in dressed)
    return [run for run in written if run.text or run.note]
