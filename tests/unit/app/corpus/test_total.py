"""Scores taken together: every suspect and every label counts the same."""

import pytest

from annotator.app.corpus.evaluate import Total, with_labels
from annotator.app.evaluate import score
from annotator.core.corpus_errors import NoLabels
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.formats.labels import parse_labels

ROWS = ["我们先讲 skin law 和支架"]
LABELS = parse_labels("1\tskin law\t1\tscaling law\tterm-en\n1\t支架\t1\t智驾\tterm-zh\n".encode(), "l.tsv", ROWS)


def suspect(heard, meant, band):
    at = ROWS[0].index(heard)
    told = (Suggestion(meant, 0.8, Reason(ReasonCode.SOUND)),)
    return 1, Suspect(1, at, at + len(heard), heard, SuspectKind.TERM, Category.TERM_EN, band, 0.8, told)


def counts(figures):
    return figures.suspects, figures.right, figures.labels, figures.found, figures.found_at_5


@pytest.fixture
def total():
    """Three scores of like transcripts, with equal labels: all found, half, nothing."""
    good = score(ROWS, LABELS, [suspect("skin law", "scaling law", Band.SURE), suspect("支架", "智驾", Band.LIKELY)])
    half = score(ROWS, LABELS, [suspect("skin law", "scaling law", Band.MAYBE), suspect("我们", "沃门", Band.SURE)])
    none = score(ROWS, LABELS, [])
    return Total((good, half, none))


def test_counts_add_up_and_shares_follow_of_the_sums(total):
    assert counts(total) == (4, 3, 6, 3, 3)
    assert total.precision == 3 / 4
    assert total.recall == 3 / 6
    assert total.f1 == pytest.approx(0.6)


def test_parts_add_up_too(total):
    assert counts(total.by_band[Band.SURE]) == (2, 1, 6, 1, 1)
    assert counts(total.down_to[Band.LIKELY]) == (3, 2, 6, 2, 2)
    assert counts(total.down_to[Band.MAYBE]) == counts(total)
    assert {category: part.labels for category, part in total.by_category.items()} == {
        Category.TERM_EN: 3,
        Category.TERM_ZH: 3,
    }


def test_nothing_is_no_division_by_nothing():
    assert (Total(()).recall, Total(()).f1) == (0, 0)


def test_labels_are_looked_for_by_name_on_every_level(tmp_path):
    talks, labels = tmp_path / "talks", tmp_path / "labels"
    for path in ("talks/a.md", "talks/deep/b.srt", "talks/c.md", "labels/a.tsv", "labels/deep/b.tsv", "labels/b.tsv"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    files = [talks / "a.md", talks / "c.md", talks / "deep" / "b.srt"]
    assert with_labels(files, talks, labels) == [
        (talks / "a.md", labels / "a.tsv"),
        (talks / "deep" / "b.srt", labels / "deep" / "b.tsv"),
    ]
    with pytest.raises(NoLabels, match=r"talk\.tsv"):
        with_labels(files[1:2], talks, labels)
