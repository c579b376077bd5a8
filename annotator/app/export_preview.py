"""What an export will look like, and what its clean-up does, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.app.export_formats import FORMATS, Export, export_bytes
from annotator.core.cleaning import CleanRule
from annotator.core.page import Author, Page, Run, Turn

_UTF_8 = "utf-8-sig"
_UNCOUNTED = (CleanRule.CUT, CleanRule.MARK, CleanRule.STYLE)


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """A document as a page to be drawn, or as the text of the file; `cleaned` counts by rule what is left out.

    What is made of no page is not counted. A page that `tells_changes` is to be shown with them.
    """

    page: Page | None = None
    text: str = ""
    cleaned: Counter[CleanRule] | None = None
    tells_changes: bool = False


def export_preview(export: Export, format: str) -> ExportPreview:
    """The whole preview, for any thread. Raises what the export would raise."""
    known = FORMATS[format]
    if known.page is None:
        encoding = _UTF_8 if known.suffixes else export.source.encoding
        return ExportPreview(text=export_bytes(export, format).decode(encoding, "replace"))
    page = known.page(export)
    cleaned = _cleaned(page.turns)
    if known.page_text is None:
        return ExportPreview(page, cleaned=cleaned, tells_changes=known.tells_changes)
    return ExportPreview(text=known.page_text(page).decode(_UTF_8, "replace"), cleaned=cleaned)


def _cleaned(turns: Iterable[Turn]) -> Counter[CleanRule]:
    """How many places the clean-up leaves out or writes otherwise, by rule; marks and style are not counted."""
    counts: Counter[CleanRule] = Counter()
    for turn in turns:
        for paragraph in turn.paragraphs:
            counts.update(run.rule for run in paragraph.runs if run.rule and _counts(run))
    return counts


def _counts(run: Run) -> bool:
    return run.removed is Author.CLEAN_UP and run.rule not in _UNCOUNTED and any(map(str.isalnum, run.text))
