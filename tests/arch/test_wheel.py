"""The wheel must work by itself: installed elsewhere, with the resources that ship in it."""

import json
import shutil

import pytest

PROBE = """
import sys
from annotator import __file__ as where
from annotator.app.paths import resource
from annotator.cli.program import run
assert where.startswith(sys.argv[1]), where
sys.exit(run(["check", str(resource("samples", "panel.md")), "--format", "json"]))
"""


@pytest.fixture
def wheel(python, root, tmp_path):
    """The wheel built from a copy of the checkout, without the network."""
    copy = tmp_path / "copy"
    ignored = shutil.ignore_patterns("__pycache__", "*.db*")
    for folder in ("annotator", "resources"):
        shutil.copytree(root / folder, copy / folder, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(root / name, copy / name)
    done = python("-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "dist", cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return next((tmp_path / "dist").glob("*.whl"))


def test_the_wheel_checks_its_own_sample(python, wheel, tmp_path):
    target = tmp_path / "installed"
    done = python("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", target, wheel)
    assert done.returncode == 0, done.stderr
    done = python(
        "-P", "-c", PROBE, target, cwd=tmp_path, PYTHONPATH=str(target), ANNOTATOR_HOME=str(tmp_path / "home")
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["suspects"]
    assert told["file"].startswith(str(target))
