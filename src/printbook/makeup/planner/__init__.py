"""Page make-up 版面编排: finds where every story of a newspaper page can stand."""

from printbook.makeup.planner.nouns import (
    Demand,
    Fixed,
    Page,
    PagePlan,
    Picture,
    Placed,
    Shape,
)
from printbook.makeup.planner.refusal import Refusal, refuse
from printbook.makeup.planner.search import Allowance, plan_page

__all__ = [
    "Allowance",
    "Demand",
    "Fixed",
    "Page",
    "PagePlan",
    "Picture",
    "Placed",
    "Refusal",
    "Shape",
    "plan_page",
    "refuse",
]
