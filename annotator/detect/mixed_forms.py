"""Terms that one text writes in several forms, as SORA and Sora, GPT4V and GPT-4V."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.text import FINAL_MARKS
from annotator.detect.lines import TextLine

_WORD = r"[A-Za-zÀ-ɏ0-9]+(?:\.[0-9]+)*"
_RUN = re.compile(rf"{_WORD}(?:[ -]{_WORD})*")
_PART = re.compile(_WORD)
_LONGEST = 3
_TERM_LIKE = re.compile(r"[A-Za-z]\w*[A-Z]|[A-Za-z][0-9]|[0-9][A-Za-z]")
_LETTER = re.compile(r"[A-Za-z]")
_TWO_WORDS = (  # in capitals another word than in small letters, or only said loudly
    " a all am an and are as at be but by can do for go had has he how i if in is it its may me my no not of off on"
    " one or our out she so the they this to too two up us was we what who why will with yes you "
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a line, from `start` to `end` in code points."""

    line_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OtherForm:
    """A form that the text has beside the one `wanted`, and where."""

    form: str
    wanted: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A form where it stands. At a sentence's start it may begin with capitals; `alone` no Latin word is beside it."""

    key: str
    form: str
    spot: Spot
    begins: bool
    alone: bool


@dataclass(slots=True)
class _Forms:
    """The forms of one key, and whether each stood alone wherever it stood."""

    inside: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    alone: bool = True


def mixed_forms(lines: Sequence[TextLine], terms: Iterable[str]) -> Generator[None, None, list[OtherForm]]:
    """Every form that stands beside another of the same term, in the order of the text; made in slices.

    Forms are the same but for capitals, hyphens and spaces. What is wanted is the form of `terms`, else the one that
    is written most. Small words of English are none of it, nor a capital at the start of a sentence.
    """
    known = {_key(term): term for term in terms}
    forms: dict[str, _Forms] = defaultdict(_Forms)
    for line, begins in _with_starts(lines):
        for said in _said(line, known, begins=begins):
            held = forms[said.key]
            held.all[said.form] += 1
            held.inside[said.form] += not said.begins
            held.alone &= said.alone
        yield
    wanted = {key: form for key, held in forms.items() if (form := _wanted(key, held, known))}
    found: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for line, begins in _with_starts(lines):
        for said in _longest(_said(line, wanted, begins=begins), wanted):
            meant = wanted[said.key]
            if said.form != meant and not (said.begins and _small(said.form) == _small(meant)):
                found[said.form, meant].append(said.spot)
        yield
    return [OtherForm(form, meant, tuple(spots)) for (form, meant), spots in found.items()]


def _key(form: str) -> str:
    return form.casefold().replace("-", "").replace(" ", "")


def _with_starts(lines: Iterable[TextLine]) -> Iterator[tuple[TextLine, bool]]:
    """The lines, each with whether a sentence begins with it."""
    begins = True
    for line in lines:
        yield line, begins
        begins = not line.runs_on


def _said(line: TextLine, known: Mapping[str, str], *, begins: bool) -> Iterator[_Said]:
    """The forms on a line: Latin words alone and up to three together, where they may be a term."""
    for run in _RUN.finditer(line.text):
        parts = [part.span() for part in _PART.finditer(line.text, run.start(), run.end())]
        before = line.text[: run.start()].rstrip()
        starts = before.endswith(tuple(FINAL_MARKS)) if before else begins
        for first in range(len(parts)):
            for last in range(first, min(first + _LONGEST, len(parts))):
                start, end = parts[first][0], parts[last][1]
                form = line.text[start:end]
                alone = (start, end) == run.span()
                key = _key(form)
                if _may_be_term(key, form, known, alone=alone or first == last):
                    yield _Said(key, form, Spot(line.id, start, end), starts and first == 0, alone)


def _may_be_term(key: str, form: str, known: Mapping[str, str], *, alone: bool) -> bool:
    if len(key) < 2 or f" {key} " in _TWO_WORDS or not _LETTER.search(form):
        return False
    return alone or key in known or bool(_TERM_LIKE.search(form))


def _wanted(key: str, held: _Forms, known: Mapping[str, str]) -> str:
    """The form that all others of a key should have; nothing where there is one alone, or it is no term."""
    if len(held.all) < 2:
        return ""
    if key in known:
        return known[key]
    if not (held.alone or any(map(_TERM_LIKE.search, held.all))):
        return ""
    counts = held.inside if +held.inside else held.all
    return max(counts, key=lambda form: (counts[form], bool(_TERM_LIKE.search(form)), form))


def _longest(said: Iterable[_Said], wanted: Mapping[str, str]) -> Iterator[_Said]:
    """Of forms within one another the longest alone."""
    done = 0
    for one in sorted((one for one in said if one.key in wanted), key=lambda one: (one.spot.start, -one.spot.end)):
        if one.spot.start >= done:
            yield one
            done = one.spot.end


def _small(form: str) -> str:
    """The form with each word's first letter small."""
    return re.sub(r"\b[A-Z]", lambda letter: letter[0].lower(), form)
