"""What the documents look like where it can be told without eyes: parts by their styles, pages, languages."""

import io
import re
import shutil
import subprocess
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from annotator.app.export import clean_text
from annotator.app.export_formats import Export
from annotator.app.paths import user_paths
from annotator.app.templates import find_template
from annotator.core.export_options import CleanUp, ExportOptions, Script
from annotator.core.history import Change
from annotator.core.model import LineKind, Source, SourceLine


@pytest.fixture
def interview():
    return ExportOptions(template=find_template("interview", user_paths()))


@pytest.fixture
def forum(made):
    """Two people under two headings, a long turn, a figure."""
    transcript = made(
        SourceLine(0, "## 上半场", LineKind.HEADING),
        SourceLine(0, "欢迎来到现场，请先介绍一下自己。", speaker="周岚"),
        SourceLine(0, "大家好。", speaker="Ada"),
        SourceLine(0, "![一张图](https://example.org/a.png)", LineKind.FIGURE),
        SourceLine(0, "这是另一段。", speaker="Ada"),
        SourceLine(0, "## 下半场", LineKind.HEADING),
        SourceLine(0, "谢谢。", speaker="周岚"),
        title="2026澄江大会：小模型",
    )
    host = transcript.roster()[0]
    other = transcript.line(5)
    transcript.apply([Change(host, replace(host, role="host", affiliation="云汀研究院"))])
    transcript.apply([Change(other, replace(other, paragraph=True))])
    return transcript


def test_every_part_of_a_word_document_has_a_style_of_its_own(forum, written, interview):
    document = docx.Document(io.BytesIO(written(forum, "docx", interview)))
    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Title", "小模型"),
        ("Subtitle", "2026澄江大会"),
        ("Participant", "周岚（云汀研究院，主持人）"),
        ("Participant", "Ada"),
        ("Heading 2", "上半场"),
        ("Talk", "周岚（云汀研究院，主持人）：欢迎来到现场，请先介绍一下自己。"),
        ("Talk", "Ada：大家好。"),
        ("Talk Continued", "这是另一段。"),
        ("Heading 2", "下半场"),
        ("Talk", "周岚：谢谢。"),
    ]


def test_word_pages_are_a4_with_numbers_and_no_lonely_rows(forum, written):
    document = docx.Document(io.BytesIO(written(forum, "docx")))
    (section,) = document.sections
    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    assert [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert document.styles["Normal"].paragraph_format.widow_control
    assert document.styles["Heading 1"].paragraph_format.keep_with_next


@pytest.mark.parametrize(
    ("script", "tag", "region"),
    [(Script.KEEP, "zh", "zh-CN"), (Script.TAIWAN, "zh-TW", "zh-TW"), (Script.HONG_KONG, "zh-HK", "zh-HK")],
)
def test_documents_say_their_language(forum, written, script, tag, region):
    options = ExportOptions(clean_up=CleanUp(script=script))
    assert f'<html lang="{tag}">' in written(forum, "html", options).decode()
    styles = docx.Document(io.BytesIO(written(forum, "docx", options))).styles.element
    assert next(styles.iter(qn("w:lang"))).get(qn("w:eastAsia")) == region


def test_html_has_parts_that_tell_what_they_are(forum, written, interview):
    page = re.sub(r"<style>.*</style>\n", "", written(forum, "html", interview).decode(), flags=re.DOTALL)
    assert page.partition("<main>\n")[2] == (
        '<header>\n<h1>小模型</h1>\n<p class="event">2026澄江大会</p>\n'
        '<ul class="people"><li>周岚（云汀研究院，主持人）</li><li>Ada</li></ul>\n</header>\n<h3>上半场</h3>\n'
        '<section class="turn">\n<p><b>周岚（云汀研究院，主持人）：</b>欢迎来到现场，请先介绍一下自己。</p>\n</section>'
        '\n<section class="turn">\n<p><b>Ada：</b>大家好。</p>\n<p class="figure">一张图</p>\n<p>这是另一段。</p>\n'
        "</section>\n"
        '<h3>下半场</h3>\n<section class="turn">\n<p><b>周岚：</b>谢谢。</p>\n</section>\n</main>\n</body>\n</html>\n'
    )
    assert "example.org" not in page


def test_printed_html_is_a4_and_no_heading_ends_a_page(made, written, chromium, tmp_path):
    if not shutil.which("pdftotext"):
        pytest.skip("poppler-utils is not installed")
    lines = []
    for part in range(40):
        lines.append(SourceLine(0, f"## 第{part}节", LineKind.HEADING))
        lines += [SourceLine(0, "说得不长也不短。" * (3 + part % 7), speaker="周岚")]
    path, pdf = tmp_path / "talk.html", tmp_path / "talk.pdf"
    path.write_bytes(written(made(*lines), "html"))
    chromium(path, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    facts = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert "A4" in facts
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True).stdout
    pages = [page.split() for page in text.split("\f") if page.strip()]
    assert len(pages) > 2
    assert [page[-1] for page in pages] == [str(number) for number in range(1, len(pages) + 1)]
    assert not any(re.fullmatch(r"第\d+节", page[-2]) for page in pages)


def test_the_clipboard_has_bold_names_and_no_styles(forum):
    source = Source("talk.md", "0" * 64, b"", "utf-8", "markdown", "", forum.source)
    plain, rich = clean_text(Export(forum, source, ExportOptions()))
    assert "<p><b>周岚：</b>欢迎来到现场，" in rich
    assert "<style>" not in rich
    assert "周岚：欢迎来到现场，" in plain
