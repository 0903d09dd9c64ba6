"""Says in an editor's words what YAML's parser stumbled over."""

import re
from typing import Any

from printbook.content.manuscript import Manuscript
from printbook.findings import Finding, Source, finding

__all__ = ["explained", "wide_colon"]

# `标题：值`: a word at the start of a line, and the colon of a Chinese keyboard.
_WIDE_COLON = re.compile(r"^[ \t\u3000]*(?:- +)*([\w\u3000-]{1,20})：")
_TAB = re.compile(r"^ *\t")
_QUOTED_START = re.compile(r"""(?:^|[:,\[{-] )\s*(["'])[^"']*\1\s*[^\s,\]}#]""")

# What the parser says, what its line looks like, and the code that explains it.
_EXPLAINED = (
    (re.compile("cannot start any token"), _TAB, "PB1016"),
    (re.compile(""), _QUOTED_START, "PB1018"),
    (re.compile("cannot start any token|alias|anchor|tag|directive"), None, "PB1017"),
    (re.compile("mapping values are not allowed"), None, "PB1020"),
)


def explained(fault: Exception, written: Manuscript) -> Finding:
    """The finding for a syntax error, with its most likely cause."""
    mark = getattr(fault, "problem_mark", None)
    if mark is None:
        return finding("PB1015", Source(written.path), why=str(fault).splitlines()[0])
    place = Source(written.path, mark.line + 1, mark.column + 1)
    context = getattr(fault, "context_mark", None) or mark
    lines = written.text.splitlines()
    for number in range(min(mark.line, len(lines) - 1), context.line - 1, -1):
        colon = wide_colon(lines[number])
        if colon is not None:
            key, column = colon
            return finding("PB1021", Source(written.path, number + 1, column), key=key)
    return _by_words(str(fault), lines, mark, place)


def wide_colon(line: str) -> tuple[str, int] | None:
    """The key before a full-width colon, and the colon's column; None without one."""
    found = _WIDE_COLON.match(line)
    return (found[1].strip(), found.end()) if found else None


def _by_words(said: str, lines: list[str], mark: Any, place: Source) -> Finding:
    problem = " ".join(said.split())
    line = lines[mark.line] if mark.line < len(lines) else ""
    for words, look, code in _EXPLAINED:
        if words.search(problem) and (look is None or look.search(line)):
            return finding(code, place)
    return finding("PB1015", place, why=_problem(said))


def _problem(said: str) -> str:
    """The parser's last statement that is not a place."""
    lines = [line.strip() for line in said.splitlines()]
    plain = [line for line in lines if line and not line.startswith("in ")]
    return plain[-1] if plain else said
