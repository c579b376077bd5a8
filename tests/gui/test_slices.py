"""Long work in slices of the Qt thread."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, QTimer

from annotator.gui.kit.slices import Slices


def work(count, result, each_ms=1.0):
    for _ in range(count):
        time.sleep(each_ms / 1000)
        yield
    return result


@pytest.fixture
def done():
    return []


@pytest.fixture
def slices(qapp, done):
    parent = QObject()
    yield Slices(parent, done.append)
    parent.deleteLater()


def test_what_the_work_returns_is_handed_over_once(slices, done, qtbot):
    slices.begin(work(3, "made"))
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(20)
    assert done == ["made"]


def test_other_events_come_between(slices, done, qtbot):
    seen = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: seen.append(len(done)))
    timer.start()
    slices.begin(work(40, "made"))
    qtbot.waitUntil(lambda: bool(done))
    timer.stop()
    assert seen.count(0) >= 5


def test_what_is_begun_anew_or_stopped_is_dropped(slices, done, qtbot):
    slices.begin(work(40, "old"))
    slices.begin(work(2, "new"))
    qtbot.waitUntil(lambda: bool(done))
    slices.begin(work(2, "never"))
    slices.stop()
    qtbot.wait(30)
    assert done == ["new"]
