"""Page make-up 版面编排: finds where every story of a newspaper page can stand."""

from printbook.makeup.planner.cells import (
    Cells,
    figure_of,
    head_of,
    legs_of,
    pictures_of,
    text_of,
)
from printbook.makeup.planner.nouns import (
    REASONS,
    Demand,
    Fixed,
    Form,
    Head,
    Page,
    PagePlan,
    Picture,
    PictureSize,
    Placed,
    Price,
    Setting,
    Shape,
)
from printbook.makeup.planner.refusal import (
    Refusal,
    explain,
    has_plan,
    most_tries,
    refuse,
)
from printbook.makeup.planner.remedies import Remedy
from printbook.makeup.planner.scene import least_area
from printbook.makeup.planner.search import Allowance, plan_page, resize

__all__ = [
    "REASONS",
    "Allowance",
    "Cells",
    "Demand",
    "Fixed",
    "Form",
    "Head",
    "Page",
    "PagePlan",
    "Picture",
    "PictureSize",
    "Placed",
    "Price",
    "Refusal",
    "Remedy",
    "Setting",
    "Shape",
    "explain",
    "figure_of",
    "has_plan",
    "head_of",
    "least_area",
    "legs_of",
    "most_tries",
    "pictures_of",
    "plan_page",
    "refuse",
    "resize",
    "text_of",
]
