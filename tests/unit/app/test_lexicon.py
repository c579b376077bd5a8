from __future__ import annotations

import pytest

from annotator.app.lexicon import load_lexicon
from annotator.detect.sound.lexicon import talk_figures


def test_the_lexicon_knows_both_languages_and_keeps_its_cache_where_it_is_told(tmp_path):
    lexicon = load_lexicon(tmp_path)
    assert lexicon.spoken["scaling"] == "S K EY L IH NG"
    assert lexicon.english["the"] > lexicon.english["token"]
    assert lexicon.hanzi["我们"] > lexicon.hanzi["端倪"] > 0
    assert lexicon.hanzi_total >= sum(lexicon.hanzi.values()) > 0
    assert list(tmp_path.iterdir())


def test_what_is_usual_in_talks_about_ai_is_told_apart_from_what_is_usual_elsewhere(tmp_path):
    lexicon = load_lexicon(tmp_path)
    assert lexicon.talk["ablation"] > 4.5 > lexicon.english["ablation"]
    assert lexicon.talk["我们"] == 7.0
    assert lexicon.talk["模型"] > lexicon.talk["陌生"] == 4.0
    assert lexicon.talk["icml"] == 4.0 < lexicon.talk["gpu"]
    assert "skin" in lexicon.english
    assert "骨骼" in lexicon.hanzi
    assert {"skin", "骨骼"}.isdisjoint(lexicon.talk)


def test_words_of_talks_can_be_cut_out_and_take_no_count_from_others(tmp_path):
    lexicon = load_lexicon(tmp_path)
    assert 0 < lexicon.hanzi["预训练"] < 3000
    assert lexicon.hanzi["模型"] < lexicon.hanzi["我们"]
    assert lexicon.hanzi["我们"] > 50_000
    assert lexicon.hanzi_total == sum(lexicon.hanzi.values())


def test_figures_of_talks_are_brought_to_one_scale():
    figures = talk_figures("rollout\t4.5\ngpu\t5.0\n", {"模型": 300_000, "陌生": 600}, "ReLU\nGPU\n")
    assert figures == pytest.approx({"rollout": 4.5, "gpu": 5.0, "relu": 4.0, "模型": 6.7, "陌生": 4.0}, abs=0.01)
