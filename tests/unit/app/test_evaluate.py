"""What counts as right, as found and as a false alarm, on suspects made up for it."""

import importlib.util
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.app.check import CheckSettings, check_file
from annotator.app.evaluate import score, score_checked
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.formats.labels import parse_labels

ROWS = [
    "# 小模型对谈",
    "",
    "我们先讲支架，再讲 skin law 和支架，最后说 g p t four 的呆某",
    "",
    "请杨，丽雅老师用 the fusion 模型做个 a gent，好",
]
LABELS = """line	wrong	nth	right	category	kind
3	支架	*	智驾|智能驾驶	term-zh	error
3	skin law	1	scaling law	term-en	error
3	g p t four	1	GPT-4	product	style
3	呆某	1	demo	word	error
5	杨，丽雅	1	杨立雅	person	error
5	the fusion 模型	1	diffusion 模型	term-en	error
5	the fusion	1	diffusion	term-en	error
5	a gent	1	?	term-en	error
"""
ASKED = 6  # two places of one, and four more


def labels(text=LABELS):
    return parse_labels(text.encode(), "l.tsv", ROWS)


def suspect(row, heard, *meant, band=Band.SURE, kind=SuspectKind.TERM, category=Category.TERM_EN, start=0):
    at = ROWS[row - 1].index(heard, start)
    suggestions = tuple(Suggestion(text, 0.8, Reason(ReasonCode.SOUND)) for text in meant)
    return row, Suspect(row, at, at + len(heard), heard, kind, category, band, 0.8, suggestions)


def scored(*suspects):
    return score(ROWS, labels(), suspects)


def counts(figures):
    return figures.suspects, figures.right, figures.labels, figures.found, figures.found_at_5


def test_nothing_found_is_no_division_by_nothing():
    figures = scored()
    assert counts(figures) == (0, 0, ASKED, 0, 0)
    assert (figures.precision, figures.recall, figures.recall_at_5, figures.f1) == (0, 0, 0, 0)
    assert counts(score(ROWS, [], [])) == (0, 0, 0, 0, 0)
    assert score(ROWS, [], []).recall == 0


def test_the_first_suggestion_is_right_one_of_the_next_four_is_found_later():
    figures = scored(
        suspect(3, "支架", "智能驾驶"),
        suspect(3, "skin law", "a", "b", "c", "d", "scaling law"),
        suspect(5, "杨，丽雅", "a", "b", "c", "d", "e", "杨立雅"),
        suspect(3, "我们", "我门"),
    )
    assert counts(figures) == (4, 1, ASKED, 1, 2)
    assert figures.precision == 1 / 4
    assert figures.recall == 1 / 6
    assert figures.recall_at_5 == 2 / 6
    assert figures.f1 == pytest.approx(0.2)
    assert [(asked.label.wrong, asked.rank) for asked in figures.misses] == [
        ("支架", None),
        ("skin law", 5),
        ("杨，丽雅", None),
        ("the fusion 模型", None),
        ("the fusion", None),
    ]
    assert [answer.suspect.text for answer in figures.false_alarms] == ["我们"]


@pytest.mark.parametrize(
    ("row", "heard", "meant"),
    [
        (3, "skin law", "Scaling-Law"),
        (3, "讲 skin law 和", "讲scaling law和"),
        (3, "skin", "scaling"),
        (5, "丽雅", "立雅"),
        (3, "再讲 skin", "再讲，scaling"),
    ],
)
def test_a_fix_is_right_where_the_text_around_comes_out_the_same(row, heard, meant):
    assert counts(scored(suspect(row, heard, meant))) == (1, 1, ASKED, 1, 1)


@pytest.mark.parametrize("meant", ["scaling laws", "scalinglawandmore", "skinlaw2", ""])
def test_a_fix_that_leaves_another_text_is_wrong(meant):
    assert counts(scored(suspect(3, "skin law", meant))) == (1, 0, ASKED, 0, 0)
    assert scored(suspect(3, "skin law", meant)).false_alarms == []


def test_one_suspect_may_put_two_labels_right():
    assert counts(scored(suspect(5, "the fusion", "diffusion"))) == (1, 1, ASKED, 2, 2)


def test_of_two_suspects_on_a_label_the_better_counts():
    figures = scored(suspect(3, "skin law", "skill", "scaling law"), suspect(3, "skin", "scaling"))
    assert counts(figures) == (2, 1, ASKED, 1, 1)


@pytest.mark.parametrize(("row", "heard", "meant"), [(3, "呆某", "demo"), (3, "g p t four", "GPT 5")])
def test_words_and_style_are_not_asked_for_and_no_false_alarm(row, heard, meant):
    figures = scored(suspect(row, heard, meant))
    assert counts(figures) == (1, int(meant == "demo"), ASKED, 0, 0)
    assert figures.false_alarms == []


def test_what_nobody_can_put_right_is_no_false_alarm_and_never_right():
    figures = scored(suspect(5, "a gent", "agents", "?"))
    assert counts(figures) == (1, 0, ASKED, 0, 0)
    assert figures.false_alarms == []


@pytest.mark.parametrize("kind", SuspectKind)
def test_only_terms_and_tails_are_judged(kind):
    judged = kind in {SuspectKind.TERM, SuspectKind.TAIL}
    assert scored(suspect(3, "我们", "我门", kind=kind)).suspects == judged


def test_a_suspect_that_changes_style_alone_is_not_judged():
    assert scored(suspect(5, "a gent", "Agent")).suspects == 0
    assert scored(suspect(5, "a gent")).suspects == 1


def test_each_part_of_a_suspect_across_a_cut_is_judged_by_itself():
    row, first = suspect(3, "skin law", "scaling law")
    other, second = suspect(5, "请", "")
    figures = scored((row, replace(first, group=3)), (other, replace(second, group=3)))
    assert counts(figures) == (2, 1, ASKED, 1, 1)
    assert len(figures.false_alarms) == 1


def test_categories_count_suspects_of_theirs_and_labels_of_theirs():
    figures = scored(
        suspect(3, "支架", "智驾", category=Category.PRODUCT),
        suspect(3, "skin law", "skill"),
    )
    assert {category: counts(part) for category, part in figures.by_category.items()} == {
        Category.PERSON: (0, 0, 1, 0, 0),
        Category.PRODUCT: (1, 1, 0, 0, 0),
        Category.TERM_EN: (1, 0, 3, 0, 0),
        Category.TERM_ZH: (0, 0, 2, 1, 1),
    }


def test_a_band_counts_what_it_finds_alone_and_with_the_surer_ones():
    figures = scored(
        suspect(3, "skin law", "scaling law"),
        suspect(3, "skin", "skill", band=Band.LIKELY),
        suspect(3, "支架", "智驾", band=Band.MAYBE),
    )
    assert {band: counts(part) for band, part in figures.by_band.items()} == {
        Band.SURE: (1, 1, ASKED, 1, 1),
        Band.LIKELY: (1, 0, ASKED, 0, 0),
        Band.MAYBE: (1, 1, ASKED, 1, 1),
    }
    assert {band: counts(part) for band, part in figures.down_to.items()} == {
        Band.SURE: (1, 1, ASKED, 1, 1),
        Band.LIKELY: (2, 1, ASKED, 1, 1),
        Band.MAYBE: (3, 2, ASKED, 2, 2),
    }
    assert figures.down_to[Band.MAYBE] == figures


def test_a_checked_file_is_scored_by_its_own_rows(tmp_path):
    path, table = tmp_path / "talk.md", tmp_path / "labels.tsv"
    path.write_bytes("\r\n".join(ROWS).encode("utf-16"))
    table.write_text(LABELS, encoding="utf-8")
    checked = check_file(path, CheckSettings(()), tmp_path / "cache")
    index = {line.row: line.index for line in checked.source.lines}
    row, found = suspect(5, "the fusion", "diffusion")
    figures = score_checked(replace(checked, suspects=(replace(found, line_id=index[row]),)), table)
    assert counts(figures) == (1, 1, ASKED, 2, 2)
    assert [answer.row for answer in figures.answers] == [5]


def test_a_suspect_that_stands_on_no_single_row_is_left_out(tmp_path):
    path, table = tmp_path / "talk.srt", tmp_path / "labels.tsv"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\n我们讲\nskin law\n", encoding="utf-8")
    table.write_text("4\tskin law\t1\tscaling law\tterm-en\n", encoding="utf-8")
    checked = check_file(path, CheckSettings(()), tmp_path / "cache")
    _, found = suspect(3, "skin law", "scaling law")
    assert counts(score_checked(replace(checked, suspects=(replace(found, line_id=1),)), table)) == (0, 0, 1, 0, 0)


@pytest.fixture
def judge(shared_data):
    """The judge of the real transcripts, a program of its own."""
    spec = importlib.util.spec_from_file_location("judge", shared_data.parent / "tools" / "score_suspects.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def around(label, start, end, right):
    text = ROWS[label.line - 1]
    return text[start : label.start] + right + text[label.end : end]


@st.composite
def suspects_near_labels(draw):
    """A suspect on a label or beside it, with suggestions right and wrong."""
    label = draw(st.sampled_from(labels()))
    text = ROWS[label.line - 1]
    start = max(0, min(label.start + draw(st.integers(-3, 3)), len(text) - 1))
    end = max(start + 1, min(label.end + draw(st.integers(-3, 3)), len(text)))
    heard = text[start:end]
    right = [around(label, start, end, right) for right in label.rights]
    wrong = [heard, heard.upper(), heard.replace(" ", "-"), "", "别的", "diffusion", "智驾"]
    meant = draw(st.lists(st.sampled_from([*right, *right, *wrong]), max_size=7))
    options = draw(
        st.fixed_dictionaries(
            {"band": st.sampled_from(Band), "kind": st.sampled_from(SuspectKind), "category": st.sampled_from(Category)}
        )
    )
    return suspect(label.line, heard, *meant, **options, start=start)


def as_told(row, found):
    """A suspect as the judge takes it."""
    meant = [suggestion.text for suggestion in found.suggestions]
    return {"line": row, "start": found.start, "end": found.end, "band": found.band, "suggestions": meant}


@pytest.mark.shared
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(suspects_near_labels(), max_size=8))
def test_the_judge_gives_the_same_figures(judge, tmp_path_factory, found):
    folder = tmp_path_factory.mktemp("judged")
    (folder / "talk.md").write_text("\n".join(ROWS), encoding="utf-8")
    (folder / "labels.tsv").write_text(LABELS, encoding="utf-8")
    ours = score(ROWS, labels(), found)
    for bands in (Band, {Band.SURE, Band.LIKELY}, {Band.MAYBE}):
        told = [as_told(*one) for one in found if one[1].kind in {"term", "tail"} and one[1].band in set(bands)]
        theirs, false = judge.score(*judge.load_gold(folder / "talk.md", folder / "labels.tsv"), told)
        part = ours.among(set(bands))
        assert (part.suspects, part.labels) == (theirs["suspects"], theirs["terms_and_names"])
        assert part.precision == pytest.approx(theirs["precision_fix"])
        assert part.recall == pytest.approx(theirs["recall_top1"])
        assert part.recall_at_5 == pytest.approx(theirs["recall_top5"])
        assert part.f1 == pytest.approx(theirs["f1_fix"])
        assert len(part.false_alarms) == len(false)
