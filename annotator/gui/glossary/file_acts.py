"""Takes terms of files in, as one step, and hands terms out as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.app.glossary import builtin_terms
from annotator.app.glossary_exchange import weighed
from annotator.app.glossary_formats import FORMATS, save_glossary
from annotator.app.glossary_import import Incoming, load_glossary, term_changes
from annotator.app.glossary_layers import counting
from annotator.app.glossary_target import Target, target_of
from annotator.app.shelves import own_terms
from annotator.core.errors import AnnotatorError
from annotator.core.glossary import Layer, LayerTerm
from annotator.core.history import Step, StepKind
from annotator.core.interchange import WeighedTerm, Written
from annotator.gui.desk import Desk
from annotator.gui.glossary.glossary_acts import GlossaryActs
from annotator.gui.glossary_page.words import layer_text
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.theme import Theme

if TYPE_CHECKING:
    from annotator.gui.glossary_files.import_dialog import TermsWanted


class GlossaryFileActs(QObject):
    """Offered on the page of the glossary too. Files are read and written in the background."""

    def __init__(self, desk: Desk, glossary: GlossaryActs, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme
        glossary.add_door(self.tr("Import terms…"), self.import_terms)
        glossary.add_door(self.tr("Export terms…"), self.export_terms)

    @property
    def _window(self) -> QWidget:
        return self._desk.view.window()

    def import_terms(self) -> None:
        """Ask for a file, and what of it to take in."""
        suffixes = sorted({f"*{suffix}" for known in FORMATS.values() for suffix in known.suffixes})
        kinds = self.tr("Glossaries ({suffixes})").format(suffixes=" ".join(suffixes))
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import terms"), "", f"{kinds};;(*)")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Ask what of a file to take in."""
        load = partial(load_glossary, path)
        run_in_background(load, done=self._ask, failed=self._desk.failed.emit, owner=self)

    def _ask(self, incoming: Incoming) -> None:
        from annotator.gui.glossary_files.import_dialog import ImportDialog  # seldom needed, as is the other

        dialog = ImportDialog(incoming, self._targets(), self._theme(), self._window)
        dialog.wanted.connect(self._take)
        dialog.open()

    def _targets(self) -> dict[str, Target]:
        shared = self._desk.session.glossary.shared
        targets = {self.tr("Personal"): target_of(shared.personal)}
        if shared.event:
            words = self.tr("Event: {name}").format(name=shared.event.name)
            targets[words] = target_of(shared.personal, shared.of_event, shared.event.id)
        return targets

    def _take(self, wanted: TermsWanted) -> None:
        """Take in what was left ticked, as one step."""
        try:
            changes = term_changes(wanted.merged, wanted.target, self._desk.session.glossary.file.new_ids)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return
        if self._desk.commit(Step(StepKind.GLOSSARY, changes)):
            self._desk.said.emit(self.tr("%n terms imported", "", len(changes)))

    def export_terms(self) -> None:
        """Ask which terms to hand out, in what format and to which file."""
        from annotator.gui.glossary_files.export_dialog import ExportDialog

        dialog = ExportDialog(self._groups(), self._theme(), self._window)
        dialog.wanted.connect(self._save)
        dialog.open()

    def _groups(self) -> dict[str, Callable[[], Sequence[WeighedTerm]]]:
        """The terms to choose from: all that count, and those of each layer that has any."""
        shared = self._desk.session.glossary.shared
        layers = {layer_text(Layer.BUILTIN): [LayerTerm(term, Layer.BUILTIN) for term in builtin_terms()]}
        for layer, entries in own_terms(self._desk.transcript, shared).items():
            layers[layer_text(layer)] = [LayerTerm(held.term, layer) for held in entries]
        groups = {self.tr("All that count"): counting(chain.from_iterable(layers.values()))}
        groups |= {words: terms for words, terms in layers.items() if terms}
        return {words: partial(weighed, terms, shared.lessons) for words, terms in groups.items()}

    def _save(self, out: Path, written: Written) -> None:
        said = self.tr("%n terms exported to {file}", "", written.terms).format(file=out.name)
        run_in_background(
            partial(save_glossary, out, written),
            done=lambda _: self._desk.said.emit(said),
            failed=self._desk.failed.emit,
        )
