"""Simplified and traditional characters, with the words of a region where one is asked for."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from annotator.core.export_options import Script
from annotator.detect.clean_up.unfit import fit

_FROM_SIMPLIFIED = {Script.TRADITIONAL: "s2t", Script.TAIWAN: "s2twp", Script.HONG_KONG: "s2hk"}
_FROM_TRADITIONAL = {
    Script.SIMPLIFIED: "t2s",
    Script.MAINLAND: "tw2sp",
    Script.TAIWAN: "t2tw",
    Script.HONG_KONG: "t2hk",
}


def in_script(text: str, script: Script) -> str:
    """The text in that Chinese script, without the characters that no document should hold.

    What is in it already stays: read as the other one, words would be taken for what they are not (没了, 沒瞭).
    """
    text = fit(text)
    if script is Script.KEEP:
        return text
    config = (_FROM_TRADITIONAL if _is_traditional(text) else _FROM_SIMPLIFIED).get(script)
    return _converted(text, config) if config else text


def _is_traditional(text: str) -> bool:
    """Whether more of its characters are of the traditional script alone than of the simplified one."""
    return _changed(text, "t2s") > _changed(text, "s2t")


def _changed(text: str, config: str) -> int:
    return sum(a != b for a, b in zip(text, _converted(text, config), strict=False))


def _converted(text: str, config: str) -> str:
    converted: str = _converter(config).convert(text)
    return converted


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)
