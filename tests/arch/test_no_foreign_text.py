"""The real transcripts are lent for measuring: nothing of their text may enter the project."""

import subprocess

import pytest

LONG_ENOUGH = 40


def starts_of_lines(folder):
    for path in folder.rglob("*.md"):
        for line in path.read_text(encoding="utf-8", errors="ignore").splitlines():
            if len(line.strip()) >= LONG_ENOUGH and not line.startswith("#"):
                yield line.strip()[:LONG_ENOUGH]


@pytest.mark.shared
def test_no_line_comes_from_the_real_transcripts(root, shared_data):
    foreign = set(starts_of_lines(shared_data))
    assert foreign
    listed = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    copied = [
        name
        for name in listed.stdout.splitlines()
        if (root / name).is_file()
        and any(line.strip()[:LONG_ENOUGH] in foreign for line in (root / name).read_text(errors="ignore").splitlines())
    ]
    assert copied == []
