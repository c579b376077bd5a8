"""Checks many files: what goes to whoever does it, and what comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from annotator.app.check import Checked, CheckSettings, FileChecker
from annotator.app.corpus.work import Work
from annotator.app.paths import user_paths
from annotator.core.errors import AnnotatorError
from annotator.formats.read import parse, read_bytes

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it is handed over: its bytes, as who checks it need not share a disk with us, or what kept from them.

    `labels` are the bytes of its label file, if there is one.
    """

    name: str
    data: bytes = b""
    fault: str = ""
    labels_name: str = ""
    labels: bytes = b""

    @property
    def sha256(self) -> str | None:
        """The hash of the bytes, None where there are none to be had."""
        return hashlib.sha256(self.data).hexdigest() if not self.fault else None


def given(path: Path, labels: Path | None = None) -> Given:
    """A file to be handed over, with its labels where they are wanted."""
    try:
        data = read_bytes(path)
        if labels is None:
            return Given(str(path), data)
        return Given(str(path), data, labels_name=str(labels), labels=read_bytes(labels))
    except AnnotatorError as error:
        return Given(str(path), fault=str(error))


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Found]):
    """What came of a file: what was found, or what kept it from being checked."""

    name: str
    sha256: str | None
    found: Found | None
    fault: str = ""


def checking(settings: CheckSettings) -> Work[Given, Outcome[Checked]]:
    """The work of checking files."""
    return Work(partial(_make_check, settings))


def _make_check(settings: CheckSettings) -> Callable[[Given], Outcome[Checked]]:
    checker = file_checker(settings)
    return lambda file: attempt(file, lambda: checker.check(parse(file.data, file.name)))


def file_checker(settings: CheckSettings) -> FileChecker:
    """Who checks by these settings, with the language data kept ready in the cache of the machine that this runs on."""
    return FileChecker(settings, user_paths().cache)


def attempt(file: Given, act: Callable[[], Found]) -> Outcome[Found]:
    """What came of doing something with a file that was handed over."""
    try:
        return Outcome(file.name, file.sha256, act()) if not file.fault else _failed(file, file.fault)
    except AnnotatorError as error:
        return _failed(file, str(error))
    except Exception as error:  # noqa: BLE001 one file out of thousands must not cost the others; the row tells of it
        return _failed(file, f"{file.name}: could not be checked ({type(error).__name__}: {error}).")


def _failed(file: Given, fault: str) -> Outcome[Found]:
    return Outcome(file.name, file.sha256, None, fault)
