"""How wide punctuation is: full width beside Chinese, half width within Latin."""

from __future__ import annotations

import re

from annotator.core.export_options import Script, Width
from annotator.core.text import is_han, is_latin

_TO_FULL = str.maketrans(",;:!?.．", "，；：！？。。")
_TO_HALF = str.maketrans("，；：！？。．", ",;:!?..")
_WIDE_LETTERS = {ord("！") + at: ord("!") + at for at in range(94) if chr(ord("!") + at).isalnum()} | {ord("％"): "%"}

_LEFT_ALONE = (
    r"(?P<alone>(?:[a-zA-Z][\w+.-]*://|www\.)[!-~]+|[\w.+-]+@[\w-]+\.[\w.]+|!?\[[^\]\n]*\]\([^)\n]*\)|`[^`\n]+`"
    r"|\b(?:Mr|Mrs|Ms|Dr|Prof|vs|etc|e\.g|i\.e)\.|(?<=[0-9])[.:,](?=[0-9])|\.(?=\w))"
)
_SPACES = r"[ \u3000]{0,4}"
_MARK = re.compile(
    rf"{_LEFT_ALONE}|{_SPACES}(?P<dots>[.。](?:{_SPACES}[.。]){{2,}}|…(?:{_SPACES}…)*){_SPACES}|(?P<dash>—+|--+)"
    rf"|{_SPACES}(?P<mark>[,;:!?.，；：！？．。])(?P<gap>{_SPACES})",
    re.ASCII,
)
_BRACKETS = re.compile(rf"(?<!\])(?P<before>{_SPACES})[(（](?P<inside>[^()（）\n]*)[)）](?P<after>{_SPACES})")
_QUOTES = re.compile(r'(?P<one>["“”])(?P<inside>[^"“”\n]*)["“”]')
_CORNERS = (Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG)
_CURVED = ((re.compile(r"“([^“”\n]*)”"), r"「\1」"), (re.compile(r"‘([^‘’\n]*)’(?!\w)"), r"『\1』"))
_AS_CURVED = str.maketrans("「」『』", "“”‘’")
_LATIN_TALK = re.compile(r"(?:(?<![\w.])[a-z][a-z']*\b[^㐀-鿿]*?){3}")
_MANY_DOTS = re.compile("…{3,}")
_NEAR = 200


def in_width(text: str, width: Width, script: Script) -> str:
    """The text with its punctuation as wide as the writing beside it; quotation marks as the script has them.

    Numbers, addresses and code keep theirs.
    """
    if width is Width.KEEP:
        return text
    text = text.translate(_WIDE_LETTERS)
    if script in (Script.SIMPLIFIED, Script.MAINLAND):
        text = text.translate(_AS_CURVED)
    text = _QUOTES.sub(_quoted, text)
    if script in _CORNERS and any(map(is_han, text)):
        for curved, corners in _CURVED:
            text = curved.sub(corners, text)
    return _MANY_DOTS.sub("……", _MARK.sub(_marked, _BRACKETS.sub(_bracketed, text)))


def _quoted(found: re.Match[str]) -> str:
    """A pair of quotation marks; only those of Chinese become curved."""
    inside = found["inside"]
    chinese = any(map(is_han, inside)) or is_han(_before(found) or " ")
    return f"“{inside}”" if chinese and found["one"] != "”" else found.group()


def _bracketed(found: re.Match[str]) -> str:
    before, inside = _before(found), found["inside"]
    if any(map(is_han, inside)) or is_han(before or " "):
        return f"（{inside}）"
    return f"{found['before']}({inside}){found['after']}"


def _marked(found: re.Match[str]) -> str:
    left, right = _side(found.string, found.start(), -1), _side(found.string, found.end(), 1)
    chinese = _is_chinese(found, left, right)
    if found["dots"]:
        return "……" if chinese else found.group()
    if found["dash"]:
        return "——" if chinese else found["dash"]
    if found["mark"] is None:
        return found.group()
    if chinese:
        return found["mark"].translate(_TO_FULL)
    follows = found.string[found.end() : found.end() + 1]
    return found["mark"].translate(_TO_HALF) + (" " if found["gap"] or (follows and is_latin(follows)) else "")


def _is_chinese(found: re.Match[str], left: str, right: str) -> bool:
    """Whether a mark stands in Chinese: Latin on both sides is so too where only names and terms are strung."""
    if is_han(left or " "):
        return True
    text = found.string
    first = max((at for at in range(max(0, found.start() - _NEAR), found.start()) if is_han(text[at])), default=-1)
    last = next((at for at in range(found.end(), min(len(text), found.end() + _NEAR)) if is_han(text[at])), None)
    if first < 0 and last is None:
        return False
    return is_han(right or " ") or not _LATIN_TALK.search(text[first + 1 : last])


def _side(text: str, at: int, way: int) -> str:
    """The letter or digit nearest to a place, over spaces, marks and brackets."""
    near = text[max(0, at - _NEAR) : at][::-1] if way < 0 else text[at : at + _NEAR]
    return next((char for char in near if is_han(char) or is_latin(char)), "")


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - 1) : found.start()]
