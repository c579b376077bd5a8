"""Templates: fields are filled, and what is empty leaves nothing behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import BadTemplate, UnknownField
from annotator.core.template import Template, check_template, filled


def person(name="", affiliation="", role=""):
    return {"name": name, "affiliation": affiliation, "role": role}


@pytest.mark.parametrize(
    ("text", "values", "row"),
    [
        ("{name}（{affiliation}，{role}）", person("周岚", "澄江大学", "主持人"), "周岚（澄江大学，主持人）"),
        ("{name}（{affiliation}，{role}）", person("周岚", "", "主持人"), "周岚（主持人）"),
        ("{name}（{affiliation}，{role}）", person("周岚", "澄江大学", ""), "周岚（澄江大学）"),
        ("{name}（{affiliation}，{role}）", person("周岚"), "周岚"),
        ("{name}（{affiliation}{role}）", person("周岚", "", ""), "周岚"),
        ("{name} ({role}, {affiliation})", person("Ada", "", "host"), "Ada (host)"),
        ("{name} ({role}, {affiliation})", person("Ada"), "Ada"),
        ("{role}：{name}，{affiliation}", person("周岚"), "周岚"),
        ("{name}，{affiliation}，{role}。", person("周岚", "", "主持人"), "周岚，主持人。"),
        ("{name}，{affiliation}，{role}。", person("周岚"), "周岚。"),
        ("{name} · {affiliation} · {role}", person("周岚", "", "主持人"), "周岚 · 主持人"),
        ("【{role}（{affiliation}）】{name}", person("周岚"), "周岚"),
        ("与会：{name}", person(), ""),
        ("会议纪要", person(), "会议纪要"),
        ("{{{name}}}", person("周岚"), "{周岚}"),
        ("{name} {name}", person("周岚"), "周岚 周岚"),
    ],
)
def test_empty_fields_leave_no_brackets_and_no_marks(text, values, row):
    assert filled(text, values) == row


def test_values_are_not_read_as_templates_and_stay_in_their_row():
    assert filled("{name}：{role}", person("{role}（），", "", " 主\n\x00持 ")) == "{role}（），：主 持"


@pytest.mark.parametrize("part", ["front", "participant", "first", "later"])
def test_a_field_that_nobody_knows_is_told_with_those_there_are(part):
    with pytest.raises(UnknownField, match=rf"mine\.toml: .* field nmae in {part}\. .*\{{"):
        check_template(Template("x", **{part: "一\n{nmae}"}), "mine.toml")


@pytest.mark.parametrize("text", ["{name", "name}", "}{", "{{name}", "{name}}}{"])
def test_a_brace_without_its_other_half_is_told(text):
    with pytest.raises(
        BadTemplate, match=r"x: a brace without its other half in first: .*; the fields there are \{name\}"
    ):
        check_template(Template("x", first=text))


def test_nothing_but_the_fields_can_be_reached():
    for text in ("{name.__class__}", "{name!r}", "{name:>9}", "{0}", "{}"):
        with pytest.raises(UnknownField):
            check_template(Template(first=text))


PIECES = st.sampled_from(["{name}", "{affiliation}", "{role}", "（", "）", "，", "、", "：", " ", "甲"])


@given(st.lists(PIECES, max_size=12).map("".join), st.sets(st.sampled_from(sorted(person()))))
def test_what_is_said_always_stays(text, known):
    values = {name: f"{name}!" if name in known else "" for name in person()}
    row = filled(text, values)
    for name, value in values.items():
        assert row.count(value or "{") == (text.count(f"{{{name}}}") if value else 0)
    assert row == row.strip()
