from annotator.core import edits, roster
from annotator.core.history import StepKind
from annotator.core.model import Decision, DecisionKind, LineState, Scope, Speaker
from annotator.core.versions import free_name, restore, snapshot_of

GUEST, HOST = Speaker(90, 1, "林知远"), Speaker(91, 2, "周岚")


def spoken(make_transcript):
    transcript = make_transcript("大家好。", "先聊一聊 skin law。", "谢谢各位。", speakers=(GUEST, HOST))
    transcript.apply(edits.set_speaker(transcript, 2, 0, GUEST.id, edits.Reach.LINE).changes)
    return transcript


def test_a_version_gives_back_text_splits_speakers_and_states(make_transcript, made):
    transcript = spoken(make_transcript)
    then = snapshot_of(transcript)
    for make in (
        lambda: edits.change_text(transcript, 2, "先聊一聊 scaling law。"),
        lambda: edits.split(transcript, 2, 3),
        lambda: edits.set_speaker(transcript, 3, 0, HOST.id),
        lambda: edits.set_state(transcript, [1], LineState.READ),
        lambda: edits.join(transcript, 1),
    ):
        transcript.apply(make().changes)
    step = made(transcript, restore(transcript, then))
    assert step.kind is StepKind.RESTORE
    assert snapshot_of(transcript) == then


def test_nothing_is_made_of_a_version_that_is_what_stands(make_transcript):
    transcript = spoken(make_transcript)
    assert restore(transcript, snapshot_of(transcript)) is None


def test_the_caret_goes_to_the_first_line_that_differs(make_transcript):
    transcript = spoken(make_transcript)
    then = snapshot_of(transcript)
    transcript.apply(edits.change_text(transcript, 3, "谢谢。").changes)
    assert restore(transcript, then).after.line_id == 3


def test_who_left_the_roster_comes_back_with_the_lines(make_transcript, made):
    transcript = spoken(make_transcript)
    then = snapshot_of(transcript)
    transcript.apply(roster.remove_speaker(transcript, GUEST.id).changes)
    made(transcript, restore(transcript, then))
    assert transcript.speakers[GUEST.id] == GUEST
    assert transcript.line(2).speaker == GUEST.id


def test_who_comes_back_gives_way_where_the_slot_is_taken(make_transcript, made):
    transcript = spoken(make_transcript)
    then = snapshot_of(transcript)
    transcript.apply(roster.remove_speaker(transcript, GUEST.id).changes)
    newcomer, step = roster.add_speaker(transcript, "何一鸣")
    transcript.apply(step.changes)
    assert newcomer.slot == GUEST.slot
    made(transcript, restore(transcript, then))
    assert {speaker.name: speaker.slot for speaker in transcript.roster()} == {"何一鸣": 1, "周岚": 2, "林知远": 3}


def test_someone_of_the_same_name_speaks_instead_of_who_left(make_transcript, made):
    transcript = spoken(make_transcript)
    then = snapshot_of(transcript)
    transcript.apply(roster.remove_speaker(transcript, GUEST.id).changes)
    namesake, step = roster.add_speaker(transcript, GUEST.name)
    transcript.apply(step.changes)
    made(transcript, restore(transcript, then))
    assert transcript.line(2).speaker == namesake.id
    assert GUEST.id not in transcript.speakers


def test_who_is_on_the_roster_now_keeps_name_and_slot_and_nobody_is_sent_away(make_transcript, made):
    transcript = spoken(make_transcript)
    then = snapshot_of(transcript)
    transcript.apply(roster.rename(transcript, GUEST.id, "林致远").changes)
    transcript.apply(roster.add_speaker(transcript, "何一鸣")[1].changes)
    transcript.apply(edits.change_text(transcript, 1, "大家好！").changes)
    before = transcript.roster()
    made(transcript, restore(transcript, then))
    assert transcript.roster() == before


def test_single_decisions_come_back_and_those_for_the_session_stay(make_transcript, made):
    transcript = spoken(make_transcript)
    here = Decision(80, DecisionKind.UNCLEAR, "skin law", line_id=2, start=4)
    transcript.decisions[80] = here
    then = snapshot_of(transcript)
    everywhere = Decision(81, DecisionKind.IGNORED, "大家", "打架", Scope.SESSION)
    later = Decision(82, DecisionKind.UNCLEAR, "各位", line_id=3, start=2)
    transcript.decisions |= {81: everywhere, 82: later}
    del transcript.decisions[80]
    made(transcript, restore(transcript, then))
    assert set(transcript.decisions) == {80, 81}


def test_a_name_that_is_taken_gets_a_number():
    assert free_name("初稿", {"二稿"}) == "初稿"
    assert free_name("初稿", {"初稿"}) == "初稿 (2)"
    assert free_name("初稿", {"初稿", "初稿 (2)"}) == "初稿 (3)"
