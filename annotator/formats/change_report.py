"""Change reports: HTML to be read or printed, and CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.core.change_report import ChangedPassage, ChangedTurn, ChangeReport, CorrectedTerm, Stretch
from annotator.formats.cells import write_cells
from annotator.formats.query_sheet import clock_text, queries_table
from annotator.formats.sheet_html import facts, html_sheet, shown, table, tagged
from annotator.formats.sheet_words import SheetWords

_AROUND = 40
_LEFT_OUT = "…"


def write_report(report: ChangeReport, words: SheetWords) -> bytes:
    """The report as one HTML file: figures, terms, changes by turn, unclear places."""
    parts = [
        tagged("p", shown(words.report), "muted"),
        tagged("h1", shown(report.title)),
        tagged("p", shown(_compared_with(report, words)), "muted"),
        facts(_figures(report, words)),
    ]
    if report.terms:
        parts += [tagged("h2", shown(words.terms)), *_terms(report.terms, words)]
    parts.append(tagged("h2", shown(words.changes)))
    parts += [_turn(turn, words) for turn in report.turns] or [tagged("p", shown(words.no_changes))]
    if report.open_places:
        parts += [tagged("h2", shown(words.unclear)), queries_table(report.open_places, words, answers=False)]
    return html_sheet(f"{report.title} · {words.report}", words.code, parts)


def _compared_with(report: ChangeReport, words: SheetWords) -> str:
    return words.against_version.format(name=report.base) if report.base else words.against_original


def _figures(report: ChangeReport, words: SheetWords) -> Iterator[tuple[str, str]]:
    yield words.lines_changed, words.lines_of.format(touched=report.touched, lines=report.lines)
    for kind, name in words.kinds.items():
        yield name, str(report.kinds.get(kind, 0))
    marks = sum(passage.marks_alone for turn in report.turns for passage in turn.passages)
    yield words.marks_alone, str(marks)
    yield words.unclear, str(len(report.open_places))


def _terms(terms: Sequence[CorrectedTerm], words: SheetWords) -> Iterator[str]:
    often = [term for term in terms if term.places > 1]
    once = [words.became.format(heard=term.heard[0][0], text=term.text) for term in terms if term.places == 1]
    if often:
        columns = [(words.term, "", 30), (words.heard_as, "", 58), (words.places, "number", 12)]
        yield table(columns, [(shown(term.text), _variants(term, words), str(term.places)) for term in often])
    if once:
        yield tagged("p", shown(words.put_right_once.format(terms=words.between.join(once))))


def _variants(term: CorrectedTerm, words: SheetWords) -> str:
    heard = (words.times_heard.format(heard=text, count=count) for text, count in term.heard)
    return shown(words.between.join(heard))


def _turn(turn: ChangedTurn, words: SheetWords) -> str:
    timed = any(passage.start_ms is not None for passage in turn.passages)
    columns = [(words.line, "number", 12 if timed else 8), (words.before, "", 44), (words.after, "", 44)]
    rows = [(_place(passage), _side(passage.before, "del"), _after(passage, words)) for passage in turn.passages]
    return tagged("h3", shown(_name_of(turn, words))) + "\n" + table(columns, rows)


def _name_of(turn: ChangedTurn, words: SheetWords) -> str:
    if not turn.number:
        return words.headings
    return f"{words.turn.format(number=turn.number)} · {turn.speaker or words.nobody}"


def _place(passage: ChangedPassage) -> str:
    time = clock_text(passage.start_ms)
    return str(passage.number) + (f"<br>{time}" if time else "")


def _after(passage: ChangedPassage, words: SheetWords) -> str:
    before = passage.speaker_before
    told = tagged("p", shown(words.spoke_before.format(name=before)), "muted") if before else ""
    return told + _side(passage.after, "ins")


def _side(stretches: Sequence[Stretch], tag: str) -> str:
    return "".join(
        tagged(tag, shown(stretch.text)) if stretch.differs else shown(_shortened(stretches, number))
        for number, stretch in enumerate(stretches)
    )


def _shortened(stretches: Sequence[Stretch], number: int) -> str:
    """What is the same on both sides, as much of it as tells where the differences beside it are."""
    text = stretches[number].text
    head = _AROUND if number else 0
    tail = _AROUND if number + 1 < len(stretches) else 0
    if len(text) <= 2 * _AROUND or not head + tail:
        return text
    return text[:head] + _LEFT_OUT + text[len(text) - tail :]


def write_report_csv(report: ChangeReport, words: SheetWords) -> bytes:
    """The changes as CSV, one passage a row."""
    who = (words.turn_column, words.speaker, words.speaker_before)
    header = (words.line, words.time, *who, words.before, words.after)
    rows = [
        (
            passage.number,
            clock_text(passage.start_ms),
            turn.number or None,
            turn.speaker,
            passage.speaker_before,
            "".join(stretch.text for stretch in passage.before),
            "".join(stretch.text for stretch in passage.after),
        )
        for turn in report.turns
        for passage in turn.passages
    ]
    return write_cells([header, *rows])
