"""Words for what becomes of terms on their way in and out, in the user's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotator.app.glossary_rows import Field as Column
from annotator.core.glossary_merge import Clash, ClashKind, Known, Merged, Outcome
from annotator.core.interchange import LISTS, BadRow, Field, Omission, RowFault, value_of
from annotator.core.model import Category, Term
from annotator.gui.glossary_page.words import field_text
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_BETWEEN = " · "
_FORMATS = {
    "csv": QT_TRANSLATE_NOOP("interchange", "Table, CSV"),
    "tsv": QT_TRANSLATE_NOOP("interchange", "Table, tabs"),
    "funasr": QT_TRANSLATE_NOOP("interchange", "FunASR hot words"),
    "funasr-fixes": QT_TRANSLATE_NOOP("interchange", "FunASR corrections"),
    "capswriter": QT_TRANSLATE_NOOP("interchange", "CapsWriter hot words"),
    "omegat": QT_TRANSLATE_NOOP("interchange", "OmegaT glossary"),
    "whisper": QT_TRANSLATE_NOOP("interchange", "Whisper prompt"),
}
_OUTCOMES = {
    Outcome.NEW: QT_TRANSLATE_NOOP("interchange", "New"),
    Outcome.CHANGED: QT_TRANSLATE_NOOP("interchange", "Changed"),
    Outcome.CONFLICT: QT_TRANSLATE_NOOP("interchange", "In conflict"),
    Outcome.SAME: QT_TRANSLATE_NOOP("interchange", "As before"),
}
_KNOWN = {
    Known.MERGE: QT_TRANSLATE_NOOP("interchange", "Add what the file knows more"),
    Known.KEEP: QT_TRANSLATE_NOOP("interchange", "Leave them as they are"),
    Known.REPLACE: QT_TRANSLATE_NOOP("interchange", "Make them as the file says"),
}
_FAULTS = {
    RowFault.NO_TERM: QT_TRANSLATE_NOOP("interchange", "There is no term in this row"),
    RowFault.CELLS: QT_TRANSLATE_NOOP("interchange", "There are more cells than columns"),
    RowFault.CATEGORY: QT_TRANSLATE_NOOP("interchange", "There is no category “{found}”"),
    RowFault.YES_OR_NO: QT_TRANSLATE_NOOP("interchange", "“{found}” is neither yes nor no"),
    RowFault.MINIMUM: QT_TRANSLATE_NOOP("interchange", "“{found}” is no number from 0 to 1"),
    RowFault.BYTES: QT_TRANSLATE_NOOP("interchange", "The row is of another encoding than the rest"),
    RowFault.LONG: QT_TRANSLATE_NOOP("interchange", "A cell of {found} characters: is the separator right?"),
    RowFault.QUOTE: QT_TRANSLATE_NOOP("interchange", "A quotation mark here is not closed rightly"),
    RowFault.SOUND: QT_TRANSLATE_NOOP(
        "interchange", "“{found}” cannot be said: pinyin with a tone number, as la1, or an English word"
    ),
    RowFault.SHAPE: QT_TRANSLATE_NOOP("interchange", "“{found}” has a part too many or too few"),
}
_CLASHES = {
    ClashKind.DIFFERS: QT_TRANSLATE_NOOP("interchange", "{what}: “{theirs}” in the file, “{ours}” in the glossary"),
    ClashKind.ROWS: QT_TRANSLATE_NOOP("interchange", "{what}: “{ours}” in one row, “{theirs}” in another"),
    ClashKind.ALIAS_TAKEN: QT_TRANSLATE_NOOP("interchange", "The alias “{what}” is one of “{ours}” as well"),
    ClashKind.ALIAS_IS_TERM: QT_TRANSLATE_NOOP("interchange", "The alias “{what}” is a term of its own"),
    ClashKind.TERM_IS_ALIAS: QT_TRANSLATE_NOOP("interchange", "It is an alias of “{ours}”"),
    ClashKind.OTHER_CASE: QT_TRANSLATE_NOOP("interchange", "In the glossary it is written “{ours}”"),
}
_OMISSIONS = {
    Omission.OFF: QT_TRANSLATE_NOOP("interchange", "switched off: {terms}"),
    Omission.SIGNS: QT_TRANSLATE_NOOP("interchange", "with signs that the format uses itself: {terms}"),
    Omission.TAKEN: QT_TRANSLATE_NOOP("interchange", "alias of another term before: {terms}"),
    Omission.ROOM: QT_TRANSLATE_NOOP("interchange", "no more room: {terms}"),
}


def glossary_format_text(code: str) -> str:
    """A format of glossaries."""
    return _worded(_FORMATS[code])


def term_field_text(field: Field) -> str:
    """What a term has to tell, as the page of the glossary heads its columns."""
    return field_text(Column[field.name])


def kind_text(kind: Outcome | None) -> str:
    """What a row of a file is to the glossary; None where it could not be read."""
    return QCoreApplication.translate("interchange", "Unreadable") if kind is None else _worded(_OUTCOMES[kind])


def known_text(known: Known) -> str:
    """What becomes of terms that are known."""
    return _worded(_KNOWN[known])


def fault_text(bad: BadRow) -> str:
    """What is wrong with a row."""
    return _worded(_FAULTS[bad.fault]).format(found=bad.found)


def clash_text(clash: Clash) -> str:
    """What two sides disagree on."""
    in_a_field = clash.kind in (ClashKind.DIFFERS, ClashKind.ROWS)
    what = term_field_text(Field(clash.what)) if in_a_field else clash.what
    ours, theirs = _value(clash, clash.ours), _value(clash, clash.theirs)
    return _worded(_CLASHES[clash.kind]).format(what=what, ours=ours, theirs=theirs)


def what_becomes(row: Merged) -> str:
    """What is in conflict, then what the term gains, field by field."""
    parts = [clash_text(clash) for clash in row.clashes]
    fields = row.fields() if row.before else tuple(one for one in LISTS if value_of(row.after, one))
    parts += [_gain(row.before, row.after, one) for one in fields]
    return _BETWEEN.join(parts)


def _gain(before: Term | None, after: Term, field: Field) -> str:
    name, now = term_field_text(field), value_of(after, field)
    earlier = value_of(before, field) if before else ()
    if not (isinstance(now, tuple) and isinstance(earlier, tuple)):
        return name
    new = [value for value in now if value not in earlier]
    gone = [f"−{value}" for value in earlier if value not in now]
    words = QCoreApplication.translate("interchange", "{field}: {values}")
    return words.format(field=name, values=listed([*new, *gone]))


def listed(texts: Iterable[str]) -> str:
    """Several texts in a row."""
    return QCoreApplication.translate("interchange", ", ", "between the things of a list").join(texts)


def omission_text(why: Omission, terms: str) -> str:
    """Why terms are not in a file."""
    return _worded(_OMISSIONS[why]).format(terms=terms)


def _value(clash: Clash, value: str) -> str:
    if clash.what == Field.CATEGORY and value:
        return category_text(Category(value))
    if clash.what == Field.ON:
        return {
            "yes": QCoreApplication.translate("interchange", "on"),
            "no": QCoreApplication.translate("interchange", "off"),
        }[value]
    return value


def _worded(words: str) -> str:
    return QCoreApplication.translate("interchange", words)
