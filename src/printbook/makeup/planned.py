"""The plan of an edition's newspaper pages: as its file has it, or found by search."""

from dataclasses import replace
from pathlib import Path

from printbook.content import Edition
from printbook.design.model import Design, Plan
from printbook.design.yard import CLOSED, Yard
from printbook.errors import ContentError
from printbook.findings import Finding, finding, has_errors
from printbook.makeup.plan import PlanSheet, is_complete, plan_of, read_planfile
from printbook.makeup.setter import Setter
from printbook.makeup.wishes import wish_faults

__all__ = ["plan_pages", "read_sheet"]


def plan_pages(
    edition: Edition,
    design: Design,
    setter: Setter,
    *,
    root: Path,
    yard: Yard = CLOSED,
) -> tuple[Plan, tuple[Finding, ...]]:
    """Where every block of an edition stands, by its file or by search.

    Raises ContentError with every finding, of a file that is wrong as of a page that
    cannot be.
    """
    sheet = read_sheet(edition, design, root=root)
    if is_complete(sheet, edition, design):
        return plan_of(sheet, edition, design)
    # Brought in here: a page whose file places every block needs no planner.
    from printbook.makeup.planning import propose

    proposals = propose(sheet, edition, design, setter, yard=yard)
    choose, count = sheet.model.choose, len(proposals)
    findings = sheet.findings
    if choose > count:
        place = sheet.places.get(("choose",))
        findings += (finding("PB4159", place, choose=choose, count=count),)
    return proposals[min(choose, count) - 1].plan, findings


def read_sheet(edition: Edition, design: Design, *, root: Path) -> PlanSheet:
    """The plan's file, all its wishes sound; ContentError with every finding."""
    sheet = read_planfile(edition, design, root=root)
    found = (*sheet.findings, *wish_faults(sheet, edition, design))
    if has_errors(found):
        raise ContentError(*found)
    return replace(sheet, findings=found)
