"""Says in an editor's words what YAML's parser stumbled over."""

import re

import yaml

from printbook.findings import Finding, Source, finding
from printbook.manuscript.manuscript import Manuscript

__all__ = ["DEEPEST", "explained", "wide_colon"]

DEEPEST = 32
"""How many levels may stand within each other."""

# `标题：值`: a word at the start of a line, and the colon of a Chinese keyboard.
_WIDE_COLON = re.compile(r"^[ \t\u3000]*(?:- +)*([\w\u3000-]{1,20})：")
_TAB = re.compile(r"^ *\t")
_BRACKET_START = re.compile(r"(?:^|[:-] )\s*[\[{].*[\]}]\s*[^\s,:\]}#]")
_QUOTED_START = re.compile(r"""(?:^|[:,\[{-] )\s*(["'])[^"']*\1\s*[^\s,:\]}#]""")

# What the parser says, what its line looks like, and the code that explains it.
_EXPLAINED = (
    (re.compile("cannot start any token|tab character"), _TAB, "PB1016"),
    (re.compile("expected"), _QUOTED_START, "PB1018"),
    (re.compile("expected"), _BRACKET_START, "PB1017"),
    (re.compile("nesting depth"), None, "PB1009"),
    (re.compile("cannot start any token|alias|anchor|tag|directive"), None, "PB1017"),
    (re.compile("mapping values are not allowed"), None, "PB1020"),
)


def explained(fault: yaml.YAMLError, written: Manuscript) -> Finding:
    """The finding for a syntax error, with its most likely cause."""
    if not isinstance(fault, yaml.MarkedYAMLError) or fault.problem_mark is None:
        return finding("PB1015", Source(written.path))
    mark = fault.problem_mark
    lines = written.text.splitlines()
    for number in _suspects(fault, mark.line):
        colon = wide_colon(lines[number]) if number < len(lines) else None
        if colon is not None:
            key, column = colon
            return finding("PB1021", Source(written.path, number + 1, column), key=key)
    place = Source(written.path, mark.line + 1, mark.column + 1)
    return _by_words(fault, lines[mark.line] if mark.line < len(lines) else "", place)


def wide_colon(line: str) -> tuple[str, int] | None:
    """The key before a full-width colon, and the colon's column; None without one."""
    found = _WIDE_COLON.match(line)
    return (found[1].strip(), found.end()) if found else None


def _suspects(fault: yaml.MarkedYAMLError, line: int) -> tuple[int, ...]:
    """The lines that may lack their colon, counted from 0."""
    # No other line: a block of text may well have `编者按：` at the start of a line.
    if fault.context_mark is not None and "simple key" in (fault.context or ""):
        return (fault.context_mark.line,)
    if line and "mapping values" in (fault.problem or ""):
        return (line, line - 1)
    return (line,)


def _by_words(fault: yaml.MarkedYAMLError, line: str, place: Source) -> Finding:
    said = f"{fault.context or ''} {fault.problem or ''}".strip()
    for words, look, code in _EXPLAINED:
        if words.search(said) and (look is None or look.search(line)):
            return finding(code, place, most=DEEPEST)
    return finding("PB1015", place)
