"""Keeps the catalogs of the window's words: `translations.py` updates and compiles them, `--check` only judges.

Needs pyside6-lupdate and pyside6-lrelease, which come with PySide6. The words of errors stand in
annotator.core.errors, corpus_errors and interchange_errors and are collected from there, so that they are written once.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pypinyin.constants import PINYIN_DICT  # noqa: E402
from pypinyin.contrib.tone_convert import to_normal  # noqa: E402

import annotator.core.corpus_errors  # noqa: E402 what is defined there is to be found
import annotator.core.interchange_errors  # noqa: E402, F401
from annotator.core.errors import AnnotatorError  # noqa: E402

FOLDER = ROOT / "resources" / "i18n"
CATALOGS = {
    "annotator_zh_CN": (),
    "annotator_en": ("-pluralonly", "-target-language", "en"),  # English needs no words, but its plurals
}
ERROR_CONTEXT = "errors"
READINGS = "pinyin.tsv"
READ_CONTEXTS = ("actions", "view")  # the names that the palette finds by pinyin
READINGS_KEPT = 3


class ToolMissing(Exception):
    """A translation tool is not there or does not run on this machine."""


def run(tool: str, *arguments: str | Path) -> None:
    """Run a Qt translation tool. Raises ToolMissing where it cannot run, CalledProcessError where it fails."""
    beside_python = Path(sys.executable).with_name(tool)
    program = str(beside_python) if beside_python.exists() else shutil.which(tool)
    if program is None:
        raise ToolMissing(f"{tool} is not installed")
    done = subprocess.run([program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False)
    if "error while loading shared libraries" in done.stderr:
        raise ToolMissing(done.stderr.strip())
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, tool, done.stdout, done.stderr)


def error_words(folder: Path) -> Path:
    """A source file that names the template of each error, for lupdate to find."""
    templates = sorted(kind.template for kind in AnnotatorError.__subclasses__())
    lines = [f"QCoreApplication.translate({ERROR_CONTEXT!r}, {template!r})" for template in templates]
    path = folder / "error_words.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def update(folder: Path) -> None:
    """Bring the catalogs to the words that the sources hold now; translations of words that stayed are kept."""
    sources = sorted((ROOT / "annotator" / "gui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as scratch:
        words = error_words(Path(scratch))
        for name, options in CATALOGS.items():
            catalog = folder / f"{name}.ts"
            run("pyside6-lupdate", *sources, words, "-no-obsolete", "-locations", "none", *options, "-ts", catalog)
    (folder / READINGS).write_text(readings(folder / "annotator_zh_CN.ts"), encoding="utf-8")


def readings(catalog: Path) -> str:
    """How the hanzi in the names of actions are read: a row for each, the usual reading first, without tones.

    The window looks them up there, as pypinyin's own tables would take 50 MB.
    """
    contexts = ET.parse(catalog).getroot().iter("context")
    read = [context for context in contexts if context.findtext("name") in READ_CONTEXTS]
    words = "".join(text for context in read for text in context.itertext())
    rows = []
    for hanzi in sorted(set(words)):
        kept = PINYIN_DICT.get(ord(hanzi), "").split(",")[:READINGS_KEPT]
        plain = dict.fromkeys(to_normal(reading).replace("ü", "v") for reading in kept if reading)
        if plain:
            rows.append(f"{hanzi}\t{' '.join(plain)}\n")
    return "".join(rows)


def compile_into(folder: Path) -> None:
    """Compile the catalogs that lie in our folder to the form that the program loads."""
    for name in CATALOGS:
        run("pyside6-lrelease", FOLDER / f"{name}.ts", "-qm", folder / f"{name}.qm")


def unfinished(catalog: Path) -> list[str]:
    """The words that have no translation yet."""
    messages = ET.parse(catalog).getroot().iter("message")
    return [message.findtext("source", "") for message in messages if _is_unfinished(message)]


def _is_unfinished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is None or translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()


def faults() -> list[str]:
    """What is wrong with the catalogs as they are committed; empty where all is well."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for name in CATALOGS:
            shutil.copy(FOLDER / f"{name}.ts", fresh)
        update(fresh)
        compile_into(fresh)
        found = [f"{name}: not translated: {words}" for name in CATALOGS for words in unfinished(fresh / f"{name}.ts")]
        stale = [file.name for file in sorted(fresh.iterdir()) if file.read_bytes() != _bytes_of(FOLDER / file.name)]
    return found + [f"{name} is not what the sources make it: run tools/translations.py" for name in stale]


def _bytes_of(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def main() -> int:
    """Update or check the catalogs; the exit status is 1 where something is left to do."""
    parser = argparse.ArgumentParser(description="Update, compile and check the window's words.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail on a stale or unfinished catalog")
    try:
        if not parser.parse_args().check:
            FOLDER.mkdir(parents=True, exist_ok=True)
            update(FOLDER)
            compile_into(FOLDER)
        found = faults()
    except ToolMissing as error:
        found = [str(error)]
    print("\n".join(found) or "The catalogs are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
