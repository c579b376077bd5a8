from PySide6.QtWidgets import QLabel

from annotator.gui.dialogs.keys_sheet import KeysSheet

ROWS = [
    ("Suspects", [("Next suspect", "F8"), ("Previous suspect", "Shift+F8"), ("Ignore", "Alt+I")]),
    ("Lines", [("Split", "Enter")]),
    ("Help", [("Keys", "F1"), ("Commands", "Ctrl+Shift+P")]),
]


def texts(sheet):
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_every_act_stands_on_the_sheet_with_its_key_and_group(qtbot):
    sheet = KeysSheet(ROWS)
    qtbot.addWidget(sheet)
    wanted = {words for title, keys in ROWS for pair in keys for words in (title, *pair)}
    assert wanted <= set(texts(sheet))
    spoken = {label.accessibleName() for label in sheet.findChildren(QLabel)}
    assert "Next suspect: F8" in spoken


def test_the_sheet_stands_beside_the_work(qtbot):
    sheet = KeysSheet(ROWS)
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.isModal()


def test_no_keys_no_columns(qtbot):
    sheet = KeysSheet([])
    qtbot.addWidget(sheet)
    assert texts(sheet) == ["Keys"]


def test_groups_stand_side_by_side(qtbot):
    sheet = KeysSheet(ROWS)
    qtbot.addWidget(sheet)
    sheet.show()
    lefts = [next(label.x() for label in sheet.findChildren(QLabel) if label.text() == title) for title, _ in ROWS]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) > 1


def test_no_words_are_cut_off(qtbot):
    sheet = KeysSheet([("Speakers", [("The other of the last two speakers from here on", "Ctrl+Shift+Enter")] * 2)] * 3)
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.width() <= sheet.screen().availableSize().width()
    assert all(label.width() >= label.sizeHint().width() for label in sheet.findChildren(QLabel))
