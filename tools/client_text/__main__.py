"""Makes client text of a transcript, as an editor does who believes what is suggested, and prints its figures.

usage: python tools/client_text TRANSCRIPT [--labels TSV] [--turns TSV] [--roster CSV] [--bands sure,likely]
       [--edited MD] [--terms TSV] [--marks NPZ] [--out TXT] [--differences]
What is labelled is put right first; without TURNS those suggested are believed. With the same text edited by hand
(EDITED) it prints how far from it the raw text and the export are; the labels of TERMS only tell what is a term there.
MARKS are weights that suggest punctuation, for a measure by such as never saw the text.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from contextlib import closing
from pathlib import Path

from editor import Editor, read_people, read_turns
from figures import figures, read_edited
from rates import differences, rate
from soft_marks import soft_marks

from annotator.app.export import export_transcript
from annotator.app.export_formats import Export
from annotator.app.layout.page import lay_out
from annotator.app.mark_weights import load_mark_weights
from annotator.app.paths import user_paths
from annotator.app.session import Session, open_session
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.export_options import CleanUp, ExportOptions
from annotator.core.model import Band, LineKind
from annotator.formats.labels import Label, read_labels

OPTIONS = ExportOptions(clean_up=at_level(CleanUp(), CleanLevel.MEDIUM))


def main() -> None:
    """Make the text and print what it is like."""
    args = _arguments()
    cache = user_paths().cache
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANNOTATOR_HOME"] = home
        with closing(open_session(args.transcript, paths=user_paths())) as session:
            editor = Editor(session, cache)
            _edit(editor, args)
            print("done: " + ", ".join(f"{what} {count}" for what, count in editor.done.items()))
            _tell(session, args)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcript", type=Path)
    for name in ("--labels", "--turns", "--roster", "--edited", "--terms", "--marks", "--out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--bands", type=_bands, default=_bands("sure,likely"))
    parser.add_argument("--differences", action="store_true")
    return parser.parse_args()


def _bands(names: str) -> frozenset[Band]:
    return frozenset(map(Band, names.split(",")))


def _edit(editor: Editor, args: argparse.Namespace) -> None:
    editor.begin(read_people(args.roster) if args.roster else ())
    turns = read_turns(args.turns, editor.session) if args.turns else ()
    editor.correct(_labels(args.labels, args.transcript), turns)
    if not turns:
        editor.believe_turns(args.bands)
    editor.believe_terms(args.bands)
    editor.believe_marks(args.bands, load_mark_weights(args.marks) if args.marks else None)


def _labels(labels: Path | None, transcript: Path) -> list[Label]:
    return read_labels(labels, transcript.read_text(encoding="utf-8").split("\n")) if labels else []


def _tell(session: Session, args: argparse.Namespace) -> None:
    page = lay_out(session.transcript, OPTIONS)
    if args.out:
        export_transcript(Export(session.transcript, session.source, OPTIONS), args.out, "txt")
    raw = [[line.text for line in session.source.lines if line.kind is LineKind.TEXT]]
    texts = {"raw": raw, "export": [[paragraph.text for paragraph in turn.paragraphs] for turn in page.turns]}
    edited = read_edited(args.edited.read_text(encoding="utf-8")) if args.edited else []
    terms = [right for label in _labels(args.terms, args.transcript) for right in label.rights]
    for name, turns in texts.items():
        rows = figures(turns).rows()
        rows += soft_marks(page, session.transcript).rows() if name == "export" else []
        rows += rate(_whole(turns), _whole(edited), terms).rows() if edited else []
        print(f"\n{name}:", *rows, sep="\n  ")
    if edited:
        print("\nedited by hand:", *figures(edited).rows(), sep="\n  ")
    if edited and args.differences:
        for kind, before, told, right in differences(_whole(texts["export"]), _whole(edited), terms):
            print(f"{kind}: {before}[{told}>{right}]")


def _whole(turns: list[list[str]]) -> str:
    return "".join(text for turn in turns for text in turn)


if __name__ == "__main__":
    main()
