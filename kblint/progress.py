"""How far a run is, as it tells whoever asked to be told."""

from __future__ import annotations

from collections.abc import Callable

READING_ARTICLES, READING_FILES, COMPARING = "reading articles", "reading files", "comparing"

# Called with what is being done, how much of it is done, and of how much; again and again while nothing changes but the time.
Progress = Callable[[str, int, int], None]
