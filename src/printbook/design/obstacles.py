"""What a style sheet may ask for that pages set by masters cannot hold."""

import re

from printbook.design.cascade import hangs_on_place

__all__ = ["sheet_obstacle"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PAGES = re.compile(r"@page\b[^{]*\{(?:[^{}]|\{[^{}]*\})*\}")
_IN_SHEETS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("footnote", re.compile(r"float\s*:\s*footnote|@footnote")),
    ("running", re.compile(r"running\s*\(|element\s*\(")),
    ("fixed", re.compile(r"position\s*:\s*fixed")),
    ("target", re.compile(r"target-(?:counters|text)\s*\(")),
    (
        "target",
        re.compile(
            r"target-counter\s*\((?!\s*attr\(\s*[-\w]+(?:\s+url)?\s*\)\s*,\s*page\s*\))"
        ),
    ),
)
_OUTSIDE_PAGES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "counter",
        re.compile(r"(?<![-\w])counters?\s*\(|counter-(?:reset|set|increment)"),
    ),
    ("--pb-block-step", re.compile("--pb-block-step")),
)
_INSIDE_PAGES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("page counter", re.compile(r"counter-(?:reset|set|increment)")),
    ("page sequence", re.compile(r":nth\((?!\s*1\s+of\b)")),
)


def sheet_obstacle(css: str) -> str:
    """The first thing a style sheet asks for that masters cannot hold; else empty."""
    plain = _COMMENT.sub("", css)
    of_pages = " ".join(_PAGES.findall(plain))
    searched = (
        (_IN_SHEETS, plain),
        (_OUTSIDE_PAGES, _PAGES.sub("", plain)),
        (_INSIDE_PAGES, of_pages),
    )
    for rules, text in searched:
        for name, pattern in rules:
            if pattern.search(text):
                return name
    return "selector" if hangs_on_place(css) else ""
