"""Brings WeasyPrint in without the libraries that it loads and printbook never uses.

Half of the time of `import weasyprint` goes into programs that look for shared
libraries and into fontTools' own subsetter: 0.3 of 0.6 s of CPU.
"""

import ctypes.util
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

__all__ = ["travelling_light"]

# WeasyPrint cuts fonts with HarfBuzz where that has a subsetter; these are for a
# machine without one and for variable fonts, and come in when they are called.
_LATER: Mapping[str, tuple[str, ...]] = {
    "fontTools.subset": (),
    "fontTools.varLib.instancer": ("instantiateVariableFont",),
}


@contextmanager
def travelling_light() -> Iterator[None]:
    """A `with` around the first import of WeasyPrint."""
    waiting = {
        name: _WhenAsked(name, *functions)
        for name, functions in _LATER.items()
        if name not in sys.modules
    }
    sys.modules.update(waiting)
    find_library = ctypes.util.find_library
    if sys.platform == "linux":
        # cffi asks it for names that the loader does not know as they stand, and it
        # starts gcc, ld and ldconfig in turn; WeasyPrint tries the full names after.
        ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = find_library
        for name, stand_in in waiting.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


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
