"""`annotator doctor` works where nothing else does, and the window says what it lacks."""

import pytest


def test_it_works_without_a_display(annotator):
    done = annotator("doctor")
    assert "PySide6" in done.stdout
    assert "no display" in done.stdout
    assert "Traceback" not in done.stderr


def test_all_fine_is_status_0_and_a_fault_is_1(annotator, tmp_path):
    assert annotator("doctor").returncode == 0
    (tmp_path / "file").write_text("in the way")
    done = annotator("doctor", ANNOTATOR_HOME=str(tmp_path / "file"))
    assert done.returncode == 1
    assert "FAULT" in done.stdout


def test_fcitx_is_explained(annotator):
    done = annotator("doctor", QT_IM_MODULE="fcitx")
    assert "fcitx" in done.stdout
    assert "ibus" in done.stdout


@pytest.mark.parametrize("arguments", [["gui"], ["gui", "talk.md"], ["talk.md"]])
def test_the_window_says_that_it_needs_a_display(annotator, arguments):
    done = annotator(*arguments)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "no display" in line
