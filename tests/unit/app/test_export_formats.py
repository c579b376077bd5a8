"""Every format can be opened again and holds the talk, the names and the title."""

import io
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.export_formats import FORMATS, Export, format_for, formats_of
from annotator.app.export_formats import export_bytes as bytes_of
from annotator.core.build import fresh_transcript
from annotator.core.errors import UnknownFormat
from annotator.core.export_options import ExportOptions
from annotator.core.model import Source, SourceLine
from annotator.formats.read import parse

KEEP = ExportOptions()
NAMELESS = ExportOptions(speaker_names=False)


def export_bytes(transcript, format, options):
    source = Source("talk.md", "0" * 64, b"", "utf-8", "markdown", transcript.info.title, transcript.source)
    return bytes_of(Export(transcript, source, options), format)


def exported(transcript, format, options=KEEP):
    return export_bytes(transcript, format, options).decode()


def test_text(panel):
    assert exported(panel, "txt") == (
        "圆桌：数据从哪里来\n\n第一部分\n\n主持人：欢迎 Ada 来到现场。请先介绍一下自己。\n\n"
        "Ada: Hello, nice to be here.\n\n主持人：谢谢。\n"
    )


def test_markdown_keeps_figures_and_shows_names_bold(panel):
    assert exported(panel, "md") == (
        "# 圆桌：数据从哪里来\n\n# 第一部分\n\n**主持人**：欢迎 Ada 来到现场。请先介绍一下自己。\n\n![](ada.png)\n\n"
        "**Ada**: Hello, nice to be here.\n\n**主持人**：谢谢。\n"
    )


@pytest.mark.parametrize("text", ["# 一号", "> 大于", "- 减", "1. 第一", "12) 第十二"])
def test_talk_is_no_markdown_block(made, text):
    written = exported(made(text, title=""), "md", NAMELESS).strip()
    assert written.replace("\\", "") == text
    assert written != text


def test_markup_in_the_talk_is_shown_as_it_was_said(made):
    for text in ("*重点*", "a ~~b~~", "`x` 和 `y`", "<b>粗</b>", "[x](javascript:alert(1))", "&lt;", "__init__", "**"):
        written = exported(made(text, title=""), "md", NAMELESS).strip()
        assert written != text
        assert written.replace("\\", "") == text


def test_talk_that_only_looks_like_a_block_is_verbatim(made):
    for text in ("#话题", "1.5 倍", "2*3 是多少", "用 a_b 和 c_d 来记", "-1 度", "5 < 6"):
        assert exported(made(text, title=""), "md", NAMELESS).strip() == text


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)

    def handle_data(self, data):
        if data.strip():
            self.seen.append(data)


def test_html_is_escaped_and_says_its_encoding(made):
    parser = Tags()
    text = exported(made(SourceLine(0, "a < b & <script>", speaker="A<b>"), title="T & U"), "html")
    parser.feed(text)
    assert '<meta charset="utf-8">' in text
    assert parser.seen[parser.seen.index("h1") :] == [
        "h1", "T & U", "section", "p", "b", "A<b>: ", "a < b & <script>",
    ]  # fmt: skip


def test_docx_has_title_names_and_a_chinese_font(panel):
    document = docx.Document(io.BytesIO(export_bytes(panel, "docx", KEEP)))
    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Title", "圆桌：数据从哪里来"),
        ("Heading 1", "第一部分"),
        ("Talk", "主持人：欢迎 Ada 来到现场。请先介绍一下自己。"),
        ("Talk", "Ada: Hello, nice to be here."),
        ("Talk", "主持人：谢谢。"),
    ]
    label, words = document.paragraphs[3].runs
    assert (label.style.name, label.style.font.bold, label.text) == ("Speaker", True, "Ada: ")
    assert (words.style.font.bold, words.text) == (None, "Hello, nice to be here.")
    fonts, language = (next(document.styles.element.iter(qn(tag))) for tag in ("w:rFonts", "w:lang"))
    assert (fonts.get(qn("w:eastAsia")), language.get(qn("w:eastAsia"))) == ("Microsoft YaHei", "zh-CN")
    assert (document.core_properties.title, document.core_properties.author) == ("圆桌：数据从哪里来", "")


def test_docx_of_the_same_transcript_is_the_same_file(panel, made):
    assert export_bytes(panel, "docx", KEEP) == export_bytes(panel, "docx", KEEP)
    assert export_bytes(made("别的"), "docx", KEEP) != export_bytes(panel, "docx", KEEP)
    with zipfile.ZipFile(io.BytesIO(export_bytes(panel, "docx", KEEP))) as packed:
        assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_docx_takes_any_characters(made):
    data = export_bytes(made("一\x00二\x1f三\ud800四😀", title="\x07" + "长" * 300), "docx", KEEP)
    assert docx.Document(io.BytesIO(data)).paragraphs[1].text == "一二三四😀"


def test_subtitles_keep_times_and_speakers(panel):
    assert exported(panel, "srt").startswith(
        "1\n00:00:01,000 --> 00:00:01,900\n主持人: 欢迎 Ada 来到现场。\n\n2\n00:00:02,000 --> "
    )
    assert "00:00:04.000 --> 00:00:04.900\n<v Ada>Hello,\n" in exported(panel, "vtt")
    assert "Ada>" not in exported(panel, "vtt", NAMELESS)
    for format in ("srt", "vtt"):
        talk = [(line.speaker, line.start_ms, line.text) for line in parse(exported(panel, format).encode(), "a").lines]
        assert talk == [
            ("主持人", 1000, "欢迎 Ada 来到现场。"),
            ("主持人", 2000, "请先介绍一下自己。"),
            ("Ada", 4000, "Hello,"),
            ("Ada", 5000, "nice to be here."),
            ("主持人", 6000, "谢谢。"),
        ]


def test_a_row_end_inside_a_line_does_not_break_its_cue(made):
    transcript = made(SourceLine(0, "一\n\n二", start_ms=0, end_ms=1))
    assert [line.text for line in parse(export_bytes(transcript, "srt", KEEP), "a").lines] == ["一  二"]


def test_subtitles_need_a_time_on_every_line(made):
    transcript = made(SourceLine(0, "一", start_ms=0, end_ms=900), "二")
    assert {"txt", "inplace"} <= set(formats_of(transcript)) <= set(FORMATS) - {"srt", "vtt"}
    for format in ("srt", "vtt"):
        with pytest.raises(UnknownFormat, match=f"{format}: lines without times .* Choose one of: txt, md, docx"):
            export_bytes(transcript, format, KEEP)


def test_the_format_is_the_one_asked_for_or_the_suffix(tmp_path):
    assert format_for(tmp_path / "a.MARKDOWN", None) == "md"
    assert format_for(tmp_path / "a.txt", "docx") == "docx"
    for name in ("txt", "md", "docx", "html", "srt", "vtt"):
        assert format_for(tmp_path / f"a.{name}", None) == name
    assert format_for(tmp_path / "a.docx", "docx-changes") == "docx-changes"


def test_an_unknown_format_names_those_there_are(made):
    with pytest.raises(UnknownFormat, match=r"a\.pdf: the suffix .* Choose one of: txt, md, docx"):
        format_for(Path("a.pdf"), None)
    with pytest.raises(UnknownFormat, match="pdf: there is no such format"):
        format_for(Path("a.pdf"), "pdf")
    with pytest.raises(UnknownFormat, match="pdf: there is no such format"):
        export_bytes(made("一"), "pdf", KEEP)


@given(
    st.lists(
        st.text(alphabet="大家好，。？！abc 019.,", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=7
    )
)
def test_text_of_an_unedited_uncut_transcript_holds_each_line(texts):
    transcript = fresh_transcript(parse("\n\n".join(texts).encode(), "a.txt"))
    for format in ("txt", "md"):
        written = exported(transcript, format).replace("\\", "")
        assert all(text.strip("，。？！., ") in written for text in texts)


@pytest.mark.shared
def test_the_real_transcripts_are_exported_without_false_stops(shared_data):
    for path in sorted((shared_data / "transcripts").rglob("*.md")):
        transcript = fresh_transcript(parse(path.read_bytes(), path.name))
        soft = [line.text for line in transcript.lines if line.soft_end]
        text = exported(transcript, "txt")
        words = re.sub(r"\W", "", text)
        assert all(re.sub(r"\W", "", line) in words for line in soft)
        assert sum(line in text for line in soft) <= len(text.split("\n\n"))
