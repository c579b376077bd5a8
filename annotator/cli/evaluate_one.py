"""`annotator evaluate` of one transcript: its figures, and what the glossary knows of its labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.app.check import CheckSettings, check_file
from annotator.app.evaluate import score_checked
from annotator.app.knowledge import knowledge
from annotator.app.paths import user_paths
from annotator.cli.checking import tell_unchecked
from annotator.cli.knowledge import Known, echo_knowledge, knowledge_as_json
from annotator.cli.output import echo_json
from annotator.cli.scores import echo_lists, echo_table, figures_as_json, lists_as_json, parts_of


def evaluate_one(
    file: Path,
    labels: Path,
    states: Sequence[tuple[str, CheckSettings]],
    lists: Mapping[str, bool],
    *,
    as_json: bool,
) -> None:
    """Tell the figures of a transcript by the last of the settings, and what those of each state know.

    Raises what reading the files raises.
    """
    known: list[Known] = []
    for name, settings in states:
        checked = check_file(file, settings, user_paths().cache)
        score = score_checked(checked, labels)
        known.append((name, knowledge(settings.terms, [(score, checked.title_terms)])))
    if as_json:
        told = {**figures_as_json(score), "knowledge": knowledge_as_json(known), **lists_as_json(score, **lists)}
        echo_json({"file": str(file), **told})
    else:
        echo_table(parts_of(score))
        echo_knowledge(known)
        echo_lists(score, checked.source, "", **lists)
    tell_unchecked(file, checked)
