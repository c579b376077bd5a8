"""The glossary that is shipped: clean enough that every entry may be suggested to an editor."""

import csv
import re
from collections import Counter

import pytest

from annotator.app.lexicon import load_lexicon
from annotator.app.paths import resource
from annotator.core.model import Category
from annotator.detect.sound.pinyin_phones import syllable_phones
from annotator.detect.sound.reader import Reader
from annotator.detect.tokens import units

COLUMNS = ["term", "category", "aliases", "pronunciations", "not_near", "note", "source", "protect"]
FILES = sorted(resource("glossaries").glob("*.csv"))
PINYIN = re.compile(r"(?:[a-zü]+[1-5])")


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = [row for path in FILES for row in rows_of(path)]
TERMS = {row["term"].casefold() for row in ROWS}


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    return Reader(load_lexicon(tmp_path_factory.mktemp("cache")))


def values(row, column):
    return [value for value in row[column].split("|") if value]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_has_the_header_that_is_documented(path):
    with path.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == COLUMNS


def test_there_are_many_terms_and_of_every_category():
    assert len(ROWS) >= 2500
    assert {row["category"] for row in ROWS} == {category.value for category in Category}


def test_no_term_stands_twice_however_it_is_written():
    counts = Counter(re.sub(r"[\s·_-]", "", row["term"].casefold()) for row in ROWS)
    assert [term for term, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_short_enough_to_be_looked_through(path):
    assert len(rows_of(path)) <= 700


def test_no_value_is_empty_or_carries_space_at_its_edges():
    cells = [value for row in ROWS for column in COLUMNS[:5] for value in row[column].split("|") if row[column]]
    assert [cell for cell in cells if not cell or cell != cell.strip() or "  " in cell] == []


def test_no_alias_is_a_term():
    assert [(row["term"], alias) for row in ROWS for alias in values(row, "aliases") if alias.casefold() in TERMS] == []


def test_no_alias_stands_for_two_terms():
    counts = Counter(alias.casefold() for row in ROWS for alias in values(row, "aliases"))
    assert [alias for alias, count in counts.items() if count > 1] == []


def test_pronunciations_are_pinyin_with_tones_or_english_words():
    def sayable(word):
        return PINYIN.fullmatch(word) or re.fullmatch(r"[A-Za-z]+", word)

    said = [(row["term"], said) for row in ROWS for said in values(row, "pronunciations")]
    assert [pair for pair in said if not all(sayable(word) for word in pair[1].split())] == []


def test_every_syllable_of_pinyin_is_one_that_is_said():
    words = {word for row in ROWS for said in values(row, "pronunciations") for word in said.split()}
    assert [word for word in words if word[-1].isdigit() and not syllable_phones(word)] == []


def test_people_and_organisations_say_who_or_what_they_are():
    assert [row["term"] for row in ROWS if row["category"] in ("person", "org") and not row["note"]] == []


def test_some_words_are_only_protected():
    assert any(row["protect"] for row in ROWS)
    assert [row["term"] for row in ROWS if row["protect"] and (row["aliases"] or row["pronunciations"])] == []


def test_every_pronunciation_has_a_sound(reader):
    said = [(row["term"], said) for row in ROWS for said in values(row, "pronunciations")]
    assert [pair for pair in said if len(reader.pronunciation(pair[1])) < 2] == []


def test_every_term_can_be_heard(reader):
    """A term without sound would never be found."""
    silent = [row["term"] for row in ROWS if not row["protect"] and not reader.term_readings(units(row["term"]))]
    assert silent == []


def test_every_file_is_read_as_a_glossary():
    glossary_csv = pytest.importorskip("annotator.formats.glossary_csv")
    terms = [term for path in FILES for term in glossary_csv.read_glossary(path)]
    assert len(terms) == len(ROWS)
