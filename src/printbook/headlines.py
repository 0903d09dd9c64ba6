"""The headlines of an edition in each of its designs, and how else they might break."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook import design, makeup
from printbook.jobs import Order, open_jobs
from printbook.makeup import Heading
from printbook.shop import Shop

__all__ = ["DesignHeadings", "headlines"]


@dataclass(frozen=True, slots=True)
class DesignHeadings:
    """The headlines of one design, in reading order."""

    design: str
    headings: tuple[Heading, ...]


def headlines(
    project: Path, *, edition: str | None = None, designs: Sequence[str] = ()
) -> tuple[DesignHeadings, ...]:
    """Every headline of more than one line; PrintbookError as `build` raises it."""
    order = Order(project, edition, tuple(designs))
    found = []
    for job in open_jobs(order, Shop())[0]:
        plan = None
        if job.design.making == "frames":
            plan, _ = makeup.plan_pages(
                job.edition, job.design, job.setter, root=project
            )
        sheet = design.sheets_of(job.design)[0]
        made = makeup.make_up(job.edition, job.design, plan, sheet, job.setter)
        headings = tuple(makeup.headings_of(made, job.setter))
        found.append(DesignHeadings(job.design.name, headings))
    return tuple(found)
