from __future__ import annotations

import pytest

from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.words import Words

WORDS = Words(Lexicon({}, {"skin": 4.9, "model": 5.0, "token": 3.8}, {}, 0, {"model": 6.5, "token": 5.7, "缓解": 5.0}))


@pytest.mark.parametrize(
    ("word", "zipf"),
    [("skin", 4.9), ("model", 6.5), ("Token", 5.7), ("token's", 5.7), ("skin's", 4.9), ("qqxzz", 1.0)],
)
def test_an_english_word_is_as_usual_as_it_is_anywhere(word, zipf):
    assert WORDS.zipf(word) == zipf


@pytest.mark.parametrize(("word", "zipf"), [("Token", 5.7), ("缓解", 5.0), ("skin", 0.0), ("骨骼", 0.0)])
def test_what_is_said_in_talks_about_ai_is_told_from_what_would_be_odd_there(word, zipf):
    assert WORDS.talk(word) == zipf


def test_text_with_words_of_talks_is_cut_into_words(lexicon):
    words = Words(lexicon)
    for text in ("我们|研究|生成|方法", "他|觉得|自然语言处理|已经|变|了", "所以|后面|就|没有|再|去|做"):
        hanzi = text.replace("|", "")
        assert "|".join(hanzi[start:end] for start, end in words.split(hanzi)) == text
