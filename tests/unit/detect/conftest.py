from __future__ import annotations

import pytest

from annotator.app.lexicon import load_lexicon
from annotator.core.model import Category, Term
from annotator.detect.engine import Engine


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory):
    return load_lexicon(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def engine(lexicon):
    """An engine with a small glossary and two people on the roster."""
    rows = [
        ("scaling law", Category.TERM_EN),
        ("fine-tuning", Category.TERM_EN),
        ("pipeline", Category.TERM_EN),
        ("Open-Sora", Category.PRODUCT),
        ("Sora", Category.PRODUCT),
        ("GPT-4o", Category.PRODUCT),
        ("LLaMA", Category.PRODUCT),
        ("GAN", Category.PRODUCT),
        ("Google", Category.ORG),
        ("attention", Category.TERM_EN),
        ("多模态", Category.TERM_ZH),
        ("具身智能", Category.TERM_ZH),
        ("赵伟", Category.PERSON),
    ]
    terms = [Term(text, category) for text, category in rows]
    terms += [
        Term("tokenizer", Category.TERM_EN, aliases=("偷看你的",)),
        Term("昇腾", Category.PRODUCT, not_near=("气球",)),
        Term("表征", Category.TERM_ZH, protect=True),
    ]
    roster = [Term("祝清雅", Category.PERSON, source="title"), Term("陆承远", Category.PERSON, source="title")]
    return Engine(terms, roster=roster, lexicon=lexicon)
