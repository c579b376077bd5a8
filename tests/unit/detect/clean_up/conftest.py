"""What the clean-up makes of a text."""

import pytest

from annotator.core.export_options import CleanUp, Fillers
from annotator.detect.clean_up.cleanings import cleanings

LIGHT = CleanUp(fillers=Fillers.LIGHT, stutters=True)
MEDIUM = CleanUp(fillers=Fillers.MEDIUM, stutters=True, repeats=True, false_starts=True)


def _applied(text, changes):
    for change in reversed(changes):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@pytest.fixture(scope="session")
def applied():
    """The text after these cleanings."""
    return _applied


@pytest.fixture
def light():
    return lambda text, protected=(), kept=(): _applied(text, cleanings(text, LIGHT, protected=protected, kept=kept))


@pytest.fixture
def medium():
    return lambda text, protected=(), kept=(): _applied(text, cleanings(text, MEDIUM, protected=protected, kept=kept))


@pytest.fixture
def cleaned():
    def clean(text, protected=(), kept=(), tics=(), tics_on=True, **options):
        return _applied(
            text, cleanings(text, CleanUp(tics=tics_on, **options), protected=protected, kept=kept, tics=tics)
        )

    return clean
