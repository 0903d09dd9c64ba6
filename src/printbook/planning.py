"""The plans of an edition's newspaper pages, in each of its designs."""

from collections.abc import Sequence
from pathlib import Path

from printbook import makeup
from printbook.errors import UsageError
from printbook.findings import finding
from printbook.jobs import Order, open_jobs
from printbook.makeup.proposals import Planned
from printbook.shop import Shop

__all__ = ["plan"]


def plan(
    project: Path,
    *,
    edition: str | None = None,
    designs: Sequence[str] = (),
    alternatives: int = 1,
) -> tuple[Planned, ...]:
    """Plans for every design that is made up in frames, so many of each at most.

    Raises ContentError with every finding, of a plan's file that is wrong as of a page
    that cannot be; UsageError where there is no such design.
    """
    found = []
    jobs, advice = open_jobs(Order(project, edition, tuple(designs)), Shop())
    newspapers = [job for job in jobs if job.design.making == "frames"]
    if not newspapers:
        names = ", ".join(job.design.name for job in jobs)
        raise UsageError(finding("PB4160", designs=names))
    for job in newspapers:
        sheet = makeup.read_sheet(job.edition, job.design, root=project)
        proposals = makeup.propose(sheet, job.edition, job.design, job.setter)
        findings = (*advice, *sheet.findings)
        chosen = proposals[:alternatives]
        found.append(Planned(job.edition, job.design, chosen, findings))
    return tuple(found)
