"""Growth curves as an SVG: a figure against pages, a line for every way."""

from collections.abc import Mapping, Sequence
from html import escape

Point = tuple[float, float]

_WIDTH, _HEIGHT = 320, 220
_LEFT, _TOP, _RIGHT, _BOTTOM = 44, 24, 96, 30
_COLOURS = ("#b3202a", "#d98b1f", "#2b6cb0", "#3f7d4e", "#6b4f9a")


def curves(charts: Mapping[str, Mapping[str, Sequence[Point]]]) -> str:
    """The charts side by side; both axes begin at nought."""
    width = _WIDTH * len(charts)
    drawn = "".join(
        f'<g transform="translate({_WIDTH * number} 0)">{_chart(title, lines)}</g>'
        for number, (title, lines) in enumerate(charts.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" '
        f'font-family="sans-serif" font-size="10"><rect width="{width}" '
        f'height="{_HEIGHT}" fill="#fff"/>{drawn}</svg>\n'
    )


def _chart(title: str, lines: Mapping[str, Sequence[Point]]) -> str:
    most_x = max(x for line in lines.values() for x, _ in line)
    most_y = max(y for line in lines.values() for _, y in line)
    wide, high = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def at(x: float, y: float) -> tuple[float, float]:
        return _LEFT + x / most_x * wide, _TOP + high - y / most_y * high

    foot = _TOP + high
    parts = [
        f'<text x="{_LEFT}" y="14" font-weight="bold">{escape(title)}</text>',
        f'<path d="M{_LEFT} {_TOP}V{foot}h{wide}" fill="none" stroke="#888"/>',
        f'<text x="{_LEFT - 4}" y="{_TOP + 8}" text-anchor="end">{most_y:.4g}</text>',
        f'<text x="{_LEFT - 4}" y="{foot}" text-anchor="end">0</text>',
        f'<text x="{_LEFT + wide}" y="{foot + 14}" text-anchor="end">'
        f"{most_x:.0f} pages</text>",
    ]
    for (name, line), colour in zip(lines.items(), _COLOURS, strict=False):
        points = [at(x, y) for x, y in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        x, y = points[-1]
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" '
            f'stroke-width="1.5"/><text x="{x + 4:.1f}" y="{y + 3:.1f}" '
            f'fill="{colour}">{escape(name)}</text>'
        )
    return "".join(parts)
