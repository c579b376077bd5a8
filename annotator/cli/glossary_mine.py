"""`annotator glossary mine`: the names and terms that stand out in papers, as text, JSON or CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.app.lexicon import load_lexicon
from annotator.app.mining import excerpt_text, mined_glossary, mined_terms, read_papers, title_paper
from annotator.app.paths import user_paths
from annotator.cli.checking import settings_against
from annotator.cli.output import FILE, echo_json
from annotator.core.papers import Excerpt, MinedTerm, Sign, Why
from annotator.formats.atomic import keep_apart, write_atomic

_WORDS = {
    Sign.ROLE: "after '{detail}'",
    Sign.ADDRESS: "before '{detail}'",
    Sign.LISTED: "in a list of people",
    Sign.WORKPLACE: "a place of work",
    Sign.KEYWORD: "in a list of keywords",
    Sign.TITLE: "in a title",
    Sign.PAIR: "beside '{detail}'",
    Sign.QUOTED: "quoted",
    Sign.SPELLING: "spelt as a name",
    Sign.RARE: "a rare word",
    Sign.TOGETHER: "words that keep together",
    Sign.RECURS: "{detail} times",
}
_SHARE, _CATEGORY = 5, 8  # widths in characters


@click.command("mine")
@click.argument("files", type=FILE, nargs=-1)
@click.option("--title", default="", metavar="TEXT", help="A recording's title, to be mined too.")
@click.option("--glossary", "glossaries", type=FILE, multiple=True, metavar="CSV", help="Terms that are known too.")
@click.option("--no-builtin-glossary", is_flag=True, help="Do not count as known what ships with the program.")
@click.option("--personal", is_flag=True, help="Count as known your own terms too.")
@click.option("--new/--known", "wanted", default=None, help="Show only what no glossary has, or only what one has.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Show only the N that stand out most.")
@click.option(
    "--format", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True, help="How to print."
)
@click.option("-o", "--output", type=FILE, metavar="OUT.csv", help="Write a glossary there, and print nothing.")
def command(
    files: tuple[Path, ...],
    title: str,
    glossaries: tuple[Path, ...],
    no_builtin_glossary: bool,
    personal: bool,
    wanted: bool | None,
    limit: int | None,
    format: str,
    output: Path | None,
) -> None:
    """Show names and terms that stand out in FILES: the agenda, abstracts, slides, notes of an event.

    FILES are text, Markdown, docx, pptx, PDF or web pages. The CSV can be given to `annotator check --glossary`.
    """
    if output:
        keep_apart(output, (*files, *glossaries))
    papers = [*([title_paper(title)] if title.strip() else ()), *read_papers(files)]
    if not papers:
        raise click.UsageError("Name a file to mine, or give --title.")
    known = settings_against(glossaries, no_builtin_glossary=no_builtin_glossary, personal=personal)
    found = mined_terms(papers, load_lexicon(user_paths().cache), known.terms)
    shown = [term for term in found if wanted is None or term.known is not wanted][:limit]
    if output:
        write_atomic(output, mined_glossary(shown))
    elif format == "csv":
        click.echo(mined_glossary(shown), nl=False)
    elif format == "json":
        echo_json({"papers": [paper.name for paper in papers], "terms": [_as_json(term) for term in shown]})
    else:
        _echo_text(shown)


def _echo_text(found: Sequence[MinedTerm]) -> None:
    for term in found:
        also = f" = {'; '.join(term.also)}" if term.also else ""
        known = ", known" if term.known else ""
        why = ", ".join(map(_worded, term.why))
        score = f"{term.score:.2f}".rjust(_SHARE)
        click.echo(f"{score}  {term.category.ljust(_CATEGORY)} {term.text}{also}  ({why}{known})")
        for excerpt in term.excerpts[:1]:
            click.echo(f"{'':{_SHARE + _CATEGORY + 3}}{_place(excerpt)}: …{excerpt_text(excerpt)}…")
    click.echo(f"Terms: {len(found)}, of which {sum(not term.known for term in found)} are new.")


def _place(excerpt: Excerpt) -> str:
    return f"{excerpt.paper}, {excerpt.unit} {excerpt.number}"


def _worded(why: Why) -> str:
    return _WORDS[why.sign].format(detail=why.detail)


def _as_json(term: MinedTerm) -> dict[str, object]:
    return {
        "term": term.text,
        "category": term.category,
        "score": term.score,
        "count": term.count,
        "known": term.known,
        "also": term.also,
        "why": [{"sign": why.sign, "detail": why.detail} for why in term.why],
        "contexts": [
            {
                "file": excerpt.paper,
                excerpt.unit: excerpt.number,
                "before": excerpt.before,
                "text": excerpt.text,
                "after": excerpt.after,
            }
            for excerpt in term.excerpts
        ],
    }
