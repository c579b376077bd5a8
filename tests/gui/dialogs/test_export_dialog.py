from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Script, Spacing
from annotator.gui.dialogs.export_dialog import ExportDialog
from annotator.gui.kit.theme import DARK, LIGHT


@pytest.fixture
def asked():
    return []


@pytest.fixture
def dialog(qtbot, tmp_path, asked):
    def preview(options):
        asked.append(options)
        return f"preview {len(asked)}"

    formats = {"txt": ".txt", "md": ".md", "own": ".own"}
    dialog = ExportDialog(LIGHT, formats, ExportOptions(), 218, preview, path=tmp_path / "talk.clean.txt")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_an_untouched_dialog_exports_what_was_proposed(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.accepted):
        dialog.export.click()
    choice = dialog.chosen()
    assert (choice.path, choice.format, choice.options) == (tmp_path / "talk.clean.txt", "txt", ExportOptions())


def test_every_choice_reaches_the_options_and_the_preview(dialog, qtbot, asked):
    dialog.speakers.setChecked(False)
    dialog.fillers.setChecked(True)
    dialog.script.setCurrentIndex(dialog.script.findData(Script.TRADITIONAL))
    dialog.spacing.setCurrentIndex(dialog.spacing.findData(Spacing.SPACE))
    wanted = ExportOptions(
        speaker_names=False,
        clean_up=CleanUp(fillers=Fillers.LIGHT, script=Script.TRADITIONAL, spacing=Spacing.SPACE),
    )
    assert dialog.options() == wanted
    qtbot.waitUntil(lambda: asked[-1] == wanted)
    assert len(asked) == 2, "changes in a row are one preview"
    assert dialog.preview.toPlainText() == "preview 2"


def test_earlier_options_are_shown_again(qtbot, tmp_path):
    options = ExportOptions(
        speaker_names=False,
        clean_up=CleanUp(fillers=Fillers.LIGHT, script=Script.SIMPLIFIED, spacing=Spacing.NONE),
    )
    dialog = ExportDialog(DARK, {"md": ".md"}, options, 0, lambda _: "", path=tmp_path / "talk.md")
    qtbot.addWidget(dialog)
    assert dialog.options() == options


def test_the_count_of_fillers_is_told(dialog):
    assert "218" in dialog.fillers.text()


def test_the_suffix_follows_the_format(dialog, tmp_path):
    dialog.format.setCurrentIndex(dialog.format.findData("md"))
    assert dialog.chosen().path == tmp_path / "talk.clean.md"


def test_a_format_without_words_shows_its_code(dialog):
    assert dialog.format.itemText(dialog.format.findData("own")) == "own"


@pytest.mark.parametrize("name", ["", "  ", "/"])
def test_no_file_no_export(dialog, name):
    dialog.path.setText(name)
    assert not dialog.export.isEnabled()


def test_replacing_a_file_is_told_beforehand(dialog, tmp_path):
    assert dialog.existing.text() == ""
    (tmp_path / "old.txt").write_text("old")
    dialog.path.setText(str(tmp_path / "old.txt"))
    assert "replaced" in dialog.existing.text()


@pytest.mark.parametrize(("answer", "expected"), [("/elsewhere/a.txt", "/elsewhere/a.txt"), ("", None)])
def test_browsing_names_the_file(dialog, monkeypatch, answer, expected):
    before = dialog.chosen().path
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answer, ""))
    dialog.browse.click()
    assert dialog.chosen().path == (Path(expected) if expected else before)


def test_cancelling_exports_nothing(dialog, qtbot):
    with qtbot.waitSignal(dialog.rejected), qtbot.assertNotEmitted(dialog.accepted):
        dialog.cancel.click()
