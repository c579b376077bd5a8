"""An editor who knows what was said corrects a panel by the window's own keys, in far fewer than retyping takes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "scripted_editor"
SAMPLES = ROOT / "resources" / "samples"


@pytest.mark.timeout(300)
def test_every_error_and_every_turn_of_the_sample_is_set_in_few_keys():
    if not TOOL.exists():
        pytest.skip("tools/ is not part of this copy")
    labels, turns = SAMPLES / "panel.labels.tsv", SAMPLES / "panel.turns.tsv"
    command = [sys.executable, TOOL, SAMPLES / "panel.md", labels, turns]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    errors = sum("\t?\t" not in row for row in labels.read_text("utf-8").splitlines()[1:])
    assert f"errors: {errors} put right" in done.stdout
    assert f"turns: {len(turns.read_text('utf-8').splitlines()) - 1} set" in done.stdout
    assert "not what was said" not in done.stdout
    assert "another speaks" not in done.stdout
    assert float(re.search(r"find and retype \d+: ([\d.]+)%", done.stdout)[1]) <= 30
    assert float(re.search(r"split and menu \d+: ([\d.]+)%", done.stdout)[1]) <= 60
