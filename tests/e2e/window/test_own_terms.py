"""The user's own glossary, which the window listens for in every session."""

from __future__ import annotations

import pytest

from annotator.app.paths import user_paths


@pytest.fixture
def own_glossary(own_home):
    path = user_paths().personal_glossary
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.timeout(180)
def test_own_terms_are_found_in_every_session(start, transcript, own_glossary):
    own_glossary.write_text("term,category,aliases\n归墟大会,term-zh,最后谢谢\n", encoding="utf-8")
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    line = user.page.session.transcript.lines[3]
    assert [s.suggestions[0].text for s in user.page.checking.analysis.suspects(line.id)] == ["归墟大会"]


def test_a_broken_glossary_of_ones_own_is_told_and_stops_nothing(start, transcript, own_glossary, told):
    own_glossary.write_text("term,category\nSora,film\n", encoding="utf-8")
    user = start(transcript)
    user.accept_start_sheet()
    (words,) = told
    assert "glossary.csv" in words
    assert "film" in words


@pytest.mark.timeout(180)
def test_a_damaged_glossary_file_is_told_once_and_the_built_in_terms_are_listened_for(start, transcript, told):
    path = user_paths().glossary
    path.parent.mkdir(parents=True)
    path.write_text("no database", encoding="utf-8")
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    (words,) = told
    assert str(path) in words
    assert "damaged" in words
    line = user.page.session.transcript.lines[0]
    assert [s.text for s in user.page.checking.analysis.suspects(line.id)] == ["open sora"]
    assert path.read_text(encoding="utf-8") == "no database"
