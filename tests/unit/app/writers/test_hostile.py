"""Whatever a transcript holds, what is written is well-formed and does no harm."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from lxml import etree

from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Paragraphs, Unclear
from annotator.core.history import Change
from annotator.core.model import SourceLine
from annotator.core.template import Template
from annotator.core.unclear import mark_unclear

SENTINEL = "window.ran=document.title='RAN'"
MARKUP = (
    f"<script>{SENTINEL}</script>",
    f"<img src=x onerror=\"{SENTINEL}\">",
    f"</p></main></style></title><svg onload={SENTINEL}>",
    f"[点](javascript:{SENTINEL}) ![图](javascript:{SENTINEL})",
    f"&lt;script&gt;{SENTINEL}&lt;/script&gt; &#60;script>",
    f"\"><iframe srcdoc='<script>{SENTINEL}</script>'>",
    "--><!--", "]]>", "</w:t></w:r><w:del>", "{title} {name.__class__}",
)  # fmt: skip
ODD = (
    "=HYPERLINK(\"http://example.org\")", "+1", "-1", "@x",
    "控\x00制\x07字\x1b[31m符\x7f\x9b", "反\u202e过来\u2066了\u200f", "半\ud800个", "一\n\n二", "末\ufffe尾\uffff",
    "👨‍👩‍👧‍👦一家👍🏽🇨🇳旗", "e\u0301́́́́", "𠮷野家", "程/明\\明",
)  # fmt: skip
TEMPLATE = Template("x", "{title}\n{event}\n{participants}", "{name}（{role}）", "{name}（{affiliation}）", "{name}")
ALL = ExportOptions(
    event=MARKUP[0],
    date=MARKUP[1],
    unclear=Unclear.COMMENT,
    notes=True,
    template=TEMPLATE,
    clean_up=CleanUp(fillers=Fillers.MEDIUM),
)
FORMATS = ("txt", "md", "html", "docx", "docx-changes")


@pytest.fixture
def hostile(made):
    """A transcript in which title, names, roles, talk, notes and comments are all meant to do harm."""
    said = [SourceLine(0, text, speaker=f"甲{text[:20]}\n/") for text in (*MARKUP, *ODD)]
    transcript = made(*said, title=f"题{MARKUP[0]}{MARKUP[2]}\x00")
    for speaker in transcript.roster():
        transcript.apply([Change(speaker, replace(speaker, role=MARKUP[1], affiliation=MARKUP[2] + "\x01"))])
    for line in list(transcript.lines):
        held = transcript.line(line.id)
        transcript.apply([Change(held, replace(held, comment=held.text + "\x02"))])
        transcript.apply(mark_unclear(transcript, line.id, 0, 1).changes)
        mark = max(transcript.decisions.values(), key=lambda decision: decision.id)
        transcript.apply([Change(mark, replace(mark, note=MARKUP[0] + "\x03", guesses=(MARKUP[1], "\ud800")))])
    return transcript


@pytest.mark.parametrize("format", FORMATS)
def test_it_is_written_as_text_without_control_characters(hostile, written, format):
    data = written(hostile, format, ALL)
    texts = [data] if not format.startswith("docx") else _parts(data)
    for text in texts:
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066\ufffe\uffff]", text.decode())


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx"])
def test_all_that_was_said_can_be_read(hostile, seen, format):
    text = seen(hostile, format, ALL).replace("。", "")  # which paragraphs are given where none stands
    for said in (*MARKUP, "👨‍👩‍👧‍👦一家👍🏽🇨🇳旗", "𠮷野家", "程/明\\明", "半个"):
        words = "".join(said.split())
        assert words in text or words[1:] in text, "but for what was marked as unclear"


def test_html_holds_no_tags_but_its_own(hostile, written, html_tags):
    assert html_tags(written(hostile, "html", ALL)) <= {
        "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "p", "ul", "li", "section",
        "b", "mark", "sup", "a", "footer", "ol",
    }  # fmt: skip


def test_no_script_runs_in_a_browser(hostile, written, html_tags, chromium, tmp_path):
    path = tmp_path / "talk.html"
    path.write_bytes(written(hostile, "html", ALL))
    dom = chromium(path, "--dump-dom")
    assert "<title>RAN" not in dom
    assert "甲" in dom
    assert html_tags(dom.encode()).isdisjoint({"script", "img", "svg", "iframe"})


def test_html_reaches_for_nothing_outside(hostile, written):
    text = written(hostile, "html", ALL).decode()
    assert "default-src 'none'" in text
    assert re.findall(r"(?:src|href)=\"(?!#)", text.partition("<body>")[0]) == []
    assert "url(" not in text.partition("</style>")[0]
    assert "@import" not in text


@pytest.mark.parametrize("format", ["docx", "docx-changes"])
def test_word_documents_are_well_formed_and_open_in_office(hostile, written, converted, tmp_path, format):
    data = written(hostile, format, ALL)
    for part in _parts(data):
        etree.fromstring(part)
    assert len(docx.Document(io.BytesIO(data)).comments) >= len(MARKUP)
    path = tmp_path / "talk.docx"
    path.write_bytes(data)
    text = converted(path, "txt:Text (encoded):UTF8").read_text("utf-8")
    assert "程/明\\明" in text or "程/明\\明"[1:] in text


@pytest.mark.parametrize("format", FORMATS)
def test_a_line_of_a_megabyte_is_written(made, written, format):
    transcript = made("说的*话_`<b>，" * 100_000)
    assert len(written(transcript, format, paragraphs=Paragraphs.MARKED)) > 10_000


def _parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return [parts.read(name) for name in parts.namelist() if name.endswith((".xml", ".rels"))]
