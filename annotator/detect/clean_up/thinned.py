"""A text while it is cleaned up: what is left of it, where that stood, and why the rest went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.text import is_latin
from annotator.detect.clean_up.marks import CLOSING, MARKS, OPENING, Span, spare_after, spare_before
from annotator.detect.script import folded


@dataclass(slots=True)
class _Cell:
    """One character that is left, as written and in simplified script; what it stands for; and who put it there."""

    char: str
    plain: str
    start: int
    end: int
    act: int = 0


_BEGINS, _WITHIN = 1, 2  # where a name stands


class Thinned:
    """What is left of a text. Rules read `text` and tell spans of it; names and what is `kept` are not touched.

    What goes by one act is one `Cleaning`, with the marks and spaces that it takes along.
    """

    def __init__(self, text: str, names: Iterable[Span], kept: Iterable[Span]) -> None:
        self._original = text
        self._cells = [
            _Cell(char, plain, at, at + 1) for at, (char, plain) in enumerate(zip(text, folded(text), strict=True))
        ]
        self._acts: list[CleanRule] = [CleanRule.MARK]
        self._gone = [0] * len(text)
        self._locked = bytearray(len(text))
        for start, end in kept:
            self._locked[start:end] = b"\1" * (end - start)
        self._named = bytearray(len(text) + 1)
        for start, end in names:
            self._named[start] = self._named[start] or _BEGINS
            self._named[start + 1 : end] = bytes([_WITHIN]) * (end - start - 1)
        self._read()

    def _read(self) -> None:
        self.text = "".join([cell.plain for cell in self._cells])

    @property
    def _act(self) -> int:
        """The number of the act that is being done."""
        return len(self._acts) - 1

    def leave_out(
        self, spans: Iterable[Span], rule: CleanRule, *, in_parts: bool = False, said_again: bool = False
    ) -> None:
        """Leave spans of the text out (sorted), each as one act, and mend what comes to stand side by side.

        A span that holds what must not be touched stays, unless it may go `in_parts`. What is `said_again` after the
        span may take whole names along.
        """
        left: list[_Cell] = []
        at = 0
        for start, end in self._parts(spans) if in_parts else spans:
            if start < at or start == end or self._is_locked(start, end, whole_names=said_again):
                continue
            left += self._cells[at:start]
            self._acts.append(rule)
            at = self._mend(left, start, end) if rule is not CleanRule.MARK else self._drop(start, end)
        if at:
            self._cells = left + self._cells[at:]
            self._read()

    def write(self, changes: Iterable[tuple[int, int, str]], rule: CleanRule) -> None:
        """Write other texts in the place of spans (sorted); what is written there is touched no more."""
        left: list[_Cell] = []
        at = 0
        for start, end, text in changes:
            if self._is_locked(start, end):
                continue
            left += self._cells[at:start]
            self._acts.append(rule)
            first, last = self._cells[start].start, self._cells[end - 1].end
            shown = [(first, last), *((last, last) for _ in text[1:])]
            left += [_Cell(char, char, *place, self._act) for char, place in zip(text, shown, strict=True)]
            self._locked[first:last] = b"\1" * (last - first)
            at = end
        if at:
            self._cells = left + self._cells[at:]
            self._read()

    def _parts(self, spans: Iterable[Span]) -> Iterator[Span]:
        for start, end in spans:
            places = [at for at in range(start, end) if self._is_locked(at, at + 1)]
            edges = [start, *(edge for at in places for edge in (at, at + 1)), end]
            yield from zip(edges[::2], edges[1::2], strict=True)

    def _is_locked(self, start: int, end: int, *, whole_names: bool = False) -> bool:
        first, last = self._cells[start].start, max(self._cells[end - 1].end, self._cells[start].start + 1)
        if any(self._locked[first:last]):
            return True
        return _WITHIN in (self._named[first], self._named[last]) if whole_names else any(self._named[first:last])

    def _drop(self, start: int, end: int) -> int:
        for cell in self._cells[start:end]:
            self._let_go(cell)
        return end

    def _let_go(self, cell: _Cell) -> None:
        for at in range(cell.start, cell.end):
            self._gone[at] = self._gone[at] or self._act

    def _mend(self, left: list[_Cell], start: int, end: int) -> int:
        """Drop a span after what is `left`, with the marks and spaces around it; tells where the rest begins."""
        first = self._cells[start].start
        self._drop(start, end)
        before, after = self._mark(left, -1), self._mark(self._cells[end : end + 4], 0)
        if before and spare_before(before.char, after.char if after else ""):
            self._pop(left, before)
        elif after and spare_after(before.char if before else "", after.char) and self._is_mark(after):
            while self._cells[end - 1] is not after:
                end = self._drop(end, end + 1)
        end = self._mend_space(left, end)
        following = self._cells[end] if end < len(self._cells) else None
        if left and following and is_latin(left[-1].char) and is_latin(following.char):
            left.append(_Cell(" ", " ", first, first + 1, self._act))
        elif following and _opens(before) and self._wants_capital(start, end):
            capital = following.char.upper()
            left.append(_Cell(capital, capital, following.start, following.end, self._act))
            end += 1
        return end

    def _wants_capital(self, start: int, end: int) -> bool:
        """Whether what begins at `end` now begins the sentence that began with a capital at `start`."""
        first, now = self._cells[start].char, self._cells[end].char
        return first.isascii() and first.isupper() and now in ascii_lowercase and not self._is_locked(end, end + 1)

    def _mend_space(self, left: list[_Cell], end: int) -> int:
        cells = self._cells
        if not left or left[-1].char.isspace() or left[-1].char in OPENING:
            while end < len(cells) and cells[end].char.isspace():
                end = self._drop(end, end + 1)
        following = cells[end].char if end < len(cells) else ""
        if not following or following in MARKS + CLOSING:
            while left and left[-1].char.isspace():
                self._let_go(left.pop())
        return end

    def _mark(self, cells: list[_Cell], way: int) -> _Cell | None:
        """The first character that is no space, from the end or from the beginning."""
        ordered = reversed(cells) if way else iter(cells)
        return next((cell for cell in ordered if not cell.char.isspace()), None)

    def _is_mark(self, cell: _Cell) -> bool:
        """Whether a mark stands by itself, and not in a number."""
        if cell.end < len(self._original) and cell.char in ".:":
            return not self._original[cell.end].isalnum()
        return not self._locked[cell.start]

    def _pop(self, left: list[_Cell], cell: _Cell) -> None:
        if self._locked[cell.start]:
            return
        while left and left[-1] is not cell:
            self._let_go(left.pop())
        self._let_go(left.pop())

    def cleanings(self) -> list[Cleaning]:
        """What was changed, in order; nothing overlaps."""
        merged = _Merged(self._acts)
        for piece in self._pieces():
            merged.add(piece)
        return [Cleaning(piece.start, piece.end, piece.text, self._acts[piece.act]) for piece in merged.pieces]

    def _pieces(self) -> Iterator[_Piece]:
        at = 0
        for cell in [*self._cells, _Cell("", "", len(self._original), len(self._original))]:
            while at < cell.start:
                yield _Piece(at, at + 1, "", self._gone[at])
                at += 1
            if cell.act:
                yield _Piece(cell.start, cell.end, cell.char, cell.act)
            at = max(at, cell.end)


def _opens(before: _Cell | None) -> bool:
    """Whether a sentence begins after this."""
    return before is None or before.char in ".!?。！？"


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    text: str
    act: int


class _Merged:
    """Pieces in order: those of one act are one, with all between; marks belong to what stands beside them."""

    def __init__(self, acts: list[CleanRule]) -> None:
        self.pieces: list[_Piece] = []
        self._acts = acts
        self._chain = 0  # where those begin that stand side by side with the last
        self._where: dict[int, int] = {}

    def add(self, piece: _Piece) -> None:
        """Add a piece after all others."""
        if not self.pieces or self.pieces[-1].end != piece.start:
            self._chain = len(self.pieces)
        known = self._where.get(piece.act, -1)
        if self._chain <= known < len(self.pieces):
            between = self.pieces[known + 1 :]
            del self.pieces[known + 1 :]
            self.pieces[known].text += "".join(other.text for other in between)
        elif self._chain < len(self.pieces) and CleanRule.MARK in self._rules(piece):
            known = len(self.pieces) - 1
            if self._acts[self.pieces[known].act] is CleanRule.MARK:
                self.pieces[known].act = piece.act
        else:
            known = len(self.pieces)
            self.pieces.append(_Piece(piece.start, piece.end, "", piece.act))
        self._where[piece.act] = known
        self.pieces[known].text += piece.text
        self.pieces[known].end = piece.end

    def _rules(self, piece: _Piece) -> tuple[CleanRule, CleanRule]:
        return self._acts[self.pieces[-1].act], self._acts[piece.act]
