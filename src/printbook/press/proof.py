"""The proof that nothing was lost: the finished PDF against what was to be printed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from printbook.findings import Finding, finding
from printbook.press.folding import folded
from printbook.press.ledger import Count, Expected, Proof
from printbook.press.matching import Stretch, locate
from printbook.press.notdef import count_notdef
from printbook.press.pagesread import UNKNOWN, KnownPages, PagesRead
from printbook.press.reading import Fault, Reading, read_back

__all__ = ["audit", "prove"]

_CODES = {
    Fault.OUTSIDE: "PB6003",
    Fault.CLIPPED: "PB6004",
    Fault.INVISIBLE: "PB6005",
    Fault.COVERED: "PB6006",
}
_EXCERPT = 16


def prove(
    pdf: bytes | Path,
    expected: Sequence[Expected],
    *,
    fonts: Collection[str] | None = None,
    reported: Mapping[str, int] | None = None,
    read: PagesRead | None = None,
) -> tuple[Finding, ...]:
    """What the PDF lacks, hides or borrows; () when every character can be read.

    `fonts` are the base names it may use, None for any; `reported` says by a piece's
    name how many characters at its end were reported as overset already; `read` what
    was read of pages before.
    """
    return audit(pdf, expected, fonts=fonts, reported=reported, read=read).findings


def audit(
    pdf: bytes | Path,
    expected: Sequence[Expected],
    *,
    fonts: Collection[str] | None = None,
    reported: Mapping[str, int] | None = None,
    read: PagesRead | None = None,
) -> Proof:
    """The findings of `prove` with the ledger behind them."""
    content = pdf.read_bytes() if isinstance(pdf, Path) else pdf
    known = read.of(content) if read else UNKNOWN
    reading = read_back(content, known=known)
    pieces = [folded(piece.text) for piece in expected]
    found = locate(pieces, reading.text, reading.opens)
    findings: list[Finding] = []
    counts = []
    for piece, text, runs in zip(expected, pieces, found, strict=True):
        end = _end_of_duty(piece, reported or {})
        ledger = _Ledger(piece, text[:end], runs, reading)
        findings += ledger.findings()
        painted = sum(run.length for run in runs)
        counts.append(
            Count(piece.name, piece.unit, len(text), painted, len(text) - end)
        )
    findings += _strangers(reading, found)
    findings += _fonts(content, reading, fonts, known)
    return Proof(tuple(findings), tuple(counts))


def _end_of_duty(piece: Expected, reported: Mapping[str, int]) -> int:
    """How many characters must be painted: what is known to be overset need not."""
    overset = reported.get(piece.name, 0)
    return len(folded(piece.text[: max(0, len(piece.text) - overset)]))


@dataclass(frozen=True, slots=True)
class _Ledger:
    """One piece: the text that must be painted, and where it was found."""

    piece: Expected
    text: str
    runs: Sequence[Stretch]
    reading: Reading

    def findings(self) -> Iterator[Finding]:
        yield from self._missing()
        yield from self._disorder()
        due = [
            run.place + offset
            for run in self.runs
            for offset in range(run.length)
            if run.piece + offset < len(self.text)
        ]
        faulty = [place for place in due if place in self.reading.faults]
        yield from _faults(faulty, self.reading, self.piece)

    def _missing(self) -> Iterator[Finding]:
        gaps = []
        at = 0
        for run in self.runs:
            gaps.append(self.text[at : run.piece])
            at = run.piece + run.length
        gaps.append(self.text[at:])
        lost = [gap for gap in gaps if gap]
        if lost:
            yield finding(
                "PB6001",
                self.piece.source,
                name=self.piece.name,
                count=sum(map(len, lost)),
                excerpt=_excerpt(lost[0]),
            )

    def _disorder(self) -> Iterator[Finding]:
        """One finding for the first run that is painted before its predecessor."""
        if not self.piece.order:
            return
        due = [run for run in self.runs if run.piece < len(self.text)]
        for before, run in pairwise(due):
            if run.place < before.place:
                start = run.piece
                yield finding(
                    "PB6002",
                    self.piece.source,
                    name=self.piece.name,
                    excerpt=_excerpt(self.text[start : start + run.length]),
                )
                return


def _faults(
    places: Sequence[int], reading: Reading, piece: Expected | None
) -> Iterator[Finding]:
    """One finding for each page and kind of fault among the characters."""

    def page_and_fault(place: int) -> tuple[int, str]:
        return reading.pages[place], _CODES[reading.faults[place]]

    ordered = sorted(places, key=lambda place: (*page_and_fault(place), place))
    for (page, code), run in groupby(ordered, key=page_and_fault):
        text = "".join(reading.text[place] for place in run)
        yield finding(
            code,
            piece.source if piece else None,
            page=page,
            count=len(text),
            name=piece.name if piece else "the page furniture",
            excerpt=_excerpt(text),
        )


def _strangers(
    reading: Reading, found: Sequence[Sequence[Stretch]]
) -> Iterator[Finding]:
    """Faults of what the design itself writes: folios, running heads."""
    known = {
        place
        for runs in found
        for run in runs
        for place in range(run.place, run.place + run.length)
    }
    yield from _faults([at for at in reading.faults if at not in known], reading, None)


def _fonts(
    pdf: bytes,
    reading: Reading,
    allowed: Collection[str] | None,
    known: KnownPages,
) -> Iterator[Finding]:
    plain = None if allowed is None else {_plain(name) for name in allowed}
    for font, page in reading.fonts.items():
        name = _plain(font.name)
        if not font.is_embedded:
            yield finding("PB6012", font=name)
        if plain is not None and name not in plain:
            yield finding("PB6013", page=page, font=name)
    for (page, name), count in sorted(reading.unnamed.items()):
        yield finding("PB6014", page=page, font=_plain(name), count=count)
    for (page, name), count in sorted(count_notdef(pdf, known).items()):
        yield finding("PB6011", page=page, font=_plain(name), count=count)


def _plain(name: str) -> str:
    """A base name without the six letters of a subset."""
    return name.rpartition("+")[2]


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
