from PySide6.QtGui import QGuiApplication

from annotator.gui.app import show_crash
from annotator.gui.dialogs.crash import CrashDialog


def test_the_report_is_shown_and_copied_whole(qtbot):
    report = "annotator 1.0\n\n  File x.py, line 3\nValueError\n"
    dialog = CrashDialog(report)
    qtbot.addWidget(dialog)
    assert dialog.report.toPlainText() == report
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == report


def test_enter_closes(qtbot):
    dialog = CrashDialog("report")
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted):
        dialog.close_button.click()


def test_one_report_is_shown_at_a_time(qtbot, monkeypatch):
    shown = []

    def fail_again(dialog) -> None:
        qtbot.addWidget(dialog)
        dialog.show()
        shown.append(dialog.report.toPlainText())
        show_crash("second")

    monkeypatch.setattr(CrashDialog, "exec", fail_again)
    show_crash("first")
    assert shown == ["first"]
