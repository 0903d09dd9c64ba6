"""`printbook render`: any HTML page becomes a PDF."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from printbook.cli.dialect import Dialect
from printbook.cli.machine import bring_in
from printbook.cli.makingup import MakingUp
from printbook.cli.options import strict_option
from printbook.cli.stops import answer
from printbook.cli.talk import Talk, shown
from printbook.cli.watch import Limits, under_watch
from printbook.errors import RenderError
from printbook.findings import finding

__all__ = ["register"]

_SECONDS = 50


def register(app: typer.Typer, spoken: Dialect) -> None:
    """Add the command to the program."""
    words = spoken.words

    @app.command(cls=spoken.command, help=words("render"))
    def render(
        ctx: typer.Context,
        page: Annotated[
            Path, typer.Argument(metavar="PAGE", help=words("render.page"))
        ],
        output: Annotated[
            Path | None,
            typer.Option("-o", "--output", metavar="FILE", help=words("render.output")),
        ] = None,
        styles: Annotated[
            list[Path] | None,
            typer.Option(
                "-s", "--stylesheet", metavar="FILE", help=words("render.styles")
            ),
        ] = None,
        base_url: Annotated[
            str | None,
            typer.Option("--base-url", metavar="DIR", help=words("render.base_url")),
        ] = None,
        allow: Annotated[
            list[Path] | None,
            typer.Option("--allow", metavar="PATH", help=words("render.allow")),
        ] = None,
        system_fonts: Annotated[
            bool, typer.Option("--system-fonts", help=words("render.system_fonts"))
        ] = False,
        seconds: Annotated[
            int,
            typer.Option("--seconds", metavar="N", min=1, help=words("render.seconds")),
        ] = _SECONDS,
        making_up: Annotated[
            MakingUp, typer.Option("--making-up", help=words("making_up"))
        ] = MakingUp.AUTO,
        strict: Annotated[bool, strict_option(words)] = False,
    ) -> int:
        talk: Talk = ctx.obj
        order = _Order(
            page,
            output or page.with_suffix(".pdf"),
            tuple(styles or ()),
            base_url,
            tuple(allow or ()),
            system_fonts,
            making_up,
            strict,
        )
        limits = Limits(seconds)
        return under_watch(partial(_answered, order, talk, limits), limits)


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for."""

    page: Path
    output: Path
    styles: tuple[Path, ...]
    base_url: str | None
    allow: tuple[Path, ...]
    system_fonts: bool
    making_up: MakingUp
    strict: bool


def _answered(order: _Order, talk: Talk, limits: Limits) -> int:
    """Set the page, and say so; whatever stops that is told with its exit code."""
    own = None if talk.project == Path() else talk.project
    # Findings name files from the page's folder on.
    talk = replace(talk, project=_folder(order))
    try:
        return _set(order, talk, own)
    except MemoryError:
        gone = finding("PB4302", memory=limits.memory >> 20)
        return answer(RenderError(gone), talk)
    except Exception as stop:
        return answer(stop, talk)


def _set(order: _Order, talk: Talk, project: Path | None) -> int:
    rendering, press = bring_in("rendering"), bring_in("press")
    with talk.progress() as progress:
        progress("compose", order.page.name)
        made = rendering.set_page(
            order.page,
            base_url=order.base_url,
            stylesheets=order.styles,
            allow=order.allow,
            system_fonts=order.system_fonts,
            project=project,
            making_up=order.making_up.value,
        )
    # A file that lacks text replaces no good one.
    overset = order.output.with_name(f"{order.output.stem}.overset.pdf")
    path = order.output if made.is_whole else overset
    press.publish({path: made.pdf})
    if made.is_whole:
        overset.unlink(missing_ok=True)
    fields = {"path": shown(path), "pages": made.pages}
    talk.answer("artifact", fields, shown(path))
    return talk.conclude(made.findings, strict=order.strict)


def _folder(order: _Order) -> Path:
    folder = Path(order.base_url or "")
    return folder if order.base_url and folder.is_dir() else order.page.parent
