"""Whatever is edited, undone and made again: memory and file agree, and undo gives back what was."""

import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.paths import Paths
from annotator.app.session import open_session
from annotator.core import decisions, edits, roster, stretches
from annotator.core.history import Caret, Step, StepKind
from annotator.core.model import (
    Band,
    Category,
    DecisionKind,
    Line,
    LineState,
    Piece,
    Reason,
    ReasonCode,
    Scope,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.core.order import initial
from annotator.core.versions import Snapshot, restore

TALK = "# 圆桌\n\n大家好，欢迎来到现场。\n\n先聊一聊 skin law 的系数。\n\n嗯。\n\n我是做拍办的。\n\n谢谢各位。\n"


def change(transcript, line, number, text):
    return edits.change_text(transcript, line.id, line.text[:number] + text + line.text[number:])


def split(transcript, line, number, text):
    return edits.split(transcript, line.id, number)


def join(transcript, line, number, text):
    return edits.join(transcript, line.id)


def overwrite(transcript, line, number, text):
    return stretches.replace_stretch(transcript, *stretch(transcript, line, number), text)


def put_line_end(transcript, line, number, text):
    return stretches.break_stretch(transcript, *stretch(transcript, line, number))


def stretch(transcript, line, number):
    """From somewhere in a line to somewhere in one further on."""
    last = transcript.neighbour(line.id, number % 3) or line
    start, end = min(number, len(line.text)), min(number + 2, len(last.text))
    return Caret(line.id, start), Caret(last.id, max(start, end) if last is line else end)


def revert(transcript, line, number, text):
    return edits.revert(transcript, line.id)


def set_state(transcript, line, number, text):
    return edits.set_state(transcript, {line.id, transcript.lines[0].id}, list(LineState)[number % 3])


def speak(transcript, line, number, text):
    people = [None, *transcript.speakers]
    return edits.set_speaker(transcript, line.id, number, people[number % len(people)], list(edits.Reach)[number % 3])


def add_person(transcript, line, number, text):
    return roster.add_speaker(transcript, text)[1]


def remove_person(transcript, line, number, text):
    people = sorted(transcript.speakers)
    return roster.remove_speaker(transcript, people[number % len(people)]) if people else None


def restore_start(transcript, line, number, text):
    lines = [Line(x.index, initial(x.index), x.text, (Piece(x.index, 0, len(x.text)),)) for x in transcript.source]
    return restore(transcript, Snapshot(tuple(lines)))


def start(transcript, line, number, text):
    return roster.start(transcript, text, [roster.Person("申琛", "主持人"), roster.Person(text)])


def suspect(line, number):
    suggestion = Suggestion("scaling law", 0.9, Reason(ReasonCode.ALIAS))
    start = min(number, len(line.text))
    text = line.text[start : start + 2]
    category, band = Category.TERM_EN, Band.SURE
    return Suspect(line.id, start, start + len(text), text, SuspectKind.TERM, category, band, 0.9, (suggestion,))


def take(transcript, line, number, text):
    return decisions.take(transcript, [suspect(line, number)], text, kind=DecisionKind.TAKEN)


def ignore(transcript, line, number, text):
    return decisions.ignore(transcript, [suspect(line, number)], list(Scope)[number % 2])


def remember(transcript, line, number, text):
    changes = decisions.remember(transcript, [line.text[:number]], text, Category.TERM_ZH)
    return Step(StepKind.REMEMBER, changes) if changes else None


EDITS = (
    change,
    split,
    join,
    overwrite,
    put_line_end,
    revert,
    set_state,
    speak,
    add_person,
    remove_person,
    start,
    take,
    ignore,
    remember,
    restore_start,
)
acts = st.one_of(
    st.tuples(st.sampled_from(EDITS), st.integers(0, 9), st.integers(0, 12), st.text("系数 law，", max_size=4)),
    st.sampled_from(["undo", "undo", "redo", "reopen", "type on"]),
    st.integers(0, 9),
)


def state(session):
    transcript = session.transcript
    return (
        list(transcript.lines),
        transcript.info,
        dict(transcript.speakers),
        dict(transcript.decisions),
        dict(transcript.terms),
    )


class Trial:
    """A session with all the states it has been in."""

    def __init__(self, folder):
        self.paths = Paths(folder, folder, folder, folder / "sessions")
        talk = folder / "圆桌.md"
        talk.write_text(TALK, encoding="utf-8")
        self.session = open_session(talk, paths=self.paths)
        self.past, self.future = [state(self.session)], []

    def act(self, act):
        if act == "reopen":
            self.reopen()
        elif act == "undo":
            if self.session.undo():
                self.future.append(self.past.pop())
        elif act == "redo":
            if self.session.redo():
                self.past.append(self.future.pop())
        elif act == "type on":
            self.type_on()
        elif isinstance(act, int):
            self.go_to(act)
        else:
            self.edit(*act)
        assert state(self.session) == self.past[-1]

    def edit(self, make, at, number, text):
        transcript = self.session.transcript
        line = transcript.lines[at % len(transcript)]
        if self.session.commit(make(transcript, line, number, text)):
            self.past.append(state(self.session))
            self.future.clear()

    def type_on(self):
        """Type something that belongs to the step made last."""
        last, line = self.session.history.next_undo, self.session.transcript.lines[0]
        if last:
            self.session.commit(edits.change_text(self.session.transcript, line.id, line.text + "啊"), onto=last)
            self.past[-1] = state(self.session)
            if self.past[-1] == self.past[-2]:
                self.past.pop()
            self.future.clear()

    def go_to(self, number):
        """Go to one of all the states there are."""
        every = [*self.past, *reversed(self.future)]
        made = number % len(every)
        self.session.go_to(made if made + 1 < len(every) else made + 100)  # beyond the last is the last
        self.past, self.future = every[: made + 1], every[:made:-1]

    def reopen(self):
        before, history = state(self.session), self.session.history
        self.session.close()
        self.session = open_session(self.session.path, paths=self.paths)
        assert state(self.session) == before
        assert self.session.history == history


@settings(max_examples=40, deadline=None)
@given(st.lists(acts, max_size=25))
def test_memory_and_file_agree_after_any_acts(sequence):
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        for act in sequence:
            trial.act(act)
        trial.reopen()
        with closing(trial.session) as session:
            for before in reversed(trial.past[:-1]):
                assert session.undo()
                assert state(session) == before
            assert session.undo() is None
            for after in [*trial.past[1:], *reversed(trial.future)]:
                assert session.redo()
                assert state(session) == after
            assert session.redo() is None
