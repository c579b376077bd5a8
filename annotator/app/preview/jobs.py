"""What the window asks the checker's process about client text, and what it is told."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.app.preview.preview import Preview
from annotator.app.tics import Talk
from annotator.core.export_options import ExportOptions
from annotator.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class PreviewJob:
    """How does this part of a transcript read when it is handed over? `number` comes back with the answer."""

    part: Transcript
    options: ExportOptions
    number: int = 0


@dataclass(frozen=True, slots=True)
class CleanedJob(PreviewJob):
    """The same for a part that is not shown: the places that the clean-up changes in it."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """The client text that a `PreviewJob` or a `CleanedJob` asked for."""

    number: int
    preview: Preview


@dataclass(frozen=True, slots=True)
class TicsJob:
    """What has each speaker for a filler, far more often than the others? `talk` is what they say, by their ids."""

    talk: Talk
    number: int = 0


@dataclass(frozen=True, slots=True)
class TicsFound:
    """The tics of each speaker of a `TicsJob`, the most telling first, each with how often it is said."""

    number: int
    tics: tuple[tuple[int, tuple[tuple[str, int], ...]], ...]
