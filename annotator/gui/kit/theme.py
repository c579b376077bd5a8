"""Colours of the window, light and dark: chrome through the palette, data colours by name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from annotator.core.model import Band


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours (`#rrggbb`), `speakers` by slot. `dark` tells which of the two it is.

    The nine of the speakers stay apart for people who tell no red from green, or no blue from yellow.
    """

    dark: bool
    page: str
    side: str
    field: str
    rule: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    suspect_soft: str
    new_soft: str
    selection: str
    sure: str
    likely: str
    maybe: str
    settled: str
    speakers: tuple[str, ...]

    def band(self, band: Band) -> QColor:
        """The underline colour of a band; its shape tells it apart as well."""
        return QColor({Band.SURE: self.sure, Band.LIKELY: self.likely, Band.MAYBE: self.maybe}[band])

    def speaker(self, slot: int) -> QColor:
        """The colour of a roster slot, from 1; it repeats after the ninth."""
        return QColor(self.speakers[(slot - 1) % len(self.speakers)])

    def repeats(self, slot: int) -> bool:
        """Whether an earlier slot has that colour, so that its dot is a ring."""
        return slot > len(self.speakers)

    def palette(self) -> QPalette:
        """The palette for Qt's own widgets."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: self.page,
            QPalette.ColorRole.WindowText: self.text,
            QPalette.ColorRole.Base: self.page,
            QPalette.ColorRole.AlternateBase: self.side,
            QPalette.ColorRole.Text: self.text,
            QPalette.ColorRole.PlaceholderText: self.faint,
            QPalette.ColorRole.Button: self.field,
            QPalette.ColorRole.ButtonText: self.text,
            QPalette.ColorRole.BrightText: self.on_accent,
            QPalette.ColorRole.ToolTipBase: self.side,
            QPalette.ColorRole.ToolTipText: self.text,
            QPalette.ColorRole.Highlight: self.accent,
            QPalette.ColorRole.HighlightedText: self.on_accent,
            QPalette.ColorRole.Link: self.accent,
            QPalette.ColorRole.Light: self.rule,
            QPalette.ColorRole.Midlight: self.rule,
            QPalette.ColorRole.Mid: self.rule,
            QPalette.ColorRole.Dark: self.faint,
        }
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.faint))
        return palette


LIGHT = Theme(
    dark=False,
    page="#fcfcfb",
    side="#f4f4f3",
    field="#ffffff",
    rule="#e3e3e1",
    text="#1b1d21",
    muted="#646972",
    faint="#868b94",
    accent="#1260c4",
    accent_soft="#e8f1fc",
    on_accent="#ffffff",
    suspect_soft="#f6dcd3",
    new_soft="#d6efda",
    selection="#b4d1f8",
    sure="#c23a06",
    likely="#a85f00",
    maybe="#6f7680",
    settled="#15803d",
    speakers=("#4a87f0", "#ae310d", "#277365", "#7b55b0", "#c27900", "#164187", "#78164c", "#482500", "#90859e"),
)

DARK = Theme(
    dark=True,
    page="#1e1f22",
    side="#26282c",
    field="#2d3035",
    rule="#393c42",
    text="#e7e8ea",
    muted="#a3a8b1",
    faint="#818690",
    accent="#62aaff",
    accent_soft="#24374f",
    on_accent="#10141a",
    suspect_soft="#4c3a33",
    new_soft="#234433",
    selection="#3a649c",
    sure="#ff8f45",
    likely="#e8b93a",
    maybe="#9aa1ab",
    settled="#4ccf7f",
    speakers=("#35a1f8", "#cd6107", "#7cfbd6", "#d072be", "#cfe560", "#8ecaf5", "#efa4ad", "#aca65f", "#82827a"),
)


def theme_for(*, dark: bool) -> Theme:
    """The theme of that scheme."""
    return DARK if dark else LIGHT
