"""PySide6 6.12.0 under Python 3.11 loses a reference to None at each void call, until the process aborts."""

PROBE = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(1000):
    thing.setObjectName("x")
print(sys.getrefcount(None) - before)
"""


def test_void_calls_keep_none_alive(python):
    done = python("-c", PROBE)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > -100
