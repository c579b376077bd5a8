import re

import pytest

import annotator.core.corpus_errors
import annotator.core.interchange_errors  # noqa: F401
import annotator.gui.kit.messages as messages
from annotator.core.errors import AnnotatorError, FileMissing
from annotator.core.history import StepKind
from annotator.core.model import Band, Category, DecisionKind, Reason, ReasonCode
from annotator.formats.read import read_source
from annotator.gui.kit.i18n import install_language


def subclasses(kind):
    return [kind, *(below for child in kind.__subclasses__() for below in subclasses(child))]


def filled(kind):
    """An error of that kind with a value for each field of its template."""
    error = Exception.__new__(kind)
    error.fields = {name: f"<{name}>" for name in field_names(kind.template)}
    return error


def field_names(template):
    seen = []
    template.format_map(type("Seen", (dict,), {"__missing__": lambda self, key: seen.append(key) or ""})())
    return seen


ERRORS = [kind for kind in subclasses(AnnotatorError) if kind.template]
WORDED = [
    *[(messages.error_text, filled(kind)) for kind in ERRORS],
    *[(messages.step_text, kind) for kind in StepKind],
    *[(messages.reason_text, Reason(code)) for code in ReasonCode],
    (messages.reason_text, Reason(ReasonCode.LESSON, accepted=3, rejected=1)),
    *[(messages.category_text, category) for category in Category],
    *[(messages.band_text, band) for band in Band],
    *[(messages.decision_text, decision) for decision in DecisionKind],
    *[(messages.role_text, role) for role in messages.ROLES],
    (messages.notice_text, "long-line:7"),
]


@pytest.fixture
def chinese(qapp):
    install_language(qapp, "zh_CN")
    yield
    install_language(qapp, "en")


@pytest.mark.parametrize(("words", "value"), WORDED)
def test_everything_that_is_told_has_words_in_both_languages(qapp, words, value):
    install_language(qapp, "en")
    english = words(value)
    install_language(qapp, "zh_CN")
    chinese = words(value)
    install_language(qapp, "en")
    assert english
    assert any("一" <= char <= "鿿" for char in chinese) or english.startswith("<")
    assert "{" not in english + chinese


def test_an_error_keeps_its_fields_in_chinese(chinese):
    assert messages.error_text(FileMissing(path="/a/谈话.md")) == "/a/谈话.md：没有这个文件。请检查文件名。"


@pytest.mark.parametrize("kind", ERRORS)
def test_a_translated_error_has_the_fields_of_the_english_one(chinese, kind):
    told = messages.error_text(filled(kind))
    assert all(f"<{name}>" in told for name in field_names(kind.template))


CUE = "1\n00:00:01,000 --> 00:00:02,000\n好\n\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("picture.md", b"\x89PNG\r\n"),
        ("scan.md", b"\xff\xd8\xff\xe0"),
        ("old.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("talk.docx", b"PK\x03\x04"),
        ("talk.mp3", b"ID3\x04"),
        ("nul.md", b"a\x00b"),
        ("time.srt", (CUE + "2\n00:00:xx,000 --> 00:00:03,000\n好\n").encode()),
        ("early.srt", (CUE + "2\n00:00:09,000 --> 00:00:03,000\n好\n").encode()),
        ("arrow.srt", (CUE + "2\n00:00:02,000 00:00:03,000\n好\n").encode()),
        ("empty.vtt", b"WEBVTT\n\n"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_in_chinese(chinese, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(AnnotatorError) as caught:
        read_source(tmp_path / name)
    told = messages.error_text(caught.value).removeprefix(str(tmp_path / name))
    assert not re.search("[a-z]{2,} [a-z]{2,}", told), told


def test_an_error_of_the_system_keeps_its_own_words():
    assert messages.error_text(OSError("disk full")) == "disk full"
    assert messages.error_text(ValueError()) == "ValueError"


def test_a_reason_by_sound_shows_both_sounds():
    reason = Reason(ReasonCode.SOUND, "s ɑ ɹ oʊ", "s ɔ ɹ ɑ")
    assert messages.reason_text(reason) == "sounds like: s ɑ ɹ oʊ ≈ s ɔ ɹ ɑ"


def test_the_same_pinyin_and_similar_pinyin_are_told_apart(chinese):
    told = [messages.reason_text(Reason(code, "b ào", "b āo")) for code in (ReasonCode.PINYIN, ReasonCode.NEAR_PINYIN)]
    assert told == ["拼音相同：b ào ≈ b āo", "拼音相近：b ào ≈ b āo"]


def test_a_role_in_a_files_own_words_stays():
    assert messages.role_text("点评人") == "点评人"
    assert messages.role_text("") == ""


def test_an_unknown_notice_stays_as_it_is():
    assert messages.notice_text("odd") == "odd"
