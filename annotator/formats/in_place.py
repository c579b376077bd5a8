"""A source file with edits made in some of its lines. Every row that holds none of them stays as it is, byte for byte.

What is no talk stays in the rows that change as well: their ends, speakers' labels, markup.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from annotator.core.dealing import Edit, dealt, edited_text
from annotator.core.errors import CannotEncode
from annotator.core.model import Source
from annotator.core.text import joined, one_line
from annotator.formats.cues import Spot, spots_of
from annotator.formats.raw_rows import RawRows
from annotator.formats.srt import SRT_TAG, srt_cues, srt_plain
from annotator.formats.vtt import VTT_TAG, vtt_cues, vtt_plain

_Sign = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Markup:
    """How a format writes text: what is a tag or stands for a character, how a row is read, and text written."""

    sign: re.Pattern[str]
    read: Callable[[str], str]
    written: Callable[[str], str]
    blank_rows: bool


_PROSE = _Markup(re.compile(r"(?!)"), str, str, blank_rows=True)
_SRT = _Markup(SRT_TAG, srt_plain, str, blank_rows=False)
_VTT = _Markup(
    re.compile(rf"{VTT_TAG.pattern}|&[^\s<&;]{{1,32}};?"), vtt_plain, partial(escape, quote=False), blank_rows=False
)


def write_in_place(source: Source, edits: Mapping[int, Sequence[Edit]]) -> bytes:
    """The bytes of the source with the edits of each line, by its index, made where the line stands.

    A line on several rows keeps them. In subtitles, where a blank row may end a cue, a row goes that gets blank.

    Raises:
        CannotEncode: the encoding of the source does not have a character of an edit.
    """
    rows = RawRows(source.data, source.encoding)
    markup, spots = _standing(source, rows)
    made: defaultdict[Spot, list[Edit]] = defaultdict(list)
    for index, changed in edits.items():
        for spot, edit in _dealt(changed, spots[index - 1], rows, markup):
            made[spot].append(edit)
    for spot in sorted(made, key=lambda spot: (spot.row, -spot.start)):
        _change(rows, spot, made[spot], markup, source.name)
    return rows.data


def _standing(source: Source, rows: RawRows) -> tuple[_Markup, Sequence[Sequence[Spot]]]:
    if source.format == "srt":
        return _SRT, spots_of(srt_cues(rows.text, source.name))
    if source.format == "vtt":
        return _VTT, spots_of(vtt_cues(rows.text, source.name))
    return _PROSE, [(Spot(line.row or 0, 0, len(line.text)),) for line in source.lines]


def _dealt(edits: Iterable[Edit], spots: Sequence[Spot], rows: RawRows, markup: _Markup) -> Iterator[tuple[Spot, Edit]]:
    """The edits of a line, each with the spot that it is made in, in code points of what is read there."""
    bounds = []
    starts = []
    whole = ""
    for spot in spots:
        text = markup.read(rows[spot.row][spot.start : spot.end])[spot.label :]
        blank = 0 if len(spots) == 1 else len(text) - len(text.lstrip())
        text = text if len(spots) == 1 else text.strip()
        whole = joined(whole, text)
        bounds.append((len(whole) - len(text), len(whole)))
        starts.append(spot.label + blank)
    for edit in edits:
        for number, (start, end, text) in dealt(edit, bounds):
            yield spots[number], Edit(starts[number] + start, starts[number] + end, one_line(text))


def _change(rows: RawRows, spot: Spot, edits: Iterable[Edit], markup: _Markup, name: str) -> None:
    row = rows[spot.row]
    text = row[: spot.start] + _rewritten(row[spot.start : spot.end], edits, markup) + row[spot.end :]
    try:
        rows.change(spot.row, text)
    except UnicodeEncodeError as error:
        char = error.object[error.start]
        code = f"U+{ord(char):04X}"
        raise CannotEncode(path=name, row=spot.row, encoding=rows.encoding, char=char, code=code) from None
    if not text.strip() and not markup.blank_rows:
        rows.remove(spot.row)


def _rewritten(row: str, edits: Iterable[Edit], markup: _Markup) -> str:
    """A stretch of a row after edits of what is read there: its markup stays where it was."""
    if not markup.sign.search(row):
        return edited_text(row, [edit._replace(text=markup.written(edit.text)) for edit in edits])
    signs = _signs(row, markup)
    front, chars = _edited_chars(markup.read(row), edits)
    parts = []
    done = at = 0
    for plain, start, end in signs:
        new = "".join(chars[at : at + len(plain)])
        if plain:
            new, front, at = front + new, "", at + len(plain)
        parts += [row[done:start], row[start:end] if new == plain else markup.written(new)]
        done = end
    return "".join([*parts, row[done:]])


def _edited_chars(text: str, edits: Iterable[Edit]) -> tuple[str, list[str]]:
    """What is put before a text, and what stands instead of each of its characters."""
    front, chars = "", list(text)
    for start, end, instead in edits:
        if start < end:
            chars[start:end] = [instead, *[""] * (end - start - 1)]
        elif start:
            chars[start - 1] += instead
        else:
            front += instead
    return front, chars


def _signs(row: str, markup: _Markup) -> list[_Sign]:
    """What is read in a stretch of a row, and the columns that each character or sign takes."""
    signs: list[_Sign] = []
    done = 0
    for found in markup.sign.finditer(row):
        signs += [(row[at], at, at + 1) for at in range(done, found.start())]
        signs.append((markup.read(found[0]), *found.span()))
        done = found.end()
    signs += [(row[at], at, at + 1) for at in range(done, len(row))]
    whole = markup.read(row)
    return signs if "".join(plain for plain, _, _ in signs) == whole else [(whole, 0, len(row))]
