"""Every usual encoding gives the text back; what is no text is said to be none."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import BadEncoding, FileBinary
from annotator.formats.decode import decode

SIMPLIFIED = "大家好，今天我们来谈一谈机器学习的数据问题。\n谢谢主持人，那我先说。\n"
TRADITIONAL = "大家好，今天我們來談一談機器學習的資料問題。\n謝謝主持人，那我先說。\n"
ENGLISH = "Good morning, everyone.\nLet us begin.\n"

talk = st.text(alphabet=SIMPLIFIED + ENGLISH, min_size=1).map(lambda rest: SIMPLIFIED + rest)
old_talk = st.text(alphabet=TRADITIONAL + ENGLISH, min_size=1).map(lambda rest: TRADITIONAL + rest)


@given(talk, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]))
def test_simplified_text_comes_back(text, encoding):
    assert decode(text.encode(encoding), "a.md") == (text, encoding)


@given(old_talk, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "big5", "gb18030"]))
def test_traditional_text_comes_back(text, encoding):
    assert decode(text.encode(encoding), "a.md")[0] == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_english_text_comes_back(encoding):
    assert decode(ENGLISH.encode(encoding), "a.txt")[0] == ENGLISH


def test_utf_16_with_the_big_end_first_is_known_by_its_mark():
    assert decode(codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), "a.md")[0] == SIMPLIFIED


def test_rare_hanzi_and_emoji_come_back():
    text = "𠮷野家的龘😀，" + SIMPLIFIED
    assert decode(text.encode("gb18030"), "a.md")[0] == text
    assert decode(text.encode(), "a.md")[0] == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_rows_end_with_one_newline(end, encoding):
    assert decode(SIMPLIFIED.replace("\n", end).encode(encoding), "a.md")[0] == SIMPLIFIED


def test_separators_that_are_no_newline_stay():
    text = "一\u2028二\x0b三\x85四\n"
    assert decode(text.encode(), "a.md")[0] == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n...",
        b"PK\x03\x04docx",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0JFIF",
        b"SQLite format 3\x00",
        b"{\\rtf1 text}",
        b"text with a \x00 in it, but not in every second place",
        "中文".encode() + b"\x00" + SIMPLIFIED.encode(),
        bytes(range(256)) * 20,
        codecs.BOM_UTF32_LE + SIMPLIFIED.encode("utf-32-le"),
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(FileBinary, match=r"scan\.md: this is not a text file"):
        decode(data, "scan.md")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_is_named_by_offset_and_row(encoding):
    before = SIMPLIFIED.encode(encoding)
    with pytest.raises(BadEncoding) as caught:
        decode(before + b"\xff" + SIMPLIFIED.encode(encoding), "talk.md")
    assert caught.value.fields == {"path": "talk.md", "offset": len(before), "row": 3}


def test_a_broken_pair_in_utf_16_is_named_too():
    data = codecs.BOM_UTF16_LE + "一\r\n二".encode("utf-16-le")
    with pytest.raises(BadEncoding) as caught:
        decode(data + b"\x00\xd8", "talk.md")
    assert caught.value.fields == {"path": "talk.md", "offset": len(data), "row": 2}


def test_western_text_is_not_read_as_rare_hanzi():
    with pytest.raises(BadEncoding):
        decode("it’s a “quoted” résumé, naïve".encode("cp1252"), "a.txt")
