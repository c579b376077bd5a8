"""The Word document with tracked changes: accepted it is the clean one, rejected the original, author by author."""

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from annotator.app.export_formats import Export, export_bytes
from annotator.core import edits, turns
from annotator.core.cleaning_acts import keep_place
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Language, Script, Spacing
from annotator.core.model import Band, Source, Speaker, TurnStart
from annotator.core.paragraphs import start_paragraph
from annotator.core.unclear import mark_unclear, note_unclear
from annotator.core.versions import snapshot_of

EDITOR, CLEAN_UP = "校对", "清理与标点"
LIGHT = ExportOptions(clean_up=CleanUp(fillers=Fillers.LIGHT, spacing=Spacing.SPACE))


def exported(transcript, options=LIGHT, format="docx-changes", base=None):
    source = Source("talk.md", "0" * 64, b"", "utf-8", "markdown", transcript.info.title, transcript.source)
    return export_bytes(Export(transcript, source, options, base), format)


def settled(data, *, accepted=(), rejected=()):
    """The texts of the paragraphs once the changes of these authors are accepted or rejected, as Word does it."""
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    for tag, opposite in (("w:ins", rejected), ("w:del", accepted)):
        for change in list(body.iter(qn(tag))):
            if change.get(qn("w:author")) in opposite:
                if change.getparent().tag == qn("w:rPr"):
                    paragraph = next(change.iterancestors(qn("w:p")))
                    paragraph.getparent().remove(paragraph)
                else:
                    change.getparent().remove(change)
    for text in body.iter(qn("w:delText")):
        text.tag = qn("w:t")
    return ["".join(text.text or "" for text in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]


def plain(transcript, options=LIGHT):
    return [p.text for p in docx.Document(io.BytesIO(exported(transcript, options, "docx"))).paragraphs]


BOTH = (EDITOR, CLEAN_UP, "Corrections", "Clean-up and punctuation")


@pytest.fixture
def talk(make_transcript):
    """Two people, a cut by length, fillers, a correction of a word and one of a mark, an interjection."""
    people = (Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远"))
    lines = ("呃大家好，我是云听研究院的周兰。", "呃今天聊skin law，好的。", "嗯谢谢，小的模型对对也能走得很远。")
    transcript = make_transcript(*lines, soft=(1, 2), speakers=people)
    told = [TurnStart(1, 0, "周岚", 0.9, "answers", Band.SURE), TurnStart(3, 0, "林知远", 0.9, "answers", Band.SURE)]
    transcript.apply(turns.accept(transcript, told, str).changes)
    transcript.apply(edits.change_text(transcript, 1, "呃大家好，我是云汀研究院的周岚。").changes)
    transcript.apply(edits.change_text(transcript, 2, "呃今天聊scaling law。好的。").changes)
    transcript.apply(turns.interject(transcript, 3, 8, 10, 91).changes)
    return transcript


def test_accepted_it_is_the_clean_document(talk):
    data = exported(talk)
    assert settled(data, accepted=BOTH) == plain(talk)
    assert "周岚：大家好，我是云汀研究院的周岚今天聊 scaling law。好的。" in plain(talk)


def test_rejected_its_talk_is_what_was_heard(talk):
    title, *paragraphs = settled(exported(talk), rejected=BOTH)
    assert title == "圆桌"
    assert "".join(paragraphs) == "".join(line.text for line in talk.source)


def test_with_the_clean_up_rejected_the_corrections_stay(talk):
    _, first, second = settled(exported(talk), accepted=(EDITOR,), rejected=(CLEAN_UP,))
    assert first == "周岚：呃大家好，我是云汀研究院的周岚。呃今天聊scaling law，好的。", "marks are the clean-up's"
    assert second == "林知远：嗯谢谢，小的模型（周岚：对对）也能走得很远。"


def test_with_the_corrections_rejected_the_clean_up_stays(talk):
    _, first, second = settled(exported(talk), accepted=(CLEAN_UP,), rejected=(EDITOR,))
    assert first.startswith("大家好，我是云听研究院的周兰今天聊")
    assert second == "谢谢，小的模型对对也能走得很远。"


def test_an_emptied_line_leaves_no_empty_paragraph_behind(talk):
    talk.apply(edits.change_text(talk, 3, "").changes)
    left = [line.id for line in talk.lines if line.speaker == 92]
    for line_id in left:
        if step := edits.change_text(talk, line_id, ""):
            talk.apply(step.changes)
    assert settled(exported(talk), accepted=BOTH) == plain(talk)
    assert "嗯谢谢" in "".join(settled(exported(talk), rejected=BOTH))


def test_an_emptied_line_changes_neither_names_nor_brackets(make_transcript):
    people = (Speaker(91, 1, "Ada"), Speaker(92, 2, "林知远"))
    transcript = make_transcript("呃，", "对对，我们看。", "好的。", speakers=people)
    told = [TurnStart(1, 0, "Ada", 0.9, "answers", Band.SURE), TurnStart(3, 0, "林知远", 0.9, "answers", Band.SURE)]
    transcript.apply(turns.accept(transcript, told, str).changes)
    transcript.apply(turns.interject(transcript, 2, 0, 7, 92).changes)
    transcript.apply(edits.change_text(transcript, 1, "").changes)
    assert settled(exported(transcript), accepted=BOTH) == plain(transcript)


def test_a_kept_place_with_a_correction_in_it_is_kept_whole(make_transcript):
    transcript = make_transcript("好的呃，，这个，模型很小。")
    transcript.apply(edits.change_text(transcript, 1, "好的呃，，那个，模型很小。").changes)
    transcript.apply(keep_place(transcript, 1, 2, "呃，，那个").changes)
    assert settled(exported(transcript), accepted=BOTH) == plain(transcript)


def test_a_mark_at_a_cut_that_was_not_there_before_still_ends_a_paragraph(make_transcript):
    transcript = make_transcript("点灯要一盏一盏地点。", "急不得。", soft=(1,))
    sent = snapshot_of(transcript)
    sent = replace(sent, lines=(replace(sent.lines[0], text="点灯要一盏一盏地点"), *sent.lines[1:]))
    transcript.apply(start_paragraph(transcript, 2, 0).changes)
    assert settled(exported(transcript, base=sent), accepted=BOTH) == plain(transcript)


def test_unclear_places_are_comments_with_note_and_guesses(talk):
    talk.apply(mark_unclear(talk, 2, 1, 3).changes)
    (mark,) = talk.decisions.values()
    talk.apply(note_unclear(talk, mark.id, "是今天吗", ["金天"]).changes)
    document = docx.Document(io.BytesIO(exported(talk)))
    assert [(comment.author, comment.text) for comment in document.comments] == [(EDITOR, "是今天吗\n金天？")]
    body = document.element.body
    starts = [mark.get(qn("w:id")) for mark in body.iter(qn("w:commentRangeStart"))]
    ends = [mark.get(qn("w:id")) for mark in body.iter(qn("w:commentRangeEnd"))]
    assert starts == ends == ["0"]
    assert settled(exported(talk), accepted=BOTH) == plain(talk)


def test_what_was_sent_before_is_told_from_what_changed_since(talk):
    sent = snapshot_of(talk)
    talk.apply(edits.split(talk, 1, 6).changes)
    line = next(line for line in talk.lines if "云汀" in line.text)
    talk.apply(edits.change_text(talk, line.id, line.text.replace("云汀", "云亭")).changes)
    _, first, _ = settled(exported(talk, ExportOptions(), base=sent), accepted=(CLEAN_UP,), rejected=(EDITOR,))
    assert "云汀研究院的周岚" in first
    data = exported(talk, ExportOptions(), base=sent)
    document = docx.Document(io.BytesIO(data))
    words = [t.text for change in document.element.body.iter(qn("w:del")) for t in change.iter(qn("w:delText"))]
    assert [word for word in words if word.isalnum()] == ["汀"]


def test_the_same_transcript_gives_the_same_file(talk):
    talk.apply(mark_unclear(talk, 2, 1, 3).changes)
    assert exported(talk) == exported(talk)


def test_every_change_has_an_id_of_its_own(talk):
    body = docx.Document(io.BytesIO(exported(talk))).element.body
    ids = [change.get(qn("w:id")) for tag in ("w:ins", "w:del") for change in body.iter(qn(tag))]
    assert len(ids) == len(set(ids)) > 4


TEXT = st.text(alphabet="大家好呃，。？、ab x发", min_size=1, max_size=30).filter(str.strip)
OPTIONS = st.builds(
    lambda fillers, script, spacing: replace(LIGHT, clean_up=CleanUp(fillers=fillers, script=script, spacing=spacing)),
    st.sampled_from(Fillers),
    st.sampled_from([Script.KEEP, Script.TRADITIONAL, Script.TAIWAN]),
    st.sampled_from(Spacing),
)


@effort(deadline=None, max_examples=60)
@given(data=st.data(), rows=st.lists(TEXT, min_size=1, max_size=6), options=OPTIONS)
def test_whatever_was_edited_both_sides_are_whole(make_transcript, data, rows, options):
    transcript = make_transcript(*rows, soft=data.draw(st.sets(st.integers(1, len(rows)))))
    for line in data.draw(st.lists(st.sampled_from(transcript.lines), max_size=4)):
        if step := edits.change_text(transcript, line.id, data.draw(st.one_of(TEXT, st.just("")))):
            transcript.apply(step.changes)
    tracked = exported(transcript, options)
    heard = "".join(settled(tracked, rejected=BOTH)[1:])
    assert heard.replace(" ", "") == "".join(rows).replace(" ", "")
    if transcript.lines:
        assert settled(tracked, accepted=BOTH) == plain(transcript, options)


def test_the_authors_are_named_in_the_language_asked_for(talk):
    data = exported(talk, replace(LIGHT, language=Language.ENGLISH))
    body = docx.Document(io.BytesIO(data)).element.body
    assert {change.get(qn("w:author")) for change in body.iter(qn("w:ins"))} == {
        "Corrections",
        "Clean-up and punctuation",
    }
