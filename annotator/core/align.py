"""Where a position in an edited text stood in the text it was edited from."""

from __future__ import annotations

from difflib import SequenceMatcher

_LONGEST_DIFF = 2_000


def common_prefix(one: str, other: str) -> int:
    """How many code points the two texts share at their start."""
    known, most = 0, min(len(one), len(other))
    while known < most:  # by halves: comparing slices is many times faster than comparing characters
        middle = (known + most + 1) // 2
        if one[known:middle] == other[known:middle]:
            known = middle
        else:
            most = middle - 1
    return known


def changed_span(old: str, new: str) -> tuple[int, int, int]:
    """The stretch that differs: its start, its end in `old` and its end in `new`."""
    start = common_prefix(old, new)
    tail = common_prefix(old[start:][::-1], new[start:][::-1])
    return start, len(old) - tail, len(new) - tail


def differences(original: str, edited: str) -> list[tuple[int, int, int, int]]:
    """The stretches that differ, in order: start and end in `original`, start and end in `edited`.

    Where very much differs it is told as one stretch.
    """
    start, old_end, new_end = changed_span(original, edited)
    if start == old_end == new_end:
        return []
    if max(old_end, new_end) - start > _LONGEST_DIFF:
        return [(start, old_end, start, new_end)]
    matcher = SequenceMatcher(None, original[start:old_end], edited[start:new_end], autojunk=False)
    codes = [code[1:] for code in matcher.get_opcodes() if code[0] != "equal"]
    return [(start + a, start + b, start + c, start + d) for a, b, c, d in codes]


def position_in_original(original: str, edited: str, at: int) -> int:
    """The position in `original` that answers to `at` in `edited`."""
    start, old_end, new_end = changed_span(original, edited)
    if at <= start:
        return at
    if at >= new_end:
        return at + old_end - new_end
    if max(old_end, new_end) - start > _LONGEST_DIFF:
        return start + (at - start) * (old_end - start) // (new_end - start)
    matcher = SequenceMatcher(None, original[start:old_end], edited[start:new_end], autojunk=False)
    _, old_from, old_to, new_from, _ = next(code for code in matcher.get_opcodes() if code[3] <= at - start < code[4])
    return start + min(old_to, old_from + at - start - new_from)
