"""Options that every command shares may stand anywhere on the line."""

from collections.abc import Sequence

__all__ = ["SHARED_FLAGS", "SHARED_VALUES", "shared_first"]

SHARED_FLAGS = frozenset({"-q", "--quiet", "--json", "--no-color"})
SHARED_VALUES = frozenset({"-C", "--project", "--lang"})


def shared_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the shared options before the command's name."""
    shared: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            return [*shared, *rest, argument, *waiting]
        if argument in SHARED_VALUES:
            shared += [argument, *waiting[:1]]
            del waiting[:1]
        elif argument in SHARED_FLAGS or argument.split("=")[0] in SHARED_VALUES:
            shared.append(argument)
        else:
            rest.append(argument)
    return [*shared, *rest]
