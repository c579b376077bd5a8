"""Sheets for people as HTML: one file that loads and runs nothing, for the screen, light or dark, and for A4."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

_SAFE = "default-src 'none'; style-src 'unsafe-inline'"
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_STYLE = """
:root { color-scheme: light dark; --page: #fcfcfb; --text: #1b1d21; --muted: #5d626b; --rule: #d9d9d6; --side: #f1f1ef;
  --gone: #f6dcd3; --gone-text: #8f2a04; --new: #d6efda; --new-text: #0b5a2a; --open: #fbe9b7; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #1e1f22; --text: #e7e8ea; --muted: #a3a8b1;
  --rule: #43464d; --side: #292b30; --gone: #4c3a33; --gone-text: #ffb48a; --new: #234433; --new-text: #8fe7b0;
  --open: #4f431c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 2rem; max-width: 62rem; background: var(--page); color: var(--text);
  font: 15px/1.65 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.3; }
h2 { margin: 2.4rem 0 .6rem; font-size: 1.2rem; }
h3 { margin: 1.6rem 0 .4rem; font-size: 1rem; }
h1, h2, h3, td { overflow-wrap: anywhere; }
h2, h3 { break-after: avoid; }
p { margin: .4rem 0; }
td p { margin: 0 0 .2rem; }
.muted { color: var(--muted); }
dl { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 1.2rem 0 0; }
dt { color: var(--muted); font-size: .87em; }
dd { margin: 0; font-size: 1.2em; font-variant-numeric: tabular-nums; }
table { width: calc(100% - 2px); margin: 0 1px; border-collapse: collapse; table-layout: fixed; }
th { padding: .3rem .6rem; text-align: start; font-weight: 600; font-size: .87em; color: var(--muted);
  border-bottom: 1px solid var(--muted); }
td { padding: .45rem .6rem; vertical-align: top; border-bottom: 1px solid var(--rule); white-space: pre-wrap; }
tr { break-inside: avoid; }
th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
td.number, td.where { color: var(--muted); }
del, ins, mark { padding: 0 .1em; border-radius: .15em; print-color-adjust: exact; -webkit-print-color-adjust: exact;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { background: var(--gone); color: var(--gone-text); text-decoration: line-through; }
ins { background: var(--new); color: var(--new-text); text-decoration: underline; text-underline-offset: .2em; }
mark { background: var(--open); color: inherit; border-bottom: 2px dotted currentColor; }
.hidden { font-size: .75em; padding: 0 .25em; border: 1px solid var(--muted); border-radius: .2em;
  color: var(--muted); }
td.answer { border: 1px solid var(--muted); height: 4.5rem; }
@page { size: A4; margin: 18mm 15mm; @bottom-right { content: counter(page); font-size: 9pt; color: #5d626b; } }
@media print { :root { --page: #fff; } body { padding: 0; max-width: none; font-size: 10.5pt; }
  thead { display: table-header-group; } }
"""


def html_sheet(title: str, language: str, parts: Iterable[str]) -> bytes:
    """The parts as a document in UTF-8; they must be markup already, the title is plain text."""
    head = (
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_SAFE}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(_HIDDEN.sub('', title))}</title>\n<style>{_STYLE}</style>"
    )
    rows = ("<!DOCTYPE html>", f'<html lang="{language}">', f"<head>\n{head}\n</head>", "<body>", *parts, "</body>")
    return "\n".join([*rows, "</html>\n"]).encode()


def shown(text: str) -> str:
    """A text as markup. Characters that cannot be seen but change what is seen are named by their code."""
    return "".join(_visible(part) for part in re.split(f"({_HIDDEN.pattern})", text))


def _visible(part: str) -> str:
    return f'<span class="hidden">U+{ord(part):04X}</span>' if _HIDDEN.fullmatch(part) else escape(part)


def tagged(tag: str, markup: str, kind: str = "") -> str:
    """An element around markup, of a class if one is named."""
    return f'<{tag} class="{kind}">{markup}</{tag}>' if kind else f"<{tag}>{markup}</{tag}>"


def table(columns: Sequence[tuple[str, str, int]], rows: Iterable[Sequence[str]]) -> str:
    """A table: each column has a heading (plain text), a class or none, and its share of the width in percent."""
    widths = "".join(f'<col style="width: {share}%">' for _, _, share in columns)
    heads = "".join(tagged("th", shown(name), kind) for name, kind, _ in columns)
    kinds = [kind for _, kind, _ in columns]
    body = "\n".join(
        tagged("tr", "".join(tagged("td", cell, kind) for cell, kind in zip(row, kinds, strict=True))) for row in rows
    )
    return (
        f"<table>\n<colgroup>{widths}</colgroup>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def facts(named: Iterable[tuple[str, str]]) -> str:
    """Figures with their names, all plain text."""
    items = "".join(f"<div>{tagged('dt', shown(name))}{tagged('dd', shown(value))}</div>" for name, value in named)
    return tagged("dl", items)
