"""What the history calls each step."""

from dataclasses import replace

import pytest

from annotator.core import cleaning_acts, decisions, edits, roster
from annotator.core.build import fresh_transcript
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import (
    Band,
    Category,
    DecisionKind,
    LineState,
    Reason,
    ReasonCode,
    Scope,
    Source,
    SourceLine,
    Speaker,
    Suggestion,
    Suspect,
    SuspectKind,
    Term,
)
from annotator.core.replacing import replace_many
from annotator.core.versions import restore, snapshot_of
from annotator.gui.panels.step_words import place_words, step_words

TALK = ("大家好，我是爆凡。", "先聊 skin law，再聊 skin law。", "谢谢爆凡。")
GUEST = Speaker(90, 1, "鲍凡")


@pytest.fixture
def transcript():
    lines = tuple(SourceLine(at, text) for at, text in enumerate(TALK, 1))
    transcript = fresh_transcript(Source("圆桌.md", "0" * 64, b"", "utf-8", "markdown", "圆桌", lines))
    transcript.speakers[GUEST.id] = GUEST
    return transcript


def suspect(transcript, line_id, heard, meant):
    start = transcript.line(line_id).text.index(heard)
    suggestions = (Suggestion(meant, 0.9, Reason(ReasonCode.SOUND)),)
    kind, category = SuspectKind.TERM, Category.PERSON
    return Suspect(line_id, start, start + len(heard), heard, kind, category, Band.SURE, 0.9, suggestions)


def told(transcript, step):
    transcript.apply(step.changes)
    return step_words(step, transcript), place_words(step, transcript)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("大家好，我是鲍凡。", "Changed 爆 → 鲍"),
        ("大家好，我是爆凡老师。", "Typed 老师"),
        ("我是爆凡。", "Deleted 大家好，"),
        ("大家好，我是爆凡。" + "好" * 40, f"Typed {'好' * 23}…"),
    ],
)
def test_typing_is_told_by_what_changed(transcript, text, words):
    assert told(transcript, edits.change_text(transcript, 1, text)) == (words, "Line 1")


def test_of_changes_far_apart_the_first_is_told(transcript):
    text = "现聊 skin law，再聊 skin law，" + "还有很多话要说" * 5 + "完"
    transcript.apply(edits.change_text(transcript, 2, "先" + text[1:-1] + "。").changes)
    assert told(transcript, edits.change_text(transcript, 2, text))[0] == "Changed 先 → 现…"


def test_decisions_are_told_by_what_was_heard_and_meant(transcript):
    one = [suspect(transcript, 1, "爆凡", "鲍凡")]
    every = [one, [suspect(transcript, 3, "爆凡", "鲍凡")]]
    take, kind = decisions.take(transcript, one, "鲍凡", kind=DecisionKind.TAKEN), DecisionKind.CORRECTED
    assert step_words(take, transcript) == "Took 爆凡 → 鲍凡"
    assert step_words(decisions.take(transcript, one, "包饭", kind=kind), transcript) == "Corrected 爆凡 → 包饭"
    both = decisions.take_all(transcript, every, "鲍凡")
    assert told(transcript, both) == ("Corrected 爆凡 → 鲍凡 in 2 places", "2 lines from 1 on")


def test_many_decisions_are_counted(transcript):
    name, law = [suspect(transcript, 1, "爆凡", "鲍凡")], [suspect(transcript, 2, "skin law", "scaling law")]
    mixed = decisions.take_each(transcript, [(name, "鲍凡"), (law, "scaling law")])
    assert step_words(mixed, transcript) == "Corrected 2 places"
    one_term = decisions.take_each(transcript, [(name, "鲍凡"), (law, "鲍凡")])
    assert step_words(one_term, transcript) == "Corrected 2 places to 鲍凡"


def test_what_is_left_standing_is_told_with_its_line(transcript):
    one = [suspect(transcript, 3, "爆凡", "鲍凡")]
    assert told(transcript, decisions.ignore(transcript, one, Scope.HERE)) == ("Let 爆凡 stand", "Line 3")
    assert told(transcript, decisions.ignore(transcript, one, Scope.SESSION)) == ("Let 爆凡 stand everywhere", "")
    taught = decisions.teach(transcript, ["爆凡"], "鲍凡", Category.PERSON)
    assert told(transcript, taught) == ("Remembered 爆凡 → 鲍凡", "")


def test_speakers_and_states_are_told(transcript):
    assert told(transcript, edits.set_speaker(transcript, 2, 0, GUEST.id)) == ("鲍凡 speaks", "2 lines from 2 on")
    assert told(transcript, edits.set_state(transcript, [1], LineState.READ)) == ("Marked as read", "Line 1")
    assert told(transcript, roster.rename(transcript, GUEST.id, "鲍帆"))[0] == "Renamed 鲍凡 to 鲍帆"
    assert told(transcript, roster.add_speaker(transcript, "周岚")[1])[0] == "Added 周岚 to the speakers"


def test_what_was_replaced_is_told_by_its_first_place(transcript):
    one = replace_many(transcript, {1: [(6, 8, "鲍凡")]})
    assert told(transcript, one) == ("Changed 爆 → 鲍", "Line 1")
    many = replace_many(transcript, {2: [(3, 7, "scaling")], 3: [(2, 4, "鲍凡")]})
    assert told(transcript, many) == ("Changed skin → scaling…", "2 lines from 2 on")


def test_a_line_is_numbered_as_it_stands_now_and_one_that_is_gone_is_left_out(transcript):
    step = edits.change_text(transcript, 2, "先聊。")
    transcript.apply(step.changes)
    transcript.apply(edits.split(transcript, 1, 4).changes)
    assert place_words(step, transcript) == "Line 3"
    transcript.apply(edits.join(transcript, 1).changes)
    transcript.apply(edits.join(transcript, 1).changes)
    assert place_words(step, transcript) == ""


@pytest.mark.parametrize("kind", StepKind)
def test_every_kind_of_step_has_words(transcript, kind):
    step = edits.change_text(transcript, 1, "好", kind=kind)
    words = step_words(step, transcript)
    assert words[:1].isupper()
    assert step_words(step.inverse(), transcript)


def test_a_version_brought_back_is_told(transcript):
    then = snapshot_of(transcript)
    transcript.apply(edits.change_text(transcript, 2, "先聊。").changes)
    assert told(transcript, restore(transcript, then)) == ("Bringing a version back", "Line 2")


def test_what_is_kept_from_the_clean_up(transcript):
    kept = cleaning_acts.keep_places(transcript, [(2, 3, "skin")])
    assert told(transcript, kept) == ("Kept skin", "Line 2")
    (decision,) = (change.after for change in kept.changes)
    again = cleaning_acts.keep_places(transcript, [(2, 15, "skin"), (1, 0, "大家好")])
    assert told(transcript, again)[0] == "Kept skin in 2 places"
    assert told(transcript, cleaning_acts.unkeep(transcript, decision.id)) == ("Left skin out again", "Line 2")


def test_tics_are_told_by_their_words(transcript):
    step = cleaning_acts.set_tics(transcript, GUEST.id, ["其实", "对吧"])
    assert told(transcript, step)[0] == "Tics of 鲍凡: 其实 · 对吧"
    assert told(transcript, cleaning_acts.set_tics(transcript, GUEST.id, []))[0] == "No tics of 鲍凡"


def test_a_change_of_the_glossary_tells_its_term(transcript):
    lora = GlossaryTerm(1, Term("LoRA", Category.TERM_EN))
    off = lora.changed(replace(lora.term, on=False))

    def words(*changes):
        return told(transcript, Step(StepKind.GLOSSARY, tuple(Change(*change) for change in changes)))[0]

    assert words((None, lora)) == "Added LoRA to the glossary"
    assert words((lora, lora.changed(replace(lora.term, note="x")))) == "Changed LoRA in the glossary"
    assert words((lora, off)) == "Switched LoRA off"
    assert words((off, None)) == "Removed LoRA from the glossary"
    assert words((None, lora), (None, replace(off, id=2))) == "Changed 2 terms of the glossary"


def test_what_is_remembered_for_all_is_told_as_what_is_remembered_here(transcript):
    held = GlossaryTerm(1, Term("LoRA", Category.TERM_EN, ("萝拉",)))
    step = Step(StepKind.TEACH, (Change(None, held),))
    assert told(transcript, step)[0] == "Remembered 萝拉 → LoRA"
