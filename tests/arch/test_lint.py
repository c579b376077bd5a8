def test_ruff_finds_nothing(python):
    done = python("-m", "ruff", "check", ".")
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_would_format_nothing(python):
    done = python("-m", "ruff", "format", "--check", ".")
    assert done.returncode == 0, done.stdout + done.stderr
