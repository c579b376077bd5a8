from dataclasses import replace

from annotator.app.paragraphs import stretches_of, suggested_paragraphs
from annotator.core.history import Caret, Change
from annotator.core.model import LineKind, SourceLine
from annotator.core.paragraphs import start_paragraphs

DATA = "我们先收集了一批真实的录音数据，再请同学们逐句听写，这样得到的数据质量很高，但是成本也很高。"
CHIP = "芯片的内存带宽其实一直都不够用，权重每次都要从内存里搬一遍，所以芯片算得再快也没有用。"


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as result:
            return result.value


def texts(transcript):
    return [[line.text for line in stretch] for stretch in run(stretches_of(transcript))]


def change(transcript, line_id, **fields):
    line = transcript.line(line_id)
    transcript.apply([Change(line, replace(line, **fields))])


def begun(transcript):
    """The words with which the paragraphs begin that are suggested."""
    found = suggested_paragraphs(run(stretches_of(transcript)))
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
    transcript = make_transcript("我们先谈。", "数据。", soft=[1])
    assert texts(transcript) == [["我们先谈", "数据。"]]


def test_places_are_told_by_line_and_code_point(make_transcript):
    transcript = make_transcript(DATA * 3, DATA + "另外，我们看看硬件。" + CHIP, CHIP * 3)
    assert begun(transcript) == ["另外，我"]
    (stretch,) = suggested_paragraphs(run(stretches_of(transcript)))
    (place,) = stretch.places
    assert (stretch.line_id, stretch.length) == (1, sum(len(line.text) for line in transcript.lines))
    assert (place.line_id, place.start, place.at) == (2, len(DATA), 4 * len(DATA))


def test_english_lines_keep_their_space_and_their_places(make_transcript):
    talk = "We collected recordings from two hundred speakers, and every one of them was checked twice by hand."
    transcript = make_transcript(*[talk] * 6, "Finally, there is the question of cost and of power.", *[talk] * 6)
    assert "Fina" in begun(transcript)
    (stretch,) = suggested_paragraphs(run(stretches_of(transcript)))
    place = next(place for place in stretch.places if place.line_id == 7)
    assert (place.start, place.at) == (0, 6 * (len(talk) + 1))


def test_where_lines_were_cut_by_length_a_paragraph_may_begin_with_a_line(make_transcript):
    rows = [(DATA[:-1] + "，" + CHIP[:-1] + "。") for _ in range(8)]
    rows[4] = "接下来我们说另外一个问题，" + rows[4]
    transcript = make_transcript(*rows, soft=range(1, 9))
    assert "接下来我" in begun(transcript)


def test_what_is_set_is_suggested_no_more(make_transcript):
    transcript = make_transcript(DATA * 3, DATA + "另外，我们看看硬件。" + CHIP, CHIP * 3)
    transcript.apply(start_paragraphs(transcript, [Caret(2, len(DATA))]).changes)
    assert begun(transcript) == []
