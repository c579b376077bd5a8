"""Export options as they are kept: those of another program, or damaged ones, are read as far as they go."""

import json

import pytest

from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Paragraphs, Unclear
from annotator.core.template import Template
from annotator.store.export_options import options_from_json, options_to_json

CHOSEN = ExportOptions(
    speaker_names=False,
    paragraphs=Paragraphs.MARKED,
    unclear=Unclear.COMMENT,
    notes=True,
    clean_up=CleanUp(fillers=Fillers.LIGHT, repeats=True),
    template=Template(name="圆桌", front="{title}"),
)


@pytest.mark.parametrize("options", [ExportOptions(), CHOSEN])
def test_options_come_back_as_they_were(options):
    assert options_from_json(options_to_json(options)) == options


def test_what_a_later_program_added_is_left_aside():
    data = json.loads(options_to_json(CHOSEN))
    data |= {"binding": "leather", "unclear": "in-gold"}
    data["clean_up"] |= {"coughs": True, "fillers": "heavy"}
    found = options_from_json(json.dumps(data))
    assert (found.speaker_names, found.unclear, found.template) == (False, Unclear.HEARD, CHOSEN.template)
    assert found.clean_up == CleanUp(repeats=True)


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", "null", '{"clean_up": 5}', '{"template": {"front": []}, "notes": {}}']
)
def test_damaged_options_are_never_a_failure(text):
    assert isinstance(options_from_json(text).clean_up, CleanUp)
