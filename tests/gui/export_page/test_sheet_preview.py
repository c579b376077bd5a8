"""Reports and query sheets are previewed as they read, in the colours of the window."""

import pytest
from PySide6.QtGui import QColor, QFont

from annotator.app.export_preview import ExportPreview
from annotator.gui.export_page.preview_pane import PreviewPane
from annotator.gui.kit.theme import theme_for

HTML = (
    "<!DOCTYPE html><html><head><style>ins { background: var(--new); }</style></head><body>"
    "<table><tr><td>说<del>支架</del></td><td>说<ins>智驾</ins></td></tr></table></body></html>"
)


@pytest.mark.parametrize("dark", [False, True])
def test_what_differs_is_marked(qtbot, dark):
    theme = theme_for(dark=dark)
    pane = PreviewPane(theme, QFont())
    qtbot.addWidget(pane)
    pane.show_preview(ExportPreview(text=HTML), whole=True)
    qtbot.waitUntil(lambda: "智驾" in pane.text.toPlainText())
    assert "<" not in pane.text.toPlainText()
    found = pane.text.document().find("智驾").charFormat()
    assert found.fontUnderline()
    assert found.background().color() == QColor(theme.new_soft)
    assert pane.text.document().find("支架").charFormat().fontStrikeOut()
