"""What a glossary knows of labels, and what mining adds to a glossary."""

from annotator.app.evaluate import Asked, Score
from annotator.app.knowledge import knowledge
from annotator.app.mining import mined_glossary, terms_worth, title_paper
from annotator.core.model import Category, Term
from annotator.core.papers import Excerpt, MinedTerm, PlaceUnit
from annotator.formats.glossary_csv import parse_glossary
from annotator.formats.labels import Label


def label(line, *rights):
    return Label(line, 0, 2, "错处", rights, Category.TERM_EN)


def found(text, score, **more):
    return MinedTerm(text, Category.PRODUCT, score, 1, (), (), **more)


def test_labels_and_forms_that_are_known_are_counted():
    asked = (Asked(label(1, "scaling law", "scaling laws"), 1), Asked(label(2, "Open-Sora"), None))
    score = Score((), (*asked, Asked(label(3, "open sora"), None), Asked(label(4, "μP"), None)))
    terms = [Term("OpenSora", Category.PRODUCT), Term("Scaling Laws", Category.TERM_EN)]
    known = knowledge(terms, [(score, ())])
    assert (known.labels, known.known, known.share, known.recall) == (4, 3, 0.75, 0.25)
    assert (known.forms, known.forms_known) == (3, 2)


def test_nothing_asked_is_no_share():
    known = knowledge([], [(Score((), ()), ())])
    assert (known.share, known.recall) == (0.0, 0.0)


def test_of_several_transcripts_each_knows_its_own_terms_and_forms_count_once():
    one = Score((), (Asked(label(1, "Open-Sora"), 1), Asked(label(2, "μP"), None)))
    other = Score((), (Asked(label(1, "Open Sora"), None), Asked(label(2, "μP"), None)))
    known = knowledge([Term("OpenSora", Category.PRODUCT)], [(one, [Term("μP", Category.ABBR)]), (other, ())])
    assert (known.labels, known.known, known.found, known.recall) == (4, 3, 1, 0.25)
    assert (known.forms, known.forms_known) == (2, 2)


def test_only_what_stands_out_and_is_new_counts_as_worth():
    terms = terms_worth([found("ZephyrFold", 0.9), found("GPT-4o", 0.9, known=True), found("case", 0.3)])
    assert [term.text for term in terms] == ["ZephyrFold"]


def test_what_is_mined_is_read_back_as_a_glossary():
    excerpt = Excerpt("a.md", PlaceUnit.ROW, 1, "我们提出\t", "思维链", "的方法")
    mined = MinedTerm("思维链", Category.TERM_ZH, 0.5, 2, (excerpt,), (), also=("Chain of Thought", "CoT"))
    (term,) = parse_glossary(mined_glossary([mined]), "mined.csv")
    assert term == Term("思维链", Category.TERM_ZH, note="Chain of Thought; CoT", source="papers")


def test_a_title_is_a_paper_of_talk_and_people():
    paper = title_paper("2026澄江智能大会 - P6：圆桌论坛-主持人：林知远-嘉宾：周岚 - 澄江社区 - BV1xx4y1t7sb")
    assert [row.text for row in paper.rows] == ["# 2026澄江智能大会：圆桌论坛", "host: 林知远", "guest: 周岚"]
