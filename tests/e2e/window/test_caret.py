"""The caret goes by what the eye sees, by words and by clauses, and over the edges of lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.export import clean_text
from annotator.app.export_formats import Export
from annotator.core.export_options import ExportOptions
from annotator.core.model import LineState

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
FAMILY, FLAG, THUMB, ACCENT = "👨‍👩‍👧", "🇨🇳", "👍🏽", "e\u0301"


@pytest.fixture
def open_lines(start, tmp_path):
    """The window on these lines."""

    def opened(*lines):
        path = tmp_path / "lines.md"
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        user = start(path)
        user.accept_start_sheet()
        return user

    return opened


def stops(user, key, held=NONE, most=40):
    """Where the caret stops, as (row, offset), until it stops moving."""
    places = [(user.row, user.editor.caret)]
    for _ in range(most):
        user.key(key, held)
        if (user.row, user.editor.caret) == places[-1]:
            break
        places.append((user.row, user.editor.caret))
    return places


def test_arrows_go_by_what_the_eye_sees(open_lines):
    line = f"好{FAMILY}的{FLAG}{FLAG}{THUMB}caf{ACCENT}。"
    user = open_lines(line)
    parts = ["好", FAMILY, "的", FLAG, FLAG, THUMB, "c", "a", "f", ACCENT, "。"]
    expected = [(0, len("".join(parts[:at]))) for at in range(len(parts) + 1)]
    assert stops(user, Key.Key_Right) == expected
    assert stops(user, Key.Key_Left) == expected[::-1]


@pytest.mark.parametrize("sign", [FAMILY, FLAG, THUMB, ACCENT, "𠮷", "好"])
@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_one_key_erases_one_sign(open_lines, sign, key):
    user = open_lines(f"一{sign}二")
    user.editor.place_caret(1 if key == Key.Key_Delete else 1 + len(sign))
    user.key(key)
    assert user.editor.text == "一二"
    assert user.editor.caret == 1


def test_a_line_is_never_split_within_a_sign(open_lines):
    user = open_lines(f"一{FAMILY}二")
    user.key(Key.Key_Right)
    user.key(Key.Key_Right)
    user.key(Key.Key_Return)
    assert user.lines == [f"一{FAMILY}", "二"]
    user.key(Key.Key_Backspace)
    assert user.lines == [f"一{FAMILY}二"]
    assert user.editor.caret == 1 + len(FAMILY)


def test_control_and_arrows_go_by_words_into_the_next_line(open_lines):
    user = open_lines("我们的open sora，好", "第二行")
    expected = [(0, 0), (0, 2), (0, 3), (0, 8), (0, 12), (0, 13), (0, 14), (1, 0), (1, 2), (1, 3)]
    assert stops(user, Key.Key_Right, CTRL) == expected
    assert stops(user, Key.Key_Left, CTRL) == expected[::-1]


def test_control_alt_and_arrows_stop_at_clauses(open_lines):
    user = open_lines("大家好，我是周岚。so, we talk: now", "没有标点", "完；了")
    first = [0, 4, 9, 13, 22, 25]
    expected = [*((0, at) for at in first), (1, 0), (1, 4), (2, 0), (2, 2), (2, 3)]
    assert stops(user, Key.Key_Right, CTRL | ALT) == expected
    assert stops(user, Key.Key_Left, CTRL | ALT) == expected[::-1]


def test_with_shift_words_and_clauses_are_selected_over_lines(open_lines):
    user = open_lines("大家好，我是周岚", "第二行，完")
    user.go(0, 4)
    for _ in range(3):
        user.key(Key.Key_Right, CTRL | ALT | SHIFT)
    QApplication.clipboard().clear()
    user.key(Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "我是周岚\n第二行，"
    user.go(1, 4)
    for _ in range(2):
        user.key(Key.Key_Left, CTRL | SHIFT)
    user.key(Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "行，"


def test_control_backspace_and_delete_erase_words_and_join_at_the_edges(open_lines):
    user = open_lines("一open sora二", "三")
    user.editor.place_caret(10)
    user.key(Key.Key_Backspace, CTRL)
    assert user.editor.text == "一open 二"
    user.editor.place_caret(1)
    user.key(Key.Key_Delete, CTRL)
    assert user.editor.text == "一二"
    user.key(Key.Key_End)
    user.key(Key.Key_Delete, CTRL)
    assert user.lines == ["一二三"]


def test_enter_at_the_end_of_a_line_that_a_cut_ended_leaves_no_empty_line(open_lines):
    user = open_lines("一。", "二。")
    user.key(Key.Key_End)
    user.key(Key.Key_Return)
    assert user.lines == ["一。", "二。"]


def test_an_emptied_line_stays_is_undone_and_exports_as_nothing(open_lines):
    user = open_lines("一。", "二。", "三。")
    user.go(1)
    user.key(Key.Key_A, CTRL)
    user.key(Key.Key_Delete)
    user.key(Key.Key_Down, ALT)
    transcript = user.page.session.transcript
    assert user.lines == ["一。", "", "三。"]
    assert transcript.lines[1].state is LineState.EDITED
    assert user.desk.view.rowHeight(1) > 0
    assert clean_text(Export(transcript, user.page.session.source, ExportOptions()))[0].strip().endswith("\n一。三。")
    user.key(Key.Key_Backspace)
    assert user.lines == ["一。", "三。"], "Backspace joins it away"
    user.key(Key.Key_Z, CTRL)
    user.key(Key.Key_Z, CTRL)
    assert user.lines == ["一。", "二。", "三。"]
