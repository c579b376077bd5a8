from dataclasses import replace

from annotator.app.listening import taught_by
from annotator.core.history import Change
from annotator.core.model import Speaker
from annotator.core.roster import AUDIENCE, UNKNOWN


def test_people_are_listened_for_by_all_their_names_but_not_by_stand_ins(make_transcript):
    people = [
        Speaker(11, 1, "程明明", aliases=("程鸣鸣",)),
        Speaker(12, 2, "观众1", AUDIENCE),
        Speaker(13, 3, "未知", UNKNOWN),
    ]
    transcript = make_transcript("大家好。", speakers=people)
    assert [(term.text, term.aliases) for term in taught_by(transcript).roster] == [("程明明", ("程鸣鸣",))]
    transcript.apply([Change(people[1], replace(people[1], name="鲁辰"))])
    assert [term.text for term in taught_by(transcript).roster] == ["程明明", "鲁辰"]
