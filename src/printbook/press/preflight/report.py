"""What preflight found, for programs (JSON) and for people (a page with pictures)."""

import base64
import json
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium

from printbook.messages import Language
from printbook.press.preflight.fault import CHECKS, Fault, State
from printbook.press.preflight.inspecting import Flight
from printbook.units import MM

__all__ = ["as_html", "as_json"]

_SCHEMA = 1
_PPI = 60
_QUALITY = 60
# More pages are named, not shown.
_MOST_SHOWN = 40
_STATES: dict[State, tuple[str, str]] = {
    "pass": ("pass", "合格"),
    "fail": ("fail", "不合格"),
    "not checked": ("not checked", "未检查"),
    "not asked": ("not asked", "不要求"),
}
_INK_HEADS = (
    ("page", "页"),
    ("by", "工具"),
    ("heaviest thousandth", "最重千分之一"),
    ("maximum", "最大"),
)
_STYLE = """
body { font: 15px/1.6 sans-serif; max-width: 76em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.4em; } th, td { text-align: left; padding: .15em .8em .15em 0; }
td, th { border-bottom: 1px solid #ddd; vertical-align: top; }
.error { color: #b00020; } .warning { color: #8a5a00; } .note { color: #555; }
.sheet { position: relative; display: inline-block; margin: 1em 0; }
.sheet img { border: 1px solid #999; max-width: none; }
.box { position: absolute; border: 2px solid; box-sizing: border-box; }
.box b { position: absolute; left: 0; top: -1.5em; background: #fff; padding: 0 .3em; }
figure { display: inline-block; margin: .5em; } figure img { border: 1px solid #999; }
small { color: #666; }
"""


def as_json(flight: Flight) -> str:
    """The report for programs: schema 1."""
    faults = flight.faults
    counts = {
        name: sum(one.finding.severity == name for one in faults)
        for name in ("error", "warning", "note")
    }
    report = {
        "schema": _SCHEMA,
        "file": flight.file,
        "sha256": flight.sha256,
        "profile": flight.profile,
        "pages": flight.pages,
        "result": "fail" if counts["error"] else "pass",
        "counts": counts,
        "checks": [
            {"id": one.check, "state": one.state, "missing": one.not_checked}
            for one in flight.outcomes
        ],
        "findings": [_entry(one) for one in faults],
        "ink": [
            {
                "tool": one.tool,
                "page": one.page,
                "tac_p999": one.p999,
                "tac_max": one.most,
                "over_share": round(one.over, 6),
                "mean": one.mean,
            }
            for one in flight.ink
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _entry(one: Fault) -> dict[str, Any]:
    said = one.finding
    box = None if one.box is None else [round(value / MM, 2) for value in one.box]
    return {
        "id": one.check,
        "code": said.code,
        "severity": said.severity,
        "page": one.page,
        "bbox_mm": box,
        "object": one.thing or None,
        "source": str(said.source) if said.source else None,
        "values": dict(said.values),
        "message_en": said.message("en"),
        "message_zh": said.message("zh"),
        "fix_en": said.hint("en"),
        "fix_zh": said.hint("zh"),
    }


def as_html(flight: Flight, pdf: bytes, language: Language) -> str:
    """The report for people: a page of its own, the file's pages with boxes."""
    title = escape(f"{flight.file} · {flight.profile}")
    head = f'<!doctype html><html lang="{"zh-CN" if language == "zh" else "en"}">'
    body = "\n".join(
        (
            f"<h1>{title}</h1>",
            _table(flight, language),
            *_listed(flight, language),
            _ink(flight, language),
            *_shown(flight, pdf),
        )
    )
    return (
        f'{head}<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
        f"\n{body}\n</html>\n"
    )


def _table(flight: Flight, language: Language) -> str:
    at = 1 if language == "zh" else 0
    rows = []
    for one in flight.outcomes:
        state = _STATES[one.state][at]
        state += f" ({escape(one.not_checked)})" if one.not_checked else ""
        says = CHECKS[one.check][at]
        rows.append(f"<tr><th>{one.check}<td>{says}<td>{state}<td>{len(one.faults)}")
    return f"<table>{''.join(rows)}</table>"


def _ink(flight: Flight, language: Language) -> str:
    """The ink of every page, and where it lies thick."""
    if not flight.ink:
        return ""
    at = 1 if language == "zh" else 0
    heads = "".join(f"<th>{one[at]}" for one in _INK_HEADS)
    rows = "".join(
        f"<tr><td>{one.page}<td>{one.tool}<td>{one.p999} %<td>{one.most} %"
        for one in sorted(flight.ink, key=lambda one: (one.page, one.tool))
    )
    maps = "".join(
        f"<figure><figcaption>{one.page}</figcaption>{_embedded(one.picture, 'png')}"
        "</figure>"
        for one in flight.ink
        if one.picture
    )
    title = CHECKS["C02"][at]
    return (
        f"<details><summary>{title}</summary><table><tr>{heads}{rows}</table>"
        f'<div class="maps">{maps}</div></details>'
    )


def _embedded(picture: bytes, kind: str) -> str:
    coded = base64.b64encode(picture).decode("ascii")
    return f'<img src="data:image/{kind};base64,{coded}" alt="">'


def _listed(flight: Flight, language: Language) -> Iterator[str]:
    yield "<ol>"
    for one in flight.faults:
        said = one.finding
        place = f" <code>{escape(str(said.source))}</code>" if said.source else ""
        yield (
            f'<li class="{said.severity}">{one.check} {escape(said.message(language))}'
            f"{place}<br><small>{escape(said.hint(language))}</small></li>"
        )
    yield "</ol>"


def _shown(flight: Flight, pdf: bytes) -> Iterator[str]:
    """Every page that has a box to show."""
    numbered = list(enumerate(flight.faults, 1))
    pages = sorted({one.page for _, one in numbered if one.page and one.box})
    document = pdfium.PdfDocument(pdf)
    try:
        for number in pages[:_MOST_SHOWN]:
            page = document[number - 1]
            picture, height = _picture(page)
            boxes = "".join(
                _box(at, one, height)
                for at, one in numbered
                if one.page == number and one.box
            )
            yield f'<h2>{number}</h2><div class="sheet">{picture}{boxes}</div>'
            page.close()
    finally:
        document.close()


def _picture(page: Any) -> tuple[str, float]:
    image = page.render(scale=_PPI / 72).to_pil().convert("RGB")
    file = BytesIO()
    image.save(file, "JPEG", quality=_QUALITY)
    return _embedded(file.getvalue(), "jpeg"), page.get_height()


def _box(number: int, one: Fault, height: float) -> str:
    assert one.box is not None
    left, bottom, right, top = (value * _PPI / 72 for value in one.box)
    down = height * _PPI / 72 - top
    return (
        f'<div class="box {one.finding.severity}" style="left:{left:.0f}px;'
        f"top:{down:.0f}px;width:{max(right - left, 6):.0f}px;"
        f'height:{max(top - bottom, 6):.0f}px"><b>{number}</b></div>'
    )
