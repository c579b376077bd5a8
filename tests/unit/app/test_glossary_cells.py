"""What is typed into a cell becomes the term, or is told to be wrong."""

import pytest

from annotator.app.glossary_cells import CellFault, FaultCode, Names, cell_text, read_cell, read_share
from annotator.app.glossary_rows import Field, GlossaryRow
from annotator.core.glossary import Layer
from annotator.core.model import Category, Term

LLAMA = Term("LLaMA", Category.PRODUCT, aliases=("拉马", "la ma"), pronunciations=("la1 ma3",), minimum=0.3)
GAN = Term("GAN", Category.ABBR, aliases=("干",))
OFF = Term("Gemma", Category.PRODUCT, on=False)
NAMES = Names([LLAMA, GAN, OFF])
TYPED = (Field.TERM, Field.ALIASES, Field.PRONUNCIATIONS, Field.NOT_NEAR, Field.MINIMUM, Field.NOTE, Field.SOURCE)


@pytest.mark.parametrize("field", TYPED)
def test_a_cell_that_is_typed_as_it_is_shown_changes_nothing(field):
    row = GlossaryRow(LLAMA, Layer.BUILTIN)
    assert read_cell(LLAMA, field, cell_text(row, field)) == LLAMA


@pytest.mark.parametrize("typed", ["拉马 | 辣妈", "拉马｜辣妈", "拉马、辣妈", " 拉马|辣妈 |拉马| "])
def test_several_values_stand_between_strokes_of_any_width(typed):
    assert read_cell(LLAMA, Field.ALIASES, typed).aliases == ("拉马", "辣妈")


def test_a_term_is_no_alias_of_itself():
    assert read_cell(LLAMA, Field.ALIASES, "LLaMA | 拉马").aliases == ("拉马",)
    assert read_cell(LLAMA, Field.TERM, "拉马").aliases == ("la ma",)


@pytest.mark.parametrize(
    ("typed", "share"),
    [("", 0), ("60", 0.6), ("60%", 0.6), ("60 ％", 0.6), ("12.5", 0.125), ("101", None), ("-1", None), ("much", None)],
)
def test_a_minimum_is_typed_in_per_cent(typed, share):
    assert read_share(typed) == share


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        (Field.TERM, " ", CellFault(FaultCode.EMPTY)),
        (Field.TERM, "gan", CellFault(FaultCode.DOUBLED, "gan", "GAN")),
        (Field.TERM, "干", CellFault(FaultCode.IS_ALIAS, "干", "GAN")),
        (Field.ALIASES, "拉马 | Gan", CellFault(FaultCode.ALIAS_IS_TERM, "Gan", "GAN")),
        (Field.ALIASES, "干", CellFault(FaultCode.ALIAS_TAKEN, "干", "GAN")),
        (Field.PRONUNCIATIONS, "la1 mxa3 | llama", CellFault(FaultCode.UNSAYABLE, "mxa3")),
        (Field.PRONUNCIATIONS, "拉马", CellFault(FaultCode.UNSAYABLE, "拉马")),
        (Field.MINIMUM, "much", CellFault(FaultCode.NO_SHARE, "much")),
        (Field.TERM, "Llama", None),
        (Field.TERM, "LLaMA 2", None),
        (Field.TERM, "Gemma", CellFault(FaultCode.DOUBLED, "Gemma", "Gemma")),
        (Field.ALIASES, "Gemma", None),
        (Field.ALIASES, "拉马 | 辣妈", None),
        (Field.PRONUNCIATIONS, "LA1 ma3 | la-ma don't", None),
    ],
)
def test_what_is_wrong_with_a_cell_is_told(field, typed, fault):
    made = read_cell(LLAMA, field, typed)
    assert (NAMES.fault("LLaMA", made) if isinstance(made, Term) else made) == fault
