"""Words for why something found in papers may be a term, and for where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.papers import Excerpt, PlaceUnit, Sign, Why
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_SIGNS = {
    Sign.ROLE: QT_TRANSLATE_NOOP("mining", "after “{detail}”"),
    Sign.ADDRESS: QT_TRANSLATE_NOOP("mining", "before “{detail}”"),
    Sign.LISTED: QT_TRANSLATE_NOOP("mining", "in a list of people"),
    Sign.WORKPLACE: QT_TRANSLATE_NOOP("mining", "a place of work"),
    Sign.KEYWORD: QT_TRANSLATE_NOOP("mining", "in a list of keywords"),
    Sign.TITLE: QT_TRANSLATE_NOOP("mining", "in a title"),
    Sign.PAIR: QT_TRANSLATE_NOOP("mining", "beside “{detail}”"),
    Sign.QUOTED: QT_TRANSLATE_NOOP("mining", "in quotation marks"),
    Sign.SPELLING: QT_TRANSLATE_NOOP("mining", "spelt as a name"),
    Sign.RARE: QT_TRANSLATE_NOOP("mining", "a rare word"),
    Sign.TOGETHER: QT_TRANSLATE_NOOP("mining", "words that keep together"),
    Sign.RECURS: QT_TRANSLATE_NOOP("mining", "{detail} times"),
}
_PLACES = {
    PlaceUnit.ROW: QT_TRANSLATE_NOOP("mining", "{paper}, row {number}"),
    PlaceUnit.PARAGRAPH: QT_TRANSLATE_NOOP("mining", "{paper}, paragraph {number}"),
    PlaceUnit.PAGE: QT_TRANSLATE_NOOP("mining", "{paper}, page {number}"),
    PlaceUnit.SLIDE: QT_TRANSLATE_NOOP("mining", "{paper}, slide {number}"),
}


def why_text(why: Why) -> str:
    """Why something may be a term."""
    return QCoreApplication.translate("mining", _SIGNS[why.sign]).format(detail=why.detail)


def place_text(excerpt: Excerpt) -> str:
    """In which paper something stands, and where."""
    words = QCoreApplication.translate("mining", _PLACES[excerpt.unit])
    return words.format(paper=excerpt.paper, number=excerpt.number)
