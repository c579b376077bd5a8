"""Transcripts to export, and terms that can be changed."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from annotator.app.shelves import shelves_of
from annotator.core.build import fresh_transcript
from annotator.core.model import Info, Line, LineKind, Piece, SourceLine, Speaker
from annotator.core.transcript import Transcript
from annotator.formats.read import parse

CUT_TALK = (
    "大家下午好啊，欢迎来到今天的圆桌，我先请几位老师用一两句话介绍一下自己，再说说最近在忙什么事情好吧。",
    "那我先来吧，我叫林知远，在一家做机器人的公司负责训练，我们最近主要在做的是一个端到端的控制。",
    "模型，它的难点其实不在结构上面，而在数据上面，真机的数据特别贵，仿真的数据又和真机差得很远啊啊。",
    "然后我们就想了一个办法，把互联网上面的视频先拿过来做预训练，再用少量的真机数据去做微调就可以了。",
    "这个办法听起来很简单，做起来坑特别多，比如说视频里面没有动作的标签，你得先猜出来人做了什么动作。",
    "猜得不准的话，后面全都会错，所以我们花了差不多半年的时间在清洗数据，洗完以后效果一下子就上来。",
    "了，这是我们自己也没有想到的一件事情，后来复盘的时候发现，清洗掉的那些数据里面有很多都是重复的。",
    "所以我的体会就是，数据的质量比数据的数量要重要，这个也希望听听其他几位老师是怎么看的，谢谢大家。",
)


@pytest.fixture
def made():
    """A transcript of lines given as texts, SourceLines or parts of them, labels made a roster."""

    def make(*lines, title="圆桌：数据从哪里来"):
        source = [
            replace(line, index=at) if isinstance(line, SourceLine) else SourceLine(at, line)
            for at, line in enumerate(lines, 1)
        ]
        labels = list(dict.fromkeys(line.speaker for line in source if line.speaker))
        speakers = {label: Speaker(1000 + at, at + 1, label) for at, label in enumerate(labels)}
        made_lines = [
            Line(
                line.index,
                f"{line.index:05}",
                line.text,
                (Piece(line.index, 0, len(line.text)),),
                kind=line.kind,
                speaker=speakers[line.speaker].id if line.speaker else None,
                start_ms=line.start_ms,
                end_ms=line.end_ms,
            )
            for line in source
        ]
        return Transcript(source, made_lines, info=Info(title), speakers=speakers.values())

    return make


@pytest.fixture
def cut():
    """A talk that a recogniser cut by length, every line with a full stop at the cut; a figure within."""
    rows = [*CUT_TALK[:5], "![](slide.png)", *CUT_TALK[5:], *CUT_TALK]
    transcript = fresh_transcript(parse("\n\n".join(rows).encode(), "talk.md"))
    assert sum(line.soft_end for line in transcript.lines) == 2 * len(CUT_TALK) - 1
    return transcript


@pytest.fixture
def panel(made):
    """Three turns with times, a heading and a figure."""
    said = (
        ("# 第一部分", LineKind.HEADING, None),
        ("欢迎 Ada 来到现场。", LineKind.TEXT, "主持人"),
        ("请先介绍一下自己。", LineKind.TEXT, "主持人"),
        ("![](ada.png)", LineKind.FIGURE, None),
        ("Hello,", LineKind.TEXT, "Ada"),
        ("nice to be here.", LineKind.TEXT, "Ada"),
        ("谢谢。", LineKind.TEXT, "主持人"),
    )
    return made(
        *(
            SourceLine(0, text, kind, start_ms=at * 1000, end_ms=at * 1000 + 900, speaker=speaker)
            for at, (text, kind, speaker) in enumerate(said)
        )
    )


@pytest.fixture
def shelves():
    """What can be changed of a transcript's terms and of those shared; new ids of the glossary file begin with 40."""

    def made(transcript, shared, into):
        file = SimpleNamespace(new_ids=lambda count: range(40, 40 + count))
        return shelves_of(transcript, SimpleNamespace(shared=shared, file=file), into)

    return made
