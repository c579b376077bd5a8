"""All documents that are read hold the same talk."""

from dataclasses import replace

from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from annotator.core.build import fresh_transcript
from annotator.core.export_options import (
    CleanUp,
    ExportOptions,
    Fillers,
    Interjections,
    Paragraphs,
    Spacing,
    Unclear,
    Width,
)
from annotator.core.history import Change
from annotator.core.model import Speaker
from annotator.core.template import Template
from annotator.core.unclear import mark_unclear
from annotator.formats.read import parse

ROWS = st.text(alphabet="大家好呃，。？、ab *_`<>[]()#-!&;\\1=😀", min_size=1, max_size=40).filter(str.strip)
NAMES = st.text(alphabet="程明Ada *_<b>#&/", min_size=1, max_size=8).filter(str.strip)
OPTIONS = st.builds(
    ExportOptions,
    speaker_names=st.booleans(),
    paragraphs=st.sampled_from(Paragraphs),
    interjections=st.sampled_from(Interjections),
    unclear=st.sampled_from([Unclear.HEARD, Unclear.BRACKET]),
    clean_up=st.builds(
        CleanUp,
        fillers=st.sampled_from(Fillers),
        stutters=st.booleans(),
        spacing=st.sampled_from(Spacing),
        width=st.sampled_from(Width),
    ),
    template=st.sampled_from(
        [Template(), Template("x", "{title}*\n{participants}\n<{date}>", "{name}_", "{name}（{role}）", "{name}")]
    ),
)


@effort(deadline=None, max_examples=60)
@given(data=st.data(), rows=st.lists(ROWS, min_size=1, max_size=8), title=ROWS, options=OPTIONS)
def test_every_document_holds_the_same_talk(seen, data, rows, title, options):
    transcript = fresh_transcript(parse("\n\n".join(["# " + title, *rows]).encode(), "a.txt"))
    for slot, name in enumerate(data.draw(st.lists(NAMES, max_size=3)), 1):
        speaker = Speaker(transcript.new_id(), slot, name, role="host")
        transcript.apply([Change(None, speaker)])
        for line in data.draw(st.sets(st.sampled_from(transcript.lines))) if transcript.lines else ():
            held = transcript.line(line.id)
            told = replace(held, speaker=speaker.id, interjection=data.draw(st.booleans()), comment="记 <b>")
            transcript.apply([Change(held, told)])
    for line in data.draw(st.sets(st.sampled_from(transcript.lines))) if transcript.lines else ():
        if step := mark_unclear(transcript, line.id, 0, data.draw(st.integers(1, len(line.text)))):
            transcript.apply(step.changes)
    texts = {format: seen(transcript, format, options) for format in ("txt", "md", "html", "docx")}
    assert len(set(texts.values())) == 1, texts
