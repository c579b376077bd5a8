"""The formats that can be exported to, grouped by what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox

from annotator.gui.kit.messages import format_text
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_GROUPS = (
    (QT_TRANSLATE_NOOP("export", "To hand over"), ("docx", "html", "md", "txt")),
    (
        QT_TRANSLATE_NOOP("export", "To check and ask"),
        ("docx-changes", "report", "report-csv", "queries", "queries-csv"),
    ),
    (QT_TRANSLATE_NOOP("export", "Subtitles"), ("srt", "vtt")),
    (QT_TRANSLATE_NOOP("export", "For programs"), ("inplace", "pairs", "pairs-csv")),
)
_OTHERS = QT_TRANSLATE_NOOP("export", "Others")


_OF_A_PAGE = frozenset({"front", "talk", "clean_up"})
_OBEYED = {
    "report": frozenset({"front"}),
    "queries": frozenset({"front"}),
    "srt": frozenset({"talk", "clean_up"}),
    "vtt": frozenset({"talk", "clean_up"}),
    "inplace": frozenset[str](),
    "pairs": frozenset[str](),
}
_WITH_HEADINGS = ("report", "queries")


def obeyed(format: str) -> frozenset[str]:
    """The groups of choices, by name, that a format pays heed to."""
    return _OBEYED.get(_family(format), _OF_A_PAGE)


def has_headings(format: str) -> bool:
    """Whether a format has words of its own, in a language to be chosen."""
    return _family(format) in _WITH_HEADINGS


def _family(format: str) -> str:
    return format.removesuffix("-csv")


def grouped(formats: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """These formats by what they are for, each group with its name."""
    left = list(formats)
    for name, members in (*_GROUPS, (_OTHERS, tuple(left))):
        found = [format for format in members if format in left]
        left = [format for format in left if format not in found]
        if found:
            yield QCoreApplication.translate("export", name), found


class FormatBox(QComboBox):
    """Offers formats by name, under the headings of their groups."""

    def __init__(self, formats: Iterable[str]) -> None:
        super().__init__()
        model = QStandardItemModel(self)
        for name, members in grouped(formats):
            heading = QStandardItem(name)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setData(Qt.AlignmentFlag.AlignLeft, Qt.ItemDataRole.TextAlignmentRole)
            model.appendRow(heading)
            for format in members:
                item = QStandardItem(format_text(format))
                item.setData(format, Qt.ItemDataRole.UserRole)
                model.appendRow(item)
        self.setModel(model)
        self.setMaxVisibleItems(model.rowCount())

    @property
    def chosen(self) -> str:
        """The format chosen, by name."""
        format = self.currentData()
        assert isinstance(format, str)
        return format

    def choose(self, format: str) -> None:
        """Choose a format; where it is not offered, the first one."""
        self.setCurrentIndex(max(self.findData(format), 1))
