from __future__ import annotations

from annotator.app.lexicon import load_lexicon
from annotator.detect.sound.lexicon import Lexicon


def test_the_lexicon_knows_both_languages_and_keeps_its_cache_where_it_is_told(tmp_path):
    lexicon = load_lexicon(tmp_path)
    assert lexicon.spoken["scaling"] == "S K EY L IH NG"
    assert lexicon.english["the"] > lexicon.english["token"]
    assert lexicon.hanzi["我们"] > lexicon.hanzi["端倪"] > 0
    assert lexicon.hanzi_total >= sum(lexicon.hanzi.values()) > 0
    assert list(tmp_path.iterdir())


def test_a_word_is_as_usual_as_in_talks_about_ai_where_it_is_more_so_there(tmp_path):
    lexicon = load_lexicon(tmp_path)
    assert lexicon.english["ablation"] > 4.5
    assert lexicon.hanzi["预训练"] > 1000
    assert lexicon.hanzi_total == sum(lexicon.hanzi.values())


def test_the_larger_frequency_of_an_english_word_counts():
    lexicon = Lexicon.from_text("the\t773\t\ntoken\t382\t\n", {}, talk="rollout\t4.5\nthe\t6.5\ntoken\t5.7\n")
    assert lexicon.english == {"the": 7.73, "token": 5.7, "rollout": 4.5}
