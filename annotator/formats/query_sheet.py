"""Query sheets: HTML to be printed or sent, and CSV."""

from __future__ import annotations

from annotator.core.query_sheet import OpenPlace, QuerySheet
from annotator.formats.cells import write_cells
from annotator.formats.cues import clock
from annotator.formats.sheet_html import html_sheet, shown, table, tagged
from annotator.formats.sheet_words import SheetWords


def write_queries(sheet: QuerySheet, words: SheetWords) -> bytes:
    """The sheet as one HTML file with an empty column for answers."""
    parts = [tagged("p", shown(words.sheet), "muted"), tagged("h1", shown(sheet.title))]
    if sheet.places:
        parts += [tagged("p", shown(words.please)), queries_table(sheet.places, words, answers=True)]
    else:
        parts.append(tagged("p", shown(words.nothing_open)))
    return html_sheet(f"{sheet.title} · {words.sheet}", words.code, parts)


def queries_table(places: tuple[OpenPlace, ...], words: SheetWords, *, answers: bool) -> str:
    """The places as a table in HTML, with an empty column for `answers` if asked for."""
    columns = [(words.number, "number", 7), (words.where, "where", 16), (words.talk, "", 35), (words.note, "", 18)]
    columns += [(words.answer, "answer", 24)] if answers else []
    rows = [
        (str(number), _where(place, words), _talk(place), _note(place, words)) for number, place in enumerate(places, 1)
    ]
    return table(columns, [(*row, "") if answers else row for row in rows])


def _where(place: OpenPlace, words: SheetWords) -> str:
    facts = [f"{words.line} {place.number}", *([clock_text(place.start_ms)] if place.start_ms is not None else [])]
    return "<br>".join(shown(fact) for fact in (*facts, place.speaker) if fact)


def clock_text(ms: int | None) -> str:
    """A time as people read it, or nothing."""
    return "" if ms is None else clock(ms, ".").partition(".")[0]


def _talk(place: OpenPlace) -> str:
    return f"{shown(place.before)}{tagged('mark', shown(place.query.heard))}{shown(place.after)}"


def _note(place: OpenPlace, words: SheetWords) -> str:
    guesses = words.between.join(place.query.guesses)
    told = (place.query.note, words.perhaps.format(guesses=guesses) if guesses else "")
    return "<br>".join(shown(text) for text in told if text)


def write_queries_csv(sheet: QuerySheet, words: SheetWords) -> bytes:
    """The sheet as CSV with an empty column for answers."""
    texts = (words.talk, words.heard, words.note, words.guesses, words.answer)
    header = (words.number, words.line, words.time, words.speaker, *texts)
    rows = [
        (
            number,
            place.number,
            clock_text(place.start_ms),
            place.speaker,
            f"{place.before}【{place.query.heard}】{place.after}",
            place.query.heard,
            place.query.note,
            words.between.join(place.query.guesses),
            "",
        )
        for number, place in enumerate(sheet.places, 1)
    ]
    return write_cells([header, *rows])
