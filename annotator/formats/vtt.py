"""WebVTT subtitles (.vtt)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from annotator.core.errors import BadSubtitle
from annotator.core.model import SourceLine
from annotator.formats.cues import ARROW, NO_ARROW, Cue, Said, Spot, clock, cue_times, lines_of

_HEADER = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_NOT_CUES = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]*)>")
VTT_TAG = re.compile(r"</?(?:c|i|b|u|v|ruby|rt|lang)(?:[.\s][^<>]*)?>|<[0-9:.]+>")

_Block = list[tuple[int, str]]
_NO_CUES = "there are no cues"


def looks_like_vtt(text: str) -> bool:
    """Whether the text begins as a WebVTT file must."""
    return bool(_HEADER.match(text))


def parse_vtt(text: str, name: str) -> list[SourceLine]:
    """The lines of a WebVTT file: voices are speakers; notes, styles and tags are left out.

    Raises:
        BadSubtitle: a cue is malformed, or there is none.
    """
    return lines_of(vtt_cues(text, name))


def vtt_cues(text: str, name: str) -> list[Cue]:
    """The cues of a WebVTT file. Raises as `parse_vtt` does."""
    header, *blocks = _blocks(text)
    if any(ARROW in row for _, row in header):
        blocks.insert(0, header[1:])
    cues = [_cue(block, name) for block in blocks if not _NOT_CUES.match(block[0][1])]
    if not cues:
        raise BadSubtitle(path=name, row=1, what=_NO_CUES)
    return cues


def _blocks(text: str) -> Iterator[_Block]:
    """Rows that stand together, each with its number from 1."""
    block: _Block = []
    for numbered in enumerate(text.split("\n"), 1):
        if numbered[1].strip():
            block.append(numbered)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _cue(block: _Block, name: str) -> Cue:
    times = next((at for at, (_, row) in enumerate(block[:2]) if ARROW in row), None)
    if times is None:
        raise BadSubtitle(path=name, row=block[0][0], what=NO_ARROW)
    number, row = block[times]
    return Cue(*cue_times(row, number, name), tuple(_said(block[times + 1 :])))


def _said(rows: Sequence[tuple[int, str]]) -> Iterator[Said]:
    speaker = None
    for number, row in rows:
        voices = list(_VOICE.finditer(row))
        speakers = [speaker, *(vtt_plain(voice[1]).strip() or None for voice in voices)]
        starts = [0, *(voice.end() for voice in voices)]
        ends = [*(voice.start() for voice in voices), len(row)]
        for speaker, start, end in zip(speakers, starts, ends, strict=True):
            text = vtt_plain(row[start:end])
            if text.strip():
                yield Said(text, number if text == row else None, speaker, Spot(number, start, end))


def vtt_plain(marked: str) -> str:
    """A stretch of a row without its tags, and with the characters that its entities stand for."""
    return html.unescape(VTT_TAG.sub("", marked))


def write_vtt(cues: Iterable[Cue]) -> bytes:
    """The cues as a WebVTT file in UTF-8, speakers as voices."""
    blocks = ["WEBVTT\n"]
    for cue in cues:
        talk = "\n".join(_marked(said) for said in cue.said)
        blocks.append(f"{clock(cue.start_ms, '.')} {ARROW} {clock(cue.end_ms, '.')}\n{talk}\n")
    return "\n".join(blocks).encode()


def _marked(said: Said) -> str:
    text = html.escape(said.text, quote=False)
    return f"<v {html.escape(said.speaker, quote=False)}>{text}" if said.speaker else text
