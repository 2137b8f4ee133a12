"""Tables: cells with their headers, spans counted."""

from __future__ import annotations

from kblint.articles.model import CellPlace, Container, ListPlace
from kblint.articles.tags import Tag


class Table:
    """A table being read: where the next cell stands, and what heads its column and its row."""

    def __init__(self, id: int) -> None:
        self.id = id
        self.row, self.column, self.width = -1, -1, 1
        self.cell = ""
        self.in_head = False
        self.headers: dict[int, str] = {}
        self.row_header = ""
        # Until which row a cell above reaches down, by column; and until which row the row's header holds.
        self.taken: dict[int, int] = {}
        self.header_until = -1

    def next_row(self) -> None:
        self.row += 1
        self.column, self.width, self.cell = -1, 1, ""
        if self.row > self.header_until:
            self.row_header = ""

    def next_cell(self, tag: Tag, name: str) -> None:
        # A cell outside of any row begins the first one.
        self.row = max(self.row, 0)
        self.column = max(self.column, -1) + self.width if self.column >= 0 else 0
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        self.width, height = _count(tag.get("colspan")), _count(tag.get("rowspan"))
        if height > 1:
            for column in range(self.column, self.column + self.width):
                self.taken[column] = self.row + height - 1
            if self.column == 0:
                self.header_until = self.row + height - 1
        scope = tag.get("scope").lower()
        self.cell = name
        if name == "th":
            self.cell = "row" if scope.startswith("row") or (not scope and self.row > 0 and not self.in_head) else "column"

    def place(self) -> CellPlace:
        header = self.cell == "column"
        return CellPlace(
            self.id,
            self.row,
            self.column,
            self.cell != "td",
            "" if header and self.row == 0 else self.headers.get(self.column, ""),
            "" if self.column == 0 or header else self.row_header,
        )

    def made(self, text: str) -> None:
        """Remembers what a cell says, as far as it heads others."""
        if self.cell == "column":
            for column in range(self.column, self.column + self.width):
                above = self.headers.get(column, "")
                self.headers[column] = f"{above} {text}" if above and above != text else text
        elif (self.cell == "row" or self.column == 0) and not self.row_header:
            self.row_header = text


def _count(value: str) -> int:
    return min(int(value), 100) if value.isascii() and value.isdigit() and int(value[:4]) else 1


class OpenElements:
    """The lists, tables and quotations that are open between two stretches of HTML: in Markdown a blank line parts them."""

    def __init__(self) -> None:
        self.lists: list[list[int]] = []
        self.tables: list[Table] = []
        self.containers: list[tuple[str, Container]] = []

    def close(self) -> None:
        """Ends all of them: what was never closed does not reach over a heading."""
        for opened in (self.lists, self.tables, self.containers):
            opened.clear()

    def item(self) -> ListPlace | None:
        """The list item that is open, if any."""
        if not self.lists:
            return None
        list_id, index, ordered, _ = self.lists[-1]
        return ListPlace(list_id, max(index, 0), len(self.lists) - 1, bool(ordered))

    def begins_item(self) -> bool:
        """Whether a list item has not had its first text yet; asking gives it that."""
        fresh = bool(self.lists and self.lists[-1][3])
        if fresh:
            self.lists[-1][3] = 0
        return fresh

    def table(self) -> Table | None:
        """The table of which a cell is open, if any."""
        return self.tables[-1] if self.tables and self.tables[-1].cell else None
