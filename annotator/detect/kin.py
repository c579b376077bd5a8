"""Finds kin: rare forms of one transcript that sound alike and recur, so that they probably stand for one term.

No glossary has to know the term: what is odd in the transcript is taken for a glossary of its own, and an engine asked
what sounds like it. Forms that lead to one another are kin.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile

from annotator.core.text import bare, find_whole, is_han
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.names import is_chinese_name
from annotator.detect.odd import OddForms
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.words import Words

LEAST, SURE = 0.3, 0.8
_SLICE = 400  # lines: about what the weights were learned on
_MOST_TERMS = 1_500
_FEWEST, _FEWEST_NAMES = 3, 2
_USUAL_ZIPF, _TALK = 3.5, 5.6
_ENDINGS = frozenset("|e|s|es|ed|d|ing|er|r|ly|al|tion|ion|ence|ance|or|n".split("|"))  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class KinPlace:
    """A stretch of a line, in code points, where a form stands; `probability` says how surely it is one of its kin."""

    line_id: int
    start: int
    end: int
    text: str
    probability: float


Kin = tuple[KinPlace, ...]


def find_kin(
    lines: Sequence[TextLine], lexicon: Lexicon, known: Collection[str] = ()
) -> Generator[None, None, list[Kin]]:
    """The kin of a transcript, the surest and largest first, the places of each in the order of the text.

    Works in slices, between which it yields. Forms of `known`, as `bare` gives them, are no kin. There are at least
    two spellings, and three places, or two where one looks like the name of a person.
    """
    slices = [lines[at : at + _SLICE] for at in range(0, len(lines), _SLICE)]
    plain, odd = Engine([], lexicon=lexicon), OddForms()
    for some in slices:
        odd.read(plain.stream(some))
        yield
    terms = [term for term in odd.terms(_MOST_TERMS) if bare(term.text) not in known]
    engine, words = Engine(terms, lexicon=lexicon), Words(lexicon)
    echoes: dict[str, list[KinPlace]] = defaultdict(list)
    for some in slices:
        for term, place in _echoes(engine, some):
            if bare(place.text) not in known and _is_other(term, place.text, words):
                echoes[term].append(place)
        yield
    text, families = _Text(lines), []
    for family in _families(echoes):
        found = [place for term in family for place in echoes[term]]
        found += (place for term in family for place in text.places(term))
        families.append(_apart(_sure_by_form(found, {term: echoes[term] for term in family})))
        yield
    return _kept(families, lines, words)


def _echoes(engine: Engine, lines: Sequence[TextLine]) -> Iterator[tuple[str, KinPlace]]:
    """What sounds like each term of the engine."""
    stream = engine.stream(lines)
    matches, probabilities = engine.alike(stream)
    chosen = probabilities >= LEAST
    rows = zip(
        *(x[chosen].tolist() for x in (matches.terms, matches.firsts, matches.lasts, probabilities)), strict=True
    )
    for term, first, last, probability in rows:
        line = lines[stream.lines[first]]
        if stream.lines[first] == stream.lines[last]:
            start, end = stream.units[first].start, stream.units[last].end
            yield engine.terms[term].text, KinPlace(line.id, start, end, line.text[start:end], probability)


def _is_other(one: str, other: str, words: Words) -> bool:
    """Whether two forms are spelt in two ways, neither is plain talk, and they are no two usual English words."""
    if bare(one) == bare(other) or _is_talk(one, words) or _is_talk(other, words):
        return False
    usual = all(form.isascii() and form.isalpha() and words.zipf(form) >= _USUAL_ZIPF for form in (one, other))
    return not usual and not _same_stem(one.lower(), other.lower())


def _is_talk(text: str, words: Words) -> bool:
    """Whether a form is several words, each among the most usual."""
    if all(map(is_han, text)):
        cuts = words.split(text)
        return len(cuts) > 1 and all(words.talk(text[start:end]) >= _TALK for start, end in cuts)
    parts = text.split()
    return len(parts) > 1 and all(part.isascii() and words.zipf(part) >= _TALK for part in parts)


def _same_stem(one: str, other: str) -> bool:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    stem = sum(1 for _ in pairs)
    return one.isascii() and stem >= min(len(one), len(other)) - 2 and {one[stem:], other[stem:]} <= _ENDINGS


def _families(echoes: dict[str, list[KinPlace]]) -> list[list[str]]:
    """The terms by family: one that another sounds like belongs to it."""
    known = {bare(term): term for term in echoes}
    families = {term: {term} for term in echoes}
    for term, places in echoes.items():
        for other in {known[key] for key in map(bare, (place.text for place in places)) if key in known}:
            if families[other] is not families[term]:
                families[term] |= families[other]
                families |= dict.fromkeys(families[other], families[term])
    return [sorted(family) for family in {id(family): family for family in families.values()}.values()]


class _Text:
    """All lines as one text, to look for forms in."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self._lines = lines
        self._text = "\n".join(line.text for line in lines)
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]

    def places(self, form: str) -> Iterator[KinPlace]:
        """Where a form stands, ignoring case."""
        for start, end in find_whole(self._text, form):
            number = bisect_right(self._starts, start) - 1
            line, at = self._lines[number], self._starts[number]
            yield KinPlace(line.id, start - at, end - at, self._text[start:end], 1.0)


def _sure_by_form(places: Iterable[KinPlace], echoes: dict[str, list[KinPlace]]) -> Iterator[KinPlace]:
    """The places, each as sure as the best that ties its form to another one."""
    best: dict[str, float] = defaultdict(float)
    for term, found in echoes.items():
        for place in found:
            for form in (bare(term), bare(place.text)):
                best[form] = max(best[form], place.probability)
    return (replace(place, probability=best[bare(place.text)]) for place in places)


def _apart(places: Iterable[KinPlace]) -> list[KinPlace]:
    """The surest of places that overlap."""
    taken: dict[int, list[KinPlace]] = defaultdict(list)
    for place in sorted(places, key=lambda place: (-place.probability, place.start - place.end)):
        if all(place.end <= other.start or other.end <= place.start for other in taken[place.line_id]):
            taken[place.line_id].append(place)
    return [place for some in taken.values() for place in some]


def _kept(families: list[list[KinPlace]], lines: Sequence[TextLine], words: Words) -> list[Kin]:
    """The families that are large enough, without the places that a better one has."""
    order = {line.id: number for number, line in enumerate(lines)}
    better: dict[int, list[KinPlace]] = defaultdict(list)
    kept: list[Kin] = []
    for family in sorted(families, key=_weight, reverse=True):
        free = [x for x in family if all(x.end <= y.start or y.end <= x.start for y in better[x.line_id])]
        if _is_enough(free, words):
            for place in free:
                better[place.line_id].append(place)
            kept.append(tuple(sorted(free, key=lambda x: (order[x.line_id], x.start))))
    return kept


def _weight(family: Sequence[KinPlace]) -> float:
    """How much there is to settle, and how surely: all but what is of the most frequent form."""
    usual = Counter(bare(place.text) for place in family).most_common(1)[0][0]
    return sum(place.probability for place in family if bare(place.text) != usual)


def _is_enough(places: Sequence[KinPlace], words: Words) -> bool:
    forms = {bare(place.text) for place in places}
    if len(forms) < 2:
        return False
    name = any(is_chinese_name(form) and not words.known(form) for form in forms)
    sure = all(place.probability >= SURE for place in places)
    return len(places) >= (_FEWEST_NAMES if name and sure else _FEWEST)
