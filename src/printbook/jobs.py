"""What is asked of the press, and the jobs that come of it: one for each design."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from printbook import content, design, makeup, press
from printbook.content import Edition
from printbook.content.project import Choice
from printbook.design import Design, Plan
from printbook.errors import UsageError
from printbook.findings import Finding, finding
from printbook.foundry import Case
from printbook.makeup import MakingUp, Setter
from printbook.shop import Shop
from printbook.targets import SCREEN, TARGETS, Target

__all__ = ["Job", "Order", "Progress", "open_jobs"]

Progress = Callable[[str, str], None]
"""Called with a stage of the press run and what it is working on."""


def _unheard(stage: str, what: str) -> None:
    """Progress that nobody follows."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: an edition, its designs and targets, where files go."""

    project: Path
    edition: str | None = None
    designs: tuple[str, ...] = ()
    output: Path | None = None
    keep_html: bool = False
    singles: bool = True
    """Whether the pages of a spread are made one by one as well."""
    making_up: MakingUp = "auto"
    targets: tuple[str, ...] = (SCREEN.name,)
    most_bytes: int = 0
    """The largest a file for e-mail may become, 0 for what the target says."""
    tell: Progress = field(default=_unheard, compare=False)


@dataclass(frozen=True, slots=True)
class Job:
    """One design of one edition for one target, on its way to the press."""

    order: Order
    edition: Edition
    design: Design
    case: Case
    shop: Shop
    setter: Setter
    is_default: bool
    target: Target

    def tell(self, stage: str) -> None:
        """Say which stage the job has reached."""
        self.order.tell(stage, self.design.name)

    @property
    def without_bleed(self) -> Design:
        """The design as all targets have it: what bleeds changes no plan."""
        return replace(self.design, bleeds=False)

    @property
    def planned_from(self) -> Hashable:
        """All that says where stories stand: for every target the same."""
        drawn = self.without_bleed
        asked = makeup.written_plan(self.edition, drawn)
        return self.edition, drawn, design.stamp_of(drawn), self.setter, asked

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets of the design that the target wants; the first is the main one."""
        sheets = design.sheets_of(self.design)
        if self.target.sheets == "pages":
            return sheets[-1:]
        is_all = self.target.sheets == "all" and self.order.singles
        return sheets if is_all else sheets[:1]

    @property
    def profile(self) -> "press.Profile":
        """The printing condition: the house's, else the design's."""
        name = self.target.profile or self.design.profile or press.USUAL_PROFILE
        return press.open_profile(name, self.order.project, self.target.ink_limit)

    @property
    def inks(self) -> "press.Profile | None":
        """What photos are separated for, None where they stay light."""
        return self.profile if self.target.is_cmyk else None

    def brief(
        self, sheet: str, plan: Plan | None, told: Sequence[Finding]
    ) -> "press.Brief":
        """What is to be made of the painted sheet, of which this was told."""
        target, page = self.target, self.design.page
        names = (self.edition.folder.name, self.design.name, sheet)
        across = self.design.pages if sheet == "spread" else 1
        is_archive = target.standard == "a-3b"
        return press.Brief(
            target,
            self.profile,
            self.edition.date,
            " ".join(names),
            (page.width * across, page.height),
            page.bleed,
            folds=design.folds_of(self.design, sheet),
            spots=design.spots_of(self.design)[0],
            attached=content.sources_of(self.edition) if is_archive else {},
            guides=press.guides_of(self.design, sheet, plan, told),
        )

    @property
    def photo_cache(self) -> Path:
        """Where prepared photos are kept for the next run."""
        return self.order.project / ".printbook" / "photos"

    def _page_names(self) -> Iterator[str]:
        """What the printer calls the pages; a double truck has two numbers: A04-05."""
        each = self.design.numbered // self.design.pages
        for page in range(self.design.pages):
            own = self.edition.pages[page * each : (page + 1) * each]
            numbers = "-".join(f"{number:02}" for number in own)
            yield f"{self.edition.date:%Y%m%d}-A{numbers}.pdf"

    def outputs(self, sheet: str) -> "press.Outputs":
        """Where the files of a sheet go."""
        order = self.order
        return press.Outputs(
            order.output or order.project / "build",
            self.edition.folder.name,
            self.design.name,
            self.target,
            part="" if sheet == self.sheets[0] else sheet,
            is_default=self.is_default,
            imposition=self.design.imposition,
            is_right_bound=self.design.binding == "right",
            page_names=tuple(self._page_names()),
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
    pages = len(edition.pages)
    designs = [design.read_design(project, name).with_pages(pages) for name in names]
    advice += tuple(one for each in designs for one in design.spots_of(each)[1])
    targets = tuple(_targets(order, chosen))
    _hold_made_for(designs, targets)
    is_default = chosen.is_default
    jobs = [
        Job(
            order,
            edition,
            replace(one, bleeds=target.bleeds),
            case,
            shop,
            setter,
            is_default,
            target,
        )
        for one in designs
        for target in targets
        if target.name in (SCREEN.name, *one.targets)
    ]
    return tuple(jobs), advice


def _targets(order: Order, chosen: Choice) -> Iterator[Target]:
    """The targets asked for, as the house wants them; UsageError for an unknown one."""
    for name in order.targets:
        if name not in TARGETS:
            known = ", ".join(TARGETS)
            raise UsageError(finding("PB5203", target=name, known=known))
        wishes: dict[str, Any] = dict(chosen.targets.get(name, {}))
        if order.most_bytes and TARGETS[name].most_bytes:
            wishes["most_bytes"] = order.most_bytes
        yield replace(TARGETS[name], **wishes)


def _hold_made_for(designs: Sequence[Design], targets: Sequence[Target]) -> None:
    """UsageError for a target that none of the designs is made for."""
    for target in targets:
        made = any(target.name in one.targets for one in designs)
        if target.name != SCREEN.name and not made:
            raise UsageError(finding("PB5204", target=target.name))
