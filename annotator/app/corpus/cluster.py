"""A Dask cluster that does jobs: the one place that knows Dask, an extra that need not be installed."""

from __future__ import annotations

import asyncio
import logging
from asyncio import CancelledError
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from annotator import __version__
from annotator.app.corpus.work import Job, Result, Results, Work
from annotator.core.corpus_errors import ClusterDiffers, ClusterEmpty, ClusterFailed, ClusterMissing, ClusterUnreachable

if TYPE_CHECKING:
    from distributed import Client, Future

_PATIENCE = 10  # seconds until a scheduler or a worker must have answered
_REVIVAL = 60  # seconds until one worker at least must be back where all have died
_AHEAD = 2  # jobs sent for each thread, so that none waits for the way here and back
_LARGEST_JOB = "64MB"  # twice as much as a file and its labels may have: sent without a warning


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of the scheduler at an address, however many there are at a time.

    All that they need is sent to them, but the program itself: they must have the same version installed.
    """

    address: str

    def __call__(self, work: Work[Job, Result], jobs: Iterable[Job]) -> Results[Result]:
        """Do the work to all jobs.

        Raises ClusterMissing, ClusterUnreachable, ClusterEmpty, ClusterDiffers, ClusterFailed.
        """
        with _connected(self.address) as client:
            try:
                yield from self._done(client, work, enumerate(jobs))
            except (OSError, CancelledError) as error:
                raise ClusterFailed(address=self.address, reason=error) from None

    def _done(self, client: Client, work: Work[Job, Result], waiting: Iterator[tuple[int, Job]]) -> Results[Result]:
        """Send jobs as there are threads. Those that died with their workers are done again at the end, each alone."""
        from distributed import KilledWorker

        shared = client.submit(_itself, work, pure=False)
        client.replicate(shared)
        sent: dict[Future, tuple[int, Job]] = {}
        died: list[tuple[int, Job]] = []
        while True:
            room = max(1, _AHEAD * sum(client.nthreads().values())) - len(sent)
            for number, job in islice(waiting, max(0, room)):
                sent[client.submit(_do, shared, job, pure=False)] = number, job
            if not sent:
                break
            for future in self._ended(client, list(sent)):
                number, job = sent.pop(future)
                try:
                    yield number, self._result(client, future)
                except KilledWorker:
                    died.append((number, job))
        for number, job in died:
            try:
                yield number, self._result(client, client.submit(_do, shared, job, pure=False))
            except KilledWorker:
                yield number, None

    def _ended(self, client: Client, futures: list[Future]) -> Iterable[Future]:
        """Wait until at least one has ended."""
        from distributed import wait

        while True:
            try:
                return list(wait(futures, timeout=_PATIENCE, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                self._await_workers(client)

    def _result(self, client: Client, future: Future) -> Any:
        """What a job gave, computed once more where it got lost with its worker. Raises KilledWorker."""
        from distributed import KilledWorker

        while True:
            try:
                result = future.result(timeout=_PATIENCE)
            except TimeoutError:
                self._await_workers(client)
            except (KilledWorker, OSError, CancelledError):
                raise
            except Exception as error:
                raise ClusterFailed(address=self.address, reason=f"{type(error).__name__}: {error}") from error
            else:
                return result

    def _await_workers(self, client: Client) -> None:
        """Those that died may be started again."""
        try:
            client.wait_for_workers(1, timeout=_REVIVAL)
        except TimeoutError:
            raise ClusterFailed(address=self.address, reason="no worker is left") from None


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    """A connection to a cluster that has workers, all with this version of the program."""
    try:
        import dask
        from distributed import Client
    except ModuleNotFoundError:
        raise ClusterMissing from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what concerns the user is raised
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGEST_JOB}):
        try:
            asyncio.run(_reach(address))
            client = Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise ClusterUnreachable(address=address, reason=error) from None
        with client, client.as_current():
            try:
                client.wait_for_workers(1, timeout=_PATIENCE)
            except TimeoutError:
                raise ClusterEmpty(address=address, seconds=_PATIENCE) from None
            _compare_versions(client, address)
            yield client


async def _reach(address: str) -> None:
    """Connect once: a client that cannot tells so loudly, as it goes, long after the error."""
    from distributed import Security
    from distributed.comm import connect

    comm = await connect(address, timeout=_PATIENCE, **Security().get_connection_args("client"))
    comm.abort()


def _compare_versions(client: Client, address: str) -> None:
    theirs = client.run(_version, on_error="return")
    for worker, version in theirs.items():
        if version != __version__:
            raise ClusterDiffers(address=address, worker=worker, theirs=version, ours=__version__)


def _version() -> str:
    return __version__


def _itself(work: Work[Job, Result]) -> Work[Job, Result]:
    return work


def _do(work: Work[Job, Result], job: Job) -> Result:
    return work(job)
