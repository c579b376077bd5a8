"""What stands between Chinese and Latin: one space, or none."""

from __future__ import annotations

import re

from annotator.core.export_options import Spacing

_HAN = "㐀-䶿一-鿿〇豈-﫿\U00020000-\U000323af"
_LATIN = "0-9A-Za-zÀ-ÖØ-öø-ɏͰ-Ͽ"
_WIDE = "，。、；：！？（）「」『』《》〈〉【】“”‘’…"
_LATIN_END = rf"(?:(?<=[{_LATIN}%‰°℃²³])|(?<=[A-Za-z][+#])|(?<=\+\+))"
_LATIN_START = rf"(?=[{_LATIN}]|[$€£¥][0-9])"
_BORDER = re.compile(rf"(?<=[{_HAN}]){_LATIN_START}|{_LATIN_END}(?=[{_HAN}])")
_GAP = re.compile(rf"(?<=[{_HAN}])[ \u00a0\u3000]+{_LATIN_START}|{_LATIN_END}[ \u00a0\u3000]+(?=[{_HAN}])")
_BESIDE_MARK = re.compile(rf"(?<=[{_WIDE[:-5]}])[ \u00a0\u3000]+(?=\S)|(?<=\S)[ \u00a0\u3000]+(?=[{_WIDE[:-5]}])")


def spaced(text: str, spacing: Spacing) -> str:
    """The text with one space, or none, between Chinese and Latin; and none beside a full-width mark."""
    if spacing is Spacing.KEEP:
        return text
    tight = _BESIDE_MARK.sub("", _GAP.sub("", text))
    return tight if spacing is Spacing.NONE else _BORDER.sub(" ", tight)
