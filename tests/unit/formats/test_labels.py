"""A label file becomes spans of its transcript; a row that does not fit it is named."""

import pytest

from annotator.app.paths import resource
from annotator.core.errors import BadEncoding, BadLabels, FileBinary, FileEmpty, FileMissing
from annotator.core.model import Category
from annotator.formats.labels import Label, parse_labels, read_labels

ROWS = ["# 小模型对谈", "", "先讲支架，再讲支架的支架", "aaa", ""]


def labels(text, rows=ROWS):
    return parse_labels(text.encode(), "l.tsv", rows)


def test_a_row_is_a_span_of_its_line():
    assert labels("3\t支架\t2\t智驾|智能驾驶\tterm-zh\terror\n") == [
        Label(3, 7, 9, "支架", ("智驾", "智能驾驶"), Category.TERM_ZH, style=False)
    ]


def test_an_asterisk_takes_every_occurrence_even_where_they_overlap():
    assert [label.start for label in labels("3\t支架\t*\t智驾\tterm-zh\terror\n")] == [2, 7, 10]
    assert [(label.start, label.end) for label in labels("4\taa\t*\tb\tterm-en\terror\n")] == [(0, 2), (1, 3)]


def test_what_is_looked_for_is_no_pattern():
    assert labels("1\ta.c\t1\tb\tabbr\terror\n", ["abc a.c"])[0].start == 4


def test_the_kind_may_be_left_out_and_tells_style_apart():
    text = "3\t支架\t1\t智驾\tterm-zh\n4\taaa\t1\tAAA\tabbr\tstyle\tlater columns do not matter\n"
    assert [label.style for label in labels(text)] == [False, True]


def test_a_question_mark_is_no_right_text():
    assert labels("4\taaa\t1\t?\tabbr\terror\n")[0].rights == ()


def test_header_remarks_and_blank_rows_are_skipped():
    text = "line\twrong\tnth\tright\tcategory\tkind\r\n# by ear\r\n\r\n4\taaa\t1\tb\tword\terror\r\n"
    assert [label.category for label in labels(text)] == [Category.WORD]
    assert labels("line\twrong\n") == []


FIT = "4\taaa\t1\tb\tabbr\terror\n"


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("4\taaa\t1\tb", "fewer columns than line, wrong, nth, right, category"),
        ("4 aaa 1 b abbr error", "tabs"),
        ("0\taaa\t1\tb\tabbr\terror", "no line '0', only 1 to 5"),
        ("6\taaa\t1\tb\tabbr\terror", "no line '6', only 1 to 5"),
        ("-1\taaa\t1\tb\tabbr\terror", "no line '-1'"),
        ("four\taaa\t1\tb\tabbr\terror", "no line 'four'"),
        (f"{'9' * 5000}\taaa\t1\tb\tabbr\terror", "no line '999"),
        ("4\tabc\t1\tb\tabbr\terror", "'abc' does not stand"),
        ("5\taaa\t*\tb\tabbr\terror", "'aaa' does not stand"),
        ("4\t\t*\tb\tabbr\terror", "'wrong' is empty"),
        ("4\taa\t3\tb\tabbr\terror", r"\* or 1 to 2, as often as 'aa' .* not '3'"),
        ("4\taa\t0\tb\tabbr\terror", "not '0'"),
        ("4\taa\tall\tb\tabbr\terror", "not 'all'"),
        ("4\taaa\t1\tb\tname\terror", "no category 'name', only person, .*word"),
        ("4\taaa\t1\tb\tabbr\twrong", "no kind 'wrong', only error and style"),
        ("4\taaa\t1\tb\tabbr\t", "no kind ''"),
    ],
)
def test_a_wrong_row_is_named(row, what):
    with pytest.raises(BadLabels, match=what) as caught:
        labels(f"# by ear\n{FIT}{row}\n{FIT}")
    assert str(caught.value).startswith("l.tsv, row 3: ")


def test_a_file_that_holds_no_labels_is_refused(tmp_path):
    with pytest.raises(FileEmpty):
        labels(" \n\n")
    with pytest.raises(FileBinary):
        parse_labels(b"PK\x03\x04", "l.xlsx", ROWS)
    with pytest.raises(BadEncoding):
        parse_labels(b"4\tna\xefve", "l.tsv", ROWS)
    with pytest.raises(FileMissing):
        read_labels(tmp_path / "l.tsv", ROWS)


def test_the_labels_of_the_sample_fit_it(sample):
    rows = sample.read_text(encoding="utf-8").split("\n")
    path = resource("samples") / "panel.labels.tsv"
    read = read_labels(path, rows)
    assert len(read) == len(path.read_text(encoding="utf-8").splitlines()) - 1
    assert all(rows[label.line - 1][label.start : label.end] == label.wrong for label in read)
