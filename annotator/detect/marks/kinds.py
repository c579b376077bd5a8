"""The marks that may stand at a place, by number."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Figures: TypeAlias = NDArray[np.float64]

NONE, COMMA, LISTED, STOP, ASKED, CALLED = range(6)
MARKS = ("", "，", "、", "。", "？", "！")
ENDS = (STOP, ASKED, CALLED)
