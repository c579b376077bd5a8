"""The glossary file: written by several at once, changed by compare-and-set, refused clearly where it is none."""

import signal
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from annotator.core.errors import CannotWrite, EventExists, FileMissing, GlossaryChanged, GlossaryCorrupt, GlossaryNewer
from annotator.core.export_options import CleanUp, ExportOptions, Fillers
from annotator.core.glossary import EventPerson, EventSession, GlossaryTerm, Lesson
from annotator.core.history import Change
from annotator.core.model import Category, Term
from annotator.store.glossary_file import create_glossary_file, open_glossary_file
from annotator.store.glossary_migrations import GLOSSARY
from annotator.store.glossary_terms import SharedStep

ROOT = Path(__file__).resolve().parents[3]
LORA = Term(
    "LoRA",
    Category.TERM_EN,
    ("萝拉", "low ra"),
    ("L OW R AH",),
    ("萝拉快跑",),
    "low-rank adaptation",
    "me",
    protect=True,
    minimum=0.25,
    on=False,
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "glossary.db"
    create_glossary_file(path)
    return path


@pytest.fixture
def glossary(path, backups):
    with closing(open_glossary_file(path, backups)) as glossary:
        yield glossary


def add(glossary, *texts, event=None):
    terms = [
        GlossaryTerm(number, Term(text, Category.TERM_EN), event)
        for number, text in zip(glossary.new_ids(len(texts)), texts, strict=True)
    ]
    glossary.write([Change(None, term) for term in terms])
    return terms


def texts(glossary, event=None):
    return [held.term.text for held in glossary.terms(event)]


def test_terms_are_kept_with_all_they_hold_each_layer_for_itself(glossary, path, backups):
    event = glossary.add_event("圆桌论坛")
    (first, second) = glossary.new_ids(2)
    mine, theirs = GlossaryTerm(first, LORA), GlossaryTerm(second, replace(LORA, aliases=(), on=True), event.id)
    glossary.write([Change(None, mine), Change(None, theirs)])
    glossary.close()
    with closing(open_glossary_file(path, backups)) as again:
        assert again.terms() == [mine]
        assert again.terms(event.id) == [theirs]
        assert again.terms(event.id + 1) == []


def test_a_new_file_holds_the_terms_it_is_made_with(tmp_path, backups):
    path = tmp_path / "new.db"
    create_glossary_file(path, [LORA, Term("MoE", Category.ABBR)])
    create_glossary_file(path, [Term("ViT", Category.ABBR)])
    with closing(open_glossary_file(path, backups)) as glossary:
        assert [held.term for held in glossary.terms()] == [LORA, Term("MoE", Category.ABBR)]
        assert glossary.new_ids()[0] not in [held.id for held in glossary.terms()]


def test_ids_are_never_given_out_again(glossary):
    (term,) = add(glossary, "LoRA")
    glossary.write([Change(term, None)])
    assert term.id not in glossary.new_ids(3)


def test_changes_are_made_all_or_none(glossary):
    lora, moe = add(glossary, "LoRA", "MoE")
    newer = lora.changed(LORA)
    glossary.write([Change(lora, newer)])
    with pytest.raises(GlossaryChanged) as refusal:
        glossary.write([Change(moe, None), Change(lora, lora.changed(replace(LORA, note="stale")))])
    assert refusal.value.fields["term"] == "LoRA"
    assert glossary.terms() == [newer, moe]


def test_what_can_be_changed_is_and_the_rest_is_told(glossary):
    lora, moe = add(glossary, "LoRA", "MoE")
    newer = lora.changed(LORA)
    glossary.write([Change(lora, newer)])
    left = glossary.write_unchanged([Change(moe, None), Change(lora, None)])
    assert left == [lora]
    assert glossary.terms() == [newer]


def test_a_layer_has_a_text_but_once(glossary):
    event = glossary.add_event("圆桌论坛").id
    add(glossary, "LoRA")
    add(glossary, "LoRA", event=event)
    with pytest.raises(GlossaryChanged):
        add(glossary, "LoRA")
    with pytest.raises(GlossaryChanged):
        add(glossary, "MoE", "MoE", event=event)
    assert (texts(glossary), texts(glossary, event)) == (["LoRA"], ["LoRA"])


def test_terms_may_change_places_in_one_act(glossary):
    first, second = add(glossary, "LoRA", "MoE")
    swapped = first.changed(second.term), second.changed(first.term)
    glossary.write([Change(first, swapped[0]), Change(second, swapped[1])])
    assert glossary.terms() == list(swapped)


def test_a_term_of_an_event_that_went_is_refused(glossary):
    event = glossary.add_event("圆桌论坛")
    glossary.remove_event(event.id)
    with pytest.raises(GlossaryChanged):
        add(glossary, "LoRA", event=event.id)


def test_a_step_is_written_but_once(glossary):
    (term,) = [GlossaryTerm(number, LORA) for number in glossary.new_ids()]
    step = SharedStep(77, "a" * 64)
    glossary.write([Change(None, term)], step)
    glossary.write([Change(None, term)], step)
    assert glossary.terms() == [term]


def test_a_step_that_its_session_does_not_know_is_taken_back(glossary):
    session = "a" * 64
    kept, lost = (GlossaryTerm(number, Term(f"t{number}", Category.WORD)) for number in glossary.new_ids(2))
    glossary.write([Change(None, kept)], SharedStep(5, session))
    glossary.settle(session, made=5)
    glossary.write([Change(None, lost), Change(kept, kept.changed(LORA))], SharedStep(3, session))
    glossary.write([Change(None, GlossaryTerm(900, Term("other", Category.WORD)))], SharedStep(4, "b" * 64))
    glossary.settle(session, made=5)
    assert texts(glossary) == ["t1", "other"]
    assert glossary.terms()[0] == kept
    glossary.settle(session, made=None)
    assert texts(glossary) == ["t1", "other"]


def test_a_step_of_two_writes_is_taken_back_from_the_last_on(glossary):
    session = "a" * 64
    first = GlossaryTerm(1, LORA)
    second = first.changed(replace(LORA, note="again"))
    glossary.write([Change(None, first)], SharedStep(9, session))
    glossary.write([Change(first, second)], SharedStep(8, session))
    glossary.settle(session)
    assert glossary.terms() == []


def test_an_event_has_sessions_people_and_a_style(glossary, tmp_path):
    event, other = glossary.add_event("圆桌论坛"), glossary.add_event("VALSE")
    changed = replace(event, name="圆桌", template="两栏")
    glossary.change_event(changed)
    assert glossary.events() == [changed, other]
    glossary.set_event("a" * 64, event.id, tmp_path / "p1.db", "大模型 P1", "downloads")
    glossary.set_event("b" * 64, event.id, tmp_path / "p2.db", "大模型 P2", "downloads")
    glossary.set_event("b" * 64, other.id, tmp_path / "p2.db", "大模型 P2", "downloads")
    assert glossary.sessions_of(event.id) == [
        EventSession("a" * 64, event.id, tmp_path / "p1.db", "大模型 P1", "downloads")
    ]
    assert (glossary.event_of("a" * 64), glossary.event_of("b" * 64), glossary.event_of("c" * 64)) == (
        changed,
        other,
        None,
    )
    people = [EventPerson("鲍凡", "guest", "某大学", ("爆凡",)), EventPerson("颜水")]
    glossary.set_people(event.id, people)
    assert (glossary.people(event.id), glossary.people(other.id)) == (people, [])
    style = ExportOptions(clean_up=CleanUp(fillers=Fillers.MEDIUM))
    glossary.set_options(event.id, style)
    assert (glossary.options(event.id), glossary.options(other.id)) == (style, None)


def test_two_events_never_have_one_name(glossary):
    first, second = glossary.add_event("圆桌论坛"), glossary.add_event("VALSE")
    for act in (lambda: glossary.add_event("VALSE"), lambda: glossary.change_event(replace(first, name="VALSE"))):
        with pytest.raises(EventExists, match="VALSE"):
            act()
    assert glossary.events() == [first, second]


def test_an_event_that_goes_takes_its_terms_and_leaves_what_was_learned(glossary, tmp_path):
    event = glossary.add_event("圆桌论坛").id
    add(glossary, "LoRA", event=event)
    glossary.set_event("a" * 64, event, tmp_path / "p1.db", "P1", "")
    glossary.keep_lessons("a" * 64, event, [Lesson("萝拉", "LoRA", Category.TERM_EN, 2)])
    glossary.remove_event(event)
    assert (texts(glossary, event), glossary.event_of("a" * 64), glossary.lessons(event)) == ([], None, [])
    assert glossary.lessons(None) == [Lesson("萝拉", "LoRA", Category.TERM_EN, 2)]
    assert glossary.add_event("圆桌论坛").id != event


def test_lessons_are_summed_over_the_sessions_of_an_event(glossary, tmp_path):
    event, other = glossary.add_event("圆桌论坛").id, glossary.add_event("VALSE").id
    heard = "萝拉", "LoRA", Category.TERM_EN
    glossary.keep_lessons("a" * 64, event, [Lesson(*heard, 2, 1)])
    glossary.keep_lessons("b" * 64, event, [Lesson(*heard, 3)])
    glossary.keep_lessons("c" * 64, other, [Lesson(*heard, 7), Lesson("摩意", "MoE", Category.ABBR, 0, 1)])
    assert glossary.lessons(event) == [Lesson(*heard, 5, 1)]
    assert glossary.lessons(event, without="a" * 64) == [Lesson(*heard, 3)]
    assert glossary.lessons(None) == [Lesson(*heard, 12, 1), Lesson("摩意", "MoE", Category.ABBR, 0, 1)]
    glossary.keep_lessons("b" * 64, event, [])
    assert glossary.lessons(event) == [Lesson(*heard, 2, 1)]
    glossary.set_event("a" * 64, other, tmp_path / "p1.db", "P1", "")
    assert glossary.lessons(event) == []


def test_many_windows_may_write_at_once_and_no_change_is_lost(glossary, path, backups):
    (counter,) = add(glossary, "counter")
    failures = []

    def count_on():
        try:
            with closing(open_glossary_file(path, backups)) as mine:
                for _ in range(20):
                    while True:
                        (held,) = mine.terms()
                        try:
                            mine.write([Change(held, held.changed(held.term))])
                            break
                        except GlossaryChanged:
                            continue
        except (CannotWrite, sqlite3.Error) as error:
            failures.append(error)

    threads = [threading.Thread(target=count_on) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert glossary.terms() == [replace(counter, revision=80)]


KILLED = """
import sys
from pathlib import Path
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change
from annotator.core.model import Category, Term
from annotator.store.glossary_file import open_glossary_file
glossary = open_glossary_file(Path(sys.argv[1]), Path(sys.argv[2]))
while True:
    terms = [GlossaryTerm(n, Term(f"t{n}", Category.WORD)) for n in glossary.new_ids(500)]
    glossary.write([Change(None, term) for term in terms])
    print("written", flush=True)
"""


def test_a_kill_leaves_a_write_whole_or_unmade(path, backups):
    command = [sys.executable, "-c", KILLED, str(path), str(backups)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout.readline() == b"written\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
        process.send_signal(signal.SIGKILL)
    with closing(open_glossary_file(path, backups)) as glossary:
        assert glossary.read_only_reason is None
        assert glossary.terms()
        assert len(glossary.terms()) % 500 == 0


@pytest.mark.parametrize("harm", ["text", "torn", "other", "missing"])
def test_what_is_no_glossary_file_is_refused_and_left(harm, path, backups):
    if harm == "text":
        path.write_text("term,category\nLoRA,term-en\n")
    elif harm == "torn":
        data = bytearray(path.read_bytes())
        data[4096:] = bytes(len(data) - 4096)
        path.write_bytes(data)
    elif harm == "other":
        path.unlink()
        with closing(sqlite3.connect(path)) as db:
            db.execute("create table something (x)")
    else:
        path.unlink()
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(FileMissing if harm == "missing" else GlossaryCorrupt) as refusal:
        open_glossary_file(path, backups)
    assert str(path) in str(refusal.value)
    assert (path.read_bytes() if path.exists() else None) == before


def later(name):
    return Migrations._Migration(name, lambda db: db.execute("create table voices (name text)"))


def test_a_file_of_a_newer_program_is_refused(path, backups):
    newer = Migrations("glossary")
    newer._migrations = [*GLOSSARY._migrations, later("0999-voices")]
    with closing(Database(path)) as db:
        newer.apply(db)
    with pytest.raises(GlossaryNewer, match="0999-voices"):
        open_glossary_file(path, backups)


def test_a_file_of_an_older_program_is_copied_and_brought_up_to_date(path, backups, monkeypatch):
    monkeypatch.setattr(GLOSSARY, "_migrations", [*GLOSSARY._migrations, later("0999-voices")])
    with closing(open_glossary_file(path, backups)) as glossary:
        assert add(glossary, "LoRA")
    assert len(list(backups.iterdir())) == 1
    with closing(Database(path)) as db:
        assert "voices" in db.table_names()


def test_in_a_read_only_folder_the_terms_are_read_and_none_is_written(glossary, path, backups, as_read_only):
    (term,) = add(glossary, "LoRA")
    glossary.close()
    with as_read_only(path.parent), closing(open_glossary_file(path, backups)) as found:
        assert isinstance(found.read_only_reason, CannotWrite)
        assert found.terms() == [term]
        with pytest.raises(CannotWrite, match=path.name):
            found.write([Change(term, None)])


def test_a_full_disk_refuses_a_write_and_keeps_what_is_there(small_disk, backups):
    path = small_disk / "glossary.db"
    create_glossary_file(path)
    with closing(open_glossary_file(path, backups)) as glossary:
        (term,) = add(glossary, "LoRA")
        many = [GlossaryTerm(n, Term(f"t{n}" * 20, Category.WORD)) for n in glossary.new_ids(20_000)]
        with pytest.raises(CannotWrite):
            glossary.write([Change(None, one) for one in many])
        assert glossary.terms() == [term]


def test_several_threads_may_make_the_file_at_once(tmp_path):
    path = tmp_path / "glossary.db"

    def make_and_read(_):
        create_glossary_file(path)
        with closing(open_glossary_file(path, tmp_path)) as glossary:
            return glossary.terms()

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(make_and_read, range(32))) == [[]] * 32
