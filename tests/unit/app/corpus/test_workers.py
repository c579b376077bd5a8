"""Whoever does the jobs, the results are the same, few are held at once, and nobody is left behind."""

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
from functools import partial
from itertools import count, islice

import pytest

from annotator.app.corpus.pool import Pool
from annotator.app.corpus.work import Work, in_order, one_by_one
from annotator.core.corpus_errors import WorkersFailed

FATAL = -1


def make_squares(folder=None):
    """Squares numbers; notes in a folder who was made ready; dies of one number."""
    if folder:
        (folder / f"{os.getpid()}-{len(list(folder.iterdir()))}").touch()

    def square(number):
        if number == FATAL:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number

    return square


def refuse():
    raise RuntimeError


def children():
    return [process for process in multiprocessing.active_children() if process.name == "annotator-pool"]


@pytest.mark.parametrize("workers", [one_by_one, Pool(3)])
@pytest.mark.parametrize("jobs", [0, 2, 30])
def test_each_job_is_done_once(workers, jobs):
    done = dict(workers(Work(make_squares), iter(range(jobs))))
    assert done == {number: number * number for number in range(jobs)}
    assert not children()


FIRST_PROCESSES = """
import signal
from annotator.app.corpus.pool import Pool
from annotator.app.corpus.work import Work

def make():
    return lambda _: signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])

if __name__ == "__main__":
    print(sorted(dict(Pool(2)(Work(make), range(2))).items()))
"""


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be held back here")
def test_no_process_takes_an_interrupt_for_itself_not_even_the_first(tmp_path):
    script = tmp_path / "first.py"
    script.write_text(FIRST_PROCESSES)
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert (run.stdout, run.stderr) == ("[(0, True), (1, True)]\n", "")


def test_work_is_made_ready_once_in_a_process(tmp_path):
    assert len(list(Pool(2)(Work(partial(make_squares, tmp_path)), range(20)))) == 20
    made = [name.name.partition("-")[0] for name in tmp_path.iterdir()]
    assert 1 <= len(made) <= 2
    assert len(set(made)) == len(made)
    assert str(os.getpid()) not in made


def test_work_that_is_sent_away_makes_itself_ready_anew(tmp_path):
    work = Work(partial(make_squares, tmp_path))
    assert work(3) == 9
    assert pickle.loads(pickle.dumps(work))(4) == 16
    assert work(5) == 25
    assert len(list(tmp_path.iterdir())) == 2


def test_a_process_that_dies_of_a_job_costs_that_job_alone():
    jobs = [1, 2, FATAL, 3, FATAL, 4]
    assert dict(Pool(2)(Work(make_squares), jobs)) == {0: 1, 1: 4, 2: None, 3: 9, 4: None, 5: 16}
    assert not children()


def test_a_process_that_dies_before_it_has_a_job_is_an_error(capfd):
    with pytest.raises(WorkersFailed):
        list(Pool(2)(Work(refuse), range(5)))
    assert not children()


def test_jobs_are_asked_for_as_somebody_is_free_and_nobody_is_left_when_it_is_broken_off():
    asked = count()
    results = Pool(2)(Work(make_squares), asked)
    assert len(list(islice(results, 5))) == 5
    assert next(asked) <= 5 + 2 + 1
    assert children()
    results.close()
    assert not children()


def test_large_jobs_and_results_get_through():
    large = list(Pool(2)(Work(make_doubled), [b"x" * 3_000_000] * 4))
    assert sorted(large) == [(number, b"x" * 6_000_000) for number in range(4)]


def make_doubled():
    return lambda data: data * 2


def test_results_can_be_had_in_order():
    assert list(in_order([(2, "c"), (0, "a"), (3, "d"), (1, "b")])) == ["a", "b", "c", "d"]
    early = in_order(iter([(0, "a"), (2, "c"), (1, "b")]))
    assert next(early) == "a"
