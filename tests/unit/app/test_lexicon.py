from __future__ import annotations

from annotator.app.lexicon import load_lexicon


def test_the_lexicon_knows_both_languages_and_keeps_its_cache_where_it_is_told(tmp_path):
    lexicon = load_lexicon(tmp_path)
    assert lexicon.spoken["scaling"] == "S K EY L IH NG"
    assert lexicon.english["the"] > lexicon.english["token"]
    assert lexicon.hanzi["我们"] > lexicon.hanzi["端倪"] > 0
    assert lexicon.hanzi_total >= sum(lexicon.hanzi.values()) > 0
    assert list(tmp_path.iterdir())
