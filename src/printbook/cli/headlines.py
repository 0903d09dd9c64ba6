"""`printbook headlines`: how headlines break, and how else they might."""

from typing import TYPE_CHECKING, Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.options import edition_argument
from printbook.cli.project import enter_project
from printbook.cli.talk import Talk, shown
from printbook.errors import ExitCode

if TYPE_CHECKING:
    from printbook.makeup import Heading
    from printbook.typography import Breaking

__all__ = ["register"]

_MOST = 3


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("headlines"))
    def headlines(
        ctx: typer.Context,
        edition: Annotated[
            str | None,
            edition_argument(words),
        ] = None,
        most: Annotated[
            int, typer.Option("--alternatives", min=0, help=words("headlines.most"))
        ] = _MOST,
    ) -> int:
        talk = enter_project(ctx)
        room = bring_in("headlines")
        for one in room.headlines(talk.project, edition=edition):
            for heading in one.headings:
                _tell(talk, one.design, heading, most)
        if not bring_in("makeup").knows_words():
            talk.aside(words("headlines.no_words"))
        return ExitCode.CLEAN


def _tell(talk: Talk, design: str, heading: "Heading", most: int) -> None:
    """A headline as it is set, and below it other ways with what they cost more."""
    place = str(heading.source) if heading.source else "–"
    if heading.source:
        path = shown(talk.project / heading.source.path)
        place = f"{path}:{heading.source.line}"
    ways = [way for way in heading.ways if way.lines != heading.lines][:most]
    least = heading.ways[0].cost if heading.ways else 0.0
    if talk.as_json:
        talk.record(
            "headline",
            {
                "design": design,
                "place": place,
                "measure": round(heading.measure, 2),
                "lines": heading.lines,
                **_scale(heading, heading),
                "alternatives": [
                    {
                        "lines": way.lines,
                        "cost": round(way.cost - least),
                        **_scale(heading, way),
                    }
                    for way in ways
                ],
            },
        )
        return
    set_in = f"{design} {heading.measure:.1f} em{_scaled(heading, heading)}"
    talk.result(f"{place}: {set_in}: {_joined(heading.lines)}")
    for way in ways:
        cost = f"+{way.cost - least:.0f}{_scaled(heading, way)}"
        talk.result(f"    {cost}  {_joined(way.lines)}")


def _scale(heading: "Heading", way: "Heading | Breaking") -> dict[str, float]:
    """Size in points and width of the glyphs in percent, as a way is set."""
    return {
        "size": round(way.size * heading.em, 2),
        "scale": round(way.set_width * 100, 1),
    }


def _scaled(heading: "Heading", way: "Heading | Breaking") -> str:
    """The same in words, of a headline that is scaled to its measure."""
    if not heading.is_scaled:
        return ""
    scale = _scale(heading, way)
    return f", {scale['size']:g} pt {scale['scale']:g} %"


def _joined(lines: tuple[str, ...]) -> str:
    return " / ".join(line.strip() for line in lines)
