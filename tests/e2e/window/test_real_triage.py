"""Triage in a real window on a virtual screen: what is sure, then clusters without a term, all by plain keys."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from annotator.core.history import StepKind
from tests.e2e.window.screen import Program, look, running, virtual_screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.timeout(400)]
ROWS = [
    "# 圆桌论坛：小模型怎么走-主持人：周岚-嘉宾：林知远",
    "大家好，我是墨珩，今天请来了林志远老师，欢迎林志远老师。",
    "刚才莫横讲得很好，我们请下一位。",
    "那么墨衡老师怎么看这个问题呢？",
    "我同意墨珩的说法，其实还有xorvana这个系统。",
    "对，zorvana和它一样，zorvana也开源了。",
]


def text() -> str:
    return look(lambda session: "\n".join(line.text for line in session.transcript.lines))


def steps() -> list[StepKind]:
    return look(lambda session: [step.kind for step in session.history.done])


def triage_until(program: Program, holds: Callable[[], bool]) -> None:
    """Begin triage and take the first page, again and again until the checker has found what there is."""
    for _ in range(60):
        program.key("F7")
        time.sleep(0.5)
        program.key("Return")
        time.sleep(0.5)
        if holds():
            return
        program.key("F7")
        time.sleep(1)
    pytest.fail("triage never showed the page")


def test_pages_are_taken_told_what_they_should_be_and_undone(own_home, tmp_path):
    file = tmp_path / "talk.md"
    file.write_text("\n\n".join(ROWS) + "\n", encoding="utf-8")
    with virtual_screen() as env, running(env, file) as program:
        program.key("Return")
        wait_for(lambda: look(lambda session: session.transcript.info.started), "the start sheet accepted")
        triage_until(program, lambda: "莫横" not in text())
        assert text().count("林知远") == 2
        assert text().count("墨珩") == 4
        time.sleep(0.5)
        made = len(steps())
        program.key("e")
        program.type("Zorvana")
        program.key("Return")
        time.sleep(0.5)
        program.key("space", "Return")
        wait_for(lambda: text().count("Zorvana") == 3, "the cluster without a term settled")
        assert steps()[made:] == [StepKind.TAKE_ALL]
        program.key("BackSpace")
        wait_for(lambda: text().count("Zorvana") == 0, "it is undone")
        program.key("Escape", "ctrl+q")
        assert program.wait_closed() == 0
