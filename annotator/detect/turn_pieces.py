"""The talk in pieces, between which a speaker may change: clauses, cut again where an answer may begin inside one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence

from annotator.detect.clauses import Clause

_ANSWERS_INSIDE = re.compile(
    r"(?<=[师士授总谢先请吗呢吧说对好讲边个是以啊嗯呵哈觉感得])(?<!这个|那个|就是)"
    r"(?=嗯|呃|哦|哎|诶|喂|对(?!这|于|话|吧|不对)|好的|好(?=[谢那])|是的|谢谢|感谢|OK|没有|哈哈|明白)"
    r"|(?<=[师士授总谢先请边])(?=[啊我好就您那这要可])"
)
_SHORTEST = 2


def pieces_of(clauses: Iterable[Clause], cuts: Collection[int] = ()) -> list[Clause]:
    """The clauses, cut where the talk may pass on without a mark: after a name or a question, before an assent.

    They are cut also at `cuts`, given as code points of the whole talk.
    """
    wanted = sorted(cuts)
    return [piece for clause in clauses for piece in _cut(clause, wanted)]


def _cut(clause: Clause, wanted: Sequence[int]) -> Sequence[Clause]:
    inside = wanted[bisect_right(wanted, clause.at) : bisect_left(wanted, clause.at + len(clause.text))]
    must = {at - clause.at for at in inside}
    may = {found.start() for found in _ANSWERS_INSIDE.finditer(clause.text)}
    cuts = [0]
    for cut in sorted(must | may):
        if cut in must or cut - cuts[-1] >= _SHORTEST:
            cuts.append(cut)
    ends = [*cuts[1:], len(clause.text)]
    return [
        Clause(clause.line_id, clause.start + cut, clause.at + cut, clause.text[cut:end])
        for cut, end in zip(cuts, ends, strict=True)
    ]
