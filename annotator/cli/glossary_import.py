"""`annotator glossary import`: terms of a file into the user's own, or into an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from annotator.app.glossary_exchange import look_at, take_in
from annotator.app.glossary_formats import FORMATS
from annotator.app.glossary_import import Incoming, load_glossary
from annotator.app.paths import user_paths
from annotator.cli.choices import choice
from annotator.cli.output import FILE
from annotator.core.glossary_merge import Known, Merged, Outcome
from annotator.core.interchange import BadRow, Field, GlossaryRows
from annotator.core.interchange_errors import BadRows

_PERSONAL = "personal"
_PASSED_OVER = "-"
_SHOWN = 20
_WORDS = {Outcome.NEW: "new", Outcome.CHANGED: "changed", Outcome.CONFLICT: "in conflict", Outcome.SAME: "as before"}


@click.command(name="import")
@click.argument("file", type=FILE)
@click.option("--format", "format", type=click.Choice(list(FORMATS)), help="What FILE is; else its text tells.")
@click.option("--delimiter", metavar="SIGN", help="What stands between the cells of a table; else its header tells.")
@click.option(
    "--map",
    "named",
    multiple=True,
    metavar="COLUMN=FIELD",
    help=f"What a column of a table holds: {', '.join(Field)}, or {_PASSED_OVER} for nothing. COLUMN is its name, or "
    "its number, which goes without a header.",
)
@click.option("--into", default=_PERSONAL, show_default=True, metavar="personal|EVENT", help="Where the terms go.")
@click.option(
    "--on-conflict",
    "how",
    type=choice(Known),
    default="merge",
    show_default=True,
    help="Of a term that is known: `merge` adds what FILE knows more, and where both differ the glossary counts; "
    "`keep` leaves the term as it is; with `replace` FILE counts, and brings aliases of other terms along.",
)
@click.option("--keep-good", is_flag=True, help="Leave out rows that cannot be read; else nothing is imported then.")
@click.option("--dry-run", is_flag=True, help="Show what would become of each term, and change nothing.")
def command(
    file: Path,
    format: str | None,
    delimiter: str | None,
    named: Sequence[str],
    into: str,
    how: str,
    keep_good: bool,
    dry_run: bool,
) -> None:
    """Take the terms of FILE into your own: a table, hot words of FunASR or CapsWriter, a glossary of OmegaT."""
    incoming = _laid_out(load_glossary(file, format), delimiter, named)
    found = incoming.rows()
    if found.bad and not (keep_good or dry_run):
        first = found.bad[0]
        raise BadRows(path=file, count=f"{len(found.bad):,}", row=first.number, what=first.words())
    event = None if into == _PERSONAL else into
    merged = (look_at if dry_run else take_in)(user_paths(), found.rows, event, Known(how), incoming.name)
    _tell(merged, found, all_of_them=dry_run)


def _laid_out(incoming: Incoming, delimiter: str | None, named: Sequence[str]) -> Incoming:
    if (delimiter or named) and incoming.layout is None:
        incoming = incoming.read_as("csv")
    if delimiter:
        if len(delimiter.replace("\\t", "\t")) != 1:
            raise click.BadParameter("it is one sign, as ; or \\t", param_hint="--delimiter")
        incoming = incoming.separated_by(delimiter.replace("\\t", "\t"))
    return _with_named_columns(incoming, named) if named else incoming


def _with_named_columns(incoming: Incoming, named: Sequence[str]) -> Incoming:
    assert incoming.layout is not None
    first = incoming.first_row
    columns = list(incoming.layout.columns)
    columns += [None] * (len(first) - len(columns))
    by_name = False
    for words in named:
        column, _, field = words.rpartition("=")
        wanted = None if field == _PASSED_OVER else _field(field, words)
        at = _place(column, first)
        by_name |= column in first
        columns = [None if one is wanted else one for one in columns]
        columns[at] = wanted
    return incoming.with_columns(columns, header=incoming.layout.header or by_name)


def _field(name: str, words: str) -> Field:
    try:
        return Field(name)
    except ValueError:
        raise click.BadParameter(
            f"'{words}' is not COLUMN=FIELD with a field of: {', '.join(Field)}.", param_hint="--map"
        ) from None


def _place(column: str, names: Sequence[str]) -> int:
    if column in names:
        return names.index(column)
    if column.isdecimal() and 1 <= int(column) <= len(names):
        return int(column) - 1
    shown = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))
    raise click.BadParameter(f"there is no column '{column}'. The first row has: {shown}.", param_hint="--map")


def _tell(merged: Sequence[Merged], found: GlossaryRows, *, all_of_them: bool) -> None:
    for one in merged:
        if all_of_them and one.outcome is not Outcome.SAME:
            click.echo(_as_text(one))
    if not all_of_them:
        _echo_some([_as_text(one) for one in merged if one.outcome is Outcome.CONFLICT])
    _echo_some([_bad_text(bad) for bad in found.bad])
    if found.ignored:
        click.echo(f"Columns passed over: {', '.join(found.ignored)}.")
    counts = Counter(one.outcome for one in merged)
    parts = [f"{words} {counts[outcome]:,}" for outcome, words in _WORDS.items()]
    click.echo(f"Terms: {', '.join(parts)}; rows left out {len(found.bad):,}.")


def _as_text(one: Merged) -> str:
    rows = ", ".join(f"{number}" for number in one.rows[:_SHOWN])
    fields = ", ".join(one.fields())
    why = "; ".join(clash.words() for clash in one.clashes)
    return "\t".join(filter(None, (_WORDS[one.outcome], f"row {rows}", one.after.text, fields, why)))


def _bad_text(bad: BadRow) -> str:
    return f"left out\trow {bad.number}\t{bad.words()}"


def _echo_some(rows: Iterable[str]) -> None:
    rows = list(rows)
    for row in rows[:_SHOWN]:
        click.echo(row)
    if len(rows) > _SHOWN:
        click.echo(f"... and {len(rows) - _SHOWN:,} more.")
