"""Triage: what is sure on one page, then the clusters, then one suspect after another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.jobs import Answer, Answers, AskJob, CheckResult, WordsFound, WordsJob
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SURE = [("skin law", "scaling law", Band.SURE, 0.9), ("林志远", "林知远", Band.SURE, 0.9)]
LIKELY = [("skin low", "scaling law", Band.LIKELY, 0.8), ("scale no", "scaling law", Band.LIKELY, 0.4)]
SINGLE = [("蒸榴", "蒸馏", Band.LIKELY, 0.7)]
DOUBTED = [("一名", "一鸣", Band.MAYBE, 0.1)]


def suspects(line, heard: str, meant: str, band: Band, probability: float) -> list[Suspect]:
    """A suspect wherever this is heard in a line."""
    suggestions = (Suggestion(meant, probability, Reason(ReasonCode.SOUND)),)
    kind, category = SuspectKind.TERM, Category.TERM_EN
    starts = [at for at in range(len(line.text)) if line.text.startswith(heard, at)]
    return [
        Suspect(line.id, at, at + len(heard), heard, kind, category, band, probability, suggestions) for at in starts
    ]


@pytest.fixture
def user(start, tmp_path):
    """The window on a talk in which much was misheard."""
    path = tmp_path / "talk.md"
    rows = [
        "今天林志远老师讲skin law的故事，",
        "说到skin low大家都笑，又说到蒸榴。",
        "有人问scale no是什么，一名同学说是skin law。",
        "好的，谢谢大家。",
    ]
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    return user


def find(user, *wanted) -> None:
    """Have these found by the checker, on the lines as they stand."""
    analysis = user.page.checking.analysis
    analysis.all_stale()
    while job := analysis.next_job():
        lines = user.page.session.transcript.lines
        found = tuple(suspect for rest in wanted for line in lines for suspect in suspects(line, *rest))
        user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, found)))


def page_of(user):
    assert QApplication.focusWidget() is user.page.tick_page.list
    return user.page.tick_page


def shown(page) -> list[tuple[str, str]]:
    """What stands on the page: what each row names, and whether it is ticked."""
    ticks = {Qt.CheckState.Checked: "x", Qt.CheckState.Unchecked: " ", Qt.CheckState.PartiallyChecked: "-"}
    rows = []
    for at, row in enumerate(page.model.rows):
        state = page.model.index(at).data(Qt.ItemDataRole.CheckStateRole)
        name = f"{row.proposals[0].number} {row.proposals[0].heard}" if row.level == 2 else row.words
        rows.append((ticks[state], name))
    return rows


def at_caret(user) -> str:
    start, end = user.editor.selection
    return user.editor.text[start:end]


def steps(user) -> int:
    return len(user.page.session.history.done)


def test_f7_shows_all_that_is_sure_by_term_and_enter_takes_it_as_one_step(user):
    find(user, *SURE, *SINGLE)
    user.key(Qt.Key.Key_F7)
    page = page_of(user)
    assert shown(page) == [
        ("x", "scaling law"),
        ("x", "1 skin law"),
        ("x", "3 skin law"),
        ("x", "林知远"),
        ("x", "1 林志远"),
    ]
    made = steps(user)
    user.key(Qt.Key.Key_Return)
    assert user.lines[0] == "今天林知远老师讲scaling law的故事，"
    assert user.lines[2].endswith("说是scaling law。")
    assert steps(user) == made + 1
    assert at_caret(user) == "蒸榴"
    assert QApplication.focusWidget() is user.editor
    assert "3 places put right" in user.page.strip.message.text()


def test_each_place_is_told_with_what_becomes_of_it_in_its_context(user):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    page = page_of(user)
    assert page.model.index(1).data() == "1 今天林志远老师讲skin law → scaling law的故事，"
    assert page.model.index(0).data() == "scaling law: 2 places · English term"


def test_what_is_unticked_stays_undecided_is_walked_and_is_on_no_later_page(user):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Space)
    assert shown(page_of(user))[:3] == [("-", "scaling law"), (" ", "1 skin law"), ("x", "3 skin law")]
    user.key(Qt.Key.Key_Return)
    assert "skin law" in user.lines[0]
    assert "scaling law" in user.lines[2]
    assert at_caret(user) == "skin law"
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_F7)
    assert not user.page.triage_pages.shown


def test_space_on_a_term_ticks_all_of_it(user):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_Space)
    assert [tick for tick, _ in shown(page_of(user))] == [" ", " ", " ", "x", "x"]
    user.key(Qt.Key.Key_Space)
    assert [tick for tick, _ in shown(page_of(user))] == ["x"] * 5


def test_a_click_on_a_tick_box_ticks_and_one_on_the_text_does_not(user):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    page = page_of(user)
    rect = page.list.visualRect(page.model.index(1))
    box = page.list.itemDelegate().box(rect, page.model.rows[1])
    user.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert shown(page)[1] == (" ", "1 skin law")
    user.qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert shown(page)[1] == (" ", "1 skin law")


def test_after_what_is_sure_come_clusters_with_variants_and_the_doubtful_unticked(user):
    find(user, *SURE, *LIKELY)
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_S)
    assert shown(page_of(user)) == [
        ("-", "scaling law"),
        ("x", "skin law"),
        ("x", "1 skin law"),
        ("x", "3 skin law"),
        ("x", "2 skin low"),
        (" ", "3 scale no"),
    ]
    user.key(Qt.Key.Key_Return)
    assert sum(line.count("scaling law") for line in user.lines) == 3
    assert "scale no" in user.lines[2]
    user.key(Qt.Key.Key_Z, CTRL)
    assert sum(line.count("scaling law") for line in user.lines) == 0


def test_enter_takes_one_cluster_and_a_takes_all(user):
    twice = [("老师", "老诗", Band.LIKELY, 0.8), ("大家", "达家", Band.LIKELY, 0.8), ("同学", "达家", Band.LIKELY, 0.8)]
    find(user, *LIKELY, *twice)
    user.key(Qt.Key.Key_F7)
    assert next(row for row in shown(page_of(user)) if row[0] == "x") == ("x", "达家")
    user.key(Qt.Key.Key_Return)
    assert sum(line.count("达家") for line in user.lines) == 3
    assert [name for _, name in shown(page_of(user))] == ["scaling law", "2 skin low", "3 scale no"]
    user.key(Qt.Key.Key_A)
    assert "scaling law" in user.lines[1]
    assert not user.page.triage_pages.shown


def test_backspace_goes_back_to_the_page_and_takes_back_what_was_taken(user):
    find(user, *SURE, *SINGLE)
    before = user.lines
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Space)
    user.key(Qt.Key.Key_Return)
    assert user.lines != before
    user.key(Qt.Key.Key_Backspace)
    assert user.lines == before
    assert [tick for tick, _ in shown(page_of(user))] == ["-", " ", "x", "x", "x"]
    user.key(Qt.Key.Key_Return)
    assert user.lines != before


def test_backspace_goes_back_over_what_was_skipped_and_never_before_triage(user):
    user.go(3, 0)
    user.type("typed ")
    find(user, *SINGLE, *LIKELY[:1])
    user.key(Qt.Key.Key_F7)
    before = user.lines
    assert at_caret(user) == "skin low"
    user.key(Qt.Key.Key_Space)
    assert at_caret(user) == "蒸榴"
    user.key(Qt.Key.Key_I)
    user.key(Qt.Key.Key_Backspace)
    assert at_caret(user) == "蒸榴"
    assert not user.page.session.transcript.decisions
    user.key(Qt.Key.Key_Backspace)
    assert at_caret(user) == "skin low"
    user.key(Qt.Key.Key_Backspace)
    user.key(Qt.Key.Key_Backspace)
    assert user.lines == before
    assert "Nothing was decided" in user.page.strip.message.text()


def test_a_in_the_walk_settles_the_whole_cluster_of_the_suspect(user):
    find(user, *SINGLE, *LIKELY)
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_S)
    assert at_caret(user) == "skin low"
    user.key(Qt.Key.Key_A)
    assert shown(page_of(user)) == [("-", "scaling law"), ("x", "2 skin low"), (" ", "3 scale no")]
    user.key(Qt.Key.Key_Backspace)
    assert at_caret(user) == "skin low"
    user.key(Qt.Key.Key_A)
    user.key(Qt.Key.Key_Return)
    assert "scaling law" in user.lines[1]
    assert at_caret(user) == "蒸榴"


def test_maybe_suspects_are_not_walked(user):
    find(user, *DOUBTED)
    user.key(Qt.Key.Key_F7)
    assert "No suspects are left" in user.page.strip.message.text()


def test_no_key_of_the_page_types_or_leaves_it_by_chance(user):
    find(user, *SURE)
    before = user.lines
    user.key(Qt.Key.Key_F7)
    user.type("xyz12")
    assert user.lines == before
    assert page_of(user).isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F7])
def test_escape_and_f7_end_triage_and_give_the_keyboard_back_to_the_text(user, key):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    user.key(key)
    assert not user.page.triage.on
    assert QApplication.focusWidget() is user.editor
    user.type("xyz")
    assert "xyz" in user.editor.text


def test_a_key_of_the_window_that_moves_in_the_text_shows_the_text(user):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_F8)
    assert at_caret(user) == "林志远"
    assert not user.page.triage.on
    assert QApplication.focusWidget() is user.editor


def test_in_the_walk_the_current_line_stays_at_one_height(start, tmp_path):
    path = tmp_path / "long.md"
    path.write_text("\n\n".join(f"第{at}行又讲到skin low。" for at in range(80)) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    find(user, *LIKELY[:1])
    user.go(30, 0)
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_S)
    user.qtbot.wait(150)  # until the lines are measured at the width that they have again
    view, heights = user.page.view, set()
    for key in [Qt.Key.Key_Space] * 4 + [Qt.Key.Key_Backspace] * 3:
        user.key(key)
        user.qtbot.wait(20)
        heights.add(view.rowViewportPosition(user.row))
        card = user.desk.row.card
        assert card.isVisible()
        assert card.geometry().top() >= user.editor.geometry().bottom()
    assert len(heights) == 1


def test_going_on_from_the_other_end_is_said(user):
    find(user, *SINGLE, *LIKELY[:1])
    user.go(3, 0)
    user.key(Qt.Key.Key_F8)
    assert user.page.strip.message.text() == "Went on from the start"
    user.key(Qt.Key.Key_F8, SHIFT)
    assert user.page.strip.message.text() == "Went on from the end"


def test_the_model_keeps_qts_rules(user, qtmodeltester):
    find(user, *SURE)
    user.key(Qt.Key.Key_F7)
    qtmodeltester.check(page_of(user).model)


@pytest.fixture
def asking(user, monkeypatch):
    """The window with an engine that always answers `scaling law`; the questions asked of it are noted."""
    asked = []

    def answer(job, answered):
        if not isinstance(job, AskJob):
            return
        asked.append(job.text[job.start : job.end])
        answers = (Answer(asked[-1], Category.WORD, ""), Answer("scaling law", Category.TERM_EN, "s k l"))
        answered(Answers(0, job.start, job.end, "s k", None, answers))

    monkeypatch.setattr(user.page.checking, "ask", answer)
    user.asked = asked
    return user


def test_shift_and_arrows_move_the_borders_and_ask_again(asking):
    find(asking, ("skin", "Skynet", Band.LIKELY, 0.7))
    asking.key(Qt.Key.Key_F7)
    asking.key(Qt.Key.Key_S)
    card = asking.desk.row.card
    assert card.suspect.suggestions[0].text == "Skynet"
    asking.key(Qt.Key.Key_Right, SHIFT)
    assert at_caret(asking) == "skin law"
    assert [x.text for x in card.suspect.suggestions] == ["scaling law"]
    asking.key(Qt.Key.Key_Up, SHIFT)
    asking.key(Qt.Key.Key_Down, SHIFT)
    assert asking.asked == ["skin law", "讲skin law", "skin law"]
    asking.key(Qt.Key.Key_Return)
    assert asking.lines[0] == "今天林志远老师讲scaling law的故事，"
    asking.key(Qt.Key.Key_Backspace)
    assert asking.lines[0] == "今天林志远老师讲skin law的故事，"
    assert at_caret(asking) == "skin law"


def across(user, *heard: str) -> None:
    """Have one mishearing found that runs over as many lines as it has parts, from the first on."""
    analysis = user.page.checking.analysis
    analysis.all_stale()
    job = analysis.next_job()
    lines = user.page.session.transcript.lines
    parts = [suspects(line, text, "Skynet", Band.LIKELY, 0.7)[0] for line, text in zip(lines, heard, strict=False)]
    found = tuple(replace(part, group=lines[0].id) for part in parts)
    user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, found)))


def test_shift_and_arrows_move_the_outer_borders_of_a_suspect_across_a_cut(asking):
    across(asking, "的故事，", "说到")
    asking.key(Qt.Key.Key_F7)
    assert at_caret(asking) == "的故事，"
    asking.key(Qt.Key.Key_Right, SHIFT)
    asking.key(Qt.Key.Key_Down, SHIFT)
    assert asking.asked == ["的故事，说到skin", "故事，说到skin"]
    assert at_caret(asking) == "故事，"
    second = asking.page.session.transcript.lines[1].id
    assert [mark.text for mark in asking.page._model.suspects(second)] == ["说到skin"]
    asking.key(Qt.Key.Key_Return)
    assert asking.lines[0] == "今天林志远老师讲skin law的scaling law"
    assert asking.lines[1].startswith(" low大家都笑")
    asking.key(Qt.Key.Key_Backspace)
    assert asking.lines[1].startswith("说到skin low")


def test_borders_moved_on_the_second_line_of_a_suspect_are_moved_there(asking):
    across(asking, "的故事，", "说到")
    asking.key(Qt.Key.Key_F7)
    asking.desk.go(asking.page.session.transcript.lines[1].id, 0, 2)
    asking.key(Qt.Key.Key_Right, SHIFT)
    assert at_caret(asking) == "说到skin"
    assert asking.asked == ["的故事，说到skin"]


def test_a_border_that_can_move_no_further_is_told(asking):
    find(asking, ("今天", "金天", Band.LIKELY, 0.7))
    asking.key(Qt.Key.Key_F7)
    asking.key(Qt.Key.Key_Up, SHIFT)
    assert asking.asked == []
    assert "cannot be moved further" in asking.page.strip.message.text()


def test_a_suspect_with_moved_borders_is_ignored_as_it_was_found(asking):
    find(asking, ("skin", "Skynet", Band.LIKELY, 0.7))
    asking.key(Qt.Key.Key_F7)
    asking.key(Qt.Key.Key_S)
    asking.key(Qt.Key.Key_Right, SHIFT)
    asking.key(Qt.Key.Key_I)
    (decision,) = asking.page.session.transcript.decisions.values()
    assert decision.heard == "skin"


def test_moved_borders_count_only_while_the_caret_stays(asking):
    find(asking, *LIKELY[:1])
    asking.key(Qt.Key.Key_F7)
    asking.key(Qt.Key.Key_Left, SHIFT)
    assert asking.desk.at_caret.suspect.text == "skin"
    asking.key(Qt.Key.Key_Left)
    assert asking.desk.at_caret.suspect.text == "skin low"


@pytest.mark.parametrize("touched", [False, True])
def test_words_of_their_own_are_unticked_unless_the_user_was_faster(user, monkeypatch, touched):
    waiting = []
    monkeypatch.setattr(user.page.checking, "ask", lambda job, answered: waiting.append((job, answered)))
    find(user, *SURE[:1], *LIKELY[:1])
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_S)
    if touched:
        user.key(Qt.Key.Key_Down)
        user.key(Qt.Key.Key_Space)
        user.key(Qt.Key.Key_Space)
        user.key(Qt.Key.Key_Space)
    ((job, answered),) = [(job, answered) for job, answered in waiting if isinstance(job, WordsJob)]
    assert job.texts == ("skin low",)
    before = shown(page_of(user))
    answered(WordsFound(0, frozenset(job.texts)))
    assert (shown(page_of(user)) == before) is touched
    assert (" " if not touched else "x", "2 skin low") in shown(page_of(user))


@pytest.mark.timeout(180)
def test_the_checkers_process_tells_which_forms_are_words(start, tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("今天讲open sora的进展。\n\n明天还讲open sora的进展。\n", encoding="utf-8")
    user = start(path, check=True)
    user.accept_start_sheet()
    user.checked()
    told = []
    user.page.checking.ask(WordsJob(("进展", "进盏")), told.append)
    user.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told[0].words == {"进展"}
