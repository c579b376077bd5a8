"""Reports and query sheets in a browser: nothing of a transcript runs, and they print on A4."""

import shutil
import subprocess

import pytest

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.edits import change_text, set_speaker
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Decision, Speaker
from annotator.core.unclear import mark_unclear, note_unclear

RUN = "document.documentElement.setAttribute('data-'+'ran',1)"
RAN = "data-ran"
TRAPS = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f"</td></table></style></title><script>{RUN}</script>",
    f"<svg/onload={RUN}>",
    f'"><a href="javascript:{RUN}" autofocus onfocus="{RUN}">点这里</a>',
    f"&#60;script&#62;{RUN}&lt;/script&gt;",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    "<style>body{display:none}</style><base href='https://example.org/'><meta http-equiv=refresh content='0;url=x'>",
)


@pytest.fixture
def trapped(tmp_path):
    """A session whose title, text, names and notes would all run something, were they markup."""
    path = tmp_path / "talk.md"
    path.write_text(f"# {TRAPS[2]}\n\n" + "\n\n".join(f"先说{trap}再说" for trap in TRAPS), encoding="utf-8")
    session = open_session(path, paths=user_paths())
    transcript = session.transcript
    speaker = Speaker(transcript.new_id(), 1, TRAPS[0] + "/x")
    session.commit(Step(StepKind.ROSTER, (Change(None, speaker),)))
    session.commit(set_speaker(transcript, 1, 0, speaker.id))
    for line in list(transcript.lines):
        session.commit(change_text(transcript, line.id, line.text.replace("再说", TRAPS[1] + "完")))
    step = session.commit(mark_unclear(transcript, 1, 2, len(TRAPS[0]) + 2))
    mark = next(change.after for change in step.changes if isinstance(change.after, Decision))
    session.commit(note_unclear(transcript, mark.id, TRAPS[4], TRAPS[:2]))
    session.close()
    return session.path


@pytest.mark.parametrize("format", ["report", "queries"])
def test_nothing_runs_from_a_transcript(annotator, chromium, trapped, tmp_path, format):
    out = tmp_path / "out.html"
    done = annotator("export", trapped, "-o", out, "--to", format)
    assert done.returncode == 0, done.stderr
    shown = chromium(out, "--dump-dom")
    assert "&lt;script&gt;" in shown
    assert RAN not in shown
    for tag in ("<script", "<img", "<svg", "<a ", "<iframe", "<base"):
        assert tag not in shown


def test_the_traps_would_run_in_a_page_without_guard(chromium, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><p>{TRAPS[0]}</p>", encoding="utf-8")
    assert RAN in chromium(page, "--dump-dom")


def test_even_markup_that_got_in_would_not_run(annotator, chromium, trapped, tmp_path):
    out = tmp_path / "out.html"
    annotator("export", trapped, "-o", out, "--to", "report")
    out.write_text(out.read_text(encoding="utf-8").replace("</body>", f"{TRAPS[0]}{TRAPS[1]}</body>"), encoding="utf-8")
    assert RAN not in chromium(out, "--dump-dom")


@pytest.mark.parametrize("format", ["report", "queries"])
def test_it_prints_on_a4(annotator, chromium, sample, tmp_path, format):
    if not shutil.which("pdfinfo"):
        pytest.skip("poppler-utils are not installed")
    out = tmp_path / "out.html"
    assert annotator("export", sample, "-o", out, "--to", format).returncode == 0
    chromium(out, f"--print-to-pdf={tmp_path / 'out.pdf'}")
    told = subprocess.run(["pdfinfo", tmp_path / "out.pdf"], check=True, capture_output=True, text=True).stdout
    assert "(A4)" in told
