"""How a command speaks: results on stdout, everything else on stderr."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TextIO

from printbook.cli.phrases import PHRASES, Words
from printbook.errors import ExitCode
from printbook.findings import Finding, in_order, worst

__all__ = ["Progress", "Talk", "shown", "verdict"]

Progress = Callable[[str, str], None]
"""Called with a stage of the press run and what it is working on."""


def shown(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    if not path.is_absolute():
        return str(path)
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def verdict(findings: Iterable[Finding], *, strict: bool = False) -> ExitCode:
    """What the findings make of the run; under `strict` warnings count as errors."""
    fatal = ("error", "warning") if strict else ("error",)
    return ExitCode.FINDINGS if worst(findings) in fatal else ExitCode.CLEAN


@dataclass(frozen=True, slots=True)
class Talk:
    """What a command knows about its reader, and about the project it works in."""

    words: Words
    project: Path = Path()
    quiet: bool = False
    as_json: bool = False
    on_terminal: bool = False
    began: float = field(default_factory=time.monotonic)

    def result(self, line: str) -> None:
        """One line of the answer, for stdout."""
        _write(sys.stdout, line)

    def record(self, kind: str, fields: Mapping[str, object]) -> None:
        """One object of the answer, for a program that reads stdout."""
        self.result(json.dumps({"kind": kind, **fields}, ensure_ascii=False))

    def answer(self, kind: str, fields: Mapping[str, object], line: str) -> None:
        """One part of the answer, as the reader asked for it."""
        if self.as_json:
            self.record(kind, fields)
        else:
            self.result(line)

    def aside(self, line: str) -> None:
        """One line for the person at the terminal, unless asked to be quiet."""
        if not self.quiet:
            _write(sys.stderr, line)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """What to call as the work goes on."""

        def phrase(stage: str, detail: str) -> str:
            key = f"stage.{stage}" if f"stage.{stage}" in PHRASES else "stage.other"
            return self.words(key, stage=stage, detail=detail).rstrip()

        if self.on_terminal and not self.quiet:
            from printbook.cli.terminal import working

            with working() as show:
                yield lambda stage, detail: show(phrase(stage, detail))
        else:
            yield lambda stage, detail: self.aside(phrase(stage, detail))

    def report(self, findings: Sequence[Finding]) -> None:
        """Every finding in the order of the files, with what to do about it."""
        for one in in_order(self._placed(each) for each in findings):
            if self.as_json:
                self.record("finding", _fields(one, self.words))
            elif self.quiet and one.severity == "note":
                continue
            elif self.on_terminal:
                from printbook.cli.terminal import show_finding

                show_finding(one, self.words.language)
            else:
                _write(sys.stderr, one.line(self.words.language))
                _write(sys.stderr, f"    {one.hint(self.words.language)}")

    def seconds(self) -> str:
        """How long the command has been at work."""
        return f"{time.monotonic() - self.began:.1f}"

    def conclude(self, findings: Sequence[Finding], *, strict: bool) -> ExitCode:
        """Report the findings, sum up, and answer with the exit code."""
        self.report(findings)
        answer = verdict(findings, strict=strict)
        severities = [one.severity for one in findings]
        self.aside(
            self.words(
                "summary",
                verdict=self.words("faulty" if answer else "ready"),
                errors=severities.count("error"),
                warnings=severities.count("warning"),
                seconds=self.seconds(),
            )
        )
        return answer

    def _placed(self, one: Finding) -> Finding:
        """The finding with its file named from the current folder."""
        if one.source is None:
            return one
        path = self.project / one.source.path
        return replace(one, source=replace(one.source, path=Path(shown(path))))


def _fields(one: Finding, words: Words) -> dict[str, object]:
    place = one.source
    return {
        "file": str(place.path) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "severity": one.severity,
        "code": one.code,
        "message": one.message(words.language),
        "hint": one.hint(words.language),
    }


def _write(stream: TextIO, line: str) -> None:
    """Write a line; when the reader has gone (`| head`) the work goes on unheard."""
    try:
        print(line, file=stream, flush=True)
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
