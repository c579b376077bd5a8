"""The document as it will be, beside the choices."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.app.export_preview import ExportPreview
from annotator.gui.export_page.growing_text import GrowingText
from annotator.gui.export_page.page_drawing import Look, draw_page, draw_text, new_document
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.messages import error_text
from annotator.gui.kit.theme import Theme

_HTML_SHOWN = 60_000  # characters: Qt lays out no more of them while nobody waits


class PreviewPane(QWidget):
    """Keeps its place when the document is drawn anew."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._font = theme, font
        self._preview = ExportPreview()
        self._whole = True
        self.text = GrowingText()
        self.text.setAccessibleName(self.tr("Preview"))
        self.text.drawn.connect(self._drawn)
        self.note = with_look(QLabel(), "muted")
        self.note.setFont(small(self.font()))
        self.left_out = QCheckBox(self.tr("Show what is left out"))
        self.left_out.toggled.connect(lambda _on: self._draw())
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line)
        head.addWidget(with_look(QLabel(self.tr("Preview")), "heading"))
        head.addWidget(self.note, 1)
        head.addWidget(self.left_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line // 2)
        column.addLayout(head)
        column.addWidget(self.text, 1)

    def show_preview(self, preview: ExportPreview, *, whole: bool) -> None:
        """Draw this, which is the `whole` document or how it begins."""
        self._preview, self._whole = preview, whole
        self.left_out.setVisible(preview.page is not None and not preview.tells_changes)
        self._draw()

    def show_waiting(self) -> None:
        """Tell that another one is being made."""
        self.note.setText(self.tr("Making the preview…"))

    def show_error(self, error: Exception) -> None:
        """Tell why it cannot be written so."""
        self.note.clear()
        document = new_document(self._look())
        document.setPlainText(error_text(error))
        self.text.put(document)

    def _look(self) -> Look:
        return Look(self._theme, self._font, self.left_out.isChecked(), self._preview.tells_changes)

    def _draw(self) -> None:
        look, preview = self._look(), self._preview
        document = new_document(look)
        if preview.page:
            self.text.draw(document, partial(draw_page, page=preview.page, look=look))
        elif preview.text[:200].lstrip().lower().startswith("<!doctype html"):
            html = preview.text[:_HTML_SHOWN]
            document.setDefaultStyleSheet(_rules(self._theme))
            document.setHtml(html.partition("</style>")[2] or html)
            self.text.put(document)
            self._drawn()
        else:
            self.text.draw(document, partial(draw_text, text=preview.text, look=look))

    def _drawn(self) -> None:
        if not self._whole:
            self.note.setText(self.tr("The beginning; the rest follows…"))
        elif self._preview.tells_changes:
            self.note.setText(self.tr("Underlined: added; struck through: left out; grey: by the clean-up"))
        else:
            self.note.clear()


def _rules(theme: Theme) -> str:
    """How reports and query sheets look here: of their own rules Qt understands too little."""
    return f"""
        th {{ padding: 4px 8px; text-align: left; font-weight: normal; color: {theme.muted}; }}
        td {{ padding: 4px 8px; }}
        dt, .muted, .where, .number {{ color: {theme.muted}; }}
        del {{ background-color: {theme.suspect_soft}; text-decoration: line-through; }}
        ins {{ background-color: {theme.new_soft}; text-decoration: underline; }}
        mark {{ background-color: {theme.accent_soft}; text-decoration: underline; }}
    """
