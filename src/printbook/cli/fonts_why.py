"""`printbook fonts why`: which of the declared faces have a character."""

import re
from dataclasses import asdict
from typing import Annotated, Any

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import source_option
from printbook.cli.phrases import Words
from printbook.cli.project import enter_project
from printbook.cli.talk import verdict
from printbook.cli.wishes import PackageKind
from printbook.errors import UsageError
from printbook.findings import finding

__all__ = ["characters_of", "register"]

_POINT = re.compile(r"U\+([0-9A-F]{1,6})", re.I)
_LAST_POINT = 0x10FFFF


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the group."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("fonts.why"))
    def why(
        ctx: typer.Context,
        character: Annotated[
            str, typer.Argument(metavar="CHAR", help=words("fonts.why.character"))
        ],
        source: Annotated[PackageKind | None, source_option(words)] = None,
    ) -> int:
        asked = characters_of(character)
        if not asked:
            what = words("usage.value", name="CHAR", detail=repr(character))
            raise UsageError(finding("PB9002", what=what, command=ctx.command_path))
        talk = enter_project(ctx)
        foundry = bring_in("foundry")
        case = foundry.open_case(talk.project, source=source)
        findings = []
        for one in asked:
            sighting = foundry.sight(one, case)
            talk.answer("character", asdict(sighting), _said(sighting, words))
            if sighting.is_lacking:
                findings.append(foundry.lacking(one, case.faces))
        talk.report(findings)
        return verdict(findings)


def characters_of(text: str) -> tuple[str, ...]:
    """The different characters of the text, or the one at U+…; () when none."""
    point = _POINT.fullmatch(text)
    if point is None:
        return tuple(dict.fromkeys(text))
    code = int(point[1], 16)
    return (chr(code),) if code <= _LAST_POINT else ()


def _said(sighting: Any, words: Words) -> str:
    """One line about a character."""
    key = "fonts.has"
    if sighting.is_invisible:
        key = "fonts.has_no_need"
    elif not sighting.faces:
        key = "fonts.has_not"
    elif sighting.is_withheld:
        key = "fonts.has_withheld"
    fields = {**asdict(sighting), "faces": ", ".join(sighting.faces)}
    return words(key, **fields)
