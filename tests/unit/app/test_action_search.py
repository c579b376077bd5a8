import pytest

from annotator.app.action_search import ActionSearch, NamedAction, load_readings

ACTIONS = [
    NamedAction("next", ("Next suspect", "下一处可疑"), ("Suspects", "可疑处")),
    NamedAction("previous", ("Previous suspect", "上一处可疑"), ("Suspects", "可疑处")),
    NamedAction("find_next", ("Find next", "查找下一个"), ("Edit", "编辑")),
    NamedAction("export", ("Export…", "导出…"), ("File", "文件")),
    NamedAction("dark", ("Dark", "深色"), ("View", "视图", "Theme", "主题")),
]
READINGS = {
    "下": ("xia",), "一": ("yi",), "处": ("chu",), "可": ("ke",), "疑": ("yi",), "上": ("shang",), "查": ("cha", "zha"),
    "找": ("zhao",), "个": ("ge",), "导": ("dao",), "出": ("chu",), "深": ("shen",), "色": ("se", "shai"),
    "主": ("zhu",), "题": ("ti",), "文": ("wen",), "件": ("jian",),
}  # fmt: skip


def found(typed, recent=()):
    return [ACTIONS[at].id for at in ActionSearch(ACTIONS, READINGS).find(typed, recent)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("next", "next"),
        ("NEXT S", "next"),
        ("导出", "export"),
        ("可疑", "next"),
        ("xyc", "next"),
        ("xiayichu", "next"),
        ("xiayc", "next"),
        ("syc", "previous"),
        ("dc", "export"),
        ("daochu", "export"),
        ("zhazhao", "find_next"),
        ("fn", "find_next"),
        ("nesus", "next"),
        ("theme dark", "dark"),
        ("zhuti", "dark"),
        ("expotr", "export"),
        ("previuos", "previous"),
    ],
)
def test_what_is_typed_finds_the_action(typed, first):
    assert found(typed)[0] == first


@pytest.mark.parametrize("typed", ["qqq", "导入", "xyz", "next dark"])
def test_what_fits_nothing_finds_nothing(typed):
    assert found(typed) == []


def test_without_letters_all_are_found_the_most_recent_first():
    assert found("", ["dark", "export", "gone"])[:2] == ["dark", "export"]
    assert sorted(found("")) == sorted(action.id for action in ACTIONS)


def test_among_equals_the_more_recent_comes_first():
    assert found("suspect")[:2] == ["next", "previous"]
    assert found("suspect", ["previous"])[:2] == ["previous", "next"]


def test_a_better_fit_comes_before_a_more_recent_action():
    assert found("export", ["next"])[0] == "export"


def test_long_rubbish_takes_no_time():
    assert found("yi" * 500) == []


def test_the_readings_of_the_names_of_actions_ship_with_the_program():
    readings = load_readings()
    assert readings["导"] == ("dao",)
    assert "cha" in readings["查"]
