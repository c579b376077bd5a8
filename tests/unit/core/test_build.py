from annotator.core.build import fresh_transcript
from annotator.core.model import LineKind, LineState, SourceLine


def test_each_source_line_becomes_an_untouched_line(make_source):
    transcript = fresh_transcript(make_source("大家好。", "先聊数据。", title="圆桌：数据"))
    assert [(line.id, line.text, line.state) for line in transcript.lines] == [
        (1, "大家好。", LineState.TODO),
        (2, "先聊数据。", LineState.TODO),
    ]
    assert [transcript.original(line) for line in transcript.lines] == ["大家好。", "先聊数据。"]
    assert (transcript.info.title, transcript.info.started) == ("圆桌：数据", False)


def test_many_lines_keep_their_order(make_source):
    transcript = fresh_transcript(make_source(*map(str, range(1, 300))))
    assert [line.id for line in transcript.lines] == list(range(1, 300))


def test_times_and_kinds_are_kept(make_source):
    heading = SourceLine(1, "# 圆桌", LineKind.HEADING)
    cue = SourceLine(2, "大家好。", start_ms=1_000, end_ms=2_500)
    first, second = fresh_transcript(make_source(heading, cue)).lines
    assert (first.kind, first.start_ms) == (LineKind.HEADING, None)
    assert (second.kind, second.start_ms, second.end_ms) == (LineKind.TEXT, 1_000, 2_500)


def test_labels_become_a_roster_in_the_order_of_speaking(make_source):
    labels = ["主持人", None, "陈遥", "主持人"]
    lines = [SourceLine(at, "嗯。", speaker=label) for at, label in enumerate(labels, 1)]
    transcript = fresh_transcript(make_source(*lines))
    assert [(speaker.slot, speaker.name) for speaker in transcript.roster()] == [(1, "主持人"), (2, "陈遥")]
    names = {speaker.id: speaker.name for speaker in transcript.roster()}
    assert [names.get(line.speaker) for line in transcript.lines] == labels
    assert set(names).isdisjoint(line.id for line in transcript.lines)


def test_cuts_are_looked_for_in_the_talk_alone(make_source):
    figures = (3, 6, 9, 12)
    lines = [
        SourceLine(at, "![](图.png)", LineKind.FIGURE)
        if at in figures
        else SourceLine(at, "这一行是被按照长度切开的文字而且没有说完。")
        for at in range(1, 15)
    ]
    transcript = fresh_transcript(make_source(*lines))
    assert [line.id for line in transcript.lines if not line.soft_end] == [*figures, 14]
