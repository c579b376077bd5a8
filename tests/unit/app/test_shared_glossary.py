"""Steps of a session that change the glossary file: written there first, undone by compare-and-set, never by half."""

from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.app.glossary_file import Shared, open_glossary
from annotator.app.paths import Paths, user_paths
from annotator.app.session import open_session
from annotator.core.edits import change_text
from annotator.core.errors import CannotSave, GlossaryChanged, GlossaryCorrupt, GlossaryLeft
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import Category, Term
from annotator.store.session_file import SessionFile

LORA = Term("LoRA", Category.TERM_EN, ("萝拉",))
MOE = Term("MoE", Category.ABBR)


@pytest.fixture
def paths():
    return user_paths()


@pytest.fixture
def talk(tmp_path):
    file = tmp_path / "圆桌.txt"
    file.write_text("先聊一聊萝拉。\n谢谢各位。\n", encoding="utf-8")
    return file


@pytest.fixture
def session(talk, paths):
    session = open_session(talk, paths=paths)
    yield session
    session.close()


@pytest.fixture
def others(paths):
    """The glossary file as another window has it open."""
    with closing(open_glossary(paths)) as glossary:
        yield glossary


def kept(session, *terms):
    """A step that adds personal terms."""
    ids = session.glossary.file.new_ids(len(terms))
    held = (GlossaryTerm(number, term) for number, term in zip(ids, terms, strict=True))
    return Step(StepKind.GLOSSARY, tuple(Change(None, one) for one in held))


def texts(glossary):
    return [held.term.text for held in glossary.terms()]


def first_text(session):
    return session.transcript.lines[0].text


def both(session, text, *terms):
    """A step that changes the first line and adds personal terms."""
    typed = change_text(session.transcript, session.transcript.lines[0].id, text)
    return replace(typed, kind=StepKind.GLOSSARY, changes=(*typed.changes, *kept(session, *terms).changes))


def test_a_step_changes_the_session_and_the_file_and_both_are_undone_and_redone(session, others):
    session.commit(both(session, "先聊一聊 LoRA。", LORA))
    assert (first_text(session), texts(others)) == ("先聊一聊 LoRA。", ["LoRA"])
    assert session.glossary.shared.terms == (LORA,)
    session.undo()
    assert (first_text(session), texts(others)) == ("先聊一聊萝拉。", [])
    assert session.glossary.shared.terms == ()
    session.redo()
    assert (first_text(session), texts(others)) == ("先聊一聊 LoRA。", ["LoRA"])
    session.go_to(0)
    assert (first_text(session), texts(others)) == ("先聊一聊萝拉。", [])
    session.go_to(1)
    assert (first_text(session), texts(others)) == ("先聊一聊 LoRA。", ["LoRA"])


def test_the_step_can_be_undone_after_reopening(session, talk, paths, others):
    session.commit(kept(session, LORA))
    changed = session.glossary.shared.personal[0]
    session.commit(Step(StepKind.GLOSSARY, (Change(changed, changed.changed(replace(LORA, note="x"))),)))
    session.close()
    with closing(open_session(talk, paths=paths)) as again:
        again.undo()
        assert [held.term for held in others.terms()] == [LORA]
        again.undo()
        assert texts(others) == []
        assert again.glossary.trouble is None


def test_a_step_made_from_what_no_longer_stands_is_refused_whole(session, others):
    session.commit(kept(session, LORA))
    (mine,) = session.glossary.shared.personal
    theirs = mine.changed(replace(LORA, note="theirs"))
    others.write([Change(mine, theirs)])
    stale = Change(mine, mine.changed(replace(LORA, note="mine")))
    step = both(session, "先聊一聊 LoRA。", MOE)
    with pytest.raises(GlossaryChanged, match="LoRA"):
        session.commit(replace(step, changes=(*step.changes, stale)))
    assert (first_text(session), others.terms()) == ("先聊一聊萝拉。", [theirs])
    assert len(session.history.done) == 1
    assert session.glossary.shared.personal == (theirs,), "it is read again"


def test_undo_leaves_a_term_that_another_has_changed_and_says_so(session, others):
    session.commit(both(session, "先聊一聊 LoRA。", LORA, MOE))
    lora, _ = others.terms()
    theirs = lora.changed(replace(LORA, note="theirs"))
    others.write([Change(lora, theirs)])
    session.undo()
    assert (first_text(session), others.terms()) == ("先聊一聊萝拉。", [theirs])
    assert isinstance(session.glossary.trouble, GlossaryLeft)
    assert session.glossary.trouble.fields["terms"] == "LoRA"
    assert session.glossary.shared.personal == (theirs,)
    session.redo()
    assert texts(others) == ["LoRA", "MoE"]
    session.undo()
    session.commit(change_text(session.transcript, session.transcript.lines[1].id, "再见。"))
    session.undo()
    assert session.glossary.trouble is None


def test_what_the_session_cannot_save_is_taken_back_from_the_file(session, others, monkeypatch):
    session.commit(kept(session, LORA))

    def refuse(self, *args, **kwargs):
        raise CannotSave(path=self.path, reason="disk full")

    monkeypatch.setattr(SessionFile, "commit", refuse)
    with pytest.raises(CannotSave):
        session.commit(kept(session, MOE))
    monkeypatch.setattr(SessionFile, "commit_undo", refuse)
    with pytest.raises(CannotSave):
        session.undo()
    assert texts(others) == ["LoRA"]
    assert session.glossary.shared.terms == (LORA,)


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("act", ["commit", "undo", "redo"])
def test_a_kill_between_the_two_writes_does_no_harm(act, session, talk, paths, others, monkeypatch):
    session.commit(kept(session, LORA))
    session.commit(both(session, "先聊一聊 LoRA。", MOE))
    if act == "redo":
        session.undo()
    before = others.terms(), first_text(session)

    def die(*args, **kwargs):
        raise Killed

    monkeypatch.setattr(SessionFile, "commit" if act == "commit" else f"commit_{act}", die)
    monkeypatch.setattr(type(session.glossary), "settle", lambda _self: None)  # nor is that reached
    with pytest.raises(Killed):
        session.commit(kept(session, Term("ViT", Category.ABBR))) if act == "commit" else getattr(session, act)()
    assert others.terms() != before[0]
    monkeypatch.undo()
    session.close()
    with closing(open_session(talk, paths=paths)) as again:
        assert (others.terms(), first_text(again)) == before
        again.go_to(0)
        assert texts(others) == []
        assert again.glossary.trouble is None


def test_a_session_that_is_open_elsewhere_settles_nothing(session, talk, paths, others, monkeypatch):
    monkeypatch.setattr(type(session.glossary), "settle", lambda _self: None)
    session.commit(kept(session, LORA))
    monkeypatch.undo()
    with closing(open_session(talk, paths=paths)) as reader:
        assert reader.read_only
    assert texts(others) == ["LoRA"]


def test_a_session_works_without_a_glossary_file_that_can_be_read(session, paths):
    session.commit(kept(session, LORA))
    session.glossary.close()
    for side in paths.data.glob("glossary.db*"):
        side.unlink()
    paths.glossary.write_text("no database", encoding="utf-8")
    session.commit(change_text(session.transcript, session.transcript.lines[0].id, "先聊一聊。"))
    session.undo()
    session.glossary.reread()
    assert session.glossary.shared == Shared()
    assert isinstance(session.glossary.fault, GlossaryCorrupt)
    session.undo()
    assert isinstance(session.glossary.trouble, GlossaryCorrupt)
    assert session.history.next_undo is None


@st.composite
def acts(draw):
    """Who does what to which of three terms: the session, undo, redo, or another window."""
    one = st.tuples(st.sampled_from(["mine", "mine", "theirs", "undo", "redo"]), st.integers(0, 2), st.booleans())
    return draw(st.lists(one, max_size=14))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts())
def test_whatever_two_windows_do_none_overwrites_what_it_has_not_seen(tmp_path_factory, acts):
    home = tmp_path_factory.mktemp("two")
    paths = Paths(*(home / name for name in ("data", "cache", "config", "sessions")))
    talk = home / "talk.txt"
    talk.write_text("先聊一聊。\n", encoding="utf-8")
    with closing(open_session(talk, paths=paths)) as session, closing(open_glossary(paths)) as others:
        model = {}
        for number, (who, which, gone) in enumerate(acts):
            text = ("LoRA", "MoE", "ViT")[which]
            if who in ("undo", "redo"):
                step = session.history.next_undo if who == "undo" else session.history.next_redo
                wanted = [] if step is None else (step.inverse() if who == "undo" else step).changes
                for change in wanted:
                    there = model.get(change.value.term.text)
                    if there == change.before:
                        model.pop(change.value.term.text, None)
                        if change.after:
                            model[change.value.term.text] = change.after
                getattr(session, who)()
            else:
                before = model.get(text)
                term = Term(text, Category.ABBR, note=f"{who} {number}")
                after = before.changed(term) if before else GlossaryTerm(others.new_ids()[0], term)
                change = Change(before, None if gone and before else after)
                if who == "theirs":
                    others.write([change])
                else:
                    session.commit(Step(StepKind.GLOSSARY, (change,)))
                model.pop(text, None)
                if change.after:
                    model[text] = change.after
            assert {held.term.text: held for held in others.terms()} == model
        session.glossary.reread()
        assert {held.term.text: held for held in session.glossary.shared.personal} == model
