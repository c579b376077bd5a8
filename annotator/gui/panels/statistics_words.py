"""The statistics in words, section by section: for the dialog as a page, for the clipboard as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from annotator.app.statistics import Share, Statistics, UnifiedTerm
from annotator.core.model import Band, Category
from annotator.gui.kit.messages import band_text, category_text
from annotator.gui.kit.theme import Theme

translate = QCoreApplication.translate
_FIRST_PER_CENT, _BAR_PER_CENT = 34, 28
_GAP = 12


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with rows of cells. `bars` gives each row a bar: its share, from 0 to 1, and its colour."""

    title: str
    rows: Sequence[Sequence[str]]
    bars: Sequence[tuple[float, str]] = ()


def headline(found: Statistics) -> list[tuple[str, str]]:
    """The figures that tell most: `(figure, what it is)`."""
    places = sum(term.places for term in found.unified)
    return [
        (f"{found.read} / {found.lines}", translate("statistics", "lines read")),
        (f"{found.edits_per_thousand:.1f}", translate("statistics", "edits per 1,000 characters")),
        (_per_cent(found.error_rate), translate("statistics", "character error rate of the original")),
        (str(places), translate("statistics", "places put right as suggested")),
    ]


def sections(found: Statistics, left: Mapping[Band, int], unchecked: int, theme: Theme) -> list[Section]:
    """All other figures. `left` counts the undecided suspects, `unchecked` the lines that no one has looked at yet."""
    shares = _shares(found.shares, theme)
    suspects = [(band_text(band), str(left.get(band, 0))) for band in Band]
    if unchecked:
        suspects.append((translate("statistics", "Lines still to be checked"), str(unchecked)))
    categories = [
        (_category(category), str(count))
        for category, count in sorted(found.corrected.items(), key=lambda pair: -pair[1])
    ]
    text = [
        (translate("statistics", "Characters of the original"), f"{found.original:,}"),
        (translate("statistics", "Characters now"), f"{found.current:,}"),
        (translate("statistics", "Places edited"), f"{found.edits:,}"),
        (translate("statistics", "Characters put in, left out or replaced"), f"{found.distance:,}"),
    ]
    every = [
        Section(translate("statistics", "Text and edits"), text),
        Section(translate("statistics", "Suspects left"), suspects),
        shares,
        Section(translate("statistics", "Put right, by category"), categories),
        Section(translate("statistics", "Names and terms unified"), [_unified(term) for term in found.unified]),
    ]
    return [section for section in every if section.rows]


def notes() -> str:
    """How the figures are counted."""
    return translate(
        "statistics",
        "Marks count as characters, white space does not; headings and figures are left out. "
        "A Latin word that changed is one edit. Time is not tracked.",
    )


def _per_cent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _shares(shares: Iterable[Share], theme: Theme) -> Section:
    shares = list(shares)
    total = sum(share.characters for share in shares) or 1
    most = max((share.characters for share in shares), default=0) or 1
    rows = [
        (
            f"{share.slot} {share.name}" if share.slot else translate("statistics", "nobody"),
            _per_cent(share.characters / total),
            translate("statistics", "{count} characters").format(count=f"{share.characters:,}"),
            translate("statistics", "turns: {count}").format(count=share.turns),
        )
        for share in shares
    ]
    colours = [theme.speaker(share.slot).name() if share.slot else theme.faint for share in shares]
    bars = [(share.characters / most, colour) for share, colour in zip(shares, colours, strict=True)]
    return Section(translate("statistics", "Share of the talk"), rows, bars)


def _unified(term: UnifiedTerm) -> tuple[str, str, str]:
    variants = translate("statistics", ", ").join(f"{heard} {count}" for heard, count in term.variants)
    return term.text, _category(term.category), variants


def _category(category: Category | None) -> str:
    return category_text(category) if category else translate("statistics", "Other")


def as_text(title: str, found: Statistics, rest: Sequence[Section]) -> str:
    """All of it as plain text, to be printed or sent."""
    lines = [title, ""]
    lines += [f"{figure}  {words}" for figure, words in headline(found)]
    for section in rest:
        lines += ["", section.title, *("\t".join(filter(None, row)) for row in section.rows)]
    return "\n".join([*lines, "", notes()]) + "\n"


def as_page(found: Statistics, rest: Sequence[Section], theme: Theme) -> str:
    """All of it as rich text."""
    tops = headline(found)
    figures = "".join(f"<td width='25%'>{escape(figure)}</td>" for figure, _ in tops)
    words = "".join(f"<td><small>{escape(words)}</small></td>" for _, words in tops)
    muted = f"style='color:{theme.muted}'"
    head = (
        f"<table width='100%'><tr style='font-size:x-large; font-weight:600'>{figures}</tr>"
        f"<tr {muted}>{words}</tr></table>"
    )
    return f"{head}{''.join(_section(section, theme) for section in rest)}<p {muted}>{escape(notes())}</p>"


def _section(section: Section, theme: Theme) -> str:
    """A heading and a table; the first column is as wide in all of them."""
    rows = []
    for number, cells in enumerate(section.rows):
        first, *others = (escape(cell) for cell in cells)
        bar = _bar(*section.bars[number]) if section.bars else ""
        rest = "".join(f"<td style='color:{theme.muted}; padding-left:{_GAP}px'>{cell}</td>" for cell in others)
        rows.append(f"<tr><td width='{_FIRST_PER_CENT}%'>{first}</td>{bar}{rest}</tr>")
    return f"<h4>{escape(section.title)}</h4><table width='100%' cellspacing='2'>{''.join(rows)}</table>"


def _bar(share: float, colour: str) -> str:
    filled = max(1, round(share * 100))
    cell = "<td width='{}%' bgcolor='{}' style='font-size:6px'>&nbsp;</td>"
    cells = cell.format(filled, colour) + (cell.format(100 - filled, "transparent") if filled < 100 else "")
    bar = f"<table width='100%' cellspacing='0' cellpadding='0'><tr>{cells}</tr></table>"
    return f"<td width='{_BAR_PER_CENT}%' style='vertical-align:middle'>{bar}</td>"
