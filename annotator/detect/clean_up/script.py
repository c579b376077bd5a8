"""Simplified and traditional characters, with the words of a region where one is asked for."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from annotator.core.export_options import Script
from annotator.detect.clean_up.unfit import fit

_CONFIGS = {
    Script.SIMPLIFIED: "t2s",
    Script.MAINLAND: "tw2sp",
    Script.TRADITIONAL: "s2t",
    Script.TAIWAN: "s2twp",
    Script.HONG_KONG: "s2hk",
}


def in_script(text: str, script: Script) -> str:
    """The text in that Chinese script, without the characters that no document should hold."""
    text = fit(text)
    if script is Script.KEEP:
        return text
    converted: str = _converter(_CONFIGS[script]).convert(text)
    return converted


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)
