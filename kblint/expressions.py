"""Regular expressions: compiled when they are first used, and kept compiled from run to run, as are tables that are made of them.

A run on one article spends more time on compiling than on reading. As Python keeps a module's byte code, what an expression compiles to is
kept beside the byte code of this module: for this Python, this version of kblint and these very texts, with a sum that has to be right.
Where that cannot be read or written, or Python's own machinery is another one than is known here, expressions are compiled as ever.
"""

from __future__ import annotations

import array
import atexit
import hashlib
import importlib.util
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import msgspec

from kblint import __version__

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, at no cost until something is asked of it."""
    return cast("re.Pattern[str]", Expression(pattern, flags))


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, from what earlier runs have compiled if they have. For kblint's own expressions, which are few; those of
    strangers are not kept."""
    return _kept().compile(pattern, int(flags))


def compiled_with(pattern: str, flags: int, tell: Callable[[Any], bytes]) -> tuple[re.Pattern[str], bytes]:
    """What ``compiled`` gives, and what is to be told of the expression as Python's parser has it, which is kept beside it; nothing where
    nothing is kept."""
    return _kept().compile_with(pattern, int(flags), tell)


def remembered(of: bytes, make: Callable[[], bytes]) -> bytes:
    """What ``make`` gives, from what earlier runs have worked out if they have; ``of`` is all that it follows from, the code that makes it
    among it. For tables of kblint's own, which are few and take long."""
    return _kept().value(hashlib.blake2b(of, digest_size=_DIGEST).digest(), make)


class Expression:
    """Stands for a compiled expression. Once there is one, its methods are attributes here, so that they cost no more than there."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.given = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is no attribute yet.
        if name.startswith("__"):
            raise AttributeError(name)
        found = self.take()
        return self.__dict__[name] if name in self.__dict__ else getattr(found, name)

    def take(self) -> re.Pattern[str]:
        """Compiles it."""
        found = compiled(self.pattern, self.given)
        self.take_methods(found)
        return found

    def take_methods(self, found: re.Pattern[str]) -> None:
        """Makes the methods of the compiled expression its own."""
        for method in _METHODS:
            setattr(self, method, getattr(found, method))


# The flags of an expression, its code, how many groups it has, the groups by name, and what was told of it, if that was asked for.
_Code = tuple[int, bytes, int, dict[str, int], bytes | None]
_DIGEST = 16
_WORD = "I"
# More than kblint has are of expressions that it had once, where it is worked on.
_MOST = 4000


class _File(msgspec.Struct, array_like=True):
    """What is in the file: the codes of expressions by their flags and texts, and other values by their names."""

    codes: dict[bytes, _Code] = {}
    values: dict[bytes, bytes] = {}


class _Kept:
    """What expressions compile to, by their flags and texts, in a file, and other values."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        known = _read(path) if path else _File()
        self._known, self._values = known.codes, known.values
        self._new = _File()

    def compile(self, pattern: str, flags: int) -> re.Pattern[str]:
        """An expression made of its code, or compiled where none is known."""
        return self.compile_with(pattern, flags, None)[0]

    def compile_with(self, pattern: str, flags: int, tell: Callable[[Any], bytes] | None) -> tuple[re.Pattern[str], bytes]:
        """An expression, and what ``tell`` says of what it was parsed to; nothing where nothing is kept."""
        name = f"{flags} {pattern}".encode("utf-8", "surrogatepass")
        known = self._known.get(name)
        if known is not None and (tell is None or known[-1] is not None):
            try:
                return _made(pattern, known), known[-1] or b""
            except (TypeError, ValueError, RuntimeError, OverflowError):
                del self._known[name]
        if self._path is None:
            return re.compile(pattern, flags), b""
        try:
            code = _code(pattern, flags, tell)
            found = _made(pattern, code)
        except (ImportError, AttributeError, TypeError):
            # A Python that does it in another way.
            self._path = None
            return re.compile(pattern, flags), b""
        self._to_be_written()
        self._new.codes[name] = code
        return found, code[-1] or b""

    def value(self, name: bytes, make: Callable[[], bytes]) -> bytes:
        """The value of a name, made where none is known."""
        found = self._values.get(name)
        if found is None:
            found = self._values[name] = make()
            if self._path is not None:
                self._to_be_written()
                self._new.values[name] = found
        return found

    def _to_be_written(self) -> None:
        if not (self._new.codes or self._new.values):
            atexit.register(self.write, os.getpid())

    def write(self, process: int = 0) -> None:
        """Keeps what was compiled, for the next run; not in one that was forked from the process that it is for."""
        if self._path is None or process not in (0, os.getpid()):
            return
        too_many = len(self._known) > _MOST or len(self._values) > _MOST
        data = msgspec.msgpack.encode(
            self._new if too_many else _File(self._known | self._new.codes, self._values | self._new.values)
        )
        whole = hashlib.blake2b(data, digest_size=_DIGEST).digest() + data
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(exist_ok=True)
            part.write_bytes(whole)
            part.replace(self._path)
        except OSError:
            part.unlink(missing_ok=True)


def _read(path: Path) -> _File:
    try:
        whole = path.read_bytes()
        if hashlib.blake2b(whole[_DIGEST:], digest_size=_DIGEST).digest() != whole[:_DIGEST]:
            return _File()
        return msgspec.msgpack.decode(whole[_DIGEST:], type=_File)
    except (OSError, msgspec.MsgspecError):
        return _File()


def _code(pattern: str, flags: int, tell: Callable[[Any], bytes] | None = None) -> _Code:
    """What ``re.compile`` does (``re._compiler.compile`` in CPython 3.11 and later), as far as its last step."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    code = _compiler._code(parsed, flags)
    told = tell(parsed) if tell else None
    return (
        flags | parsed.state.flags,
        array.array(_WORD, code).tobytes(),
        parsed.state.groups - 1,
        dict(parsed.state.groupdict),
        told,
    )


def _made(pattern: str, code: _Code) -> re.Pattern[str]:
    """The last step of ``re.compile``; Python looks the code over before it takes it."""
    import _sre  # type: ignore[import-not-found]

    flags, said, groups, named, _ = code
    words = array.array(_WORD)
    words.frombytes(said)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in named.items():
        by_number[number] = name
    return cast("re.Pattern[str]", _sre.compile(pattern, flags, words.tolist(), groups, named, tuple(by_number)))


_everything: _Kept | None = None


def _kept() -> _Kept:
    global _everything
    if _everything is None:
        _everything = _Kept(_beside_byte_code())
    return _everything


def _beside_byte_code() -> Path | None:
    """Where the file is kept; nowhere where byte code is not kept either."""
    if sys.dont_write_bytecode or sys.implementation.name != "cpython" or array.array(_WORD).itemsize != 4:
        return None
    try:
        byte_code = Path(importlib.util.cache_from_source(__file__))
        return byte_code.with_name(f"{byte_code.stem}-{__version__}-{sys.hexversion:x}.expressions")
    except NotImplementedError:
        return None
