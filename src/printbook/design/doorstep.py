"""Brings WeasyPrint in without what it loads and printbook never uses.

Two thirds of the time of `import weasyprint` go into reading its declarations of Pango
as C, into programs that look for shared libraries, and into fontTools' subsetter.
"""

import ctypes.util
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

__all__ = ["travelling_light"]

_COMPILED = Path(__file__).with_name("pango.json")
# WeasyPrint cuts fonts with HarfBuzz where that has a subsetter; these are for a
# machine without one, for variable fonts, bitmaps and WOFF, and come in when called.
_LATER: Mapping[str, tuple[str, ...]] = {
    "fontTools.subset": (),
    "fontTools.ttLib": ("TTFont",),
    "fontTools.varLib.instancer": ("instantiateVariableFont",),
}


@contextmanager
def travelling_light() -> Iterator[None]:
    """A `with` around the first import of WeasyPrint."""
    stand_ins: dict[str, ModuleType] = {
        name: _WhenAsked(name, *functions) for name, functions in _LATER.items()
    }
    for part in ("ttFont", "woff2"):
        later = _WhenAsked(f"fontTools.ttLib.{part}")
        setattr(stand_ins["fontTools.ttLib"], part, later)
    # Caught around a font that cannot be cut: only a class will do.
    stand_ins["fontTools.ttLib"].TTLibError = Exception  # type: ignore[attr-defined]
    if sys.platform == "linux":
        # Elsewhere libraries have names that only cffi's own search finds.
        stand_ins["cffi"] = _Compiled("cffi")
    with _standing_in(stand_ins), _by_full_names():
        yield


@contextmanager
def _standing_in(stand_ins: Mapping[str, ModuleType]) -> Iterator[None]:
    """Modules that nobody has brought in yet are replaced for the time of a `with`."""
    waiting = {name: it for name, it in stand_ins.items() if name not in sys.modules}
    sys.modules.update(waiting)
    try:
        yield
    finally:
        for name, stand_in in waiting.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


@contextmanager
def _by_full_names() -> Iterator[None]:
    """No gcc, ld and ldconfig are started to look for a library on Linux.

    cffi asks for that where a name is none of a file; WeasyPrint gives the file's next.
    """
    find_library = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = find_library


def _find_nothing(name: str) -> str | None:
    """What `find_library` says of a library that is not there."""
    return None


class _WhenAsked(ModuleType):
    """Stands in for a module until something in it is used."""

    def __init__(self, name: str, *functions: str) -> None:
        super().__init__(name)
        for function in functions:
            setattr(self, function, _calling(name, function))

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        value: object = getattr(import_module(self.__name__), name)
        return value


def _calling(module: str, name: str) -> Callable[..., object]:
    """A function that brings in its module when it is called."""

    def call(*given: object, **named: object) -> object:
        value: object = getattr(import_module(module), name)(*given, **named)
        return value

    return call


class _Compiled(ModuleType):
    """Stands in for cffi: its `FFI` takes compiled declarations, where it has them."""

    def FFI(self) -> "_Declared":  # noqa: N802 -- cffi's name
        return _Declared()


class _Declared:
    """What WeasyPrint takes for cffi's FFI once its declarations are made."""

    def __init__(self) -> None:
        self._ffi: Any = None
        self._texts: list[str] = []

    def cdef(self, text: str) -> None:
        """Take the compiled declarations if these are the same, else read them."""
        self._texts.append(text)
        self._ffi = _compiled(text) if len(self._texts) == 1 else None
        if self._ffi is None:
            self._ffi = _real_cffi().FFI()
            for one in self._texts:
                self._ffi.cdef(one)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._ffi, name)
        setattr(self, name, value)
        return value


def _compiled(text: str) -> Any:
    """The declarations that came with printbook, None for those of another release.

    `scripts/declarations` writes them: bytes as strings, tuples as lists.
    """
    kept = json.loads(_COMPILED.read_text(encoding="utf-8"))
    if sha256(text.encode()).hexdigest() != kept["source"]:
        return None
    backend = import_module("_cffi_backend")
    tables = {name: _backend_value(value) for name, value in kept["tables"].items()}
    try:
        return backend.FFI("printbook.pango", **tables)
    except ImportError:
        # A cffi that counts its versions anew.
        return None


def _backend_value(value: Any) -> Any:
    """Bytes and tuples again."""
    if isinstance(value, str):
        return value.encode("latin-1")
    return tuple(map(_backend_value, value)) if isinstance(value, list) else value


def _real_cffi() -> Any:
    if isinstance(sys.modules.get("cffi"), _Compiled):
        del sys.modules["cffi"]
    return import_module("cffi")
