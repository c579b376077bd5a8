import pytest

from annotator.app.caution import Judge
from annotator.app.glossary_jobs import LessonsFound, LessonsJob, Retyped
from annotator.app.lesson_teller import LessonTeller, to_check_by
from annotator.app.lessons import lessons_at_last, typed_pairs, without_switched_off
from annotator.app.lexicon import load_lexicon
from annotator.core.build import fresh_transcript
from annotator.core.decisions import take
from annotator.core.edits import change_text
from annotator.core.glossary import Lesson
from annotator.core.lessons import summed
from annotator.core.model import Band, Category, Decision, DecisionKind, Suspect, SuspectKind, Term
from annotator.detect.engine import Engine
from annotator.formats.read import parse

PERSON = Category.PERSON


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory):
    return load_lexicon(tmp_path_factory.mktemp("cache"))


def test_what_was_typed_over_across_a_cut_is_one_lesson(lexicon):
    source = parse("今天说一说skin。\n\nlaw的结果，大家看一下。".encode(), "talk.md")
    transcript = fresh_transcript(source)
    for line, text in ((1, "今天说一说scaling。"), (2, "law的结果，大家看一下。")):
        step = change_text(transcript, transcript.lines[line - 1].id, text)
        transcript.apply(step.changes if step else ())
    teller = LessonTeller(Engine([Term("scaling", Category.TERM_EN)], lexicon=lexicon), lexicon, Judge(lexicon, ()))
    typed = typed_pairs(fresh_transcript(source), transcript)
    found = teller.reply(LessonsJob((), tuple(typed), 7))
    assert found.number == 7
    assert [(one.line_id, one.heard, one.meant) for one in found.retyped] == [(1, "skin", "scaling")]
    assert [(lesson.heard, lesson.meant, lesson.accepted) for lesson in found.lessons] == [("skin", "scaling", 1)]


def test_a_suggestion_that_was_taken_was_not_typed():
    before = fresh_transcript(parse("今天说一说拉马的结果，大家看一下。".encode(), "talk.md"))
    after = before.snapshot()
    line = after.lines[0]
    at = line.text.index("拉马")
    place = Suspect(line.id, at, at + 2, "拉马", SuspectKind.TERM, PERSON, Band.SURE, 0.9, ())
    after.apply(take(after, [place], "LLaMA", kind=DecisionKind.TAKEN).changes)
    assert typed_pairs(before, after) == []


def test_lessons_of_several_sessions_add_up():
    one = Lesson("Skin law", "scaling law", Category.TERM_EN, 2, 0)
    other = Lesson("skin law", "scaling law", Category.TERM_EN, 1, 1)
    dashed = Lesson("skin-law", "scaling law", Category.TERM_EN, 1, 0)
    assert summed([one, other, dashed]) == (Lesson("Skin law", "scaling law", Category.TERM_EN, 4, 1),)


@pytest.mark.parametrize(
    ("heard", "doubted"), [("包含", True), ("好像不是", True), ("爆凡", False), ("skin law", False)]
)
def test_what_ordinary_talk_has_is_doubted(lexicon, heard, doubted):
    lessons = to_check_by([Lesson(heard, "鲍凡", PERSON, 3)], Judge(lexicon, ["鲍凡"]))
    assert (heard in lessons.doubted) is doubted


def test_lessons_of_a_term_that_is_switched_off_do_not_count():
    lesson = Lesson("skin law", "scaling law", Category.TERM_EN, 2)
    off = Term("scaling law", Category.TERM_EN, on=False)
    assert without_switched_off([lesson], [off]) == ()
    assert without_switched_off([lesson], [off, Term("scaling law", Category.TERM_EN)]) == (lesson,)


def test_a_session_that_closes_at_once_keeps_what_its_last_decisions_teach():
    decided = [Decision(1, DecisionKind.TAKEN, "skin law", "scaling law"), Decision(2, DecisionKind.TAKEN, "在", "再")]
    known = [Term("scaling law", Category.TERM_EN)]
    found = lessons_at_last(decided, LessonsFound(0, (), ()), known)
    assert found == (Lesson("skin law", "scaling law", Category.TERM_EN, 1),)


def test_what_was_told_to_be_a_term_is_one_when_the_session_closes():
    told = LessonsFound(
        0, (Lesson("拉马", "LLaMA", Category.PRODUCT, 1),), (Retyped(1, "拉马", "LLaMA", PERSON, None),)
    )
    decided = [Decision(1, DecisionKind.TAKEN, "喇嘛", "LLaMA")]
    assert [(x.heard, x.accepted) for x in lessons_at_last(decided, told, ())] == [("喇嘛", 1), ("拉马", 1)]
