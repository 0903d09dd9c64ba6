"""What a plan costs, thing by thing: what a make-up editor would rather not have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from printbook.messages import Language

__all__ = ["REASONS", "Price", "Reason", "price_rows"]

Reason: TypeAlias = Literal[
    "blank",
    "looser",
    "tighter",
    "subheads",
    "figure",
    "small_head",
    "airy_head",
    "narrow_head",
    "beside",
    "upright",
    "split",
    "cropped",
    "picture_size",
    "boxed",
    "shape",
    "order",
    "gutter",
]

REASONS: Mapping[Reason, Mapping[Language, str]] = MappingProxyType(
    {
        "blank": {"en": "blank line at the end", "zh": "文末空行"},
        "looser": {"en": "lines set looser", "zh": "排松"},
        "tighter": {"en": "lines set tighter", "zh": "排紧"},
        "subheads": {"en": "subheads added", "zh": "加小标题"},
        "figure": {"en": "key figure added", "zh": "加数字框"},
        "small_head": {"en": "headline smaller than its rank", "zh": "标题偏小"},
        "airy_head": {"en": "spare row in the headline", "zh": "标题多占一行"},
        "narrow_head": {"en": "headline in one column", "zh": "标题过窄"},
        "beside": {"en": "headline beside the text", "zh": "串文题"},
        "upright": {"en": "headline set upright", "zh": "竖题"},
        "split": {"en": "legs off the columns", "zh": "破栏"},
        "cropped": {"en": "picture cropped", "zh": "照片裁切"},
        "picture_size": {"en": "picture too large or small", "zh": "照片大小不当"},
        "boxed": {"en": "boxed", "zh": "加框"},
        "shape": {"en": "block too long or too flat", "zh": "块形过长或过扁"},
        "order": {"en": "read before a weightier story", "zh": "次序颠倒"},
        "gutter": {"en": "gutter open from head to foot", "zh": "栏距通到底"},
    }
)
"""The words for what costs something, in the order of the story's parts."""

_LEAST = 0.005


@dataclass(frozen=True, slots=True)
class Price:
    """What one thing costs; `story` is empty for what concerns the page.

    A blank line is .5.
    """

    story: str
    reason: Reason
    price: float


def price_rows(
    prices: Iterable[Price], language: Language = "en"
) -> tuple[tuple[str, str, str], ...]:
    """Rows of item, story and price for a terminal, the dearest first.

    What a story pays more than once for one reason is one row; what comes to nothing
    has none.
    """
    sums: dict[tuple[Reason, str], float] = {}
    for one in prices:
        key = (one.reason, one.story)
        sums[key] = sums.get(key, 0.0) + one.price
    order = list(REASONS)
    dearest = sorted(
        sums.items(),
        key=lambda paid: (-round(paid[1], 2), order.index(paid[0][0]), paid[0][1]),
    )
    return tuple(
        (REASONS[reason][language], story or "–", f"{price:.2f}")
        for (reason, story), price in dearest
        if abs(price) >= _LEAST
    )
