"""The page of the glossary with a handful of terms."""

import pytest
from PySide6.QtGui import QFont

from annotator.app.glossary_cells import listed
from annotator.core.glossary import Layer, Lesson
from annotator.core.model import Category, Term
from annotator.gui.glossary_page.glossary_page import GlossaryPage
from annotator.gui.kit.theme import LIGHT

BUILTIN = [
    Term("CUDA", Category.PRODUCT, pronunciations=("ku4 da2",)),
    Term("LLaMA", Category.PRODUCT),
    Term("scaling law", Category.TERM_EN, aliases=("skin law",)),
    Term("鲍凡", Category.PERSON),
]
PERSONAL = [
    Term("LLaMA", Category.PRODUCT, aliases=("拉马", "辣妈"), source="own"),
    Term("林知远", Category.PERSON, on=False),
]

LESSONS = [Lesson("拉马", "LLaMA", Category.PRODUCT, 1, 4)]


@pytest.fixture
def page(qtbot):
    """The page, shown, with its rows."""
    page = GlossaryPage(LIGHT, QFont())
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.offer_layers([(Layer.PERSONAL, "Personal"), (Layer.EVENT, "Event: forum"), (Layer.SESSION, "This session")])
    page.show_terms(listed({Layer.BUILTIN: BUILTIN, Layer.PERSONAL: PERSONAL}, LESSONS))
    page.model.show_at_once()
    page.show()
    qtbot.waitExposed(page)
    return page
