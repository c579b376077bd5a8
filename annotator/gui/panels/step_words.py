"""What a step did, in words for the list of the history: the act, and at which lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from annotator.app.word_differences import word_differences
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Decision, Line, LineState, Scope, SessionTerm, Speaker
from annotator.core.transcript import Transcript
from annotator.gui.kit.messages import step_text

translate = QCoreApplication.translate
Words = Callable[[Step, Transcript], str]

_LONGEST = 24


def step_words(step: Step, transcript: Transcript) -> str:
    """The act of a step. What it speaks of is shortened, so that a row holds it."""
    special = _WORDS.get(step.kind)
    general = step_text(step.kind)
    return (special(step, transcript) if special else "") or general[:1].upper() + general[1:]


def place_words(step: Step, transcript: Transcript) -> str:
    """The lines that a step concerns, as they are numbered now; empty where none of them stands any more."""
    ids = dict.fromkeys(_line_ids(step))
    first = next((line_id for line_id in ids if line_id in transcript), None)
    if first is None:
        return ""
    number = transcript.index(first) + 1
    if len(ids) == 1:
        return translate("history", "Line {number}").format(number=number)
    return translate("history", "{count} lines from {number} on").format(count=len(ids), number=number)


def _line_ids(step: Step) -> Iterator[int]:
    lines = [change for change in step.changes if isinstance(change.value, Line)]
    if lines:
        staying = [change for change in lines if change.before and change.after]  # a split or a join is at one line
        yield from (change.value.id for change in staying or lines if isinstance(change.value, Line))
    else:
        decided = (change.value for change in step.changes if isinstance(change.value, Decision))
        yield from (decision.line_id for decision in decided if decision.line_id is not None)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _text(step: Step, _transcript: Transcript) -> str:
    """What was typed, deleted or changed in the one line that changed its text."""
    changed = [change for change in step.changes if isinstance(change.before, Line) and isinstance(change.after, Line)]
    if len(changed) != 1:
        return ""
    before, after = changed[0].before, changed[0].after
    assert isinstance(before, Line)
    assert isinstance(after, Line)
    found = word_differences(before.text, after.text)
    if not found:
        return ""
    first, last, more = found[0], found[-1], ""
    if max(last.end - first.start, last.new_end - first.new_start) > _LONGEST and len(found) > 1:
        last, more = first, "…"  # the first difference tells more than the beginning of a long stretch
    old, new = _short(before.text[first.start : last.end]), _short(after.text[first.new_start : last.new_end])
    if not old:
        return translate("history", "Typed {new}").format(new=new) + more
    if not new:
        return translate("history", "Deleted {old}").format(old=old) + more
    return translate("history", "Changed {old} → {new}").format(old=old, new=new) + more


def _made(step: Step) -> list[Decision]:
    return [change.after for change in step.changes if change.before is None and isinstance(change.after, Decision)]


def _replaced(step: Step, transcript: Transcript) -> str:
    """What was replaced in the first of the lines, as an example."""
    changed = [change for change in step.changes if isinstance(change.value, Line)]
    words = _text(replace(step, changes=tuple(changed[:1])), transcript)
    return f"{words}…" if words and len(changed) > 1 and not words.endswith("…") else words


def _decided(template: Callable[[], str]) -> Words:
    def words(step: Step, _transcript: Transcript) -> str:
        decisions = _made(step)
        if not decisions:
            return ""
        return template().format(heard=_short(decisions[0].heard), meant=_short(decisions[0].meant))

    return words


def _many(step: Step, _transcript: Transcript) -> str:
    """What was put right at many places: the one term, or how many places where there are several."""
    decisions = _made(step)
    if not decisions:
        return ""
    if len({(decision.heard, decision.meant) for decision in decisions}) == 1:
        words = translate("history", "Corrected {heard} → {meant}")
        if len(decisions) > 1:
            words = translate("history", "Corrected {heard} → {meant} in {count} places")
    elif len({decision.meant for decision in decisions}) == 1:
        words = translate("history", "Corrected {count} places to {meant}")
    else:
        words = translate("history", "Corrected {count} places")
    heard, meant = _short(decisions[0].heard), _short(decisions[0].meant)
    return words.format(heard=heard, meant=meant, count=len(decisions))


def _ignored(step: Step, _transcript: Transcript) -> str:
    decisions = _made(step)
    if not decisions:
        return ""
    everywhere = decisions[0].scope is Scope.SESSION
    words = (
        translate("history", "Let {heard} stand everywhere")
        if everywhere
        else translate("history", "Let {heard} stand")
    )
    return words.format(heard=_short(decisions[0].heard))


def _kept(step: Step, _transcript: Transcript) -> str:
    """What was kept from the clean-up, or given back to it."""
    one, many = translate("history", "Kept {heard}"), translate("history", "Kept {heard} in {count} places")
    decisions = _made(step)
    if not decisions:
        one = translate("history", "Left {heard} out again")
        many = translate("history", "Left {heard} out again in {count} places")
        decisions = [change.before for change in step.changes if isinstance(change.before, Decision)]
    words = many if len(decisions) > 1 else one
    return words.format(heard=_short(decisions[0].heard), count=len(decisions)) if decisions else ""


def _tics(step: Step, _transcript: Transcript) -> str:
    speaker = next((change.after for change in step.changes if isinstance(change.after, Speaker)), None)
    if speaker is None:
        return ""
    if not speaker.tics:
        return translate("history", "No tics of {name}").format(name=_short(speaker.name))
    words = translate("history", "Tics of {name}: {words}")
    return words.format(name=_short(speaker.name), words=_short(" · ".join(speaker.tics)))


def _taught(step: Step, _transcript: Transcript) -> str:
    for change in step.changes:
        if isinstance(change.after, SessionTerm | GlossaryTerm):
            known = change.before.term.aliases if isinstance(change.before, SessionTerm | GlossaryTerm) else ()
            new = [alias for alias in change.after.term.aliases if alias not in known]
            if new:
                return translate("history", "Remembered {heard} → {meant}").format(
                    heard=_short(new[0]), meant=_short(change.after.term.text)
                )
    return ""


def _speaker(step: Step, transcript: Transcript) -> str:
    speaker = next((change.after.speaker for change in step.changes[::-1] if isinstance(change.after, Line)), None)
    if speaker is None:
        return translate("history", "Nobody speaks")
    known = transcript.speakers.get(speaker)
    return translate("history", "{name} speaks").format(name=_short(known.name)) if known else ""


def _turns(step: Step, transcript: Transcript) -> str:
    sides = [(change.before, change.after) for change in step.changes]
    lines = [(before if isinstance(before, Line) else None, x) for before, x in sides if isinstance(x, Line)]
    begun = {after.speaker for before, after in lines if before is None or before.speaker != after.speaker}
    return _speaker(step, transcript) if len(begun) == 1 else ""


def _roster(step: Step, _transcript: Transcript) -> str:
    people = [change for change in step.changes if isinstance(change.value, Speaker)]
    return _person(people[0]) if len(people) == 1 else ""


def _person(change: Change) -> str:
    before, after = change.before, change.after
    if isinstance(before, Speaker) and isinstance(after, Speaker):
        if before.name == after.name:
            return translate("history", "Details of {name}").format(name=_short(after.name))
        return translate("history", "Renamed {old} to {new}").format(old=_short(before.name), new=_short(after.name))
    if isinstance(after, Speaker):
        return translate("history", "Added {name} to the speakers").format(name=_short(after.name))
    assert isinstance(before, Speaker)
    return translate("history", "Removed {name} from the speakers").format(name=_short(before.name))


def _state(step: Step, _transcript: Transcript) -> str:
    states = {change.after.state for change in step.changes if isinstance(change.after, Line)}
    return translate("history", "Marked as read") if states == {LineState.READ} else ""


def _flag(step: Step, _transcript: Transcript) -> str:
    flagged = any(isinstance(change.after, Line) and change.after.flagged for change in step.changes)
    return translate("history", "Flagged") if flagged else translate("history", "No longer flagged")


def _comment(step: Step, _transcript: Transcript) -> str:
    words = next((change.after.comment for change in step.changes if isinstance(change.after, Line)), "")
    return translate("history", "Comment: {text}").format(text=_short(words)) if words else ""


def _glossary(step: Step, _transcript: Transcript) -> str:
    """What became of the one term that was changed, or how many were."""
    sides = [(change.before, change.after) for change in step.changes if isinstance(change.value, GlossaryTerm)]
    if len(sides) > 1:
        return translate("history", "Changed {count} terms of the glossary").format(count=len(sides))
    for before, after in sides:
        held = after if isinstance(after, GlossaryTerm) else before
        assert isinstance(held, GlossaryTerm)
        words = translate("history", "Changed {term} in the glossary")
        if after is None:
            words = translate("history", "Removed {term} from the glossary")
        elif not held.term.on:
            words = translate("history", "Switched {term} off")
        elif before is None:
            words = translate("history", "Added {term} to the glossary")
        return words.format(term=_short(held.term.text))
    return ""


_WORDS: dict[StepKind, Words] = {
    StepKind.TYPING: _text,
    StepKind.PASTE: _text,
    StepKind.DELETE: _text,
    StepKind.REPLACE: _replaced,
    StepKind.FLAG: _flag,
    StepKind.COMMENT: _comment,
    StepKind.TAKE: _decided(lambda: translate("history", "Took {heard} → {meant}")),
    StepKind.CORRECT: _decided(lambda: translate("history", "Corrected {heard} → {meant}")),
    StepKind.REMEMBER: _decided(lambda: translate("history", "Corrected {heard} → {meant} and remembered it")),
    StepKind.UNCLEAR: _decided(lambda: translate("history", "Marked {heard} as unclear")),
    StepKind.TAKE_ALL: _many,
    StepKind.IGNORE: _ignored,
    StepKind.TEACH: _taught,
    StepKind.SPEAKER: _speaker,
    StepKind.TURNS: _turns,
    StepKind.ROSTER: _roster,
    StepKind.STATE: _state,
    StepKind.KEEP: _kept,
    StepKind.TICS: _tics,
    StepKind.GLOSSARY: _glossary,
}
