from dataclasses import replace
from itertools import pairwise

from annotator.app.paragraphs import stretches_of, suggested_paragraphs
from annotator.core.history import Caret, Change
from annotator.core.model import (
    Band,
    Category,
    LineKind,
    Reason,
    ReasonCode,
    SourceLine,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.core.paragraphs import start_paragraphs
from annotator.core.slices import finished

DATA = "我们先收集了一批真实的录音数据，再请同学们逐句听写，这样得到的数据质量很高，但是成本也很高。"
CHIP = "芯片的内存带宽其实一直都不够用，权重每次都要从内存里搬一遍，所以芯片算得再快也没有用。"


def texts(transcript):
    return [[line.text for line in stretch] for stretch in finished(stretches_of(transcript))]


def change(transcript, line_id, **fields):
    line = transcript.line(line_id)
    transcript.apply([Change(line, replace(line, **fields))])


def suggested(transcript, *marks):
    """The stretches with suggestions, where these marks are suggested."""
    stretches = finished(stretches_of(transcript))
    return finished(
        suggested_paragraphs(stretches, lambda lines: [x for x in marks if x.line_id in {y.id for y in lines}])
    )


def begun(transcript, *marks):
    """The words with which the paragraphs begin that are suggested."""
    found = suggested(transcript, *marks)
    return [transcript.line(x.line_id).text[x.start :][:4] for stretch in found for x in stretch.places]


def test_talk_is_parted_by_turns_headings_and_paragraphs(make_transcript):
    transcript = make_transcript("一", "二", "三", SourceLine(4, "## 四", LineKind.HEADING), "五", "六", "七", "")
    change(transcript, 3, speaker=1)
    change(transcript, 7, paragraph=True)
    assert texts(transcript) == [["一", "二"], ["三"], ["五", "六"], ["七"]]


def test_interjections_and_figures_part_nothing(make_transcript):
    transcript = make_transcript("一", "是的是的", SourceLine(3, "![](a.png)", LineKind.FIGURE), "二")
    change(transcript, 2, speaker=1, interjection=True)
    assert texts(transcript) == [["一", "二"]]


def test_marks_of_cuts_are_left_out(make_transcript):
    transcript = make_transcript(*[DATA[:-1] + "。"] * 12, soft=range(1, 13))
    (stretch,) = suggested(transcript)
    assert stretch.length == 12 * len(DATA) - 12


def mark(line, text, *, band=Band.LIKELY, meant="。"):
    """A mark suggested behind a text of a line."""
    at = line.text.index(text) + len(text)
    suggestion = Suggestion(meant, 0.8, Reason(ReasonCode.TAIL))
    kind, category = SuspectKind.PUNCTUATION, Category.WORD
    return Suspect(line.id, at, at + 1, line.text[at], kind, category, band, 0.8, (suggestion,))


def test_paragraphs_begin_where_marks_are_suggested_that_end_a_sentence(make_transcript):
    clause = "我们把录音都听过了一遍"
    transcript = make_transcript(*[f"{clause}{number}，" * 6 for number in range(6)])
    line = transcript.lines[3]
    ends = mark(line, f"{clause}3，{clause}3")
    assert transcript.line(4).text[ends.end :][:4] in [text[:4] for text in begun(transcript, ends)]
    places = [(x.line_id, x.start) for stretch in suggested(transcript, ends) for x in stretch.places]
    assert (line.id, ends.end) in places
    for other in (
        mark(line, f"{clause}3，{clause}3", meant="、"),
        mark(line, f"{clause}3，{clause}3", band=Band.MAYBE),
    ):
        places = [(x.line_id, x.start) for stretch in suggested(transcript, other) for x in stretch.places]
        assert (line.id, ends.end) not in places


def test_a_mark_suggested_at_the_end_of_a_line_has_a_paragraph_begin_with_the_next(make_transcript):
    clause = "我们把录音都听过了一遍"
    transcript = make_transcript(*[f"{clause}，" * 6 + "。" for _ in range(6)], soft=range(1, 7))
    line = transcript.lines[2]
    text = line.text[:-1]
    places = [(x.line_id, x.start) for stretch in suggested(transcript, mark(line, text)) for x in stretch.places]
    assert (4, 0) in places


def test_places_are_told_by_line_and_code_point(make_transcript):
    transcript = make_transcript(DATA * 3, DATA + "另外，我们看看硬件。" + CHIP, CHIP * 3)
    assert begun(transcript) == ["另外，我"]
    (stretch,) = suggested(transcript)
    (place,) = stretch.places
    assert (stretch.line_id, stretch.length) == (1, sum(len(line.text) for line in transcript.lines))
    assert (place.line_id, place.start, place.at) == (2, len(DATA), 4 * len(DATA))


def test_english_lines_keep_their_space_and_their_places(make_transcript):
    talk = "We collected recordings from two hundred speakers, and every one of them was checked twice by hand."
    transcript = make_transcript(*[talk] * 6, "Finally, there is the question of cost and of power.", *[talk] * 6)
    assert "Fina" in begun(transcript)
    (stretch,) = suggested(transcript)
    place = next(place for place in stretch.places if place.line_id == 7)
    assert (place.start, place.at) == (0, 6 * (len(talk) + 1))


def test_where_lines_were_cut_by_length_a_paragraph_may_begin_with_a_line(make_transcript):
    rows = [(DATA[:-1] + "，" + CHIP[:-1] + "。") for _ in range(8)]
    rows[4] = "接下来我们说另外一个问题，" + rows[4]
    transcript = make_transcript(*rows, soft=range(1, 9))
    assert "接下来我" in begun(transcript)


def test_a_talk_of_any_length_is_looked_at_part_by_part(make_transcript):
    transcript = make_transcript(*[DATA * 2 + CHIP, CHIP + "另外，" + DATA] * 400)
    (stretch,) = suggested(transcript)
    places = [0, *(place.at for place in stretch.places), stretch.length]
    lengths = [after - before for before, after in pairwise(places)]
    assert stretch.length > 80_000
    assert min(lengths) >= 60
    assert max(lengths) <= 400


def test_what_is_set_is_suggested_no_more(make_transcript):
    transcript = make_transcript(DATA * 3, DATA + "另外，我们看看硬件。" + CHIP, CHIP * 3)
    transcript.apply(start_paragraphs(transcript, [Caret(2, len(DATA))]).changes)
    assert begun(transcript) == []
