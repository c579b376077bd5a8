"""What is asked of the checker's process about papers, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.papers import MinedTerm, Paper


@dataclass(frozen=True, slots=True)
class MineJob:
    """Papers to be mined for terms. `number` comes back with what is found.

    It may be long work: questions and checks that come meanwhile are answered between.
    """

    papers: tuple[Paper, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Mined:
    """What a `MineJob` found, the most outstanding first."""

    number: int
    found: tuple[MinedTerm, ...]
