"""A process that is killed loses no committed edit, and of what is being typed no more than the last moment."""

import signal
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.glossary import GlossaryTerm

ROOT = Path(__file__).resolve().parents[2]

OPEN = """
import sys, time
from pathlib import Path
from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.edits import change_text, set_state, split
from annotator.core.draft import Draft
from annotator.core.model import LineState
session = open_session(Path(sys.argv[1]), paths=user_paths())
transcript = session.transcript
"""

COMMIT = """
session.commit(change_text(transcript, 2, "先聊一聊 scaling law 的系数。"))
session.commit(split(transcript, 1, 4))
session.undo()
print("committed", flush=True)
time.sleep(100)
"""

COMMIT_ON = """
print(0, flush=True)
for number in range(1, 1_000_000):
    session.commit(change_text(transcript, 2, f"第{number}次"))
    print(number, flush=True)
"""

TYPE_ON = """
for number in range(1, 1_000):
    session.save_draft(Draft(2, "字" * number, transcript.line(2).text, number))
    print(number, flush=True)
    time.sleep(0.1)
"""

ONE_BIG_STEP = """
print("ready", flush=True)
while True:
    for state in (LineState.READ, LineState.TODO):
        session.commit(set_state(transcript, [line.id for line in transcript.lines], state))
"""

REMEMBER_ON = """
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Category, Term
print(0, flush=True)
for number in range(1, 1_000_000):
    typed = change_text(transcript, 2, f"第{number}次")
    (term_id,) = session.glossary.file.new_ids()
    kept = Change(None, GlossaryTerm(term_id, Term(f"t{number}", Category.WORD)))
    session.commit(Step(StepKind.GLOSSARY, (*typed.changes, kept)))
    if number % 3 == 0:
        session.undo()
    print(number, flush=True)
"""


@pytest.fixture
def talk(tmp_path):
    file = tmp_path / "圆桌.md"
    file.write_text("# 圆桌\n\n大家好，欢迎来到现场。\n\n先聊一聊 skin law 的系数。\n\n谢谢各位。\n", encoding="utf-8")
    return file


@contextmanager
def editor(script, file):
    """A process that edits the file's session until it is killed at the end of the block."""
    command = [sys.executable, "-c", OPEN + script, str(file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, cwd=ROOT) as process:
        yield process
        process.send_signal(signal.SIGKILL)


def reopened(file):
    return closing(open_session(file, paths=user_paths()))


def printed_until_killed(script, file, wanted):
    """The last number that the editor printed; it is killed once that is `wanted` or more."""
    with editor(script, file) as process:
        for line in process.stdout:
            if int(line) >= wanted:
                break
        process.send_signal(signal.SIGKILL)
        return max([int(line), *map(int, process.stdout)])


def test_committed_edits_are_there_after_a_kill(talk):
    with editor(COMMIT, talk) as process:
        assert process.stdout.readline() == "committed\n", process.stderr.read()
    with reopened(talk) as session:
        assert not session.read_only
        assert [line.text for line in session.transcript.lines][1] == "先聊一聊 scaling law 的系数。"
        assert len(session.transcript) == 3
        assert session.redo()
        assert session.undo()
        assert session.undo()
        assert session.transcript.line(2).text == "先聊一聊 skin law 的系数。"


def test_a_kill_amid_commits_loses_none_that_was_reported(talk):
    reported = printed_until_killed(COMMIT_ON, talk, wanted=50)
    with reopened(talk) as session:
        made = len(session.history.done)
        assert made in (reported, reported + 1)
        assert session.transcript.line(2).text == f"第{made}次"


def test_a_kill_leaves_a_step_whole_or_unmade(tmp_path):
    talk = tmp_path / "long.txt"
    talk.write_text("".join(f"这是第{number}行。\n" for number in range(2_000)), encoding="utf-8")
    with editor(ONE_BIG_STEP, talk) as process:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.4)
    with reopened(talk) as session:
        assert len({line.state for line in session.transcript.lines}) == 1
        for _ in range(len(session.history.done)):
            session.undo()
        assert {line.state.value for line in session.transcript.lines} == {"todo"}


def test_a_kill_leaves_session_and_glossary_telling_the_same(talk):
    printed_until_killed(REMEMBER_ON, talk, wanted=25)
    with reopened(talk) as session:
        made = [change.after for step in session.history.done for change in step.changes]
        held = [value for value in made if isinstance(value, GlossaryTerm)]
        assert len(held) > 10
        assert session.glossary.file.terms() == held
        session.go_to(0)
        assert session.glossary.file.terms() == []
        assert session.glossary.trouble is None


def test_text_being_typed_is_offered_after_a_kill(talk):
    typed = printed_until_killed(TYPE_ON, talk, wanted=5)
    with reopened(talk) as session:
        (draft,) = session.drafts()
        assert draft.line_id == 2
        assert len(draft.text) in (typed, typed + 1)
        assert session.transcript.line(2).text == draft.base
