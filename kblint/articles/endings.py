"""Which files can hold articles, told by how their names end: apart from the readers, which are only imported to read."""

from __future__ import annotations

MARKDOWN = (".md", ".mdx", ".markdown", ".mdown")
HTML = (".html", ".htm")
EXPORTS = (".json", ".csv", ".tsv")
