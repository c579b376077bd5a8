"""What the commands share that take many files: who does the work, and how far it has come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app.corpus.files import SUFFIXES
from annotator.cli.choices import Command, with_options
from annotator.cli.output import tell_error

if TYPE_CHECKING:
    from annotator.app.corpus.work import Workers

_MOST_TOLD = 20

LOOKED_FOR = f"In folders, and the folders in these, files count that end in {', '.join(SUFFIXES)} and are not hidden."


def workers_options(command: Command) -> Command:
    """Options for what `chosen_workers` takes: `jobs`, `scheduler`."""
    jobs = click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="Of many files, check so many at once, each in a process; else as many as there are cores.",
    )
    scheduler = click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Have a Dask cluster check the files, as tcp://host:8786; needs annotator[cluster].",
    )
    return with_options(command, [jobs, scheduler])


def is_corpus(paths: Sequence[Path], scheduler: str | None) -> bool:
    """Whether these are a matter of many files: several, a folder, or whatever a cluster is to check."""
    return len(paths) != 1 or paths[0].is_dir() or scheduler is not None


def chosen_workers(jobs: int | None, scheduler: str | None, files: int) -> Workers:
    """Who is to check so many files. Raises UsageError where both a pool and a cluster are asked for."""
    if scheduler is not None:
        from annotator.app.corpus.cluster import Cluster

        if jobs is not None:
            raise click.UsageError("--jobs counts processes of this machine; a cluster has its own. Leave out one.")
        return Cluster(scheduler)
    from annotator.app.corpus.pool import Pool, cores
    from annotator.app.corpus.work import one_by_one

    processes = min(jobs or cores(), files)
    return Pool(processes) if processes > 1 else one_by_one


@contextmanager
def progress(files: Sequence[Path], *, printing: bool = False) -> Iterator[Callable[[int], None]]:
    """Show on a terminal how far the work has come by the bytes of the files; called with the place of each done.

    Not where results are printed to the same terminal meanwhile.
    """
    if not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield lambda place: None
        return
    sizes = [_size(file) for file in files]
    done = 0

    def shown(_: object) -> str:
        return f"{done} of {len(files)} files"

    with click.progressbar(length=sum(sizes), file=sys.stderr, item_show_func=shown) as bar:

        def step(place: int) -> None:
            nonlocal done
            done += 1
            bar.update(sizes[place], place)

        yield step


def _size(file: Path) -> int:
    try:
        return file.stat().st_size + 1  # so that what is empty counts too
    except OSError:
        return 1


def tell_faults(faults: Sequence[str]) -> None:
    """Say on standard error what kept files from being checked."""
    for fault in faults[:_MOST_TOLD]:
        tell_error(fault)
    if len(faults) > _MOST_TOLD:
        tell_error(f"and {len(faults) - _MOST_TOLD} more like these.")
