"""The specimen's pages as HTML: a rule, and beside it what it does."""

from collections.abc import Iterable
from html import escape

from printbook.specimen.features import FEATURES, Feature

__all__ = ["specimen_html"]

# Characters of nine points; fewer than so many leave room for a second column.
_SIZE, _HALF = 9, 16
_STYLE = """
@page { size: 148mm 210mm; margin: 16mm 12mm 14mm;
  @bottom-right { content: counter(page); font: 400 8pt/12pt "Noto Serif SC" }
  @bottom-left { content: "printbook 样张"; font: 400 8pt/12pt "LXGW WenKai" } }
html { font: 400 9pt/15pt "Noto Serif SC"; color: device-cmyk(0 0 0 1) }
body, h1, h2, p, section { margin: 0; padding: 0 }
section { break-before: page }
section.first { break-before: auto }
h1 { font: 900 17pt/24pt "Noto Serif SC"; bookmark-level: 1 }
.english { font: 400 9pt/14pt "Noto Sans SC"; margin-bottom: 9pt;
  border-bottom: 0.5pt solid }
.big { font: 900 19pt/26pt "Noto Serif SC"; width: 266pt; margin-bottom: 4pt }
.columns { columns: 2; column-gap: 24pt; column-fill: auto; height: 440pt }
.shown { margin-bottom: 9pt; break-inside: avoid }
.rule { font: 400 7.5pt/12pt "Noto Sans SC"; color: device-cmyk(0 1 1 .1);
  text-align: start }
.result { text-align: justify }
.down { font: 900 19pt/26pt "Noto Serif SC"; margin: 0 0 0 6pt }
"""


def specimen_html(features: Iterable[Feature] = FEATURES) -> str:
    """The specimen as a page of HTML, for `printbook.render`."""
    shown = tuple(features)
    pages = "".join(_page(number, one) for number, one in enumerate(shown))
    rules = "".join(map(_rules, shown))
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>printbook 样张</title><style>{_STYLE}{rules}</style></head>"
        f"<body>{pages}</body></html>"
    )


def _rules(one: Feature) -> str:
    """The declarations for a part of a paragraph, which no attribute can hold."""
    if not one.part:
        return ""
    return "".join(
        f".{_name(one, rule)}::{one.part} {{ {rule} }}\n" for rule in one.declarations
    )


def _name(one: Feature, rule: str) -> str:
    return f"{one.part}-{one.declarations.index(rule)}"


def _page(number: int, one: Feature) -> str:
    source = f" · {escape(one.source)}" if one.source else ""
    shown = "".join(_shown(one, rule) for rule in one.declarations)
    if one.measure < _HALF:
        shown = f'<div class="columns">{shown}</div>'
    kind = "" if number else ' class="first"'
    return (
        f"<section{kind}><h1>{escape(one.name)}</h1>"
        f'<p class="english">{escape(one.english)}{source}</p>{shown}</section>'
    )


def _shown(one: Feature, rule: str) -> str:
    """A declaration beside a headline and a paragraph that it is given."""
    lang, text = f'lang="{one.language}"', one.markup or escape(one.text)
    big = escape(one.headline)
    if one.is_inline:
        text = text.replace("<span>", f'<span style="{escape(rule)}">')
        shown = f'<p class="result" {lang}>{text}</p>'
    elif one.part:
        name = _name(one, rule)
        shown = f'<p class="result {name}" {lang}>{text}</p>'
    elif "writing-mode" in rule:
        head = f'<h2 class="down">{big}</h2>' if big else ""
        shown = f'<div {lang} style="{escape(rule)}">{head}<p>{text}</p></div>'
    else:
        style = f"{escape(rule)}; width: {one.measure * _SIZE}pt"
        head = (
            f'<h2 class="big" {lang} style="{escape(rule)}">{big}</h2>' if big else ""
        )
        shown = f'{head}<p class="result" {lang} style="{style}">{text}</p>'
    return f'<div class="shown"><p class="rule">{escape(rule)}</p>{shown}</div>'
