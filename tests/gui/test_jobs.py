import subprocess
import sys
from threading import Event

from PySide6.QtCore import QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from annotator.gui.kit.jobs import run_in_background

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from annotator.gui import app, main_window
from annotator.gui.kit.jobs import run_in_background

def export():
    time.sleep(0.5)
    Path(sys.argv[1]).write_text("whole")

def open_and_quit(window, path):
    run_in_background(export, done=window.tell)
    QApplication.quit()

main_window.MainWindow.open = open_and_quit
sys.exit(app.run(Path("talk.md")))
"""


def test_work_in_the_background_ends_before_the_program(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "out.md")], capture_output=True, text=True, timeout=60
    )
    assert (tmp_path / "out.md").read_text() == "whole"
    assert "Error" not in done.stderr
    assert done.returncode == 0


def test_what_is_gone_hears_neither_answer_nor_failure(qtbot):
    go_on, called = Event(), []

    def fail():
        go_on.wait(10)
        raise ValueError("no")

    owner = QObject()
    run_in_background(lambda: go_on.wait(10), done=lambda _: called.append("done"), owner=owner)
    run_in_background(fail, failed=lambda _: called.append("failed"), owner=owner)
    run_in_background(fail, failed=lambda _: called.append("failed, of no owner"))
    owner.deleteLater()
    QApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    go_on.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(50)
    assert called == ["failed, of no owner"]
