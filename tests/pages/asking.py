"""The command line as a test asks it, and what it answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from printbook.cli import main

__all__ = ["Ask", "Said", "asking"]

_FINDING = re.compile(
    r"(?:(?P<line>.+:\d+)(?P<column>:\d+): )?(?:error|warning|note) (?P<code>PB\d{4}) "
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[str]:
        """`file:line:column CODE` of every finding, in the order they were told."""
        return [
            f"{one['line'] or ''}{one['column'] or ''} {one['code']}".strip()
            for one in self._found()
        ]

    @property
    def by_line(self) -> list[str]:
        """`file:line CODE` of every finding, in the order they were told."""
        return [f"{one['line'] or ''} {one['code']}".strip() for one in self._found()]

    def _found(self) -> list[re.Match[str]]:
        found = (_FINDING.match(line) for line in self.err.splitlines())
        return [one for one in found if one]


Ask = Callable[..., Said]


def asking(capfd: pytest.CaptureFixture[str]) -> Ask:
    """The command line: `ask("build")`; it never answers with a traceback."""

    def ask(*words: str) -> Said:
        capfd.readouterr()
        code = main(list(words))
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Said(int(code), out, err)

    return ask
