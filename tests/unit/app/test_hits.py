import pytest

from annotator.app.finder import search
from annotator.app.hits import Hits, to_search
from annotator.app.query import Query, SearchJob
from annotator.app.within import everything
from annotator.core import edits
from annotator.core.model import LineState


@pytest.fixture
def transcript(make_transcript):
    return make_transcript("和a和", "没有", "和", "和和")


def look(hits, transcript, query, *line_ids):
    """Search lines, or all of them."""
    wanted = [line for line in transcript.lines if line.id in line_ids or not line_ids]
    lines = tuple(to_search(line, everything(line), hits.unticked().get(line.id)) for line in wanted)
    found = search(SearchJob(1, query, lines)).lines
    hits.renew([line.line_id for line in lines], found) if line_ids else hits.take(found)


@pytest.fixture
def hits(transcript):
    hits = Hits(transcript)
    look(hits, transcript, Query("和", "与"))
    return hits


def rows(hits):
    return [(row.line_id, row.start, row.ticked) for row in map(hits.__getitem__, range(len(hits)))]


def test_rows_are_in_the_order_of_the_text_all_ticked(hits):
    assert rows(hits) == [(1, 0, True), (1, 2, True), (3, 0, True), (4, 0, True), (4, 1, True)]
    assert (hits.ticked, hits.changing) == (5, 5)


def test_what_is_unticked_is_not_replaced(hits):
    hits.toggle(1)
    hits.toggle(3)
    hits.toggle(3)
    assert hits.ticked == 4
    assert hits.replacements() == {1: [(0, 1, "与")], 3: [(0, 1, "与")], 4: [(0, 1, "与"), (1, 2, "与")]}
    hits.tick_all(on=False)
    assert (hits.ticked, hits.changing) == (0, 5)
    hits.tick_all(on=True)
    assert hits.ticked == 5


def test_what_was_unticked_stays_so_in_a_job_whatever_is_ticked_meanwhile(transcript, hits):
    hits.toggle(1)
    unticked = hits.unticked()
    hits.tick_all(on=False)
    assert {line_id: line.unticked for line_id, line in unticked.items()} == {1: {2}}


def test_where_the_same_stands_already_there_is_nothing_to_tick(transcript):
    hits = Hits(transcript)
    look(hits, transcript, Query("A|和", "和", is_pattern=True))
    assert (len(hits), hits.ticked, hits.changing) == (6, 1, 1)
    hits.toggle(0)
    assert hits.ticked == 1
    assert hits.replacements()[1] == [(1, 2, "和")]


def test_each_hit_has_a_tick_of_its_own(transcript):
    hits = Hits(transcript)
    look(hits, transcript, Query("|和", "与", is_pattern=True))
    everything = len(hits)
    hits.toggle(0)
    assert [row.ticked for row in map(hits.__getitem__, range(everything))] == [False] + [True] * (everything - 1)
    assert hits.ticked == everything - 1 == sum(map(len, hits.replacements().values()))


def test_a_line_that_changed_meanwhile_is_not_replaced_and_is_found_anew(transcript, hits):
    hits.toggle(1)
    transcript.apply(edits.change_text(transcript, 1, "啊和a和").changes)
    assert 1 not in hits.replacements()
    look(hits, transcript, Query("和", "与"), 1)
    assert rows(hits)[:2] == [(1, 1, True), (1, 3, False)]
    assert hits.replacements()[1] == [(1, 2, "与")]


def test_a_change_that_leaves_the_text_leaves_its_hits(transcript, hits):
    transcript.apply(edits.set_state(transcript, [1], LineState.READ).changes)
    assert 1 in hits.replacements()


def test_lines_that_are_gone_or_hold_nothing_any_more_drop_out(transcript, hits):
    transcript.apply(edits.join(transcript, 3).changes)
    hits.renew([4])
    look(hits, transcript, Query("和", "与"), 3)
    assert [row[:2] for row in rows(hits)] == [(1, 0), (1, 2), (3, 0), (3, 1), (3, 2)]
    transcript.apply(edits.change_text(transcript, 1, "空").changes)
    look(hits, transcript, Query("和", "与"), 1)
    assert len(hits) == 3
    hits.take(())
    assert len(hits) == 0


@pytest.mark.parametrize(
    ("place", "row"), [((0, 0), 0), ((0, 1), 1), ((0, 3), 2), ((1, 0), 2), ((3, 1), 4), ((3, 2), 5)]
)
def test_the_row_at_or_behind_a_place(hits, place, row):
    assert hits.row_from(*place) == row
