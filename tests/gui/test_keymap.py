"""Which key belongs to which action, as the profile and the user's settings have it."""

from __future__ import annotations

from collections import Counter

import pytest

from annotator.app.settings import Settings, load_settings
from annotator.gui.keyboard.key_profiles import PROFILES, profile_keys
from annotator.gui.keyboard.key_text import belongs_to_text, parse_key, shown_key
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.preferences import Preferences


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def keymap_of(path, qapp):
    """The keymap of some settings, which are kept at `path`."""

    def make(**settings):
        return Keymap(Preferences(Settings(**settings), path))

    return make


def held(keymap):
    """How often each key is held, over all actions."""
    return Counter(key for name in profile_keys("default") for key in keymap.keys(name))


@pytest.mark.parametrize("profile", PROFILES)
def test_no_profile_gives_one_key_to_two_actions_or_takes_one_from_the_text(profile):
    keys = [key for keys in profile_keys(profile).values() for key in keys]
    assert "" not in keys
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert [key for key in keys if belongs_to_text(key)] == []


def test_what_is_bound_is_kept_and_taken_from_who_had_it(keymap_of, path):
    keymap = keymap_of()
    keymap.bind("triage", ("F8", "Ctrl+Alt+K"))
    assert keymap.keys("triage") == ("F8", "Ctrl+Alt+K")
    assert keymap.holder("F8") == "triage"
    assert keymap.keys("next_suspect") == ()
    settings, broken = load_settings(path)
    assert broken is None
    again = Keymap(Preferences(settings, path))
    assert again.fault is None
    assert (again.keys("triage"), again.keys("next_suspect")) == (("F8", "Ctrl+Alt+K"), ())


def test_two_actions_can_change_their_keys(keymap_of, path):
    keymap = keymap_of()
    keymap.bind("triage", ("F8",))
    keymap.bind("next_suspect", ("F7",))
    again = Keymap(Preferences(load_settings(path)[0], path))
    assert again.fault is None
    assert (again.shown("triage"), again.shown("next_suspect")) == ("F8", "F7")


def test_a_change_is_told(keymap_of, qtbot):
    keymap = keymap_of()
    with qtbot.waitSignal(keymap.changed):
        keymap.bind("triage", ("F6",))
    assert keymap.is_own("triage")


def test_resetting_one_takes_its_key_back_and_leaves_no_trace(keymap_of, path):
    keymap = keymap_of()
    keymap.bind("triage", ("F8",))
    keymap.reset("next_suspect")
    keymap.reset("triage")
    assert (keymap.shown("triage"), keymap.shown("next_suspect")) == ("F7", "F8")
    assert not keymap.any_own
    assert load_settings(path)[0].keys == {}


def test_a_profile_brings_its_keys_and_forgets_the_users_own(keymap_of, path):
    keymap = keymap_of()
    keymap.bind("find", ("F10",))
    keymap.use_profile("subtitle_edit")
    assert keymap.shown("triage") == "Alt+F7"
    assert keymap.shown("find") == "Ctrl+F"
    assert load_settings(path)[0].key_profile == "subtitle_edit"
    keymap.use_profile("default")
    assert keymap.shown("triage") == "F7"


FAULTS = [
    ({"no_such": ["F6"]}, "no_such"),
    ({"triage": "F6"}, "triage"),
    ({"triage": [3]}, "triage"),
    ({"triage": ["nonsense"]}, "triage"),
    ({"triage": ["Ctrl+K, Ctrl+T"]}, "triage"),
    ({"triage": ["a"]}, "triage"),
    ({"triage": ["Ctrl+C"]}, "triage"),
    ({"triage": ["Backspace"]}, "triage"),
    ({"triage": ["F8"]}, "next_suspect"),
    ({"triage": ["F6"], "find": ["F6"]}, "find"),
]


@pytest.mark.parametrize(("keys", "named"), FAULTS)
def test_faulty_bindings_are_named_and_left_out(keymap_of, keys, named):
    keymap = keymap_of(keys={**keys, "export": ["F12"]})
    assert keymap.shown("export") == "F12"
    assert keymap.shown("next_suspect") == "F8"
    assert "settings.toml" in str(keymap.fault)
    assert named in str(keymap.fault)
    assert max(held(keymap).values()) == 1


def test_many_bindings_on_one_key_leave_one(keymap_of):
    names = list(profile_keys("default"))
    keymap = keymap_of(keys={name: ["F6"] for name in names})
    assert keymap.keys(names[0]) == ("F6",)
    assert held(keymap)["F6"] == 1
    assert max(held(keymap).values()) == 1


def test_an_action_may_have_no_key(keymap_of):
    keymap = keymap_of(keys={"triage": []})
    assert keymap.fault is None
    assert keymap.shown("triage") == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("ctrl+shift+p", "Ctrl+Shift+P"), ("F8", "F8"), ("Alt+Enter", "Alt+Enter"), ("", ""), (None, ""), ("Ctrl", "")],
)
def test_a_key_has_one_form(typed, kept):
    assert parse_key(typed) == kept


def test_return_is_shown_as_the_keyboard_has_it():
    assert shown_key("Ctrl+Return") == "Ctrl+Enter"


@pytest.mark.parametrize("key", ["A", "Shift+A", "1", "Space", "Shift+Left", "Return", "Escape", "Tab", "Ctrl+V"])
def test_keys_that_type_are_the_texts_own(key):
    assert belongs_to_text(parse_key(key))


@pytest.mark.parametrize("key", ["F5", "Shift+F8", "Alt+1", "Ctrl+E", "Shift+Return", "Ctrl+Home", "Media Play"])
def test_other_keys_are_for_actions(key):
    assert parse_key(key)
    assert not belongs_to_text(parse_key(key))
