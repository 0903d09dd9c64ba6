"""What to report, and where it was written: errors stop a run, findings advise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from printbook.messages import CATALOGUE, Language, Message, Severity

__all__ = [
    "Finding",
    "Severity",
    "Source",
    "close_match",
    "finding",
    "has_errors",
    "in_order",
    "worst",
]

_RANK = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a file a person wrote; line and column count from 1."""

    path: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def shifted(self, columns: int) -> "Source":
        """The place `columns` further on the same line."""
        return Source(self.path, self.line, self.column + columns)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should know: a code of the catalogue, its values, a place."""

    code: str
    source: Source | None = None
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def entry(self) -> Message:
        """The catalogue's words for this code."""
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        """error, warning or note."""
        return self.entry.severity

    def message(self, language: Language = "en") -> str:
        """What is wrong, in the reader's language."""
        return self.entry.text(language).format_map(self.values)

    def hint(self, language: Language = "en") -> str:
        """What to do about it."""
        return self.entry.remedy(language).format_map(self.values)

    def line(self, language: Language = "en") -> str:
        """`file:line:column: severity CODE message`, one line a terminal can click."""
        words = f"{self.severity} {self.code} {self.message(language)}"
        return f"{self.source}: {words}" if self.source else words


def finding(code: str, source: Source | None = None, **values: object) -> Finding:
    """A finding of the catalogue; a test holds the values to what its words need."""
    return Finding(code, source, values)


def close_match(
    word: str, known: Iterable[str], *, likeness: float = 0.5
) -> str | None:
    """The known word that was probably meant, None when there is nothing like it."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=likeness)), None)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by file, line and column; those without a place come last."""

    def key(one: Finding) -> tuple[object, ...]:
        place = one.source
        if place is None:
            return (1, "", 0, 0, _RANK[one.severity], one.code)
        return (
            0,
            str(place.path),
            place.line,
            place.column,
            _RANK[one.severity],
            one.code,
        )

    once = {(one.source, one.code, one.message()): one for one in findings}
    return tuple(sorted(once.values(), key=key))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error."""
    return any(one.severity == "error" for one in findings)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among the findings, None when there are none."""
    return min((one.severity for one in findings), key=_RANK.__getitem__, default=None)
