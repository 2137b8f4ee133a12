"""Colour and links for terminals: plain SGR and OSC 8 sequences, nothing when they are switched off."""

from __future__ import annotations

import msgspec

from kblint.expressions import compiled

_LEVELS = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_WEB_ADDRESS = compiled(r"https?://[\x21-\x7e]{1,2000}")
_FILE_ADDRESS = compiled(r"file:///[\x21-\x7e]{1,2000}")


class Palette(msgspec.Struct, frozen=True):
    """Paints text that is already safe to print. Every method returns its text unchanged when ``colour`` is off."""

    colour: bool = False
    hyperlinks: bool = False

    def level(self, level: str, text: str) -> str:
        return self._sgr(_LEVELS.get(level, "1"), text)

    def strong(self, text: str) -> str:
        return self._sgr("1", text)

    def frame(self, text: str) -> str:
        """Arrows, line numbers and bars."""
        return self._sgr("34", text)

    def faint(self, text: str) -> str:
        return self._sgr("2", text)

    def cure(self, text: str) -> str:
        return self._sgr("1;32", text)

    def added(self, text: str) -> str:
        """Words to write."""
        return self._sgr("32", text)

    def link(self, text: str, url: str) -> str:
        """The text as a link, where links are on and the address is a plain web address."""
        return _linked(text, url) if self.hyperlinks and _WEB_ADDRESS.fullmatch(url) else text

    def page(self, text: str, address: str) -> str:
        """The text as a link to a file of kblint's own or of a pack, where links are on."""
        return _linked(text, address) if self.hyperlinks and _FILE_ADDRESS.fullmatch(address) else text

    def _sgr(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _linked(text: str, address: str) -> str:
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"
