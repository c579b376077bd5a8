"""Templates as files: those that ship, the user's own, and what is wrong with one."""

import pytest

from annotator.app.paths import user_paths
from annotator.app.templates import BUILT_IN, find_template, save_template, template_names
from annotator.core.errors import BadTemplate, CannotWrite, UnknownField
from annotator.core.template import Template, check_template

OWN = Template("我的", "会议纪要\n{event}\n", '"{name}"', "{name}（{role}）", "\\{name}")


def test_every_template_that_ships_can_be_filled():
    for name in BUILT_IN:
        template = find_template(name, user_paths())
        check_template(template)
        assert template.name == name
    assert find_template("plain", user_paths()) == Template("plain")


def test_an_own_template_is_kept_and_found_by_name_and_by_file():
    path = save_template(OWN, user_paths())
    assert find_template("我的", user_paths()) == find_template(str(path), user_paths()) == OWN
    assert template_names(user_paths()) == [*BUILT_IN, "我的"]


def test_an_own_template_counts_over_one_that_ships():
    save_template(Template("plain", "我们的会议"), user_paths())
    assert find_template("plain", user_paths()).front == "我们的会议"
    assert template_names(user_paths()) == list(BUILT_IN)


@pytest.mark.parametrize("name", ["", " ", "../x", "a/b", "a\\b", "..", "x\0y"])
def test_a_name_that_is_no_file_name_is_refused(name):
    with pytest.raises(BadTemplate, match="cannot be the name of a file"):
        save_template(Template(name), user_paths())
    assert not list(user_paths().config.rglob("*.toml"))


def test_a_faulty_template_is_not_kept():
    with pytest.raises(UnknownField):
        save_template(Template("x", "{when}"), user_paths())
    assert not user_paths().templates.exists()


def test_a_template_that_cannot_be_kept_is_told(tmp_path):
    user_paths().config.parent.mkdir(parents=True, exist_ok=True)
    user_paths().config.write_text("in the way")
    with pytest.raises(CannotWrite):
        save_template(OWN, user_paths())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'front = "{event}', "Unterminated string|Illegal character"),
        (b"front = 7", "front is not a text in quotes"),
        (b'fornt = ""', "there is no part fornt; the parts are front, participant, first, later"),
        (b'first = "{name"', "a brace without its other half in first: {name"),
        (b'first = "{titel}"', "there is no field titel in first. The fields there are: {name}"),
        (b"\xff\xfe\x00", "codec can't decode|invalid"),
        (b"#" * 200_000, "too large"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_name(tmp_path, data, told):
    path = tmp_path / "mine.toml"
    path.write_bytes(data)
    with pytest.raises((BadTemplate, UnknownField), match=f"mine.toml: .*({told})".replace("{", r"\{")):
        find_template(str(path), user_paths())


def test_a_template_that_is_not_there_is_told_with_those_that_are(tmp_path):
    with pytest.raises(BadTemplate, match="nix: there is no such template; there are plain, interview, minutes"):
        find_template("nix", user_paths())
    with pytest.raises(BadTemplate, match="No such file"):
        find_template(str(tmp_path / "nix.toml"), user_paths())


def test_parts_that_a_file_leaves_out_are_plain(tmp_path):
    (tmp_path / "x.toml").write_bytes("\ufefffront = '会议纪要'".encode())
    assert find_template(str(tmp_path / "x.toml"), user_paths()) == Template("x", "会议纪要")
