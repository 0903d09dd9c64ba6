"""Which language the reader of the terminal wants."""

import locale
from collections.abc import Mapping, Sequence

from printbook.messages import Language

__all__ = ["language_of"]

# In the order of POSIX (locale(7)); ours stands before the system's.
_VARIABLES = ("PRINTBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """zh or en: by `--lang`, else by the environment, else by the system's locale."""
    wanted = _asked_for(arguments)
    if wanted is None:
        wanted = next((environment[v] for v in _VARIABLES if environment.get(v)), None)
    if wanted is None:
        wanted = locale.getlocale()[0] or ""
    # Windows writes "Chinese (Simplified)_China".
    return "zh" if wanted.lower().startswith(("zh", "chinese")) else "en"


def _asked_for(arguments: Sequence[str]) -> str | None:
    """The value of the last `--lang` among the arguments."""
    wanted = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        elif argument == "--lang":
            wanted = "".join(arguments[position + 1 : position + 2])
    return wanted
