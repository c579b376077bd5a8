"""The command line must run where no window can: it never loads Qt."""

import json

PROBE = """
import sys
from annotator.cli.program import run
status = run(["check", sys.argv[1], "--format", "json"])
loaded = sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "shiboken6"})
print(loaded, file=sys.stderr)
sys.exit(status)
"""


def test_check_never_loads_qt(python, root):
    done = python("-c", PROBE, root / "resources" / "samples" / "panel.md")
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().splitlines()[-1] == "[]"
    assert json.loads(done.stdout)["suspects"]


CHECKING = """
import sys
import annotator.cli.check
print(sorted({name.split(".")[0] for name in sys.modules} & {"pypdf", "lxml"}))
"""


def test_checking_loads_no_readers_of_papers(python):
    done = python("-c", CHECKING)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
