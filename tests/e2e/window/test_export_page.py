"""The export page: choices at the left, the document beside them, and the file as it was shown."""

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.paths import user_paths
from annotator.app.readiness import Left
from annotator.core.clean_levels import CleanLevel
from annotator.core.export_options import Fillers, Script
from annotator.gui.export_page.export_page import ExportChoice, ExportPage
from annotator.gui.export_page.template_dialog import TemplateDialog
from tests.e2e.window.test_late_answers import find, suspect

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talks" / "panel.md"
    path.parent.mkdir()
    rows = [
        "# 2026澄江大会 - 圆桌论坛：小模型/大世界-主持人：周 岚-嘉宾：林知远",
        "呃大家好，我是主持人周岚，嗯今天我们聊一聊小模型。",
        "好的谢谢主持人，我我我是林知远，先说数据，数据很重要。",
        "那么最后谢谢各位，今天就到这里。",
    ]
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, talk):
    user = start(talk)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_1, ALT)
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    return user


def back(user) -> None:
    """Have the keyboard in the text again, as a desktop does once a dialog has closed."""
    user.window.activateWindow()
    user.editor.setFocus()
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.editor)


def asked(user) -> ExportPage:
    """Press the key for exports, and wait for the page with its preview."""
    back(user)
    before = set(user.window.findChildren(ExportPage))
    user.key(Qt.Key.Key_E, CTRL)
    user.qtbot.waitUntil(lambda: bool(set(user.window.findChildren(ExportPage)) - before))
    (page,) = set(user.window.findChildren(ExportPage)) - before
    user.qtbot.waitUntil(lambda: bool(page.preview.text.toPlainText()))
    return page


def shown(page) -> str:
    return page.preview.text.toPlainText()


def exported(user, page):
    path = page.place.path
    page.export.click()
    user.qtbot.waitUntil(path.exists)
    return path


def versions(user):
    return user.page.session.versions.all()


def test_the_file_is_proposed_beside_the_source_and_named_by_the_talk(user, talk):
    page = asked(user)
    assert page.place.path.parent == talk.parent
    assert page.place.path.name.endswith("小模型-大世界.docx")


def test_the_document_is_written_as_it_is_shown(user):
    page = asked(user)
    page.what.format.choose("txt")
    user.qtbot.waitUntil(lambda: "\n\n林知远：" in shown(page))
    text = shown(page)
    assert exported(user, page).read_text(encoding="utf-8").strip() == text.strip()


@pytest.mark.parametrize("format", ["docx", "txt"])
def test_the_preview_follows_each_group_of_choices(user, format):
    page = asked(user)
    page.what.format.choose(format)
    page.front.talk_title.setText("另一个标题")
    user.qtbot.waitUntil(lambda: shown(page).startswith("另一个标题"))
    page.talk.names.setChecked(False)
    user.qtbot.waitUntil(lambda: "林知远：" not in shown(page))
    page.clean_up.level.setCurrentIndex(list(CleanLevel).index(CleanLevel.LIGHT))
    user.qtbot.waitUntil(lambda: "呃" not in shown(page) and "我我" not in shown(page))
    page.clean_up.script.choose(Script.TRADITIONAL)
    user.qtbot.waitUntil(lambda: "數據" in shown(page))


def test_what_is_left_out_is_counted_and_can_be_shown(user):
    page = asked(user)
    page.clean_up.level.setCurrentIndex(list(CleanLevel).index(CleanLevel.LIGHT))
    user.qtbot.waitUntil(lambda: "呃" not in shown(page))
    assert "fillers 2" in page.clean_up.figures.text()
    page.preview.left_out.setChecked(True)
    user.qtbot.waitUntil(lambda: "呃" in shown(page))


def test_a_level_sets_the_single_choices_and_they_tell_their_level(user):
    page = asked(user)
    page.clean_up.level.setCurrentIndex(list(CleanLevel).index(CleanLevel.MEDIUM))
    assert page.clean_up.fillers.chosen is Fillers.MEDIUM
    assert page.clean_up.false_starts.isChecked()
    page.clean_up.stutters.setChecked(False)
    assert page.clean_up.level.currentData() is None


def test_a_template_puts_people_above_the_talk_and_is_edited_in_place(user):
    page = asked(user)
    page.front._take("interview")
    user.qtbot.waitUntil(lambda: "周岚（主持人）" in shown(page))
    page.front.edit.click()
    (dialog,) = page.findChildren(TemplateDialog)
    dialog.front.setPlainText("{nonsense}")
    assert "nonsense" in dialog.fault.text()
    assert not dialog.use.isEnabled()
    dialog.front.setPlainText("出席：{participants}")
    dialog.name.setText("我们的")
    dialog.keep.click()
    user.qtbot.waitUntil(lambda: "出席：" in shown(page))
    assert "我们的" in [page.front.template.itemText(at) for at in range(page.front.template.count())]


def test_what_was_chosen_is_proposed_again_and_a_new_session_of_the_folder_begins_with_it(user, start, talk):
    page = asked(user)
    page.what.format.choose("md")
    page.front.talk_title.setText("只此一次")
    page.clean_up.fillers.choose(Fillers.LIGHT)
    exported(user, page)
    user.qtbot.waitUntil(lambda: bool(versions(user)))
    again = asked(user)
    assert (again.what.format.chosen, again.clean_up.fillers.chosen) == ("md", Fillers.LIGHT)
    assert again.front.talk_title.text() == "只此一次"
    again.reject()
    beside = talk.with_name("second.md")
    beside.write_text("# 第二场\n\n大家好，这是第二场。\n", encoding="utf-8")
    other = start(beside)
    other.accept_start_sheet()
    new = asked(other)
    assert (new.what.format.chosen, new.clean_up.fillers.chosen) == ("md", Fillers.LIGHT)
    assert new.front.talk_title.text() == ""


def test_each_export_keeps_a_version_but_once_where_nothing_changed(user):
    for _ in range(2):
        page = asked(user)
        page.place.path.unlink(missing_ok=True)
        exported(user, page)
        user.qtbot.waitUntil(lambda: bool(versions(user)))
        user.qtbot.wait(100)
    (sent,) = versions(user)
    assert sent.sent.format == "docx"
    assert sent.name.startswith("Sent ")
    assert "Word document" in sent.name


def test_later_changes_can_be_told_since_what_was_sent(user):
    exported(user, asked(user))
    user.qtbot.waitUntil(lambda: bool(versions(user)))
    back(user)
    user.go(2, 0)
    user.type("新")
    page = asked(user)
    page.what.format.choose("docx-changes")
    page.what.since.setCurrentIndex(1)
    assert page.chosen().since == versions(user)[0]
    path = exported(user, page)
    inserted = Document(path).element.iter(qn("w:ins"))
    added = {text.text for insertion in inserted for text in insertion.iter(qn("w:t"))}
    assert added == {"周岚：", "林知远：", "新"}, "labels are always told as added"


def test_a_read_only_session_exports_and_says_that_it_keeps_no_version(start, talk):
    first = start(talk)
    first.accept_start_sheet()
    second = start(talk)
    told = []
    second.desk.said.connect(told.append)
    page = asked(second)
    exported(second, page)
    second.qtbot.waitUntil(lambda: any("read-only" in words for words in told))
    assert not versions(second)


def test_what_is_undecided_is_told_and_a_click_leads_there(user):
    page = asked(user)
    user.qtbot.waitUntil(lambda: "Turns not read 2" in page.undecided.text())
    page.undecided.linkActivated.emit("#")
    user.qtbot.waitUntil(user.page.readiness.panel.isVisible)
    assert user.page.readiness.panel.left.of(Left.UNREAD)


def test_a_place_where_nothing_can_be_written_is_told_at_once(user, tmp_path):
    page = asked(user)
    page.place.field.setText(str(tmp_path / "nowhere" / "a.docx"))
    assert not page.export.isEnabled()
    assert "no such folder" in page.place.note.text()
    (tmp_path / "old.docx").write_text("old")
    page.place.field.setText(str(tmp_path / "old.docx"))
    assert page.export.isEnabled()
    assert "replaced" in page.place.note.text()


def test_a_name_of_the_users_own_keeps_its_stem(user, tmp_path):
    page = asked(user)
    page.place.field.setFocus()
    page.place.field.selectAll()
    user.type(str(tmp_path / "mine.docx"))
    page.what.format.choose("md")
    assert page.place.path == tmp_path / "mine.md"


def test_cancelling_writes_nothing_and_keeps_nothing(user):
    page = asked(user)
    path = page.place.path
    page.cancel.click()
    user.qtbot.wait(50)
    assert not path.exists()
    assert user.page.session.export_options is None


def test_an_export_whose_choices_cannot_be_noted_is_written_all_the_same(user, told):
    user_paths().exports.parent.mkdir(parents=True, exist_ok=True)
    user_paths().exports.mkdir()
    exported(user, asked(user))
    user.qtbot.waitUntil(lambda: bool(versions(user)))
    assert not told


def test_markup_in_a_title_stays_text(user):
    page = asked(user)
    page.front.talk_title.setText("<script>alert(1)</script>{title}")
    page.what.format.choose("html")
    user.qtbot.waitUntil(lambda: "<script>" in shown(page))
    text = exported(user, page).read_text(encoding="utf-8")
    assert "<script" not in text


def test_the_suspects_left_are_undecided_too(user):
    line = user.page.session.transcript.lines[0]
    find(user, suspect(line, "小模型", "小魔星"))
    page = asked(user)
    user.qtbot.waitUntil(lambda: "Suspects" in page.undecided.text())


def test_choices_that_a_format_pays_no_heed_to_are_pale(user):
    page = asked(user)
    page.what.format.choose("pairs")
    assert not any(group.isEnabled() for group in (page.front, page.talk, page.clean_up))
    page.what.format.choose("docx")
    assert all(group.isEnabled() for group in (page.front, page.talk, page.clean_up))
    assert page.what.since.isHidden()
    page.what.format.choose("report")
    assert not page.what.since.isHidden()
    assert not page.what.language.isHidden()


def test_a_new_session_of_the_folder_is_copied_as_was_exported_last(user, start, talk):
    page = asked(user)
    page.clean_up.fillers.choose(Fillers.LIGHT)
    exported(user, page)
    user.qtbot.waitUntil(lambda: bool(versions(user)))
    beside = talk.with_name("second.md")
    beside.write_text("# 第二场\n\n呃大家好，这是第二场。\n", encoding="utf-8")
    other = start(beside)
    other.qtbot.waitUntil(lambda: other.page.options.now.clean_up.fillers is Fillers.LIGHT)
    other.accept_start_sheet()
    other.key(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    other.qtbot.waitUntil(lambda: "大家好" in QApplication.clipboard().text())
    assert "呃" not in QApplication.clipboard().text()


def test_a_long_transcript_shows_its_beginning_first(start, tmp_path):
    path = tmp_path / "long.md"
    path.write_text("\n\n".join(f"第{number}句话，我们接着说。" for number in range(1500)), encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    page = asked(user)
    assert "第0句话" in shown(page)
    user.qtbot.waitUntil(lambda: page.clean_up.figures.text() != "", timeout=30_000)
    bar = page.preview.text.verticalScrollBar()
    user.qtbot.waitUntil(lambda: bar.setValue(bar.maximum()) or "第1499句话" in shown(page), timeout=30_000)


def test_every_format_is_shown_and_written(user, tmp_path):
    page = asked(user)
    box = page.what.format
    formats = [box.itemData(at) for at in range(box.count()) if box.itemData(at)]
    assert {"docx", "docx-changes", "html", "md", "txt", "inplace", "pairs", "report", "queries"} <= set(formats)
    for format in formats:
        box.choose(format)
        user.qtbot.waitUntil(lambda: page.preview.note.text() != "Making the preview…")
    page.reject()
    for format in formats:
        out = tmp_path / f"{format}.out"
        user.window._exporting.load()._write(user.page, None, ExportChoice(out, format, user.page.options.now))
        user.qtbot.waitUntil(out.exists)


def test_the_key_pressed_twice_asks_once(user):
    back(user)
    user.window._exporting.ask(user.page)
    user.window._exporting.ask(user.page)
    user.qtbot.waitUntil(lambda: bool(user.window.findChildren(ExportPage)))
    user.qtbot.wait(200)
    assert len(user.window.findChildren(ExportPage)) == 1
