"""What is asked of the press, and the jobs that come of it: one for each design."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from printbook import content, design, press
from printbook.content import Edition
from printbook.design import Design
from printbook.findings import Finding
from printbook.foundry import Case
from printbook.makeup import MakingUp, Setter
from printbook.shop import Shop
from printbook.targets import SCREEN, Target

__all__ = ["Job", "Order", "Progress", "open_jobs"]

Progress = Callable[[str, str], None]
"""Called with a stage of the press run and what it is working on."""


def _unheard(stage: str, what: str) -> None:
    """Progress that nobody follows."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: an edition, its designs, and where the files go."""

    project: Path
    edition: str | None = None
    designs: tuple[str, ...] = ()
    output: Path | None = None
    keep_html: bool = False
    singles: bool = True
    """Whether the pages of a spread are made one by one as well."""
    making_up: MakingUp = "auto"
    target: Target = SCREEN
    tell: Progress = field(default=_unheard, compare=False)


@dataclass(frozen=True, slots=True)
class Job:
    """One design of one edition, on its way to the press."""

    order: Order
    edition: Edition
    design: Design
    case: Case
    shop: Shop
    setter: Setter
    is_default: bool

    def tell(self, stage: str) -> None:
        """Say which stage the job has reached."""
        self.order.tell(stage, self.design.name)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets of the design; the first is the main one."""
        sheets = design.sheets_of(self.design)
        return sheets if self.order.singles else sheets[:1]

    @property
    def photo_cache(self) -> Path:
        """Where prepared photos are kept for the next run."""
        return self.order.project / ".printbook" / "photos"

    def outputs(self, sheet: str) -> press.Outputs:
        """Where the files of a sheet go."""
        order = self.order
        return press.Outputs(
            order.output or order.project / "build",
            self.edition.folder.name,
            self.design.name,
            order.target,
            part="" if sheet == self.sheets[0] else sheet,
            is_default=self.is_default,
        )


def open_jobs(order: Order, shop: Shop) -> tuple[tuple[Job, ...], tuple[Finding, ...]]:
    """Read the copy, the faces, and the designs that the copy is to be set in."""
    project = order.project
    chosen = content.choose(project, order.edition)
    order.tell("read", chosen.folder.name)
    edition, advice = content.read_edition(chosen.folder, root=project)
    case = shop.case(project)
    setter = shop.setter(case, edition.names)
    names = order.designs or chosen.designs or design.known_designs(project)
    designs = [design.read_design(project, name) for name in names]
    return tuple(
        Job(order, edition, one, case, shop, setter, chosen.is_default)
        for one in designs
    ), advice
