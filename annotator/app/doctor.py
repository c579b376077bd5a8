"""Looks whether everything the program needs is in place. Works without a display and without Qt's libraries."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from annotator import __version__
from annotator.app.debian import chinese_fonts, install_command, missing_libraries, missing_packages
from annotator.app.paths import Paths
from annotator.core.errors import AnnotatorError

_REQUIREMENT_NAME = re.compile(r"[A-Za-z0-9._-]+")


class Level(StrEnum):
    """How a finding is meant: as a fact, as advice, or as something that stops the program."""

    FINE = "fine"
    ADVICE = "advice"
    FAULT = "fault"


class Topic(StrEnum):
    """What a finding is about; the shells word it."""

    PROGRAM = "program"
    QT = "qt"
    PACKAGE = "package"
    PACKAGE_MISSING = "package-missing"
    LIBRARIES = "libraries"
    LIBRARIES_MISSING = "libraries-missing"
    FONT = "font"
    FONT_MISSING = "font-missing"
    FOLDER = "folder"
    FOLDER_REFUSED = "folder-refused"
    GLOSSARY = "glossary"
    GLOSSARY_REFUSED = "glossary-refused"
    DISPLAY = "display"
    DISPLAY_MISSING = "display-missing"
    INPUT_METHOD = "input-method"
    FCITX = "fcitx"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, with the data that its wording needs."""

    topic: Topic
    level: Level = Level.FINE
    fields: dict[str, str] = field(default_factory=dict)


def examine(paths: Paths) -> Iterator[Finding]:
    """Look at everything, one finding a thing."""
    yield Finding(
        Topic.PROGRAM,
        fields={"version": __version__, "python": platform.python_version(), "system": platform.platform()},
    )
    yield from _packages()
    yield from _qt()
    yield from _window()
    yield _input_method()
    for folder in (paths.data, paths.config, paths.cache, paths.sessions, paths.backups):
        yield _folder(folder)
    with suppress(ImportError):  # of a package that is missing, which has been told
        yield _glossary(paths)


def _packages() -> Iterator[Finding]:
    for name in _required():
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            yield Finding(Topic.PACKAGE_MISSING, Level.FAULT, {"name": name})
        else:
            yield Finding(Topic.PACKAGE, fields={"name": found.name, "version": found.version})


def _qt() -> Iterator[Finding]:
    """PySide6 carries the Qt of its own version."""
    with suppress(importlib.metadata.PackageNotFoundError):
        yield Finding(Topic.QT, fields={"version": importlib.metadata.version("PySide6-Essentials")})


def _required() -> list[str]:
    try:
        requirements = importlib.metadata.requires("annotator") or []
    except importlib.metadata.PackageNotFoundError:
        return ["annotator"]
    names = [_REQUIREMENT_NAME.match(line) for line in requirements if "extra ==" not in line]
    return list(dict.fromkeys(name.group() for name in names if name))


def _window() -> Iterator[Finding]:
    """What the window needs of the system; a fault only where there is a display to open one on."""
    if platform.system() != "Linux":
        return
    displays = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    lacking = Level.FAULT if displays else Level.ADVICE
    command = {"command": install_command(missing_packages({"window"}))}
    libraries = ", ".join(missing_libraries())
    fonts = chinese_fonts()
    if libraries:
        yield Finding(Topic.LIBRARIES_MISSING, lacking, {"names": libraries, **command})
    else:
        yield Finding(Topic.LIBRARIES)
    if fonts:
        yield Finding(Topic.FONT, fields={"name": fonts[0]})
    else:
        yield Finding(Topic.FONT_MISSING, lacking, command)
    if displays:
        yield Finding(Topic.DISPLAY, fields={"name": f"{displays[0]}={os.environ[displays[0]]}"})
    else:
        yield Finding(Topic.DISPLAY_MISSING, Level.ADVICE)


def _input_method() -> Finding:
    module = os.environ.get("QT_IM_MODULE", "")
    if module.startswith("fcitx"):
        return Finding(Topic.FCITX, Level.ADVICE, {"name": module})
    return Finding(Topic.INPUT_METHOD, fields={"name": module or "the desktop's own"})


def _folder(folder: Path) -> Finding:
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    usable = existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)
    fields = {"path": str(folder)}
    return Finding(Topic.FOLDER, fields=fields) if usable else Finding(Topic.FOLDER_REFUSED, Level.FAULT, fields)


def _glossary(paths: Paths) -> Finding:
    from annotator.app.glossary_file import read_shared  # needs packages

    try:
        count = len(read_shared(paths).personal)
    except AnnotatorError as error:
        return Finding(Topic.GLOSSARY_REFUSED, Level.FAULT, {"reason": str(error)})
    return Finding(Topic.GLOSSARY, fields={"path": str(paths.glossary), "count": str(count)})
