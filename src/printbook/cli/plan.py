"""`printbook plan`: where every story might stand, drawn, priced and locked."""

from collections.abc import Iterator
from errno import EACCES
from os import strerror
from pathlib import Path
from stat import S_IWUSR
from typing import TYPE_CHECKING, Annotated

import typer

from printbook.cli.columns import in_columns
from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import (
    edition_argument,
    listed,
    names_option,
    strict_option,
)
from printbook.cli.project import enter_project
from printbook.cli.talk import Talk, shown
from printbook.errors import ContentError, RenderError, UsageError
from printbook.findings import Finding, finding

if TYPE_CHECKING:
    from printbook.makeup.proposals import Planned, Proposal

__all__ = ["register"]

_MOST = 3


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("plan"))
    def plan(
        ctx: typer.Context,
        edition: Annotated[
            str | None,
            edition_argument(words),
        ] = None,
        design: Annotated[
            str,
            names_option(words, "--design", "plan.design"),
        ] = "",
        alternatives: Annotated[
            int, typer.Option("--alternatives", min=1, help=words("plan.alternatives"))
        ] = _MOST,
        choose: Annotated[
            int | None,
            typer.Option("--choose", min=1, help=words("plan.choose")),
        ] = None,
        lock: Annotated[bool, typer.Option("--lock", help=words("plan.lock"))] = False,
        output: Annotated[
            Path | None,
            typer.Option("-o", "--output", metavar="DIR", help=words("plan.output")),
        ] = None,
        strict: Annotated[bool, strict_option(words)] = False,
    ) -> int:
        talk = enter_project(ctx)
        found = bring_in("planning").plan(
            talk.project,
            edition=edition,
            designs=listed(design),
            alternatives=max(alternatives, choose or 1),
        )
        folder = output or talk.project / "build"
        findings: list[Finding] = []
        for planned in found:
            findings += planned.findings
            chosen = dict(_chosen(planned, choose, ctx))
            for number, proposal in chosen.items():
                findings += _show(talk, planned, number, proposal, folder)
            if lock and chosen:
                _lock(talk, planned, next(iter(chosen.values())))
        return talk.conclude(findings, strict=strict)


def _chosen(
    planned: "Planned", choose: int | None, ctx: typer.Context
) -> Iterator[tuple[int, "Proposal"]]:
    """The proposals by their numbers: all, or the one that was chosen."""
    count = len(planned.proposals)
    if choose and 0 < count < choose:
        what = ctx.obj.words(
            "plan.no_such", number=choose, count=count, design=planned.design.name
        )
        raise UsageError(finding("PB9002", what=what, command=ctx.command_path))
    for number, proposal in enumerate(planned.proposals, 1):
        if choose in (None, number):
            yield number, proposal


def _show(
    talk: Talk, planned: "Planned", number: int, proposal: "Proposal", folder: Path
) -> tuple[Finding, ...]:
    """Draw a proposal, and say what it costs; what should be known of the drawing."""
    name = f"{planned.design.name}.plan-{number}"
    place = folder / planned.edition.folder.name / name
    files, findings = _drawn(talk, planned, proposal, place)
    paths = [shown(path) for path in bring_in("press").publish(files)]
    blanks = proposal.blanks.values()
    fields = {
        "design": planned.design.name,
        "number": number,
        "cost": round(proposal.cost, 2),
        "blank_lines": sum(lines for lines in blanks if lines > 0),
        "overset_lines": -sum(lines for lines in blanks if lines < 0),
    }
    if talk.as_json:
        prices = [
            {"story": one.story, "reason": one.reason, "price": round(one.price, 2)}
            for one in proposal.prices
        ]
        talk.record("proposal", {**fields, "paths": paths, "prices": prices})
        return findings
    rows = bring_in("makeup.prices").price_rows(proposal.prices, talk.words.language)
    talk.result(talk.words("plan.proposal", **fields))
    for line in (*(f"    {row}" for row in in_columns(rows)), *paths):
        talk.result(line)
    return findings


def _drawn(
    talk: Talk, planned: "Planned", proposal: "Proposal", place: Path
) -> tuple[dict[Path, bytes], tuple[Finding, ...]]:
    """The dummy for a browser, and as a picture where the faces have its characters."""
    room, dummy = bring_in("makeup.proposals"), bring_in("makeup.dummy")
    drawing = room.dummy_of(planned, proposal, talk.words.language)
    files = {place.with_name(f"{place.name}.svg"): dummy.svg_of(drawing).encode()}
    try:
        picture = bring_in("dummies").picture_of(drawing, project=talk.project)
    except RenderError as stop:
        return files, stop.findings
    files[place.with_name(f"{place.name}.png")] = picture.png
    return files, picture.findings


def _lock(talk: Talk, planned: "Planned", proposal: "Proposal") -> None:
    """Write a proposal into its plan's file, where it will be built from."""
    path = planned.edition.folder / f"plan.{planned.design.name}.yaml"
    text = ""
    if path.exists():
        if not path.stat().st_mode & S_IWUSR:
            # A file put in its place would not ask.
            raise PermissionError(EACCES, strerror(EACCES), str(path))
        written, findings = bring_in("manuscript").read_manuscript(path, talk.project)
        if written is None or findings:
            raise ContentError(*findings)
        # Read anew as bytes: a mark before the text and its line ends stay.
        text = path.read_bytes().decode()
    locking = bring_in("makeup.locking")
    name = path.relative_to(talk.project)
    amended = locking.locked(text, proposal.plan, planned.design, path=name)
    amended = locking.refitting(amended)
    bring_in("press").publish({path: amended.encode()})
    line = talk.words("plan.locked", path=shown(path))
    fields = {"design": planned.design.name, "path": shown(path)}
    talk.answer("lock", fields, line)
