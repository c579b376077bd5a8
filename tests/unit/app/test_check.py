import pytest

from annotator.app.check import CheckSettings, check_file
from annotator.core.errors import FileMissing
from annotator.core.glossary import Lesson
from annotator.core.model import Category, Term

TERM = Term("RouteLM", Category.PRODUCT, aliases=("root elm",))


@pytest.fixture
def check(tmp_path):
    def run(text, **given):
        path = tmp_path / "talk.md"
        path.write_text(text, encoding="utf-8")
        return check_file(path, CheckSettings((TERM,), **given), tmp_path / "cache")

    return run


def test_only_talk_is_checked(check):
    checked = check("# root elm\n\n## root elm\n\n![root elm](root-elm.png)\n\n今天讲的root elm是这样的。\n")
    (suspect,) = checked.suspects
    line = checked.line(suspect)
    assert (line.index, line.row) == (3, 7)
    assert line.text[suspect.start : suspect.end] == "root elm"


def test_a_line_too_long_is_left_out_and_named(check):
    checked = check(f"root elm{'啊' * 20_000}\n\n今天讲的root elm是这样的。\n")
    assert [line.index for line in checked.unchecked] == [1]
    assert [suspect.line_id for suspect in checked.suspects] == [2]


def test_a_line_of_just_the_length_allowed_is_checked(check):
    checked = check("root elm" + "啊" * (20_000 - len("root elm")))
    assert checked.unchecked == ()
    assert len(checked.suspects) == 1


def test_a_heading_too_long_is_no_matter(check):
    assert check(f"今天讲的是这样的。\n\n## {'啊' * 20_001}\n").unchecked == ()


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(FileMissing):
        check_file(tmp_path / "none.md", CheckSettings(()), tmp_path)


def test_what_was_accepted_before_counts(check):
    lesson = Lesson("磨粉框架", "Mofenix", Category.PRODUCT, 2)
    (suspect,) = check("我们用磨粉框架来训练。", lessons=(lesson,)).suspects
    assert (suspect.text, suspect.suggestions[0].text) == ("磨粉框架", "Mofenix")
