"""Characters that no document should hold: controls, halves of pairs, marks of direction."""

from __future__ import annotations

import re

_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffc\ufffe\uffff]"
)
_USUAL = "[\x00-\u02ff\u2e80-\u9fff]"
_LONELY_JOINER = re.compile(rf"(?<={_USUAL})[\u200c\u200d]+|[\u200c\u200d]+(?={_USUAL}|$)")


def fit(text: str) -> str:
    """The text without them. Emoji that are joined of several stay whole; tabs and line ends stay."""
    return _LONELY_JOINER.sub("", _UNFIT.sub("", text))
