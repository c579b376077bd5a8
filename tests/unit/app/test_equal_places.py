import pytest

from annotator.app.equal_places import asked_place, equal_places
from annotator.app.found import Found
from annotator.core.decisions import heard_at
from annotator.core.model import Category


def spans(places):
    return [[(part.line_id, part.start, part.text) for part in parts] for parts in places]


@pytest.fixture
def talk(make_transcript):
    return make_transcript("先说 Lora，再说 lora。", "这里是 loras 和 LORA", "outer。", "aggressive 模型", soft=[3])


def test_the_same_is_found_marked_or_not_and_in_any_case(talk, make_suspect):
    found = Found(talk)
    found.keep({1: [make_suspect(talk.line(1), "lora", "LoRA")]})
    assert spans(equal_places(talk, found, "lora")) == [[(1, 3, "Lora")], [(1, 11, "lora")], [(2, 12, "LORA")]]


def test_a_marked_place_keeps_its_suggestions(talk, make_suspect):
    found = Found(talk)
    marked = make_suspect(talk.line(1), "lora", "LoRA")
    found.keep({1: [marked]})
    assert [marked] in equal_places(talk, found, "lora")


def test_the_place_asked_about_is_one_of_them(talk):
    here = [asked_place(2, 4, "loras", Category.PERSON)]
    assert equal_places(talk, Found(talk), heard_at(here), here) == [here]


def test_a_place_across_a_cut_counts_once(talk, make_suspect):
    found = Found(talk)
    parts = [make_suspect(talk.line(3), "outer。", "x", group=3), make_suspect(talk.line(4), "aggressive", "", group=3)]
    found.keep({3: parts[:1], 4: parts[1:]})
    assert equal_places(talk, found, heard_at(parts)) == [parts]


def test_what_is_heard_within_a_longer_word_is_another_word(talk):
    assert spans(equal_places(talk, Found(talk), "ora")) == []


def test_the_same_twice_in_a_row_does_not_overlap(make_transcript):
    talk = make_transcript("哈哈哈哈哈")
    assert spans(equal_places(talk, Found(talk), "哈哈")) == [[(1, 0, "哈哈")], [(1, 2, "哈哈")]]
