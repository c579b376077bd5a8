"""What can go wrong with many transcripts, beside what can with each."""

from __future__ import annotations

from annotator.core.errors import AnnotatorError


class NoTranscripts(AnnotatorError):
    """There is nothing to check in the folders named."""

    template = "{path}: there is no transcript in it. In folders these are looked for: {suffixes}."


class WorkersFailed(AnnotatorError):
    """A process that was to check files ended before it had one."""

    template = "A process that was to check files ended by itself ({status}). Try again with --jobs 1."


class WorkerDied(AnnotatorError):
    """The process that checked a file died of it."""

    template = "{path}: the process that checked it died. Check it by itself; it may need more memory than there is."


class ClusterMissing(AnnotatorError):
    """What talks to clusters is not installed."""

    template = "--scheduler needs packages that are not installed: pip install 'annotator[cluster]'"


class ClusterUnreachable(AnnotatorError):
    """No scheduler answers at an address."""

    template = (
        "{address}: no Dask scheduler can be reached there ({reason}). "
        "Check the address, as tcp://host:8786, and that the scheduler runs."
    )


class ClusterEmpty(AnnotatorError):
    """A scheduler has no workers."""

    template = (
        "{address}: the scheduler has had no worker for {seconds} seconds. "
        "Start some where annotator is installed: dask worker {address} --nthreads 1"
    )


class ClusterDiffers(AnnotatorError):
    """A worker has another version of the program."""

    template = (
        "{address}: worker {worker} has another version of annotator ({theirs}; here it is {ours}). "
        "Install the same there."
    )


class ClusterFailed(AnnotatorError):
    """The cluster gave up a job, or went away."""

    template = (
        "{address}: the cluster did not do its work ({reason}). Look at the logs of its workers, then try again; "
        "results written by -o are kept, go on with them by --resume."
    )


class BadResults(AnnotatorError):
    """A file of results breaks its format."""

    template = "{path}, row {row}: this is no result of a check. Name a file that annotator check -o wrote."


class ResultsThere(AnnotatorError):
    """Results would be overwritten."""

    template = "{path}: there is something in it already. Go on with its results by --resume, or name another file."


class ResultsCut(AnnotatorError):
    """Results cannot be written any more; those that are there stay."""

    template = "{path}: cannot be written ({reason}). The results so far are in it: make room and go on by --resume."


class NoLabels(AnnotatorError):
    """No transcript of a folder has labels."""

    template = "{path}: no labels there for any transcript in {folder}. Those of talk.md are looked for as talk.tsv."
