import pytest

from annotator.core.borders import moved_end, moved_start

TEXT = "先聊 skin law 吧"


@pytest.mark.parametrize(
    ("words", "step", "ends"),
    [
        ("先聊 skin", 1, "先聊 skin law"),
        ("先聊 skin law", -1, "先聊 skin"),
        ("先聊 skin", -1, "先聊"),
        ("先", 1, "先聊"),
        (TEXT, 1, TEXT),
    ],
)
def test_the_end_moves_by_a_character_or_a_latin_word_and_never_behind_a_space(words, step, ends):
    assert TEXT[: moved_end(TEXT, len(words), step)] == ends


@pytest.mark.parametrize(
    ("rest", "step", "begins"),
    [
        ("law 吧", -1, "skin law 吧"),
        ("skin law 吧", -1, "聊 skin law 吧"),
        ("skin law 吧", 1, "law 吧"),
        ("聊 skin law 吧", 1, "skin law 吧"),
        (TEXT, -1, TEXT),
    ],
)
def test_the_start_moves_by_a_character_or_a_latin_word_and_never_before_a_space(rest, step, begins):
    assert TEXT[moved_start(TEXT, len(TEXT) - len(rest), step) :] == begins
