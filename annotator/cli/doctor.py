"""`annotator doctor`: whether everything is in place, in words."""

from __future__ import annotations

import click

from annotator.app.doctor import Level, Topic, examine
from annotator.app.paths import user_paths

_SIGNS = {Level.FINE: "ok", Level.ADVICE: "note", Level.FAULT: "FAULT"}
_WORDS = {
    Topic.PROGRAM: "annotator {version}, Python {python}, {system}",
    Topic.QT: "Qt {version}",
    Topic.PACKAGE: "{name} {version}",
    Topic.PACKAGE_MISSING: "{name} is not installed; start ./run again, or reinstall annotator",
    Topic.LIBRARIES: "the system libraries that the window needs are here",
    Topic.LIBRARIES_MISSING: "the window needs {names}; install them: {command}",
    Topic.FONT: "Chinese font: {name}",
    Topic.FONT_MISSING: "no font with Chinese characters; install one: {command}",
    Topic.FOLDER: "{path} can be written",
    Topic.FOLDER_REFUSED: "{path} cannot be written; change its permissions or set ANNOTATOR_HOME to another folder",
    Topic.GLOSSARY: "your own terms: {count}, in {path}",
    Topic.GLOSSARY_REFUSED: "{reason}",
    Topic.DISPLAY: "display: {name}",
    Topic.DISPLAY_MISSING: "no display, so no window here; the commands check, turns and export work",
    Topic.INPUT_METHOD: "input method: {name}",
    Topic.FCITX: (
        "QT_IM_MODULE={name}: the Qt of this program carries no fcitx plugin. Under Wayland unset it; "
        "else let fcitx answer as ibus: QT_IM_MODULE=ibus annotator-gui"
    ),
}


@click.command()
def doctor() -> int:
    """Tell whether everything that the program needs is in place. Exit status 1 where something is not."""
    findings = list(examine(user_paths()))
    for finding in findings:
        click.echo(f"{_SIGNS[finding.level]:5}  {_WORDS[finding.topic].format(**finding.fields)}")
    return int(any(finding.level is Level.FAULT for finding in findings))
