"""Finds the places where a name or a term was probably misheard."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from annotator.core.model import Band, Reason, ReasonCode, Suggestion, Suspect, SuspectKind, Term
from annotator.detect.lines import TextLine
from annotator.detect.sound.lexicon import Lexicon


class Engine:
    """Checks lines against a glossary. Build it once for a glossary; `check` keeps no state."""

    def __init__(self, terms: Sequence[Term], *, roster: Sequence[Term] = (), lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._aliases = {alias: term for term in (*terms, *roster) for alias in term.aliases if alias}

    def check(self, lines: Sequence[TextLine], only: Collection[int] | None = None) -> list[Suspect]:
        """The suspects of the lines whose id is in `only` (None: of all); the other lines are context."""
        wanted = [line for line in lines if only is None or line.id in only]
        return [suspect for line in wanted for suspect in self._aliases_in(line)]

    def _aliases_in(self, line: TextLine) -> list[Suspect]:
        found: list[Suspect] = []
        for match in re.finditer("|".join(map(re.escape, self._aliases)) or "(?!)", line.text):
            term = self._aliases[match.group()]
            suggestion = Suggestion(term.text, 0.95, Reason(ReasonCode.ALIAS, match.group(), source=term.source))
            found.append(
                Suspect(
                    line_id=line.id,
                    start=match.start(),
                    end=match.end(),
                    text=match.group(),
                    kind=SuspectKind.TERM,
                    category=term.category,
                    band=Band.SURE,
                    probability=suggestion.probability,
                    suggestions=(suggestion,),
                )
            )
        return found
