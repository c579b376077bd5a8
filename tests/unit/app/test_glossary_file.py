"""The user's glossary file: made with what was kept before, read as one session needs it."""

import re
from contextlib import closing
from dataclasses import replace

import pytest

from annotator.app.glossary_file import (
    Shared,
    back_up_glossary,
    open_glossary,
    read_shared,
)
from annotator.app.paths import user_paths
from annotator.core.errors import BadGlossary, GlossaryCorrupt
from annotator.core.glossary import Event, GlossaryTerm, Lesson
from annotator.core.history import Change
from annotator.core.model import Category, Term

SORA = Term("Sora", Category.PRODUCT, note="mine")
NERF = Term("NeRF", Category.ABBR)
HASH = "a" * 64


@pytest.fixture
def paths():
    return user_paths()


@pytest.fixture
def csv(paths):
    paths.data.mkdir(parents=True)
    paths.personal_glossary.write_text("term,category,note\nSora,product,mine\n", encoding="utf-8")
    return paths.personal_glossary


@pytest.fixture
def glossary(paths):
    with closing(open_glossary(paths)) as glossary:
        yield glossary


def keep(glossary, *terms, event=None):
    held = [GlossaryTerm(at, term, event) for at, term in zip(glossary.new_ids(len(terms)), terms, strict=True)]
    glossary.write([Change(None, one) for one in held])
    return tuple(held)


def test_the_csv_file_of_before_is_taken_over_once_and_kept_under_another_name(paths, csv):
    with closing(open_glossary(paths)) as glossary:
        assert [held.term for held in glossary.terms()] == [SORA]
    assert not csv.exists()
    assert "Sora" in csv.with_suffix(".taken-over.csv").read_text(encoding="utf-8")
    csv.write_text("term\nViT\n", encoding="utf-8")
    with closing(open_glossary(paths)) as glossary:
        assert [held.term for held in glossary.terms()] == [SORA]


def test_a_csv_file_that_is_broken_is_told_and_nothing_is_made(paths, csv):
    csv.write_text("term,category\nSora,film\n", encoding="utf-8")
    for read in (read_shared, open_glossary):
        with pytest.raises(BadGlossary):
            read(paths)
    assert [path.name for path in paths.data.iterdir()] == [csv.name]


def test_reading_alone_makes_nothing_and_counts_the_csv_file(paths, csv):
    assert read_shared(paths).terms == (SORA,)
    assert [path.name for path in paths.data.iterdir()] == [csv.name]
    csv.unlink()
    assert read_shared(paths) == Shared()


def test_a_session_shares_the_personal_terms_and_those_of_its_event(paths, glossary, tmp_path):
    event, other = glossary.add_event("圆桌论坛"), glossary.add_event("VALSE")
    own, ours = keep(glossary, SORA), keep(glossary, NERF, event=event.id)
    keep(glossary, Term("ViT", Category.ABBR), event=other.id)
    lesson = Lesson("索拉", "Sora", Category.PRODUCT, 2)
    glossary.keep_lessons("b" * 64, event.id, [lesson])
    glossary.keep_lessons("c" * 64, other.id, [lesson])
    assert read_shared(paths, HASH) == Shared(None, own, (), (replace(lesson, accepted=4),))
    glossary.set_event(HASH, event.id, tmp_path / "one.db", "P1", "")
    glossary.keep_lessons(HASH, event.id, [lesson])
    found = read_shared(paths, HASH)
    assert found == Shared(event, own, ours, (lesson,))
    assert found.terms == (SORA, NERF)


def test_what_is_shared_follows_the_changes_of_its_layers():
    event = Event(3, "圆桌论坛")
    mine, ours, theirs = GlossaryTerm(1, SORA), GlossaryTerm(2, NERF, 3), GlossaryTerm(4, NERF, 9)
    before = Shared(event, (mine,), (ours,))
    again = mine.changed(replace(SORA, note="again"))
    after = before.followed([Change(mine, again), Change(None, theirs), Change(ours, None)])
    assert after == Shared(event, (again,), ())
    assert after.followed([Change(None, ours), Change(again, mine)]) == before
    moved = replace(mine, event=3, revision=1)
    assert before.followed([Change(mine, moved)]) == Shared(event, (), (moved, ours))


def test_a_damaged_file_is_told_with_what_to_do(paths, glossary):
    glossary.close()
    paths.glossary.write_text("no database", encoding="utf-8")
    with pytest.raises(GlossaryCorrupt, match=re.escape(str(paths.backups / "glossary"))):
        read_shared(paths)


def test_the_file_is_backed_up(paths, glossary):
    keep(glossary, SORA)
    copy = back_up_glossary(paths)
    assert copy.parent == paths.backups / "glossary"
    assert back_up_glossary(paths) is None


def test_without_a_file_there_is_nothing_to_back_up(paths):
    assert back_up_glossary(paths) is None
