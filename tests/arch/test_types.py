def test_the_types_hold(python):
    done = python("-m", "mypy", "annotator")
    assert done.returncode == 0, done.stdout + done.stderr
