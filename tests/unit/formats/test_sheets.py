"""Reports and query sheets as HTML and CSV: harmless whatever stands in them, and all told."""

import csv
import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.change_report import ChangedPassage, ChangedTurn, ChangeReport, CorrectedTerm, Stretch
from annotator.core.page import Query
from annotator.core.pairs import PairKind
from annotator.core.query_sheet import OpenPlace, QuerySheet
from annotator.formats.cells import write_cells
from annotator.formats.change_report import write_report, write_report_csv
from annotator.formats.query_sheet import write_queries, write_queries_csv
from annotator.formats.sheet_words import CHINESE, ENGLISH

TAGS = {"html", "head", "meta", "title", "style", "body", "p", "h1", "h2", "h3", "dl", "div", "dt", "dd", "br"}
TAGS |= {"table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "del", "ins", "mark", "span"}
VOID = {"meta", "col", "br"}


def place(text="没听清", note="", guesses=()):
    return OpenPlace(Query(7, text, note, guesses), 3, "前面说", "，后面说", 3_723_000, "Ada/Bo")


def report(text="改后", *, base="", turns=None):
    before, after = (Stretch("一样的"), Stretch("改前", differs=True)), (Stretch("一样的"), Stretch(text, differs=True))
    passage = ChangedPassage(3, 61_000, before, after, "林知远")
    return ChangeReport(
        title=text,
        base=base,
        lines=20,
        touched=4,
        kinds={PairKind.TAKEN: 5},
        terms=(CorrectedTerm(text, (("支架", 3), (text, 1))), CorrectedTerm("申琛惠", (("学生会", 1),))),
        turns=(ChangedTurn(2, text, (passage,)), ChangedTurn(0, "", (passage,))) if turns is None else turns,
        open_places=(place(text),),
    )


class Elements(HTMLParser):
    """What a browser would make of a document."""

    def __init__(self, data):
        super().__init__()
        self.tags, self.open, self.text, self.attributes = set(), [], "", set()
        self.feed(data.decode())
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "title"):
            self.text += data


def rows(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_report_tells_all_in_the_language_asked_for():
    text = Elements(write_report(report(), CHINESE)).text
    for told in (
        "修改报告",
        "与原稿相比",
        "4 / 20",
        "支架（3）",
        "第 2 段发言",
        "标题",
        "原说话人：林知远",
        "00:01:01",
    ):
        assert told in text
    english = Elements(write_report(report(base="初稿"), ENGLISH)).text
    for told in ("Change report", "Compared with version 初稿", "4 of 20", "Turn 2", "Unclear places"):
        assert told in english


def test_a_report_of_nothing_says_so():
    assert "没有差别" in Elements(write_report(report(turns=()), CHINESE)).text


def test_what_a_report_does_not_have_takes_no_place():
    bare = replace(report(), terms=(CorrectedTerm("智驾", (("支架", 2),)),), open_places=())
    text = Elements(write_report(bare, ENGLISH)).text
    assert "支架 (2)" in text
    assert "once" not in text
    assert text.count("Unclear places") == 1
    assert "Terms put right" not in Elements(write_report(replace(bare, terms=()), ENGLISH)).text


def test_only_what_is_near_a_change_is_shown_of_long_lines():
    sides = (
        Stretch("甲" * 500),
        Stretch("改", differs=True),
        Stretch("乙" * 500),
        Stretch("了", differs=True),
        Stretch("丙" * 500),
    )
    turn = ChangedTurn(1, "", (ChangedPassage(1, None, sides, sides),))
    text = Elements(write_report(report(turns=(turn,)), CHINESE)).text
    assert "…" + "甲" * 40 + "改" + "乙" * 40 + "…" + "乙" * 40 + "了" + "丙" * 40 + "…" in text
    assert "甲" * 41 not in text


def test_differences_are_not_marked_by_colour_alone():
    data = write_report(report(), CHINESE)
    assert {"del", "ins"} <= Elements(data).tags
    style = data.decode().partition("</style>")[0]
    assert "line-through" in style
    assert "underline" in style


def test_a_query_sheet_has_place_note_guesses_and_room_to_answer():
    sheet = QuerySheet("题目", (place(note="问 Ada", guesses=("智驾", "智家")),))
    data = write_queries(sheet, CHINESE)
    text = Elements(data).text
    for told in (
        "待确认清单",
        "题目",
        "行 3",
        "01:02:03",
        "Ada/Bo",
        "前面说没听清，后面说",
        "问 Ada",
        "可能是：智驾；智家",
        "答复",
    ):
        assert told in text
    assert '<td class="answer"></td>' in data.decode()
    assert "No place is unclear." in Elements(write_queries(QuerySheet("T", ()), ENGLISH)).text


def test_the_sheets_as_csv():
    header, row = rows(write_queries_csv(QuerySheet("题目", (place(note="问", guesses=("智驾", "智家")),)), CHINESE))
    assert header == ["序号", "行", "时间", "说话人", "上下文", "听到的", "备注", "猜测", "答复"]
    assert row == ["1", "3", "01:02:03", "Ada/Bo", "前面说【没听清】，后面说", "没听清", "问", "智驾；智家", ""]
    header, first, second = rows(write_report_csv(report(), ENGLISH))
    assert header == ["Line", "Time", "Turn", "Speaker", "Speaker before", "Before", "After"]
    assert first == ["3", "00:01:01", "2", "改后", "林知远", "一样的改前", "一样的改后"]
    assert second[2:4] == ["", ""]


HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">',
    "&#60;b&#62; &lt;i&gt;",
    "\x00\x07\x1b[31m\x85\ud800\uffff",
    "\u202egnp.exe\u2066\u200f",
    "👩‍👩‍👧‍👦🇨🇳❤️",
    "长" * 100_000,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text):
    for data in (
        write_report(report(text, base=text), CHINESE),
        write_queries(QuerySheet(text, (place(text, text, (text,)),)), ENGLISH),
    ):
        found = Elements(data)
        assert found.tags <= TAGS
        assert found.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "style"}
        assert "default-src 'none'; style-src 'unsafe-inline'" in data.decode()
        assert not set(found.text) & set("\x00\x07\x1b\x85\u202e\u2066\u200f\uffff")
        if text.isprintable() and len(text) < 1000:
            assert text in found.text


def test_what_cannot_be_seen_is_named():
    text = Elements(write_queries(QuerySheet("T", (place("一\u202e二\x07"),)), ENGLISH)).text
    assert "一U+202E二U+0007" in text


@pytest.mark.parametrize("text", ["=1", " =1", "+1", "-1", "@A1", "\t=1", "\n=1", "＝1", "\x1f=1", "\r=1", "\u3000=1"])
def test_a_formula_becomes_text(text):
    ((cell,),) = rows(write_cells([[text]]))
    assert cell.startswith("'")


def test_other_cells_stay_as_they_are():
    assert rows(write_cells([["a=1", "3-1", "", None, 7, " 说 "]])) == [["a=1", "3-1", "", "", "7", " 说 "]]


@given(st.text(), st.text())
def test_any_text_makes_a_whole_document(title, text):
    found = Elements(write_queries(QuerySheet(title, (place(text, text, (title,)),)), CHINESE))
    assert found.tags <= TAGS


@given(st.lists(st.lists(st.text(alphabet=st.one_of(st.sampled_from("=+-@＝ \t\n\x1f"), st.characters())))))
def test_no_cell_begins_as_a_formula_does(table):
    for row in rows(write_cells(table)):
        assert not any(cell.strip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for cell in row)
