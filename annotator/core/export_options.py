"""What the user chooses for an export."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.template import Template


class Fillers(StrEnum):
    """Which words like 呃 are left out: none, the pure sounds, or those that only hedge as well."""

    OFF = "off"
    LIGHT = "light"
    MEDIUM = "medium"


class Numbers(StrEnum):
    """How numbers are written."""

    KEEP = "keep"
    DIGITS = "digits"
    WORDS = "words"


class Script(StrEnum):
    """The Chinese script to write; with a region, its words too."""

    KEEP = "keep"
    SIMPLIFIED = "simplified"
    MAINLAND = "mainland"
    TRADITIONAL = "traditional"
    TAIWAN = "taiwan"
    HONG_KONG = "hong-kong"


class Spacing(StrEnum):
    """What stands between Chinese and Latin."""

    KEEP = "keep"
    SPACE = "space"
    NONE = "none"


class Width(StrEnum):
    """How wide punctuation is written."""

    KEEP = "keep"
    BY_SCRIPT = "by-script"


class Interjections(StrEnum):
    """What becomes of what another said meanwhile."""

    KEEP = "keep"
    INLINE = "inline"
    DROP = "drop"


class Unclear(StrEnum):
    """How a place that nobody could make out is written: as heard, as 〔？〕, or with its note as a comment."""

    HEARD = "heard"
    BRACKET = "bracket"
    COMMENT = "comment"


class Paragraphs(StrEnum):
    """Where paragraphs begin: at the editor's marks alone, or where they are wanting also where it reads well."""

    MARKED = "marked"
    SUGGESTED = "suggested"


class Language(StrEnum):
    """The language of what a document says of itself, as its headings: that of the talk, or one of the two."""

    TALK = "talk"
    CHINESE = "zh"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class CleanUp:
    """What is changed on the way out. Tics are those that were switched on for a speaker."""

    fillers: Fillers = Fillers.OFF
    stutters: bool = False
    repeats: bool = False
    false_starts: bool = False
    tics: bool = True
    numbers: Numbers = Numbers.KEEP
    script: Script = Script.KEEP
    spacing: Spacing = Spacing.KEEP
    width: Width = Width.KEEP


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a transcript is exported. `title`, `event` and `date` of the talk are those found where they are empty."""

    title: str = ""
    event: str = ""
    date: str = ""
    speaker_names: bool = True
    paragraphs: Paragraphs = Paragraphs.SUGGESTED
    interjections: Interjections = Interjections.INLINE
    unclear: Unclear = Unclear.HEARD
    notes: bool = False
    clean_up: CleanUp = field(default_factory=CleanUp)
    template: Template = field(default_factory=Template)
    language: Language = Language.TALK
