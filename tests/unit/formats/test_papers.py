"""Papers of every format give their text, or one clear error."""

import io
import zipfile

import docx
import pytest
from pypdf import PageObject, PdfReader, PdfWriter

from annotator.core.errors import (
    FileEmpty,
    PaperDamaged,
    PaperExpands,
    PaperLocked,
    PaperUnknown,
    PaperWithoutText,
)
from annotator.core.papers import PlaceUnit
from annotator.formats.papers.read import paper_of, parse_paper, read_paper

_SLIDE = (
    '<p:sld xmlns:p="urn:p" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p>'
    "<a:r><a:t>{}</a:t></a:r><a:br/><a:r><a:t>{}</a:t></a:r></a:p></p:sld>"
)


def texts(paper):
    return [row.text for row in paper.rows]


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def zipped(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return file.getvalue()


def pdf_of(*pages):
    """A PDF of these pages of Latin text, rows apart by newlines."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        drawn = "".join(f"({row}) Tj 0 -14 Td " for row in page.split("\n")) if page else ""
        stream = f"BT /F1 12 Tf 50 700 Td {drawn}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def test_text_tells_its_rows(tmp_path):
    path = tmp_path / "议程.md"
    path.write_bytes("# 澄江论坛\n\n主持人：林知远\n".encode("gb18030"))
    paper = read_paper(path)
    assert (paper.name, paper.unit) == ("议程.md", PlaceUnit.ROW)
    assert [(row.text, row.number) for row in paper.rows] == [("# 澄江论坛", 1), ("主持人：林知远", 3)]


def test_word_documents_give_paragraphs_and_rows_of_tables():
    document = docx.Document()
    document.add_paragraph("澄江论坛")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "林知远", "澄江大学"
    document.add_paragraph("报告：稀疏蒸馏")
    paper = parse_paper(saved(document), "agenda.docx")
    assert texts(paper) == ["澄江论坛", "林知远\t澄江大学", "报告：稀疏蒸馏"]
    assert paper.unit is PlaceUnit.PARAGRAPH


def test_slides_come_in_their_order():
    parts = {f"ppt/slides/slide{at}.xml": _SLIDE.format(f"第{at}页", "NeRF") for at in (10, 2, 1)}
    paper = parse_paper(zipped(parts), "slides.pptx")
    assert [(row.text, row.number) for row in paper.rows] == [("第1页 NeRF", 1), ("第2页 NeRF", 2), ("第10页 NeRF", 10)]
    assert paper.unit is PlaceUnit.SLIDE


def test_web_pages_give_what_is_shown():
    page = (
        "<!DOCTYPE html><html><head><title>澄江论坛</title><style>p{}</style><script>NeRF()</script></head><body>"
        "<p>主持人：<b>林知远</b>&amp;周岚<br>第二行</p><table><tr><td>沈慧</td><td>云帆科技</td></tr></table></body></html>"
    )
    expected = ["澄江论坛", "主持人：林知远&周岚", "第二行", "沈慧\t云帆科技"]
    assert texts(parse_paper(page.encode(), "agenda.html")) == expected


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "big5", "no-such-charset"])
def test_web_pages_are_read_in_the_encoding_that_they_name(charset):
    encoding = "utf-8" if charset == "no-such-charset" else charset
    page = f'<html><head><meta charset="{charset}"></head><body>主持人今天在大家面前</body></html>'
    assert texts(parse_paper(page.encode(encoding), "agenda.html")) == ["主持人今天在大家面前"]


def test_pdf_tells_its_pages_and_makes_broken_words_whole():
    paper = parse_paper(pdf_of("Scaling laws for multi-\nmodal talks", "NeRF"), "paper.pdf")
    assert [(row.text, row.number) for row in paper.rows] == [("Scaling laws for multimodal talks", 1), ("NeRF", 2)]
    assert paper.unit is PlaceUnit.PAGE


def test_rows_of_a_pdf_that_run_on_are_one():
    rows = [
        "We study how the talk of a panel is heard by a",
        "recogniser that never met its names.",
        "Speakers",
        "Jie Tanaka",
    ]
    expected = [f"{rows[0]} {rows[1]}", "Speakers", "Jie Tanaka"]
    assert texts(parse_paper(pdf_of("\n".join(rows)), "paper.pdf")) == expected


def test_signs_that_only_look_like_hanzi_are_read_as_these(monkeypatch):
    monkeypatch.setattr(PageObject, "extract_text", lambda _: "主持⼈：⻰⼤⻓（ 澄江⼤学 ），ﬁrst")
    assert texts(parse_paper(pdf_of("x"), "paper.pdf")) == ["主持人：龙大长（澄江大学），first"]
    assert texts(paper_of("主持⼈：⻰⼤⻓", "pasted")) == ["主持人：龙大长"]


def test_a_pdf_of_pictures_is_told():
    with pytest.raises(PaperWithoutText):
        parse_paper(pdf_of("", ""), "scan.pdf")


def test_a_pdf_with_a_password_is_told():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of("secret"))))
    writer.encrypt("word", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(PaperLocked):
        parse_paper(file.getvalue(), "locked.pdf")


def test_a_pdf_that_only_its_owner_may_change_is_read():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of("open"))))
    writer.encrypt("", "word", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    assert texts(parse_paper(file.getvalue(), "open.pdf")) == ["open"]


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing more", b"PK\x03\x04 cut off", b"%PDF-"])
def test_damaged_files_are_told(data):
    with pytest.raises(PaperDamaged):
        parse_paper(data, "broken")


def test_a_damaged_part_of_a_document_is_told():
    with pytest.raises(PaperDamaged):
        parse_paper(zipped({"word/document.xml": "<w:document"}), "broken.docx")


def test_whatever_byte_of_a_document_is_damaged_is_told():
    data = zipped({"word/document.xml": "<w:document xmlns:w='w'><w:p><w:t>好</w:t></w:p></w:document>"})
    told = 0
    for at in range(4, len(data)):
        try:
            parse_paper(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :], "broken.docx")
        except (PaperDamaged, PaperUnknown, PaperExpands):
            told += 1
    assert told > len(data) / 3


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    data = zipped({"word/document.xml": b" " * (61 * 1024 * 1024)})
    assert len(data) < 100_000
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("it was unpacked"))
    with pytest.raises(PaperExpands):
        parse_paper(data, "bomb.docx")


def test_entities_of_a_document_are_not_expanded():
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x xmlns:w="w"><w:p><w:t>好&b;</w:t></w:p></x>'
    )
    assert texts(parse_paper(zipped({"word/document.xml": bomb}), "entities.docx")) == ["好"]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", zipped({"a.txt": "text"}), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old"]
)
def test_files_of_other_kinds_are_told(data):
    with pytest.raises(PaperUnknown):
        parse_paper(data, "other")


@pytest.mark.parametrize("data", [b"", b" \n\n", saved(docx.Document()), b"<html><body></body></html>"])
def test_files_without_text_are_told(data):
    with pytest.raises(FileEmpty):
        parse_paper(data, "empty")


def test_control_characters_of_a_page_are_left_out():
    page = "<!doctype html><p>Zephyr\x08Fold<table><tr><td>一&#1;<td>二</table>\x1f"
    assert texts(parse_paper(page.encode(), "page.html")) == ["ZephyrFold", "一\t二"]
