"""Templates for exports: those that ship with the program, and the user's own as TOML files."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, replace
from pathlib import Path

import tomlkit

from annotator.app.paths import Paths, resource
from annotator.core.errors import BadTemplate, CannotWrite
from annotator.core.template import Template, check_template
from annotator.formats.atomic import write_atomic

SUFFIX = ".toml"
BUILT_IN = ("plain", "interview", "minutes", "interview-en", "minutes-en")
_LARGEST = 100_000
_PARTS = ("front", "participant", "first", "later")
_UNFIT = frozenset('/\\:*?"<>|\0')


def template_names(paths: Paths) -> list[str]:
    """The names of all templates: those built in, then the user's own. An own one counts over one built in."""
    own = sorted(path.stem for path in paths.templates.glob(f"*{SUFFIX}"))
    return list(dict.fromkeys((*BUILT_IN, *own)))


def find_template(name_or_file: str, paths: Paths) -> Template:
    """The template of that name, or in that file. Raises BadTemplate and UnknownField."""
    path = Path(name_or_file)
    if path.suffix.lower() == SUFFIX or path.name != name_or_file:
        return read_template(path)
    own = paths.templates / f"{name_or_file}{SUFFIX}"
    if own.is_file():
        return read_template(own)
    if name_or_file in BUILT_IN:
        return read_template(resource("templates", f"{name_or_file}{SUFFIX}"))
    known = ", ".join(template_names(paths))
    raise BadTemplate(path=name_or_file, what=f"there is no such template; there are {known}, or name a {SUFFIX} file")


def read_template(path: Path) -> Template:
    """The template in a file, named after it; parts that the file leaves out are plain.

    Raises BadTemplate and UnknownField.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise BadTemplate(path=path, what="it is too large for a template")
        stored = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadTemplate(path=path, what=error.strerror or str(error)) from None
    except ValueError as error:
        raise BadTemplate(path=path, what=" ".join(str(error).split())) from None
    for part, text in stored.items():
        if part not in _PARTS:
            raise BadTemplate(path=path, what=f"there is no part {part}; the parts are {', '.join(_PARTS)}")
        if not isinstance(text, str):
            raise BadTemplate(path=path, what=f"{part} is not a text in quotes")
    template = replace(Template(path.stem), **stored)
    check_template(template, path)
    return template


def save_template(template: Template, paths: Paths) -> Path:
    """Keep a template among the user's own, in the place of the one of its name.

    Raises BadTemplate, UnknownField and CannotWrite.
    """
    name = template.name.strip()
    if not name or name.startswith(".") or _UNFIT.intersection(name):
        raise BadTemplate(path=name or "template", what="this cannot be the name of a file")
    path = paths.templates / f"{name}{SUFFIX}"
    check_template(template, path)
    document = tomlkit.document()
    for part in _PARTS:
        text = asdict(template)[part]
        document.add(part, tomlkit.string(text, multiline="\n" in text))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=path, reason=error.strerror or error) from None
    write_atomic(path, tomlkit.dumps(document).encode())
    return path
