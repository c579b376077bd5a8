import faulthandler
import sys

import pytest

from annotator.app.crash import crash_report, install_crash_reports


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Crash reports that go to a list, taken down again afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown = []
    was_enabled = faulthandler.is_enabled()
    with install_crash_reports(tmp_path / "data", shown.append):
        yield shown, tmp_path / "data"
        faulthandler.disable()
    if was_enabled:
        faulthandler.enable(sys.__stderr__)


def failure():
    secret = "what the panel said"
    try:
        raise ValueError(secret)
    except ValueError as error:
        return error


def test_the_report_says_where_and_tells_nothing_of_the_text():
    report = crash_report(failure())
    assert "ValueError" in report
    assert "test_crash.py" in report
    assert "Python" in report
    assert "what the panel said" not in report.replace('secret = "what the panel said"', "")


def test_an_error_nobody_caught_is_shown_and_kept(installed, capsys):
    shown, data = installed
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    assert shown[0] in (data / "crashes.log").read_text(encoding="utf-8")
    assert "ValueError" in capsys.readouterr().err


def test_a_report_that_cannot_be_kept_is_shown_all_the_same(installed, capsys):
    shown, data = installed
    (data / "crashes.log").mkdir()
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1


def test_an_interrupt_is_no_crash(installed):
    shown, data = installed
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []
    assert not (data / "crashes.log").exists()


def test_crashes_below_python_have_a_file(installed):
    _, data = installed
    assert faulthandler.is_enabled()
    assert (data / "faults.log").is_file()
