"""A text while it is cleaned up: what is left of it, where that stood, and why the rest went."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.text import is_latin
from annotator.detect.clean_up.marks import CLOSING, MARKS, OPENING, Span, spare_after, spare_before
from annotator.detect.script import folded

_BEGINS, _WITHIN = 1, 2  # where a name stands
_OPENS = frozenset(["", *".!?。！？"])  # what a sentence begins after
_NEAR = 4
_RUNS_ON = re.compile(  # where an English clause goes on, so that both commas were those of what goes
    r", (?!(?:and|but|or|so|because|which|who|when|if|then|we|they|he|she|it|you|there|this|that)\b)[a-z]"
)


class Thinned:
    """What is left of a text. Rules read `text` and tell spans of it; names and what is `kept` are not touched.

    What goes by one act is one `Cleaning`, with the marks and spaces that it takes along. What is left are cells:
    numbers of characters in the tables below, first those of the original, then those that were put there.
    """

    def __init__(self, text: str, names: Iterable[Span], kept: Iterable[Span]) -> None:
        size = len(text)
        self._size = size
        self._chars, self._plain = list(text), list(folded(text))
        self._starts, self._ends = list(range(size)), list(range(1, size + 1))  # what each stands for
        self._put_by = [0] * size
        self._cells = list(range(size))
        self._acts: list[CleanRule] = [CleanRule.MARK]
        self._gone = [0] * size
        self._locked = bytearray(size)
        for start, end in kept:
            self._locked[start:end] = b"\1" * (end - start)
        self._named = bytearray(size + 1)
        for start, end in names:
            self._named[start] = self._named[start] or _BEGINS
            self._named[start + 1 : end] = bytes([_WITHIN]) * (end - start - 1)
        self._read()

    def _read(self) -> None:
        self.text = "".join(map(self._plain.__getitem__, self._cells))

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
        left: list[int] = []
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
        """Write other texts in the place of spans (sorted); what is longer than a character is touched no more."""
        left: list[int] = []
        at = 0
        for start, end, text in changes:
            if self._is_locked(start, end):
                continue
            left += self._cells[at:start]
            self._acts.append(rule)
            first, last = self._starts[self._cells[start]], self._ends[self._cells[end - 1]]
            shown = [(first, last), *((last, last) for _ in text[1:])]
            left += [self._put(char, *place) for char, place in zip(text, shown, strict=True)]
            if len(text) > 1:  # of more than one cell none goes alone
                self._locked[first:last] = b"\1" * (last - first)
            at = end
        if at:
            self._cells = left + self._cells[at:]
            self._read()

    def _put(self, char: str, start: int, end: int) -> int:
        """A new cell that stands for a span of the original."""
        for table, value in ((self._chars, char), (self._plain, char)):
            table.append(value)
        for places, at in ((self._starts, start), (self._ends, end), (self._put_by, self._act)):
            places.append(at)
        return len(self._chars) - 1

    def _parts(self, spans: Iterable[Span]) -> Iterator[Span]:
        for start, end in spans:
            places = [at for at in range(start, end) if self._is_locked(at, at + 1)]
            edges = [start, *(edge for at in places for edge in (at, at + 1)), end]
            yield from zip(edges[::2], edges[1::2], strict=True)

    def _is_locked(self, start: int, end: int, *, whole_names: bool = False) -> bool:
        first = self._starts[self._cells[start]]
        last = max(self._ends[self._cells[end - 1]], first + 1)
        if any(self._locked[first:last]):
            return True
        return _WITHIN in (self._named[first], self._named[last]) if whole_names else any(self._named[first:last])

    def _drop(self, start: int, end: int) -> int:
        for cell in self._cells[start:end]:
            self._let_go(cell)
        return end

    def _let_go(self, cell: int) -> None:
        for at in range(self._starts[cell], self._ends[cell]):
            self._gone[at] = self._gone[at] or self._act

    def _mend(self, left: list[int], start: int, end: int) -> int:
        """Drop a span after what is `left`, with the marks and spaces around it; tells where the rest begins."""
        first = self._starts[self._cells[start]]
        self._drop(start, end)
        before, after = self._solid(reversed(left)), self._solid(self._cells[end : end + _NEAR])
        ends, begins = self._char(before), self._char(after)
        if before is not None and spare_before(ends, begins):
            self._pop(left, before)
            if ends == begins == "," and _RUNS_ON.match(self.text, end) and not self._is_locked(end, end + 1):
                end = self._drop(end, end + 1)
        elif after is not None and spare_after(ends, begins) and self._is_mark(after):
            while self._cells[end - 1] != after:
                end = self._drop(end, end + 1)
        end = self._mend_space(left, end)
        following = self._char(self._cells[end] if end < len(self._cells) else None)
        if left and following and is_latin(self._chars[left[-1]]) and is_latin(following):
            left.append(self._put(" ", first, first + 1))
        elif ends in _OPENS and following and self._wants_capital(start, end):
            opening = self._cells[end]
            left.append(self._put(following.upper(), self._starts[opening], self._ends[opening]))
            end += 1
        return end

    def _wants_capital(self, start: int, end: int) -> bool:
        """Whether what begins at `end` now begins the sentence that began with a capital at `start`."""
        first, now = self._chars[self._cells[start]], self._chars[self._cells[end]]
        return first.isascii() and first.isupper() and now in ascii_lowercase and not self._is_locked(end, end + 1)

    def _mend_space(self, left: list[int], end: int) -> int:
        cells, chars = self._cells, self._chars
        if not left or chars[left[-1]].isspace() or chars[left[-1]] in OPENING:
            while end < len(cells) and chars[cells[end]].isspace():
                end = self._drop(end, end + 1)
        following = chars[cells[end]] if end < len(cells) else ""
        if not following or following in MARKS + CLOSING:
            while left and chars[left[-1]].isspace():
                self._let_go(left.pop())
        return end

    def _solid(self, cells: Iterable[int]) -> int | None:
        """The first of these that is no space."""
        return next((cell for cell in cells if not self._chars[cell].isspace()), None)

    def _char(self, cell: int | None) -> str:
        return "" if cell is None else self._chars[cell]

    def _is_mark(self, cell: int) -> bool:
        """Whether a mark stands by itself, and not in a number."""
        end = self._ends[cell]
        if end < self._size and self._chars[cell] in ".:":
            return not self._chars[end].isalnum()
        return not self._locked[self._starts[cell]]

    def _pop(self, left: list[int], cell: int) -> None:
        if self._locked[self._starts[cell]]:
            return
        while left[-1] != cell:
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
        for cell in self._cells:
            start = self._starts[cell]
            if at < start:
                yield from self._gaps(at, start)
            if self._put_by[cell]:
                yield _Piece(start, self._ends[cell], self._chars[cell], self._put_by[cell])
            at = max(at, self._ends[cell])
        yield from self._gaps(at, self._size)

    def _gaps(self, start: int, end: int) -> Iterator[_Piece]:
        yield from (_Piece(at, at + 1, "", self._gone[at]) for at in range(start, end))


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
