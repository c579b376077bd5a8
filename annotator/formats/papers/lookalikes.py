"""Signs in the place of the hanzi and letters that they look like: PDFs have them, and what is copied from PDFs."""

from __future__ import annotations

import unicodedata

_LOOKALIKES = "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳"
_MEANT = "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"
_FORMS = (*map(chr, range(0x2F00, 0x2FD6)), *map(chr, range(0xFB00, 0xFB07)))
_PLAIN = str.maketrans(
    {sign: unicodedata.normalize("NFKC", sign) for sign in _FORMS} | dict(zip(_LOOKALIKES, _MEANT, strict=True))
)


def plain(text: str) -> str:
    """The text with hanzi in the place of radicals, and letters in the place of ligatures."""
    return text.translate(_PLAIN)
