"""The editor of the scripted event takes what is right, ignores what is wrong, and types over the rest."""

import importlib
from pathlib import Path

import pytest

from annotator.core.build import fresh_transcript
from annotator.core.model import Band, Category, DecisionKind, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.formats.labels import Label
from annotator.formats.read import parse

TOOL = Path(__file__).parents[2] / "tools" / "scripted_event"
TEXT = "我们用拉马和爆凡的代码，然后再说一说其他的。"


@pytest.fixture
def editor(monkeypatch):
    if not TOOL.exists():
        pytest.skip("tools/ is not part of this copy")
    monkeypatch.syspath_prepend(str(TOOL))
    return importlib.import_module("editor")


def suspect(heard, meant, band=Band.LIKELY):
    start = TEXT.index(heard)
    told = (Suggestion(meant, 0.6, Reason(ReasonCode.SOUND)),)
    return Suspect(1, start, start + len(heard), heard, SuspectKind.TERM, Category.PRODUCT, band, 0.6, told)


def label(heard, right):
    start = TEXT.index(heard)
    return Label(1, start, start + len(heard), heard, (right,), Category.PRODUCT)


def test_every_place_is_settled_as_its_label_says(editor):
    transcript = fresh_transcript(parse(TEXT.encode(), "talk.txt"))
    labels = {1: [label("拉马", "LLaMA"), label("爆凡", "鲍凡")]}
    suspects = [suspect("拉马", "LLaMA"), suspect("爆凡", "Baidu", Band.MAYBE), suspect("其他", "Gitee")]
    editor.Editor(transcript, labels).work(suspects, frozenset({1}))
    assert transcript.lines[0].text == TEXT.replace("拉马", "LLaMA").replace("爆凡", "鲍凡")
    decided = {(one.kind, one.heard, one.meant) for one in transcript.decisions.values()}
    assert decided == {(DecisionKind.TAKEN, "拉马", "LLaMA"), (DecisionKind.IGNORED, "其他", "Gitee")}
