from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.lines.excerpt import Run, excerpts, first_difference

FAR = "这一句很长很长，长到不必全都写出来给人看，只留下两头就够了，中间的话可以略去。"


def test_what_differs_is_marked_on_both_sides():
    assert excerpts("我是爆凡", "我是鲍凡") == (
        [Run("我是", False), Run("爆", True), Run("凡", False)],
        [Run("我是", False), Run("鲍", True), Run("凡", False)],
    )


def test_equal_text_is_cut_down_to_what_stands_beside_the_differences():
    olds, _ = excerpts(f"{FAR}甲{FAR}乙", f"{FAR}丙{FAR}丁")
    before, between = olds[0].text, olds[2].text
    assert before == "…" + FAR[-9:]
    assert between == FAR[:9] + "…" + FAR[-9:]


def test_a_line_end_is_shown_as_a_mark():
    assert excerpts("好的谢谢", "好的\n谢谢")[1] == [Run("好的", False), Run("⏎", True), Run("谢谢", False)]


@given(st.text("甲乙 ab\n", max_size=40), st.text("甲乙 ab\n", max_size=40))
def test_both_sides_begin_and_end_alike_but_for_what_differs(before, after):
    olds, news = excerpts(before, after)
    assert [run.text for run in olds if not run.differs] == [run.text for run in news if not run.differs]
    assert all(run.text for run in olds + news)
    at = first_difference(before, after)
    assert before[:at] == after[:at]
