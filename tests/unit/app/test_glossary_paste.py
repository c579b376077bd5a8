"""Terms as rows of a spreadsheet: what is copied can be pasted, and all of it or nothing is."""

import pytest

from annotator.app.glossary_cells import Names
from annotator.app.glossary_paste import copied, pasted
from annotator.core.errors import BadGlossary, BadPaste, NoTermsToPaste
from annotator.core.model import Category, Term

FULL = Term(
    "LLaMA",
    Category.PRODUCT,
    aliases=("拉马", "la ma"),
    pronunciations=("la1 ma3",),
    not_near=("相机",),
    note='said "often"',
    source="own",
    protect=True,
    minimum=0.3,
    on=False,
)
NOBODY = Names(())


def test_what_is_copied_is_pasted_as_it_was():
    assert pasted(copied([FULL, Term("鲍凡", Category.PERSON)]), NOBODY) == [FULL, Term("鲍凡", Category.PERSON)]


def test_signs_of_the_table_itself_and_of_formulas_come_back_as_they_were():
    odd = Term("=SUM", Category.TERM_EN, aliases=("a|b", "c\\d"), note="+1")
    assert not copied([odd]).splitlines()[1].startswith("=")
    assert pasted(copied([odd]), NOBODY) == [odd]


def test_a_header_as_other_programs_write_it_is_no_term():
    assert pasted("备注\t术语\n人名\t鲍凡\n", NOBODY) == [Term("鲍凡", Category.TERM_ZH, note="人名")]


def test_rows_without_a_header_are_term_aliases_and_note():
    found = pasted("LLaMA\t拉马|辣妈\ta model\n鲍凡\n", NOBODY)
    assert found == [
        Term("LLaMA", Category.TERM_EN, aliases=("拉马", "辣妈"), note="a model"),
        Term("鲍凡", Category.TERM_ZH),
    ]


def test_rows_without_a_header_are_counted_from_the_first():
    with pytest.raises(BadGlossary) as told:
        pasted("Sora\nLLaMA\t拉马\ta model\tand more\n", NOBODY)
    assert told.value.fields["row"] == 2


@pytest.mark.parametrize("text", ["", " \n ", "term\tcategory\n"])
def test_nothing_to_paste_is_told(text):
    with pytest.raises(NoTermsToPaste):
        pasted(text, NOBODY)


def test_a_row_at_fault_is_named():
    with pytest.raises(BadGlossary) as told:
        pasted("term\tcategory\nLLaMA\tproduct\nSora\tfilm\n", NOBODY)
    assert told.value.fields["row"] == 3


def test_a_term_that_does_not_fit_beside_the_others_is_told_and_nothing_is_pasted():
    with pytest.raises(BadPaste) as told:
        pasted("Llama\tGAN\n", Names([Term("GAN", Category.ABBR)]))
    assert told.value.fields == {"term": "Llama", "what": "GAN"}


def test_a_term_that_is_there_already_may_be_pasted_over():
    assert pasted("LLaMA\t骆马\n", Names([FULL])) == [Term("LLaMA", Category.TERM_EN, aliases=("骆马",))]
