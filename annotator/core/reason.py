"""Why a suggestion is made, for the shells to word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReasonCode(StrEnum):
    """Why a suggestion is made. PINYIN is the same but for tones, NEAR_PINYIN is not.

    LESSON is a form that the editor accepted before. Those after it are of marks; RHYTHM is what such clauses usually
    end in, where nothing plainer speaks for it.
    """

    ALIAS = "alias"
    PINYIN = "pinyin"
    NEAR_PINYIN = "near-pinyin"
    SOUND = "sound"
    LETTERS = "letters"
    SPELLING = "spelling"
    TAIL = "tail"
    LESSON = "lesson"
    QUESTION_WORD = "question-word"
    QUESTION_PARTICLE = "question-particle"
    OPENER = "opener"
    FINAL_PARTICLE = "final-particle"
    LISTED = "listed"
    HANGS_ON = "hangs-on"
    TURN_ENDS = "turn-ends"
    RHYTHM = "rhythm"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a suggestion is made: a code, and the sounds of what was heard and of what may be meant.

    Both are rows of sounds apart by spaces, as many on either side: those in the same place stand for each other.
    `accepted` and `rejected` count what the editor made of the pair before.
    """

    code: ReasonCode
    heard: str = ""
    meant: str = ""
    source: str = ""
    accepted: int = 0
    rejected: int = 0
