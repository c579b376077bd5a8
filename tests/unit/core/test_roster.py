from dataclasses import replace

import pytest

from annotator.core import roster
from annotator.core.edits import set_speaker
from annotator.core.history import Change, StepKind
from annotator.core.model import Info, Speaker
from annotator.core.roster import Person

HOST, GUEST, OTHER = (
    Speaker(11, 1, "陈遥", "主持人"),
    Speaker(12, 2, "程明明"),
    Speaker(13, 3, "鲁辰", aliases=("路程",)),
)


@pytest.fixture
def talk(make_transcript):
    transcript = make_transcript("大家好。", "谢谢。", "嗯。", speakers=[HOST, GUEST, OTHER])
    for line, speaker in zip(list(transcript.lines), (11, 12, 12), strict=True):
        transcript.apply([Change(line, replace(line, speaker=speaker))])
    return transcript


def slots(transcript):
    return [(speaker.slot, speaker.name) for speaker in transcript.roster()]


def test_the_start_sheet_gives_the_title_and_the_roster_in_its_order(make_transcript, made):
    transcript = make_transcript("大家好。")
    people = [Person(" 陈遥 ", "主持人", "某大学"), Person("程明明")]
    step = made(transcript, roster.start(transcript, " 圆桌：数据 ", people))
    assert step.kind is StepKind.START
    assert transcript.info == Info("圆桌：数据", started=True)
    host, guest = transcript.roster()
    assert (host.slot, host.name, host.role, host.affiliation) == (1, "陈遥", "主持人", "某大学")
    assert (guest.slot, guest.name) == (2, "程明明")
    assert len({host.id, guest.id, transcript.line(1).id}) == 3


def test_people_who_stay_keep_their_id_and_aliases_in_their_new_slot(talk, made):
    people = [Person("鲁辰", "嘉宾", speaker=13), Person("陈瑶", "主持人", speaker=11), Person("程明明", speaker=12)]
    made(talk, roster.start(talk, "圆桌", people))
    assert slots(talk) == [(1, "鲁辰"), (2, "陈瑶"), (3, "程明明")]
    assert talk.speakers[13] == Speaker(13, 1, "鲁辰", "嘉宾", aliases=("路程",))
    assert [line.speaker for line in talk.lines] == [11, 12, 12]


def test_people_taken_off_the_sheet_leave_their_lines_to_nobody(talk, made):
    made(talk, roster.start(talk, "圆桌", [Person("陈遥", "主持人", speaker=11), Person("新来的")]))
    assert slots(talk) == [(1, "陈遥"), (2, "新来的")]
    assert [line.speaker for line in talk.lines] == [11, None, None]


def test_a_person_whose_name_was_emptied_goes(talk, made):
    people = [Person("  ", speaker=11), Person("程明明", speaker=12), Person(""), Person("鲁辰", speaker=13)]
    made(talk, roster.start(talk, "圆桌", people))
    assert slots(talk) == [(1, "程明明"), (2, "鲁辰")]
    assert talk.line(1).speaker is None


def test_a_sheet_accepted_as_it_stands_only_starts_the_session(talk, made):
    people = [Person(s.name, s.role, s.affiliation, s.id) for s in talk.roster()]
    step = made(talk, roster.start(talk, talk.info.title, people))
    assert step.changes == (Change(Info("圆桌"), Info("圆桌", started=True)),)


def test_a_new_person_gets_the_lowest_free_slot(talk, made):
    made(talk, roster.remove_speaker(talk, 12))
    first, step = roster.add_speaker(talk, "新来的", "嘉宾")
    made(talk, step)
    second, step = roster.add_speaker(talk, "还有一位")
    made(talk, step)
    assert (first.slot, first.role, second.slot) == (2, "嘉宾", 4)
    assert slots(talk) == [(1, "陈遥"), (2, "新来的"), (3, "鲁辰"), (4, "还有一位")]


def test_a_name_changes_everywhere(talk, made):
    step = made(talk, roster.rename(talk, 12, " 程鸣 "))
    assert step.kind is StepKind.ROSTER
    assert slots(talk)[1] == (2, "程鸣")
    assert [line.speaker for line in talk.lines] == [11, 12, 12]


@pytest.mark.parametrize("name", ["程明明", " 程明明 ", "", "  "])
def test_the_same_name_or_none_is_no_edit(talk, name):
    assert roster.rename(talk, 12, name) is None


def test_a_person_taken_off_the_roster_leaves_their_lines_to_nobody(talk, made):
    made(talk, roster.remove_speaker(talk, 12))
    assert slots(talk) == [(1, "陈遥"), (3, "鲁辰")]
    assert [line.speaker for line in talk.lines] == [11, None, None]


def test_a_slot_tells_who_has_it(talk):
    assert roster.in_slot(talk, 2) == GUEST
    assert roster.in_slot(talk, 9) is None


def test_a_start_sheet_that_changes_nothing_is_no_step(make_transcript):
    transcript = make_transcript("大家好。")
    transcript.apply(roster.start(transcript, "圆桌", [Person("周岚", "host")]).changes)
    (speaker,) = transcript.roster()
    same = Person(speaker.name, speaker.role, speaker.affiliation, speaker.id)
    assert roster.start(transcript, " 圆桌 ", [same]) is None
    assert roster.start(transcript, "圆桌", [same, Person("林知远")]) is not None


def test_two_people_become_one_with_the_lines_of_both(talk, made):
    made(talk, roster.change_speaker(talk, replace(talk.speakers[11], affiliation="某大学", aliases=("陈瑶", "路程"))))
    step = made(talk, roster.merge(talk, gone=11, kept=13))
    assert step.kind is StepKind.ROSTER
    assert talk.roster() == [
        GUEST,
        replace(OTHER, role="主持人", affiliation="某大学", aliases=("路程", "陈遥", "陈瑶")),
    ]
    assert [line.speaker for line in talk.lines] == [13, 12, 12]


def test_what_was_known_of_the_one_who_stays_stays(talk, made):
    made(talk, roster.change_speaker(talk, replace(talk.speakers[12], role="嘉宾", affiliation="某公司")))
    made(talk, roster.merge(talk, gone=12, kept=11))
    assert talk.speakers[11] == replace(HOST, affiliation="某公司", aliases=("程明明",))


@pytest.mark.parametrize("stand_in", [Speaker(14, 4, "观众1", "audience"), Speaker(14, 4, "未知", roster.UNKNOWN)])
def test_a_name_that_only_stood_in_for_one_is_no_alias(talk, made, stand_in):
    talk.apply([Change(None, stand_in), Change(talk.line(3), replace(talk.line(3), speaker=14))])
    made(talk, roster.merge(talk, gone=14, kept=12))
    assert talk.speakers[12].aliases == ()
    assert talk.speakers[12].role == ("audience" if stand_in.role == "audience" else "")
    assert talk.line(3).speaker == 12


@pytest.mark.parametrize("name", ["观众1", "Audience 12", "Speaker 3", "SPEAKER_00", "说话人２"])
def test_a_name_with_a_number_at_its_end_stands_in_for_one(name):
    assert roster.stands_in(Speaker(1, 1, name))


def test_a_name_of_ones_own_stands_for_itself():
    assert not roster.stands_in(Speaker(1, 1, "陈遥", roster.AUDIENCE))
    assert roster.stands_in(Speaker(1, 1, "未知", roster.UNKNOWN))


def test_the_audience_is_numbered_by_what_is_free(talk, made):
    assert roster.next_numbered(talk, "观众{number}") == "观众1"
    for name in ("观众1", "观众3"):
        made(talk, roster.add_speaker(talk, name)[1])
    assert roster.next_numbered(talk, "观众{number}") == "观众2"


def test_a_new_voice_speaks_at_once_in_one_step(talk, made):
    step = made(talk, roster.new_voice(talk, "观众1", roster.AUDIENCE, lambda who: set_speaker(talk, 2, 1, who)))
    assert step.kind is StepKind.SPEAKER
    new = talk.roster()[3]
    assert (new.slot, new.name, new.role) == (4, "观众1", roster.AUDIENCE)
    assert [(line.text, line.speaker) for line in talk.lines] == [
        ("大家好。", 11),
        ("谢", 12),
        ("谢。", new.id),
        ("嗯。", new.id),
    ]


def test_who_was_unknown_is_somebody_once_named(talk, made):
    made(talk, roster.new_voice(talk, "未知", roster.UNKNOWN, lambda who: set_speaker(talk, 2, 0, who)))
    somebody = roster.unknown(talk)
    made(talk, roster.rename(talk, somebody.id, "鲁大师"))
    assert talk.speakers[somebody.id].role == ""
    assert roster.unknown(talk) is None


def test_who_was_unknown_is_somebody_once_described_by_name(talk, made):
    made(talk, roster.new_voice(talk, "未知", roster.UNKNOWN, lambda who: set_speaker(talk, 2, 0, who)))
    somebody = roster.unknown(talk)
    made(talk, roster.change_speaker(talk, replace(somebody, affiliation="大学")))
    assert roster.unknown(talk)
    made(talk, roster.change_speaker(talk, replace(roster.unknown(talk), name="鲁大师")))
    assert roster.unknown(talk) is None
    assert talk.speakers[somebody.id].affiliation == "大学"


def test_people_are_found_by_name(talk):
    assert roster.named(talk, " 程明明 ") == GUEST
    assert roster.named(talk, "谁") is None


def test_a_person_cannot_lose_their_name(talk):
    assert roster.change_speaker(talk, replace(GUEST, name="", role="嘉宾")) is None
    assert roster.change_speaker(talk, GUEST) is None


def test_a_new_voice_with_nowhere_to_speak_is_on_the_roster_all_the_same(talk, made):
    step = made(talk, roster.new_voice(talk, "观众1", roster.AUDIENCE, lambda who: None))
    assert step.kind is StepKind.ROSTER
    assert slots(talk)[-1] == (4, "观众1")
