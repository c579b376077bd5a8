"""What a session is listened for, beside the built-in glossary: its own terms, its people, what its title names."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.app.glossary_file import Shared
from annotator.app.jobs import Teach
from annotator.core.glossary import Lesson
from annotator.core.lessons import summed
from annotator.core.model import Category, Term
from annotator.core.roster import stands_in
from annotator.core.transcript import Transcript
from annotator.detect.title import read_title

_NOTHING = Shared()


def taught_by(transcript: Transcript, shared: Shared = _NOTHING, own: Iterable[Lesson] = ()) -> Teach:
    """What the checker is to be told of a session: its own terms and lessons, the roster, the title, what it shares.

    A name that only stands in for one, as `Audience 2`, is not listened for.
    """
    return Teach(
        terms=tuple(held.term for held in transcript.terms.values()),
        roster=tuple(
            Term(speaker.name, Category.PERSON, aliases=speaker.aliases, source="roster")
            for speaker in transcript.roster()
            if not stands_in(speaker)
        ),
        title=read_title(transcript.info.title).title,
        shared=shared.terms,
        lessons=summed((*shared.lessons, *own)),
    )
