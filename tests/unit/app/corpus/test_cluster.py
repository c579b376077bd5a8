"""A Dask cluster does what a pool does; where it cannot, one sentence says what to do."""

import os
import signal
import sys
import time

import pytest

from annotator.app.corpus.cluster import Cluster
from annotator.app.corpus.work import Work
from annotator.core.corpus_errors import ClusterDiffers, ClusterEmpty, ClusterMissing, ClusterUnreachable

FATAL = -1

pytestmark = pytest.mark.filterwarnings("default")  # what Dask's own threads leave open as they end


@pytest.fixture(scope="module")
def cluster(local_cluster):
    """Two workers on this machine."""
    return local_cluster(2)


def make_lengths():
    return lambda data: (len(data), os.getpid())


def test_jobs_are_done_by_both_workers(cluster):
    jobs = [b"x" * number for number in range(40)]
    done = dict(Cluster(cluster.scheduler_address)(Work(make_lengths), iter(jobs)))
    assert {number: length for number, (length, _) in done.items()} == {number: number for number in range(40)}
    assert len({process for _, process in done.values()} - {os.getpid()}) == 2


def test_no_jobs_are_no_results(cluster):
    assert list(Cluster(cluster.scheduler_address)(Work(make_lengths), [])) == []


def test_the_largest_file_gets_through_without_a_warning(cluster, recwarn):
    ((number, (length, _)),) = Cluster(cluster.scheduler_address)(Work(make_lengths), [b"x" * 20_000_000])
    assert (number, length) == (0, 20_000_000)
    assert not [warning for warning in recwarn if "large graph" in str(warning.message)]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1", "nonsense://x:1", "", "tls://127.0.0.1:1"])
def test_where_no_scheduler_is_that_is_told_and_nothing_else(address, monkeypatch, capfd):
    monkeypatch.setattr("annotator.app.corpus.cluster._PATIENCE", 1)
    monkeypatch.setattr("distributed.Client", lambda *_, **__: pytest.fail("it would tell at the program's end"))
    with pytest.raises(ClusterUnreachable, match=r"tcp://host:8786"):
        list(Cluster(address)(Work(make_lengths), [b""]))
    assert capfd.readouterr() == ("", "")


def test_a_scheduler_without_workers_is_told(local_cluster, monkeypatch):
    monkeypatch.setattr("annotator.app.corpus.cluster._PATIENCE", 1)
    with pytest.raises(ClusterEmpty, match="dask worker tcp://127"):
        list(Cluster(local_cluster(0).scheduler_address)(Work(make_lengths), [b""]))


def test_another_version_on_a_worker_is_told(cluster, monkeypatch):
    monkeypatch.setattr("annotator.app.corpus.cluster.__version__", "0.0.1")
    with pytest.raises(ClusterDiffers, match=r"0\.0\.1"):
        list(Cluster(cluster.scheduler_address)(Work(make_lengths), [b""]))


def test_without_the_extra_that_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterMissing, match=r"annotator\[cluster\]"):
        list(Cluster("tcp://127.0.0.1:1")(Work(make_lengths), []))


def make_fatal():
    def act(number):
        time.sleep(0.3)  # until each worker has another job too, which dies with it
        if number == FATAL:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number

    return act


@pytest.mark.timeout(300)
def test_a_job_that_kills_its_workers_costs_no_other(cluster, monkeypatch):
    """It kills one at first and one by itself. More would be chance: Dask does not revive who dies as it starts."""
    monkeypatch.setattr(cluster.scheduler, "allowed_failures", 0)
    jobs = [1, 2, FATAL, 3, 4]
    assert dict(Cluster(cluster.scheduler_address)(Work(make_fatal), jobs)) == {0: 1, 1: 4, 2: None, 3: 9, 4: 16}
