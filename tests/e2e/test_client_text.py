"""Client text of the sample panel: all that is suggested as sure or likely is believed, then the command line exports.

What must come out is near what a good editor hands over: at most half as far from it as the raw text.
"""

import importlib
import re
from contextlib import closing
from pathlib import Path

import pytest

from annotator.app.layout.page import lay_out
from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.export_options import ExportOptions
from annotator.core.model import Band

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "client_text"
SAMPLES = ROOT / "resources" / "samples"
BELIEVED = frozenset({Band.SURE, Band.LIKELY})


def paragraphs(text):
    """The paragraphs of an exported text or a transcript, without the title."""
    return [row for row in text.split("\n")[1:] if row.strip()]


@pytest.fixture(scope="module")
def tool():
    if not TOOL.exists():
        pytest.skip("tools/ is not part of this copy")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(TOOL))
        yield importlib.import_module


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def believed(tool, home):
    """The session file of the sample with every suggestion taken, and the soft marks that its export holds."""
    cache = user_paths().cache
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANNOTATOR_HOME", str(home))
        paths = user_paths()
    with closing(open_session(SAMPLES / "panel.md", paths=paths)) as session:
        editor = tool("editor").Editor(session, cache)
        editor.begin()
        editor.believe_turns(BELIEVED)
        editor.believe_terms(BELIEVED)
        editor.believe_marks(BELIEVED)
        page = lay_out(session.transcript, ExportOptions())
        return session.path, tool("soft_marks").soft_marks(page, session.transcript)


@pytest.fixture(scope="module")
def exported(believed, home, annotator_in):
    """The paragraphs that `annotator export` writes of it."""
    session, _ = believed
    arguments = ("export", session, "-o", home / "panel.txt", "--clean", "medium", "--no-speaker-names")
    done = annotator_in(home, *arguments, ANNOTATOR_HOME=str(home))
    assert done.returncode == 0, done.stderr
    return paragraphs((home / "panel.txt").read_text(encoding="utf-8"))


@pytest.mark.timeout(300)
def test_the_export_is_at_most_half_as_far_from_the_edited_text_as_the_raw_one(tool, exported):
    edited = "".join(map("".join, tool("figures").read_edited((SAMPLES / "panel.edited.md").read_text("utf-8"))))
    rate = tool("rates").rate
    raw = rate("".join(paragraphs((SAMPLES / "panel.md").read_text("utf-8"))), edited)
    assert 0.1 < raw.share < 0.15
    assert rate("".join(exported), edited).share <= raw.share / 2


@pytest.mark.timeout(300)
def test_no_mark_of_a_cut_is_left_that_nobody_settled(believed):
    _, left = believed
    assert (left.inside, left.closing) == ((), ())


@pytest.mark.timeout(300)
def test_the_export_reads_as_paragraphs_of_whole_sentences(tool, exported):
    found = tool("figures").figures([[text] for text in exported])
    assert (found.doubled, found.leading, found.hung, found.open_ends) == ((), 0, 0, ())
    assert found.too_long == 0
    assert found.marks["？"] >= 20
    assert not found.sounds["呃"]
    assert not re.search("(?<=[，。])[，。、？]", "".join(exported))
