"""Answers the editor's questions, in the checker's process: what should this be, and where does it sound like that."""

from __future__ import annotations

import re
from itertools import groupby, takewhile

from pypinyin.contrib.tone_convert import to_tone

from annotator.app.caution import Judge
from annotator.app.jobs import (
    Answer,
    Answers,
    AskJob,
    Caution,
    FormsJob,
    HeardPlace,
    PlacesFound,
    PlacesJob,
    WordsFound,
    WordsJob,
)
from annotator.core.text import is_han
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.sound.phones import IPA
from annotator.detect.words import Words

_MOST_ANSWERS, _MOST_PLACES = 50, 1_000
_LETTER = r"[^\W_\u3007\u3400-\u9fff\U00020000-\U000323af]"
_LATIN_WORD = re.compile(rf"{_LETTER}+(?:[-'’.+&]{_LETTER}+)*")


class Asking:
    """Answers questions by an engine, with the dictionary's `words` and the `judge` of what is remembered."""

    def __init__(self, engine: Engine, words: Words, judge: Judge) -> None:
        self._engine, self._words, self._judge = engine, words, judge

    def reply(self, job: AskJob | PlacesJob | WordsJob) -> Answers | PlacesFound | WordsFound:
        """Answer a question of any kind."""
        match job:
            case AskJob():
                return self.answers(job)
            case PlacesJob():
                return self.places(job)
        return self.words(job)

    def answers(self, job: AskJob) -> Answers:
        """What a stretch may have been meant as."""
        start, end = (job.start, job.end) if job.start < job.end else word_at(job.text, job.start, self._words)
        heard = job.text[start:end]
        found = self._engine.ask(heard, _MOST_ANSWERS, job.typed)
        reading, *sounds = self._readings([heard, *(answer.text for answer in found)])
        answers = (Answer(x.text, x.term.category, said) for x, said in zip(found, sounds, strict=True))
        return Answers(job.number, start, end, reading, self._judge.caution(heard), tuple(answers))

    def places(self, job: PlacesJob) -> PlacesFound:
        """The places of the lines that sound like what is typed."""
        places = self._engine.sounding_like(job.lines, job.typed)[:_MOST_PLACES]
        return PlacesFound(job.number, tuple(HeardPlace(x.line_id, x.start, x.end, x.text, x.group) for x in places))

    def words(self, job: WordsJob) -> WordsFound:
        """Which texts are words or terms of their own; of forms of known fixes, those that need any caution."""
        doubts = tuple(Caution) if isinstance(job, FormsJob) else (Caution.WORD, Caution.TERM)
        own = (text for text in job.texts if self._judge.caution(text) in doubts)
        return WordsFound(job.number, frozenset(own))

    def _readings(self, texts: list[str]) -> list[str]:
        """How texts are said: hanzi in pinyin, other words in IPA between strokes."""
        stream = self._engine.stream([TextLine(number, text) for number, text in enumerate(texts)])
        said = [""] * len(texts)
        for number, places in groupby(range(len(stream.units)), key=lambda at: stream.lines[at]):
            parts = (_part(stream.pinyin[at], stream.said[at]) for at in places if stream.units[at].sounds)
            said[number] = " ".join(filter(None, parts))
        return said


def _part(pinyin: str, phones: str) -> str:
    if pinyin:
        return to_tone(pinyin)
    return f"/{''.join(IPA.get(phone, phone) for phone in phones)}/" if phones else ""


def word_at(text: str, at: int, words: Words) -> tuple[int, int]:
    """The word that begins or goes on at code point `at`, else the one that ends there; empty where there is none."""
    for place in (at, at - 1):
        if 0 <= place < len(text) and (found := _word_over(text, place, words)):
            return found
    return at, at


def _word_over(text: str, at: int, words: Words) -> tuple[int, int] | None:
    if not is_han(text[at]):
        found = (match.span() for match in _LATIN_WORD.finditer(text))
        return next(((start, end) for start, end in found if start <= at < end), None)
    first = at - sum(1 for _ in takewhile(is_han, reversed(text[:at])))
    last = at + sum(1 for _ in takewhile(is_han, text[at:]))
    cuts = words.split(text[first:last])
    return next((first + start, first + end) for start, end in cuts if first + start <= at < first + end)
