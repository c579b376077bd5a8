"""The clean-up on real transcripts: nothing is broken by it, and what it is for is done."""

import re

import pytest

from annotator.core.build import fresh_transcript
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.export_options import CleanUp, Numbers, Script, Spacing, Width
from annotator.core.model import LineKind
from annotator.core.text import run_together
from annotator.detect.clean_up.cleanings import cleanings
from annotator.detect.clean_up.styled import styled
from annotator.formats.read import read_source

pytestmark = pytest.mark.shared

STYLE = CleanUp(
    numbers=Numbers.DIGITS, script=Script.SIMPLIFIED, spacing=Spacing.SPACE, width=Width.BY_SCRIPT, tics=False
)
SOUNDS = re.compile(r"(?<![？?])[呃嗯]")
DOUBLED = re.compile(r"[，、]\s*[，、。]|(?<!。)。[，、。](?!。)")


@pytest.fixture
def talks(shared_data):
    """The talk of each transcript as one text, by the name of its file."""
    found = {}
    for path in sorted((shared_data / "transcripts").rglob("*.md")):
        transcript = fresh_transcript(read_source(path))
        lines = [line for line in transcript.lines if line.kind is LineKind.TEXT]
        found[path.stem] = run_together(line.text.removesuffix(transcript.soft_mark(line)) for line in lines)
    return found


@pytest.mark.parametrize("level", [CleanLevel.LIGHT, CleanLevel.MEDIUM])
def test_real_talk_is_cleaned_once_and_for_all(talks, applied, level):
    clean_up = at_level(STYLE, level)
    for name, text in talks.items():
        left = applied(text, cleanings(text, clean_up, protected=()))
        assert not SOUNDS.search(left), name
        assert not DOUBLED.search(left), name
        assert 0.75 * len(text) < len(left) < 1.01 * len(text), name
        assert cleanings(left, clean_up, protected=()) == [], name
        written = styled(left, clean_up)
        assert styled(written, clean_up) == written, name
