"""Garbage goes between events, and only there."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from annotator.gui.kit import garbage
from annotator.gui.kit.garbage import GarbageCollection


class Ring:
    """Garbage once nobody else holds it."""

    def __init__(self) -> None:
        self.ring = self


@pytest.fixture
def collection(qapp, monkeypatch):
    monkeypatch.setattr(garbage, "_EVERY_MS", 10)
    owner = QObject()
    collection = GarbageCollection(owner)
    yield collection
    collection.stop()
    assert gc.isenabled()


def test_much_garbage_stays_while_an_event_is_handled_and_goes_soon_after(collection, qtbot):
    gone = weakref.ref(Ring())
    held = [Ring() for _ in range(5 * gc.get_threshold()[0])]
    assert gone() is not None
    del held
    qtbot.waitUntil(lambda: gone() is None)


def test_little_garbage_is_left_alone(collection, qtbot):
    gc.collect()
    gone = weakref.ref(Ring())
    collection.collect()
    assert gone() is not None
