"""What only a terminal gets: a moving line, colours, the excerpt with its caret."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from printbook.findings import Finding, Source
from printbook.manuscript import lines_of
from printbook.messages import Language

__all__ = ["excerpt", "show_finding", "working"]

_COLOURS = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def _console() -> Console:
    return Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def working() -> Iterator[Callable[[str], None]]:
    """A line that says what is being done now and leaves nothing behind."""
    with _console().status("…", spinner="line") as status:
        yield lambda line: status.update(Text(line))


def show_finding(one: Finding, language: Language) -> None:
    """Print a finding with its severity coloured, its excerpt and its remedy."""
    colour = _COLOURS[one.severity]
    line = Text(f"{one.source}: " if one.source else "")
    line.append(f"{one.severity} {one.code}", style=colour)
    line.append(f" {one.message(language)}")
    console = _console()
    console.print(line)
    for row in excerpt(one.source) if one.source else ():
        console.print(Text(row, style="dim"))
    console.print(Text(f"    {one.hint(language)}", style="green"))


def excerpt(place: Source) -> tuple[str, ...]:
    """The line a finding points at and a caret under its column; () when unreadable."""
    try:
        lines = lines_of(place.path.read_bytes().decode("utf-8-sig"))
        written = lines[place.line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return ()
    margin = f"{place.line:>6} │ "
    before = written[: place.column - 1].replace("\t", " ")
    # A Chinese character is two cells wide on a terminal.
    indent = " " * (cell_len(margin) - 2 + cell_len(before))
    return (margin + written.replace("\t", " "), f"{indent}  ^")
