"""The page, the command line and the options themselves have the same choices: none is lacking anywhere."""

from dataclasses import fields, replace
from enum import StrEnum
from typing import get_type_hints

import pytest
from click.testing import CliRunner

import annotator.cli.export as command
from annotator.core.clean_levels import CleanLevel
from annotator.core.errors import BadTemplate, CannotWrite
from annotator.core.export_options import CleanUp, ExportOptions
from annotator.core.template import Template
from annotator.gui.export_page.clean_up_group import CleanUpGroup
from annotator.gui.export_page.formats import FormatBox, obeyed
from annotator.gui.export_page.front_group import FrontGroup, Templates
from annotator.gui.export_page.talk_group import TalkGroup
from annotator.gui.export_page.template_dialog import TemplateDialog
from annotator.gui.export_page.what_group import WhatGroup
from annotator.gui.kit.theme import LIGHT


def others(kind, name):
    """Values of a field that differ from its default."""
    default = getattr(kind(), name)
    hint = get_type_hints(kind)[name]
    if issubclass(hint, StrEnum):
        return [value for value in hint if value is not default]
    if hint is bool:
        return [not default]
    return [Template("minutes", "{title}")] if hint is Template else ["other"]


CHOICES = [("", entry.name, value) for entry in fields(ExportOptions) if entry.name != "clean_up"
           for value in others(ExportOptions, entry.name)]  # fmt: skip
CHOICES += [("clean_up", entry.name, value) for entry in fields(CleanUp) for value in others(CleanUp, entry.name)]


def chosen(part, name, value):
    if part:
        return replace(ExportOptions(), clean_up=replace(CleanUp(), **{name: value}))
    return replace(ExportOptions(), **{name: value})


@pytest.fixture
def groups(qtbot):
    templates = Templates(lambda: ["plain", "minutes"], lambda name: Template(name), lambda _: None)
    made = [
        WhatGroup(["txt", "docx"], (), ()),
        FrontGroup(templates, ("", "", ""), LIGHT),
        TalkGroup(),
        CleanUpGroup(""),
    ]
    for group in made:
        qtbot.addWidget(group)
    return made


@pytest.mark.parametrize(("part", "name", "value"), CHOICES)
def test_the_page_shows_each_choice_and_gives_it_back(groups, part, name, value):
    wanted = chosen(part, name, value)
    options = ExportOptions()
    for group in groups:
        group.show_options(wanted)
        options = group.applied(options)
    assert options == wanted


@pytest.mark.parametrize(("part", "name", "value"), [choice for choice in CHOICES if choice[1] != "template"])
def test_the_command_line_has_an_option_for_each_choice(monkeypatch, tmp_path, part, name, value):
    got = []
    monkeypatch.setattr(command, "export_file", lambda *values, **_: got.append(values[3](ExportOptions())))
    flag = name.replace("_", "-")
    given = [f"--{flag}" if value else f"--no-{flag}"] if isinstance(value, bool) else [f"--{flag}", str(value)]
    done = CliRunner().invoke(command.export, [str(tmp_path / "talk.md"), "-o", str(tmp_path / "out.md"), *given])
    assert done.exit_code == 0, done.output
    wanted = chosen(part, name, value)
    assert replace(got[0], template=wanted.template) == wanted


def test_the_command_line_has_templates_and_levels():
    names = {param.name for param in command.export.params}
    assert {"template", "clean", "since", "format"} <= names


@pytest.mark.parametrize("level", CleanLevel)
def test_a_level_of_the_page_is_that_of_the_command_line(groups, monkeypatch, tmp_path, level):
    got = []
    monkeypatch.setattr(command, "export_file", lambda *values, **_: got.append(values[3](ExportOptions())))
    arguments = [str(tmp_path / "talk.md"), "-o", str(tmp_path / "out.md"), "--clean", str(level)]
    assert CliRunner().invoke(command.export, arguments).exit_code == 0
    groups[-1].show_options(ExportOptions())
    groups[-1].level.setCurrentIndex(list(CleanLevel).index(level))
    assert groups[-1].clean_up() == got[0].clean_up


def test_formats_pay_heed_to_what_they_can(qtbot):
    assert obeyed("docx") == {"front", "talk", "clean_up"}
    assert obeyed("srt") == {"talk", "clean_up"}
    assert not obeyed("pairs-csv")


@pytest.fixture
def broken(qtbot):
    """A group whose templates are all broken files."""

    def find(name):
        raise BadTemplate(path=f"{name}.toml", what="a brace without its other half")

    group = FrontGroup(Templates(lambda: ["plain", "ours"], find, lambda _: None), ("", "", ""), LIGHT)
    qtbot.addWidget(group)
    group.show()
    return group


def test_a_broken_template_is_told_and_the_one_before_stays(broken):
    broken.template.setCurrentIndex(1)
    broken.template.activated.emit(1)
    assert "ours.toml" in broken.note.text()
    assert broken.note.isVisible()
    assert broken.template.currentData() == "plain"
    assert broken.applied(ExportOptions()) == ExportOptions()


def test_a_template_that_cannot_be_kept_is_told_and_stays_open(qtbot):
    def save(_):
        raise CannotWrite(path="a.toml", reason="No space left on device")

    dialog = TemplateDialog(Template("ours", "{title}"), save, LIGHT)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.used):
        dialog.keep.click()
    assert "No space left" in dialog.fault.text()
    assert dialog.isVisible()


@pytest.mark.parametrize("text", ["{nobody}", "{title", "}"])
def test_what_cannot_be_filled_is_told_while_it_is_typed(qtbot, text):
    dialog = TemplateDialog(Template(), lambda _: None, LIGHT)
    qtbot.addWidget(dialog)
    dialog.front.setPlainText(text)
    assert dialog.fault.text()
    assert not dialog.use.isEnabled()
    dialog.front.setPlainText("{title}")
    assert not dialog.fault.text()
    assert dialog.use.isEnabled()


def test_formats_stand_under_what_they_are_for(qtbot):
    box = FormatBox(["txt", "docx", "docx-changes", "srt", "brand-new"])
    qtbot.addWidget(box)
    rows = [(box.itemText(at), box.model().item(at).isSelectable()) for at in range(box.count())]
    headings = [text for text, chosen in rows if not chosen]
    assert headings == ["To hand over", "To check and ask", "Subtitles", "Others"]
    assert rows[-1] == ("brand-new", True)
    box.choose("srt")
    assert box.chosen == "srt"
    box.choose("gone")
    assert box.chosen == "docx"
