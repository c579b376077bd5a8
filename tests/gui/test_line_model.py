"""The model of lines keeps up with every step, whatever rows come and go with it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.build import fresh_transcript
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Info, Source, SourceLine
from annotator.core.transcript import Transcript
from annotator.gui.lines.line_model import Column, LineModel


def make_transcript(count):
    texts = tuple(SourceLine(at, f"第{at}行。") for at in range(1, count + 1))
    source = Source("圆桌.md", "0" * 64, b"", "utf-8", "markdown", "圆桌", texts)
    return Transcript(source.lines, fresh_transcript(source).lines, info=Info("圆桌"))


def shown(model):
    return [model.data(model.index(row, Column.TEXT)) for row in range(model.rowCount())]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.integers(1, 12), max_size=11))
def test_rows_go_and_come_back_in_whatever_gaps(qapp, gone):
    transcript = make_transcript(12)
    model = LineModel(transcript, lambda _: [])
    step = Step(StepKind.DELETE, tuple(Change(transcript.line(line_id), None) for line_id in gone))
    for made in (step, step.inverse()):
        transcript.apply(made.changes)
        model.follow(made)
        assert shown(model) == [line.text for line in transcript.lines]


def test_many_rows_in_a_row_go_at_once(qtbot):
    transcript = make_transcript(2_000)
    model = LineModel(transcript, lambda _: [])
    removed = []
    model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    step = Step(StepKind.DELETE, tuple(Change(line, None) for line in transcript.lines[5:1_500]))
    transcript.apply(step.changes)
    with qtbot.waitSignal(model.followed):
        model.follow(step)
    assert removed == [(5, 1_499)]
    assert model.rowCount() == 505
