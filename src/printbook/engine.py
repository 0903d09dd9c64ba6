"""The warm engine: a shop that stays open between builds, for previews and servers."""

from collections.abc import Sequence
from pathlib import Path

from printbook import pipeline, rendering
from printbook.findings import Finding
from printbook.jobs import Progress
from printbook.makeup import MakingUp
from printbook.paint import seldom_collecting
from printbook.pipeline import PressRun
from printbook.rendering import Rendered
from printbook.shop import Shop

__all__ = ["Engine"]


class Engine:
    """Builds again what has changed, and keeps what has not.

    What comes out is byte for byte what `build`, `check` and `set_page` make in a
    process of its own; each file and page says which of its pages look otherwise than
    the last time (`changed`). An engine serves one thread, and takes some 100 MB.
    """

    def __init__(self) -> None:
        self._shop = Shop(keeps=True)

    def build(
        self,
        project: Path,
        *,
        edition: str | None = None,
        designs: Sequence[str] = (),
        targets: Sequence[str] = (),
        most_bytes: int = 0,
        output: Path | None = None,
        singles: bool = True,
        making_up: MakingUp = "auto",
        progress: Progress | None = None,
    ) -> PressRun:
        """The same as `printbook.build`; raises PrintbookError when it cannot.

        Without `singles` a design with facing pages is made as a spread alone.
        """
        with seldom_collecting():
            return pipeline.build(
                project,
                edition=edition,
                designs=designs,
                targets=targets,
                most_bytes=most_bytes,
                output=output,
                singles=singles,
                making_up=making_up,
                progress=progress,
                shop=self._shop,
            )

    def check(
        self,
        project: Path,
        *,
        edition: str | None = None,
        progress: Progress | None = None,
    ) -> tuple[Finding, ...]:
        """The same as `printbook.check`."""
        with seldom_collecting():
            return pipeline.check(
                project, edition=edition, progress=progress, shop=self._shop
            )

    def set_page(
        self,
        html: str | Path,
        *,
        base_url: str | Path | None = None,
        stylesheets: Sequence[str | Path] = (),
        allow: Sequence[str | Path] = (),
        system_fonts: bool = False,
        project: str | Path | None = None,
        making_up: MakingUp = "auto",
    ) -> Rendered:
        """The same as `printbook.set_page`; raises RenderError when it cannot."""
        with seldom_collecting():
            return rendering.set_page(
                html,
                base_url=base_url,
                stylesheets=stylesheets,
                allow=allow,
                system_fonts=system_fonts,
                project=project,
                making_up=making_up,
                shop=self._shop,
            )
