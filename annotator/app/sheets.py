"""The sheets that an export can make beside the text: pairs, change reports and query sheets."""

from __future__ import annotations

from annotator.app.change_report import change_report
from annotator.app.earlier import earlier
from annotator.app.pairs import correction_pairs
