"""The press run: read → plan → compose → prepare → paint → inspect → publish.

Read this page first: it names the stages in order and does nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook import content, design, foundry, makeup, paint, press
from printbook.content import Edition
from printbook.design import Design, Plan
from printbook.findings import Finding, has_errors, in_order
from printbook.foundry import Case
from printbook.makeup import MadeUp, Setter
from printbook.paint import Pulled
from printbook.targets import SCREEN, Target

__all__ = ["Artifact", "PressRun", "build", "check"]

Progress = Callable[[str, str], None]
"""Called with a stage of the press run and what it is working on."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file."""

    design: str
    target: str
    path: Path
    pages: int


@dataclass(frozen=True, slots=True)
class PressRun:
    """What a run made, and what should be known about it."""

    artifacts: tuple[Artifact, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for: an edition, its designs, and where the files go."""

    project: Path
    edition: str | None = None
    designs: tuple[str, ...] = ()
    output: Path | None = None
    keep_html: bool = False
    target: Target = SCREEN


@dataclass(frozen=True, slots=True)
class Job:
    """One design of one edition, on its way to the press."""

    order: Order
    edition: Edition
    design: Design
    case: Case
    setter: Setter
    is_default: bool
    tell: Progress


def build(
    project: Path,
    *,
    edition: str | None = None,
    designs: Sequence[str] = (),
    output: Path | None = None,
    keep_html: bool = False,
    progress: Progress | None = None,
) -> PressRun:
    """Take one edition from copy to press; raises PrintbookError when it cannot."""
    order = Order(project, edition, tuple(designs), output, keep_html)
    jobs, found = _read(order, progress or _unheard)
    artifacts: list[Artifact] = []
    for job in jobs:
        plan, advice = _plan(job)
        found += advice
        for sheet in design.sheets_of(job.design):
            run = _print(job, plan, sheet)
            found += run.findings
            artifacts += run.artifacts
    return PressRun(tuple(artifacts), in_order(found))


def check(project: Path, *, edition: str | None = None) -> tuple[Finding, ...]:
    """Everything that can be said of an edition before a page is painted."""
    jobs, found = _read(Order(project, edition), _unheard)
    for job in jobs:
        plan, advice = _plan(job)
        main, *_ = design.sheets_of(job.design)
        found += (*advice, *_compose(job, plan, main).findings)
    return in_order(found)


def _unheard(stage: str, what: str) -> None:
    """Progress that nobody follows."""


def _read(order: Order, tell: Progress) -> tuple[list[Job], list[Finding]]:
    """The copy, the faces, and the designs that the copy is to be set in."""
    project = order.project
    house = content.house(project)
    folder = content.find_edition(project, order.edition)
    is_default = folder == content.find_edition(project, None)
    tell("read", folder.name)
    edition, advice = content.read_edition(folder, root=project)
    case = foundry.open_case(project)
    setter = Setter(case, edition.names)
    names = order.designs or house.designs or design.known_designs(project)
    designs = [design.read_design(project, name) for name in names]
    jobs = [Job(order, edition, one, case, setter, is_default, tell) for one in designs]
    return jobs, list(advice)


def _plan(job: Job) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Where each story of a newspaper page stands; books need no plan."""
    if job.design.making != "frames":
        return None, ()
    job.tell("plan", job.design.name)
    return makeup.read_plan(job.edition, job.design, root=job.order.project)


def _compose(job: Job, plan: Plan | None, sheet: str) -> MadeUp:
    """A sheet of the design with all its lines made."""
    job.tell("compose", job.design.name)
    return makeup.make_up(job.edition, job.design, plan, sheet, job.setter)


def _print(job: Job, plan: Plan | None, sheet: str) -> PressRun:
    """One sheet: composed, its photos prepared, painted, inspected, published."""
    made = _compose(job, plan, sheet)
    if made.lacks_type:
        return PressRun((), made.findings)
    job.tell("prepare", job.design.name)
    pictures, advice = press.prepare_photos(
        makeup.pictures_of(job.edition),
        design.picture_boxes(made.page),
        target=job.order.target,
        cache=job.order.project / ".printbook" / "photos",
    )
    job.tell("paint", job.design.name)
    pulled = paint.pull(made, pictures, job.setter.declared)
    job.tell("inspect", job.design.name)
    names = [face.postscript_name for face in job.case.faces]
    faults = press.inspect(pulled, job.edition, omits=job.design.omits, fonts=names)
    found = (*made.findings, *advice, *pulled.findings, *faults)
    beside = _kept_html(job, sheet, made, pictures)
    artifacts = _publish(job, sheet, pulled, beside, is_whole=not has_errors(faults))
    return PressRun(artifacts, found)


def _kept_html(
    job: Job, sheet: str, made: MadeUp, pictures: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """The sheet as a browser shows it, with its photos, where that was asked for."""
    main, *_ = design.sheets_of(job.design)
    if not job.order.keep_html or sheet != main:
        return {}
    faces = makeup.faces_of(made, job.setter)
    return design.standalone(
        made.html, job.design, sheet, faces=faces, pictures=pictures
    )


def _publish(
    job: Job,
    sheet: str,
    pulled: Pulled,
    beside: Mapping[str, bytes],
    *,
    is_whole: bool,
) -> tuple[Artifact, ...]:
    """The sheet's files in their places; one that lacks text replaces no good one."""
    job.tell("publish", job.design.name)
    order, name = job.order, job.design.name
    main, *_ = design.sheets_of(job.design)
    outputs = press.Outputs(
        order.output or order.project / "build",
        job.edition.folder.name,
        name,
        order.target,
        part="" if sheet == main else sheet,
        is_default=job.is_default,
    )
    paths = outputs.publish(pulled, beside, is_whole=is_whole and not pulled.unread)
    return tuple(
        Artifact(name, order.target.name, path, pulled.pages) for path in paths
    )
