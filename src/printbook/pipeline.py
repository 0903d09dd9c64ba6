"""The press run: read → plan → compose → prepare → paint → finish → inspect → publish.

Read this page first: it names the stages in order and does nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from printbook import design, makeup, paint, press
from printbook.design import Plan
from printbook.errors import PrintbookError
from printbook.findings import Finding, has_errors, in_order
from printbook.jobs import Job, Order, Progress, open_jobs
from printbook.makeup import MadeUp, MakingUp
from printbook.paint import Pulled
from printbook.shop import Shop
from printbook.targets import SCREEN

__all__ = ["Artifact", "PressRun", "build", "check"]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file."""

    design: str
    target: str
    path: Path
    pages: int
    changed: tuple[int, ...]
    """The pages, from 1, that look otherwise than in the shop's last run; else all."""


@dataclass(frozen=True, slots=True)
class PressRun:
    """What a run made, and what should be known about it."""

    artifacts: tuple[Artifact, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Proofs:
    """清样 One sheet painted and inspected, and whether all of its text is there."""

    made: MadeUp
    plan: Plan | None
    pictures: Mapping[str, bytes]
    pulled: Pulled
    is_whole: bool


def build(
    project: Path,
    *,
    edition: str | None = None,
    designs: Sequence[str] = (),
    output: Path | None = None,
    keep_html: bool = False,
    singles: bool = True,
    making_up: MakingUp = "auto",
    targets: Sequence[str] = (),
    most_bytes: int = 0,
    progress: Progress | None = None,
    shop: Shop | None = None,
) -> PressRun:
    """Take one edition from copy to press; raises PrintbookError when it cannot.

    `targets` are names of `TARGETS`, by default the screen; `most_bytes` is the largest
    that a file for e-mail may become. Without `singles` a spread is not made page by
    page as well. A `shop` that stays open has much at hand from the last time.
    """
    order = Order(
        project, edition, tuple(designs), output, keep_html, singles, making_up
    )
    order = replace(order, most_bytes=most_bytes)
    if targets:
        order = replace(order, targets=tuple(targets))
    if progress:
        order = replace(order, tell=progress)
    artifacts: list[Artifact] = []
    found: list[Finding] = []
    for job, sheet, proofs in _proofs(order, shop or Shop(), found):
        artifacts += _publish(job, sheet, proofs)
    return PressRun(tuple(artifacts), in_order(found))


def check(
    project: Path,
    *,
    edition: str | None = None,
    progress: Progress | None = None,
    shop: Shop | None = None,
) -> tuple[Finding, ...]:
    """All that a build would say of an edition, and more; nothing is published.

    A newspaper page is held to the rules of make-up, which a build does not ask for.
    """
    order = Order(project, edition)
    if progress:
        order = replace(order, tell=progress)
    found: list[Finding] = []
    for job, sheet, proofs in _proofs(order, shop or Shop(), found):
        if sheet == job.sheets[0]:
            found += press.inspect_makeup(
                proofs.pulled,
                job.edition,
                job.design,
                proofs.plan,
                is_facing=sheet == "spread",
            )
    return in_order(found)


def _proofs(
    order: Order, shop: Shop, found: list[Finding]
) -> Iterator[tuple[Job, str, Proofs]]:
    """Every sheet that could be painted; what is to be said gathers in `found`.

    A stop takes along what was found before it.
    """
    try:
        jobs, advice = open_jobs(order, shop)
        found += advice
        for job in jobs:
            plan, advice = _plan(job)
            found += advice
            for sheet in job.sheets:
                findings, proofs = _fitted(job, plan, sheet)
                found += findings
                if proofs:
                    plan = proofs.plan
                    yield job, sheet, proofs
    except PrintbookError as stop:
        raise type(stop)(*found, *stop.findings) from stop


def _plan(job: Job) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Where each story of a newspaper page stands; books need no plan.

    Found once for all of the design's targets, which differ in nothing that it tells.
    """
    if job.design.making != "frames":
        return None, ()

    def planned() -> tuple[Plan, tuple[Finding, ...]]:
        job.tell("plan")
        return makeup.plan_pages(
            job.edition,
            job.without_bleed,
            job.setter,
            root=job.order.project,
            yard=job.shop.yard,
        )

    return job.shop.plans.recall(job.planned_from, planned)


def _fitted(
    job: Job, plan: Plan | None, sheet: str
) -> tuple[tuple[Finding, ...], Proofs | None]:
    """One sheet in a file that is no larger than its target allows."""
    for target in press.leaner(job.target):
        found, proofs = _proof(replace(job, target=target), plan, sheet)
        if proofs is None or not press.is_over(proofs.pulled.pdf, target):
            break
    if proofs is None:
        return found, None
    weight = press.weighed(proofs.pulled.pdf, job.target, target)
    return (*found, *weight), None if has_errors(weight) else proofs


def _proof(
    job: Job, plan: Plan | None, sheet: str
) -> tuple[tuple[Finding, ...], Proofs | None]:
    """One sheet composed, its photos prepared, painted, finished and inspected.

    A sheet that lacks type is not painted.
    """
    made, plan = _made_up(job, plan, sheet)
    if made.lacks_type:
        return (*made.findings, *design.style_faults(made.page, job.design)), None
    job.tell("prepare")
    pictures, advice = press.prepare_photos(
        makeup.pictures_of(job.edition),
        design.picture_boxes(made.page),
        target=job.target,
        cache=job.photo_cache,
        inks=job.inks,
    )
    job.tell("paint")
    pulled = paint.pull(made, pictures, job.setter.declared, with_looks=job.shop.keeps)
    told = (*made.findings, *advice, *pulled.findings)
    pulled, faults = _finish(job, sheet, plan, pulled, told)
    job.tell("inspect")
    names = [face.postscript_name for face in job.case.faces]
    omits, read = job.design.omits, job.shop.read
    faults += press.inspect(
        pulled, job.edition, made, omits=omits, fonts=names, read=read
    )
    is_whole = not (pulled.unread or has_errors(faults))
    styles = design.style_faults(made.page, job.design)
    found = (*told, *styles, *faults)
    return found, Proofs(made, plan, pictures, pulled, is_whole)


def _made_up(job: Job, plan: Plan | None, sheet: str) -> tuple[MadeUp, Plan | None]:
    """The sheet composed, and its plan: sized anew where copy has outgrown it."""

    def composed(plan: Plan | None) -> MadeUp:
        job.tell("compose")
        return makeup.make_up(
            job.edition,
            job.design,
            plan,
            sheet,
            job.setter,
            job.order.making_up,
            job.shop.yard,
        )

    made = composed(plan)
    if plan is None or not plan.refits or makeup.is_fitting(made.filled):
        return made, plan

    def refitted() -> Plan | None:
        job.tell("plan")
        root, yard = job.order.project, job.shop.yard
        return makeup.refit(
            job.edition, job.without_bleed, job.setter, root=root, yard=yard
        )

    anew = job.shop.refits.recall(job.planned_from, refitted)
    return (composed(anew), anew) if anew else (made, plan)


def _finish(
    job: Job, sheet: str, plan: Plan | None, pulled: Pulled, told: tuple[Finding, ...]
) -> tuple[Pulled, tuple[Finding, ...]]:
    """The sheet as its target asks for it, and what is wrong with that file."""
    if job.target.name == SCREEN.name:
        return pulled, ()
    job.tell("finish")
    brief = job.brief(sheet, plan, told)
    finished = press.finish(pulled.pdf, brief)
    return replace(pulled, pdf=finished), press.inspect_finished(finished, brief)


def _publish(job: Job, sheet: str, proofs: Proofs) -> tuple[Artifact, ...]:
    """The sheet's files in their places; one that lacks text replaces no good one."""
    job.tell("publish")
    beside: Mapping[str, bytes] = {}
    if job.order.keep_html and sheet == job.sheets[0]:
        faces = makeup.faces_of(proofs.made, job.setter)
        beside = design.standalone(
            proofs.made.html, job.design, sheet, faces=faces, pictures=proofs.pictures
        )
    outputs = job.outputs(sheet)
    if outputs.keeps_places:
        photos = makeup.pictures_of(job.edition)
        width = job.design.page.width
        kept = press.places_in(
            proofs.pulled.pdf, proofs.pictures, photos, proofs.plan, width
        )
        beside = {**beside, outputs.name_of(".places.json"): kept}
    paths = outputs.publish(proofs.pulled, beside, is_whole=proofs.is_whole)
    name, target, pages = job.design.name, job.target.name, proofs.pulled.pages
    seen = job.edition.folder, name, target, sheet
    changed = job.shop.changed(seen, proofs.pulled)
    return tuple(Artifact(name, target, path, pages, changed) for path in paths)
