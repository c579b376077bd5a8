"""The live tester: a sentence is tried once the typing rests, and late answers show nothing."""

import pytest
from PySide6.QtGui import QTextCharFormat

from annotator.core.model import (
    Band,
    Category,
    Reason,
    ReasonCode,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.core.verdict import Verdict, VerdictCode
from annotator.gui.glossary_page.words import verdict_text

SENTENCE = "😀我们用拉马"
REASON = Reason(ReasonCode.PINYIN, "l ā m ǎ", "l ā m ǎ")
SUSPECT = Suspect(
    0,
    4,
    6,
    "拉马",
    SuspectKind.TERM,
    Category.PRODUCT,
    Band.SURE,
    0.93,
    (Suggestion("LLaMA", 0.93, REASON), Suggestion("Llama 2", 0.1, REASON)),
)


@pytest.fixture
def tester(page):
    return page.tester


def test_a_sentence_is_tried_once_the_typing_rests(tester, qtbot):
    with qtbot.waitSignal(tester.asked) as asked:
        qtbot.keyClicks(tester.field, "la ma")
    assert asked.args == ["la ma"]


def test_an_answer_marks_the_sentence_and_tells_each_suggestion(tester):
    tester.show_sentence(SENTENCE)
    tester.show_found(SENTENCE, [SUSPECT], "why")
    (mark,) = tester.field.extraSelections()
    assert mark.cursor.selectedText() == "拉马"
    assert mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
    words = [tester.found.item(at).toolTip() for at in range(tester.found.count())]
    assert words == [
        "拉马 → LLaMA, 93%: same pinyin: l ā m ǎ ≈ l ā m ǎ",
        "拉马 → Llama 2, 10%: same pinyin: l ā m ǎ ≈ l ā m ǎ",
    ]
    assert tester.why.text() == "why"


def test_a_late_answer_shows_nothing(tester):
    tester.show_sentence(SENTENCE)
    tester.show_found("another sentence", [SUSPECT], "why")
    assert tester.found.count() == 0
    assert tester.field.extraSelections() == []


def test_nothing_found_is_said(tester):
    tester.show_sentence(SENTENCE)
    tester.show_found(SENTENCE, [], "")
    assert tester.found.item(0).text() == "No term is suggested"


def test_a_suggestion_leads_to_its_term(page, tester, qtbot):
    tester.show_sentence(SENTENCE)
    tester.show_found(SENTENCE, [SUSPECT], "")
    tester.found.itemActivated.emit(tester.found.item(0))
    assert page.table.current.term.text == "LLaMA"


@pytest.mark.parametrize("code", VerdictCode)
def test_every_verdict_has_words(code):
    words = verdict_text(Verdict(code, "LLaMA", "拉马", 0.456, 0.3, "相机"))
    assert "LLaMA" in words
    assert "{" not in words
