"""Make-up 版面编排: an edition and a design become filled pages."""

from typing import TYPE_CHECKING

from printbook.doors import door
from printbook.makeup.anypage import make_up_page
from printbook.makeup.fill import Filled, Standing, fill, refill
from printbook.makeup.fitting import Fitting
from printbook.makeup.glyphs import leaves_of, missing_type
from printbook.makeup.headings import Heading, headings_of
from printbook.makeup.make_up import (
    LEAST_PAGES,
    MadeUp,
    MakingUp,
    faces_of,
    make_up,
    pictures_of,
)
from printbook.makeup.pagefaces import faces_for
from printbook.makeup.report import Copyfit, copyfit, is_fitting, report
from printbook.makeup.sense import knows_words
from printbook.makeup.setter import Setter
from printbook.makeup.sheet import template_context

if TYPE_CHECKING:
    from printbook.makeup.plan import read_plan, written_plan
    from printbook.makeup.planfile import PlanFile
    from printbook.makeup.planned import plan_pages, read_sheet
    from printbook.makeup.planning import propose, refit

__all__ = [
    "LEAST_PAGES",
    "Copyfit",
    "Filled",
    "Fitting",
    "Heading",
    "MadeUp",
    "MakingUp",
    "PlanFile",
    "Setter",
    "Standing",
    "copyfit",
    "faces_for",
    "faces_of",
    "fill",
    "headings_of",
    "is_fitting",
    "knows_words",
    "leaves_of",
    "make_up",
    "make_up_page",
    "missing_type",
    "pictures_of",
    "plan_pages",
    "propose",
    "read_plan",
    "read_sheet",
    "refill",
    "refit",
    "report",
    "template_context",
    "written_plan",
]

# Only a newspaper has a plan, and only to read one takes models of it.
__getattr__ = door(
    __name__,
    {
        "PlanFile": "planfile",
        "plan_pages": "planned",
        "propose": "planning",
        "read_plan": "plan",
        "read_sheet": "planned",
        "refit": "planning",
        "written_plan": "plan",
    },
)
