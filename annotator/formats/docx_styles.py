"""How Word documents look: A4, fonts for Chinese and Latin, and a style for each part of a talk."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

TITLE, EVENT, FRONT, PERSON = "Title", "Subtitle", "FrontMatter", "Participant"
TALK, CONTINUED = "Talk", "TalkContinued"
SPEAKER, UNCLEAR = "Speaker", "Unclear"
"""Styles by their ids, as paragraphs and runs name them."""

_NAMES = {FRONT: "Front Matter", CONTINUED: "Talk Continued"}
_LATIN_FONT = "Calibri"
_CHINESE_FONTS = {"zh-TW": "Microsoft JhengHei", "zh-HK": "Microsoft JhengHei", "zh-Hant": "Microsoft JhengHei"}
_SIMPLIFIED_FONT = "Microsoft YaHei"
_REGIONS = {"zh-TW": "zh-TW", "zh-HK": "zh-HK", "zh-Hant": "zh-TW"}
_INK, _QUIET, _NAME = RGBColor(0x1F, 0x23, 0x28), RGBColor(0x5B, 0x62, 0x6B), RGBColor(0x1D, 0x4F, 0x7C)
_SHADE = "FFF0B8"
_HEADINGS = (16, 14, 12, 11, 11, 11)
_MARGIN = Mm(25)


def set_styles(document: Document, language: str) -> None:
    """Set page, fonts and styles for a talk in this language (a tag of BCP 47)."""
    _set_page(document)
    _set_defaults(document, language)
    normal = _paragraph_style(document, "Normal", size=11, line=1.35, after=6)
    normal.paragraph_format.widow_control = True
    _set_heads(document)
    _paragraph_style(document, FRONT, size=10.5, line=1.1, after=4, colour=_QUIET)
    _paragraph_style(document, PERSON, size=10.5, line=1.1, after=2, colour=_QUIET)
    turn = _paragraph_style(document, TALK, before=12)
    turn.next_paragraph_style = _paragraph_style(document, CONTINUED)
    speaker = _character_style(document, SPEAKER)
    speaker.font.bold = True
    speaker.font.color.rgb = _NAME
    shade = OxmlElement("w:shd", {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): _SHADE})
    _character_style(document, UNCLEAR).element.get_or_add_rPr().append(shade)


def _set_page(document: Document) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple", {qn("w:instr"): "PAGE"})
    run = OxmlElement("w:r")
    run.text = "1"
    number.append(run)
    footer._p.append(number)


def _set_defaults(document: Document, language: str) -> None:
    """Name the Chinese font too: without it Word picks one by its own language. No style has fonts of its own."""
    known = document.styles.element
    for fonts in list(known.iter(qn("w:rFonts"))):
        fonts.getparent().remove(fonts)
    defaults = known.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    latin = {qn(f"w:{script}"): _LATIN_FONT for script in ("ascii", "hAnsi", "cs")}
    chinese = _CHINESE_FONTS.get(language, _SIMPLIFIED_FONT)
    defaults.insert(0, OxmlElement("w:rFonts", {**latin, qn("w:eastAsia"): chinese}))
    defaults.find(qn("w:lang")).set(qn("w:eastAsia"), _REGIONS.get(language, "zh-CN"))
    document.settings.element.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), _REGIONS.get(language, "zh-CN"))


def _set_heads(document: Document) -> None:
    title = _paragraph_style(document, TITLE, size=20, line=1.3, after=4)
    title.font.bold = True
    for border in title.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    event = _paragraph_style(document, EVENT, size=12, after=4, colour=_QUIET)
    event.font.italic = False
    for level, size in enumerate(_HEADINGS, 1):
        heading = _paragraph_style(document, f"Heading {level}", size=size, line=1.3, before=18, after=6)
        heading.font.bold = True
        heading.font.italic = False
    for style in (title, event):
        style.paragraph_format.keep_with_next = True
        _drop(style, "w:spacing", inside="w:rPr")


def _drop(style: ParagraphStyle, tag: str, *, inside: str) -> None:
    properties = style.element.find(qn(inside))
    for element in properties.findall(qn(tag)):
        properties.remove(element)


def _paragraph_style(
    document: Document,
    name: str,
    *,
    size: float | None = None,
    line: float | None = None,
    before: float = 0,
    after: float | None = None,
    colour: RGBColor = _INK,
) -> ParagraphStyle:
    """A paragraph style, made if it is not there; lengths in points, `line` in rows."""
    style = _style(document, name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.font.color.rgb = colour
    style.paragraph_format.space_before = Pt(before)
    if size:
        style.font.size = Pt(size)
    if line:
        style.paragraph_format.line_spacing = line
    if after is not None:
        style.paragraph_format.space_after = Pt(after)
    return style


def _character_style(document: Document, name: str) -> CharacterStyle:
    style = _style(document, name, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(style, CharacterStyle)
    return style


def _style(document: Document, style_id: str, kind: WD_STYLE_TYPE) -> object:
    name = _NAMES.get(style_id, style_id)
    if name in document.styles:
        return document.styles[name]
    style = document.styles.add_style(name, kind)
    style.quick_style = True
    if kind is WD_STYLE_TYPE.PARAGRAPH:
        style.base_style = document.styles["Normal"]
    return style
