"""The words on a dummy, in English and Chinese, and how much of a text has room."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias
from unicodedata import east_asian_width

from printbook.messages import Language
from printbook.units import Pt

__all__ = ["LEGEND", "WORDS", "cut", "readable", "width_of"]

Words: TypeAlias = Mapping[str, str]

# A narrow letter of a sans-serif is about so many ems wide, capitals and all.
_NARROW = 0.58
_WIDE = ("W", "F", "A")

LEGEND = (
    *("block", "head", "leg", "photo", "caption", "figure", "jump", "box", "fixed"),
    *("blank", "overset"),
)
"""What the legend explains, in order; each is a key of `WORDS`."""

WORDS: Mapping[Language, Words] = MappingProxyType(
    {
        "en": {
            "title": "Dummy: {design}",
            "page": "page {number}",
            "size": "{columns} col × {rows} rows",
            "level": "head {level} · ",
            "rows": "{count} rows",
            "caption.rows": "caption, {count} rows",
            "jump.to": "→ page {page}",
            "jump.from": " ← page {page}",
            "jump": "line of reference",
            "blank.lines": "{count} blank",
            "overset.lines": "{count} over",
            "block": "block of a story",
            "head": "headline",
            "leg": "text, leg by leg",
            "photo": "photo",
            "caption": "caption",
            "figure": "key figure",
            "box": "frame or tint",
            "fixed": "banner, fixed",
            "blank": "blank lines",
            "overset": "overset",
        },
        "zh": {
            "title": "版样：{design}",
            "page": "第 {number} 版",
            "size": "{columns} 栏 × {rows} 行",
            "level": "{level} 级 · ",
            "rows": "{count} 行",
            "caption.rows": "图说 {count} 行",
            "jump.to": "→ 第 {page} 个版面",
            "jump.from": " ← 第 {page} 个版面",
            "jump": "转版提示",
            "blank.lines": "空 {count} 行",
            "overset.lines": "溢 {count} 行",
            "block": "一组稿件",
            "head": "标题",
            "leg": "正文各栏，按走向编号",
            "photo": "照片",
            "caption": "图说",
            "figure": "数字框",
            "box": "加框、底色",
            "fixed": "通栏标题等固定内容",
            "blank": "空行",
            "overset": "溢排",
        },
    }
)


def readable(text: str) -> str:
    """The text without what no page can show, on one line."""
    return "".join(one if one.isprintable() else " " for one in text).strip()


def width_of(text: str, size: Pt) -> Pt:
    """About how wide the text is set in a sans-serif of that size."""
    ems = (1.0 if east_asian_width(one) in _WIDE else _NARROW for one in text)
    return sum(ems) * size


def cut(text: str, width: Pt, size: Pt) -> str:
    """As much of the text as the width holds; an ellipsis says that there is more."""
    if width_of(text, size) <= width:
        return text
    shorter = text
    while shorter and width_of(shorter + "…", size) > width:
        shorter = shorter[:-1]
    return shorter.rstrip() + "…" if shorter else ""
