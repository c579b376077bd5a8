import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.gui.kit.utf16 import to_code_point, to_utf16

texts = st.text("ab程，é𠮷😀", max_size=16)


def units(text):
    return len(text.encode("utf-16-le")) // 2


@given(texts)
@settings(max_examples=80)
def test_positions_count_the_units_before_them_and_come_back(text):
    for at in range(len(text) + 1):
        assert to_utf16(text, at) == units(text[:at])
        assert to_code_point(text, to_utf16(text, at)) == at


@given(texts)
@settings(max_examples=60, deadline=None)
def test_qt_counts_the_same(qapp, text):
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    for at in range(len(text) + 1):
        cursor.setPosition(0)
        cursor.setPosition(to_utf16(text, at), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == text[:at]
    cursor.movePosition(QTextCursor.MoveOperation.End)
    assert cursor.position() == to_utf16(text, len(text))


@pytest.mark.parametrize(("at", "expected"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3)])
def test_inside_a_pair_the_next_character_is_meant(at, expected):
    assert to_code_point("程😀a", at) == expected


def test_beyond_the_end_of_a_text_with_pairs_is_its_end():
    assert to_code_point("😀", 9) == 1
