"""Options that every command shares may stand anywhere on the line."""

from collections.abc import Sequence

__all__ = ["SHARED_FLAGS", "SHARED_VALUES", "shared_first", "shared_of"]

SHARED_FLAGS = frozenset({"-q", "--quiet", "--json", "--no-color"})
SHARED_VALUES = frozenset({"-C", "--project", "--lang"})
_FOLDER = "-C"


def shared_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the shared options before the command's name.

    Nothing but shared options asks for nothing: then none is left.
    """
    shared, rest = shared_of(arguments)
    return [*shared, *rest] if rest else []


def shared_of(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The shared options, and the rest of the line."""
    shared: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            return shared, [*rest, argument, *waiting]
        if argument in SHARED_VALUES:
            shared += [argument, *waiting[:1]]
            del waiting[:1]
        elif argument in SHARED_FLAGS or _has_value(argument):
            shared.append(argument)
        else:
            rest.append(argument)
    return shared, rest


def _has_value(argument: str) -> bool:
    """Whether it is a shared option and its value in one: --lang=zh, -Cpaper."""
    if argument.split("=")[0] in SHARED_VALUES:
        return True
    return argument.startswith(_FOLDER) and argument != _FOLDER
