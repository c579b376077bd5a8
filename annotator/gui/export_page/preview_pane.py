"""The document as it will be, beside the choices."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from annotator.app.export_preview import ExportPreview
from annotator.gui.export_page.page_drawing import Look, draw_page, draw_text, new_document
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.messages import error_text
from annotator.gui.kit.slices import Slices
from annotator.gui.kit.theme import Theme

_HTML_SHOWN = 60_000  # characters: Qt lays out no more of them while nobody waits


class PreviewPane(QWidget):
    """Draws in slices and keeps its place when the document is drawn anew."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._font = theme, font
        self._preview = ExportPreview()
        self._whole = True
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Preview"))
        self.note = with_look(QLabel(), "muted")
        self.note.setFont(small(self.font()))
        self.left_out = QCheckBox(self.tr("Show what is left out"))
        self.left_out.toggled.connect(lambda _on: self._draw())
        self._slices: Slices[QTextDocument] = Slices(self, self._drawn)
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
        self._slices.stop()
        self.note.clear()
        document = new_document(self._look())
        document.setPlainText(error_text(error))
        self._put(document)

    def _look(self) -> Look:
        return Look(self._theme, self._font, self.left_out.isChecked(), self._preview.tells_changes)

    def _draw(self) -> None:
        self._slices.begin(self._drawing())

    def _drawing(self) -> Generator[None, None, QTextDocument]:
        look, preview = self._look(), self._preview
        if preview.page:
            return draw_page(preview.page, look)
        if preview.text[:200].lstrip().lower().startswith("<!doctype html"):
            return self._rendered(preview.text[:_HTML_SHOWN], look)
        return draw_text(preview.text, look)

    def _rendered(self, html: str, look: Look) -> Generator[None, None, QTextDocument]:
        document = new_document(look)
        document.setDefaultStyleSheet(_rules(look.theme))
        document.setHtml(html.partition("</style>")[2] or html)
        yield
        return document

    def _drawn(self, document: QTextDocument) -> None:
        self._put(document)
        self.note.setText("" if self._whole else self.tr("The beginning; the rest follows…"))

    def _put(self, document: QTextDocument) -> None:
        bar = self.text.verticalScrollBar()
        at = bar.value()
        document.setParent(self.text)  # which takes the one before away
        self.text.setDocument(document)
        bar.setValue(min(at, bar.maximum()))


def _rules(theme: Theme) -> str:
    """How reports and query sheets look here: of their own rules Qt understands too little."""
    return f"""
        th {{ padding: 4px 8px; text-align: left; font-weight: normal; color: {theme.muted}; }}
        td {{ padding: 4px 8px; }}
        dt, .muted, .where, .number {{ color: {theme.muted}; }}
        del {{ background-color: {theme.suspect_soft}; text-decoration: line-through; }}
        ins {{ background-color: {theme.new_soft}; text-decoration: underline; }}
        mark {{ background-color: {theme.accent_soft}; }}
    """
