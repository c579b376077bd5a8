"""Build resources/sounds/english.tsv.gz: English words, how usual they are, and how they are said.

usage: build_sounds.py PACKAGE_FOLDER

PACKAGE_FOLDER is the unpacked npm package `cmu-pronouncing-dictionary`; frequencies come from the PyPI
package `wordfreq`, which only this tool needs. Rows: word, Zipf frequency times 100, CMU phones without stress.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from pathlib import Path

from wordfreq import get_frequency_dict, zipf_frequency

OUT = Path(__file__).parent.parent / "resources" / "sounds" / "english.tsv.gz"
ENTRY = re.compile(r'^\s*("(?:[^"\\]|\\.)*"): ("[^"]*"),?$', re.MULTILINE)
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
USUAL_ENOUGH = 3.0
SAID_ENOUGH = 1.5


def said(package: Path) -> dict[str, str]:
    """The first pronunciation of each plain word, without stress and without what is remarked on it."""
    found = {}
    for word, phones in ENTRY.findall((package / "index.js").read_text(encoding="utf-8")):
        plain = json.loads(word)
        if WORD.fullmatch(plain):
            found.setdefault(plain, re.sub(r"\d|\s*#.*", "", json.loads(phones)))
    return found


def rows(package: Path) -> list[str]:
    """One row for each word that is said or usual enough."""
    spoken = said(package)
    usual = {word for word in get_frequency_dict("en", "large") if WORD.fullmatch(word)}
    made = []
    for word in sorted(spoken.keys() | usual):
        zipf = zipf_frequency(word, "en", "large")
        if zipf >= (SAID_ENOUGH if word in spoken else USUAL_ENOUGH):
            made.append(f"{word}\t{round(zipf * 100)}\t{spoken.get(word, '')}")
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    text = "\n".join(rows(parser.parse_args().package)) + "\n"
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{OUT.name}: {text.count(chr(10))} words, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
