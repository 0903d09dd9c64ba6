"""What a plan costs, thing by thing: what a make-up editor would rather not have."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from printbook.makeup.planner import Price
from printbook.messages import Language

__all__ = ["REASONS", "price_rows"]

REASONS: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "blank": {"en": "blank line at the end", "zh": "文末空行"},
        "setting": {"en": "lines bought, columns broken", "zh": "排松、破栏"},
        "head": {"en": "headline not of its rank", "zh": "标题大小不合分量"},
        "form": {"en": "headline beside or upright", "zh": "串文题、竖题"},
        "box": {"en": "boxed", "zh": "加框"},
        "crop": {"en": "picture cropped", "zh": "照片裁切"},
        "picture": {"en": "picture too large or small", "zh": "照片大小不当"},
        "figure": {"en": "key figure added", "zh": "加数字框"},
        "proportion": {"en": "block too long or too flat", "zh": "块形过长或过扁"},
        "order": {"en": "read before a weightier story", "zh": "次序颠倒"},
        "gutter": {"en": "gutter open from head to foot", "zh": "栏距通到底"},
        "boxes": {"en": "too many boxes", "zh": "框过多"},
        "dominant": {"en": "no dominant picture", "zh": "没有主照片"},
        "spread": {"en": "pictures close together", "zh": "照片挤在一处"},
        "mixed": {"en": "headlines all of one form", "zh": "标题形式单一"},
        "second": {"en": "second story not at lower right", "zh": "倒头条不在右下"},
        "first": {"en": "first story not at the head", "zh": "头条不在版头"},
    }
)
"""The words for the planner's reasons, in the order of the story's parts."""

_LEAST = 0.005


def price_rows(
    prices: Iterable[Price], language: Language = "en"
) -> tuple[tuple[str, str, str], ...]:
    """Rows of item, story and price for a terminal, the dearest first.

    What a story pays more than once for one reason is one row; what comes to nothing
    has none.
    """
    sums: dict[tuple[str, str], float] = {}
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
