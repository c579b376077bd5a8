"""What it costs to hear one phone as another, where labels say otherwise than the hand-set costs; by tools/learn.py."""

from __future__ import annotations

CONFUSIONS: dict[str, float] = {}
