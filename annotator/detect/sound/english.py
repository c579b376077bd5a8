"""English words as phones: from the CMU inventory, and by rule for words that no dictionary holds."""

from __future__ import annotations

import re
from functools import lru_cache

CMU = {
    "AA": "a", "AE": "A", "AH": "e", "AO": "o", "AW": "aw", "AY": "ay", "B": "b", "CH": "C", "D": "d", "DH": "D",
    "EH": "E", "ER": "er", "EY": "Ey", "F": "f", "G": "g", "HH": "h", "IH": "I", "IY": "i", "JH": "Z", "K": "k",
    "L": "l", "M": "m", "N": "n", "NG": "N", "OW": "ow", "OY": "oy", "P": "p", "R": "r", "S": "s", "SH": "S",
    "T": "t", "TH": "T", "UH": "u", "UW": "u", "V": "V", "W": "w", "Y": "y", "Z": "8", "ZH": "Z",
}  # fmt: skip

# Letters to sounds, longest first: (letters as a pattern, phones). `^` and `$` are the word's edges.
RULES = (
    (r"tion", "Sen"), (r"sion", "Zen"), (r"ture", "Cer"), (r"cious", "Ses"), (r"tious", "Ses"), (r"ight", "ayt"),
    (r"ough", "ow"), (r"augh", "o"), (r"eigh", "Ey"), (r"tch", "C"), (r"dge", "Z"), (r"sch", "S"), (r"igh", "ay"),
    (r"ch", "C"), (r"sh", "S"), (r"th", "T"), (r"ph", "f"), (r"wh", "w"), (r"^kn", "n"), (r"^wr", "r"), (r"^ps", "s"),
    (r"ck", "k"), (r"qu", "kw"), (r"q", "k"), (r"ng$", "N"), (r"ng(?=[^aeiouy])", "N"), (r"mb$", "m"), (r"gh", "g"),
    (r"sc(?=[eiy])", "s"), (r"cc(?=[eiy])", "ks"), (r"c(?=[eiy])", "s"), (r"c+", "k"), (r"g(?=[ey])", "Z"),
    (r"g+", "g"), (r"x", "ks"), (r"j", "Z"), (r"ee", "i"), (r"ea", "i"), (r"oo", "u"), (r"ou", "aw"), (r"ow$", "ow"),
    (r"ow", "aw"), (r"oi", "oy"), (r"oy", "oy"), (r"ai", "Ey"), (r"ay", "Ey"), (r"ei", "Ey"), (r"ey", "i"),
    (r"au", "o"), (r"aw", "o"), (r"ie", "i"), (r"oa", "ow"), (r"ew", "u"), (r"ue$", "u"), (r"ui", "u"),
    (r"er", "er"), (r"ir", "er"), (r"ur", "er"), (r"or", "or"), (r"ar", "ar"),
    (r"a(?=[^aeiouwxyr]e$)", "Ey"), (r"e(?=[^aeiouwxyr]e$)", "i"), (r"i(?=[^aeiouwxyr]e$)", "ay"),
    (r"o(?=[^aeiouwxyr]e$)", "ow"), (r"u(?=[^aeiouwxyr]e$)", "u"), (r"y(?=[^aeiouwxyr]e$)", "ay"),
    (r"(?<=[aeiouy][^aeiou])e$", ""), (r"(?<=[^aeiou][^aeiou])e$", ""), (r"(?<=[a-z])es$", "s"),
    (r"o$", "ow"), (r"a$", "a"), (r"i$", "i"), (r"^y(?=[aeiou])", "y"), (r"(?<=^[a-z])y$", "ay"), (r"y$", "i"),
    (r"y", "I"), (r"a", "A"), (r"e", "E"), (r"i", "I"), (r"o", "o"), (r"u", "e"),
    (r"b+", "b"), (r"d+", "d"), (r"f+", "f"), (r"h", "h"), (r"k+", "k"), (r"l+", "l"), (r"m+", "m"), (r"n+", "n"),
    (r"p+", "p"), (r"r+", "r"), (r"s+", "s"), (r"t+", "t"), (r"v+", "V"), (r"w", "w"), (r"z+", "8"),
)  # fmt: skip
_LOOK_BACK = re.compile(r"^\^|^(?:\(\?<=[^)]*\))+")
_RULES: dict[str, list[tuple[re.Pattern[str], bool, str]]] = {}
for _pattern, _phones in RULES:
    _first = _LOOK_BACK.sub("", _pattern)[0]
    _RULES.setdefault(_first, []).append((re.compile(_pattern.removeprefix("^")), _pattern.startswith("^"), _phones))


def cmu_phones(transcription: str) -> str:
    """The phones of a CMU transcription without stress, as `S K EY L`."""
    return as_spoken("".join(CMU[phone] for phone in transcription.split()))


def as_spoken(phones: str) -> str:
    """The phones as they come out: `tr` and `dr` begin like `ch` and `j`."""
    return phones.replace("tr", "Cr").replace("dr", "Zr")


@lru_cache(maxsize=20_000)
def by_rule(word: str) -> str:
    """The phones of a lower-case English word as its letters suggest; other characters are silent."""
    phones, at = "", 0
    while at < len(word):
        for pattern, first, sounds in _RULES.get(word[at], ()):
            found = None if first and at else pattern.match(word, at)
            if found:
                phones += sounds
                at = found.end()
                break
        else:
            at += 1
    return as_spoken(phones)
