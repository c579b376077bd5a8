"""How a text is written wherever it comes from: script, punctuation, spaces."""

from __future__ import annotations

from annotator.core.export_options import CleanUp
from annotator.detect.clean_up.script import in_script
from annotator.detect.clean_up.spacing import spaced
from annotator.detect.clean_up.width import in_width

__all__ = ["in_script", "styled"]


def styled(text: str, clean_up: CleanUp) -> str:
    """The text in the script, the width of punctuation and the spacing that were chosen. Twice changes nothing more.

    Characters that no document should hold go in any case.
    """
    return spaced(in_width(in_script(text, clean_up.script), clean_up.width, clean_up.script), clean_up.spacing)
