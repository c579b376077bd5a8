"""Events: joined by choice, merged without loss, and known to the next transcript."""

from contextlib import closing
from dataclasses import replace

import pytest

from annotator.app.events import (
    EventChoice,
    forget_person,
    join_event,
    keep_people,
    look_for_event,
    merge_events,
    own_event,
    read_events,
    remove_event,
    rename_event,
)
from annotator.app.export_memory import ExportHabit, ExportMemory
from annotator.app.glossary_file import open_glossary
from annotator.app.house_style import first_options, house_style, use_for_event
from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.errors import EventExists
from annotator.core.export_options import ExportOptions
from annotator.core.glossary import EventPerson, GlossaryTerm, Lesson
from annotator.core.history import Change
from annotator.core.model import Category, Term

TITLES = {
    "one": "2026澄江智能大会-端侧智能 - P5：圆桌论坛：小模型怎么走",
    "two": "2026澄江智能大会-具身智能 - P1：机器人的手",
    "other": "怎么做菜",
}


@pytest.fixture
def paths(tmp_path, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    return user_paths()


@pytest.fixture
def held(paths, tmp_path):
    """The hash and the path of a session by name."""
    made = {}
    for name, title in TITLES.items():
        path = tmp_path / f"{name}.md"
        path.write_text(f"# {title}\n\n大家好，这里是{name}。\n", encoding="utf-8")
        with closing(open_session(path, paths=paths)) as session:
            made[name] = session.source.sha256, session.path
    return made


def join(paths, held, name, choice):
    join_event(paths, held[name][0], TITLES[name], held[name][1], choice)


def look(paths, held, name):
    return look_for_event(paths, held[name][0], TITLES[name], held[name][1])


def test_without_any_event_one_is_named_with_those_of_like_title(paths, held):
    seen = look(paths, held, "two")
    assert (seen.events, seen.own, seen.offers) == ((), None, ())
    assert seen.name == "2026澄江智能大会"
    assert [other.sha256 for other in seen.alike] == [held["one"][0]]
    assert not paths.glossary.exists()


def test_a_new_event_takes_the_others_in(paths, held):
    join(paths, held, "two", EventChoice(name="澄江", others=look(paths, held, "two").alike))
    facts = read_events(paths)[0]
    assert {one.sha256 for one in facts.sessions} == {held["one"][0], held["two"][0]}
    own = own_event(paths, held["one"][0])
    assert (own.event.name, [other.sha256 for other in own.others]) == ("澄江", [held["two"][0]])


def test_a_like_title_is_proposed_and_another_is_not(paths, held):
    join(paths, held, "one", EventChoice(name="澄江"))
    assert [offer.proposed for offer in look(paths, held, "two").offers] == [True]
    assert not any(offer.proposed for offer in look(paths, held, "other").offers)
    assert look(paths, held, "one").own == read_events(paths)[0].event.id


def test_what_belongs_to_an_event_speaks_for_no_new_one_and_a_session_not_for_its_own(paths, held):
    join(paths, held, "one", EventChoice(name="夜谈"))
    assert look(paths, held, "two").alike == ()
    assert look(paths, held, "one").offers == ()


def test_no_event_makes_no_file(paths, held):
    join(paths, held, "one", EventChoice())
    assert not paths.glossary.exists()


def test_an_event_can_be_left_again(paths, held):
    join(paths, held, "one", EventChoice(name="澄江"))
    join(paths, held, "one", EventChoice())
    assert own_event(paths, held["one"][0]).event is None
    assert len(read_events(paths)) == 1


def test_two_events_of_one_name_are_refused(paths, held):
    join(paths, held, "one", EventChoice(name="澄江"))
    with pytest.raises(EventExists):
        join(paths, held, "two", EventChoice(name="澄江"))
    join(paths, held, "two", EventChoice(name="夜谈"))
    with pytest.raises(EventExists):
        rename_event(paths, read_events(paths)[0].event, read_events(paths)[1].event.name)


def test_merging_keeps_all_that_belongs_to_either(paths, held):
    join(paths, held, "one", EventChoice(name="甲"))
    join(paths, held, "two", EventChoice(name="乙"))
    kept, gone = (own_event(paths, held[name][0]).event for name in ("one", "two"))
    with closing(open_glossary(paths)) as file:
        ids = file.new_ids(3)
        both = Term("文生图", Category.TERM_ZH, note="kept")
        terms = [
            GlossaryTerm(ids[0], both, kept.id),
            GlossaryTerm(ids[1], replace(both, note="gone"), gone.id),
            GlossaryTerm(ids[2], Term("具身", Category.TERM_ZH), gone.id),
        ]
        file.write([Change(None, term) for term in terms])
        file.set_people(kept.id, [EventPerson("沈慧", "", "青梧大学", ("沈会",))])
        file.set_people(gone.id, [EventPerson("沈慧", "guest", "别处", ("申慧",)), EventPerson("何一鸣")])
        file.keep_lessons(held["two"][0], gone.id, [Lesson("文声图", "文生图", Category.TERM_ZH, 1)])
    use_for_event(paths, held["two"][0], ExportOptions(speaker_names=False))
    merge_events(paths, gone, kept)
    assert house_style(paths, held["one"][0]) == ExportOptions(speaker_names=False)
    (facts,) = read_events(paths)
    assert (len(facts.sessions), facts.terms, facts.fixes, facts.styled) == (2, 2, 1, True)
    assert facts.people[0] == EventPerson("沈慧", "guest", "青梧大学", ("沈会", "申慧"))
    assert [person.name for person in facts.people] == ["沈慧", "何一鸣"]
    with closing(open_glossary(paths)) as file:
        assert {held.term.note for held in file.terms(kept.id) if held.term.text == "文生图"} == {"kept"}


def test_merging_leaves_an_event_its_own_house_style(paths, held):
    for name, event, times in (("one", "甲", False), ("two", "乙", True)):
        join(paths, held, name, EventChoice(name=event))
        use_for_event(paths, held[name][0], ExportOptions(speaker_names=times))
    kept, gone = (own_event(paths, held[name][0]).event for name in ("one", "two"))
    merge_events(paths, gone, kept)
    assert house_style(paths, held["two"][0]) == ExportOptions(speaker_names=False)


def test_people_are_kept_brought_up_to_date_and_taken_off(paths, held):
    join(paths, held, "one", EventChoice(name="澄江"))
    event = own_event(paths, held["one"][0]).event.id
    keep_people(paths, event, [EventPerson("沈慧", "host")])
    keep_people(paths, event, [EventPerson("沈慧", "guest", "青梧大学"), EventPerson("何一鸣")])
    assert own_event(paths, held["one"][0]).people == (EventPerson("沈慧", "guest", "青梧大学"), EventPerson("何一鸣"))
    forget_person(paths, event, "沈慧")
    assert own_event(paths, held["one"][0]).people == (EventPerson("何一鸣"),)


def test_a_removed_event_leaves_its_sessions(paths, held):
    join(paths, held, "one", EventChoice(name="澄江"))
    remove_event(paths, own_event(paths, held["one"][0]).event.id)
    assert read_events(paths) == []
    assert held["one"][1].exists()


def test_an_export_begins_with_the_house_style_else_as_the_folder_was_exported_last(paths, held):
    join(paths, held, "one", EventChoice(name="澄江"))
    folder = held["one"][1].parent
    ExportMemory(paths.exports).note(folder, ExportHabit(options=ExportOptions(notes=True)))
    assert first_options(paths, *held["one"]).notes
    use_for_event(paths, held["one"][0], ExportOptions(speaker_names=False, title="Of this talk"))
    assert first_options(paths, *held["one"]) == ExportOptions(speaker_names=False)
    assert house_style(paths, held["other"][0]) is None


def test_a_damaged_glossary_file_keeps_no_export_from_beginning(paths, held):
    paths.glossary.parent.mkdir(parents=True, exist_ok=True)
    paths.glossary.write_bytes(b"no database")
    assert first_options(paths, *held["one"]) == ExportOptions()
