"""Public tests of the web platform for CJK text, as facts; see tests/cases/README.md.

All cases stand on one page, each in a block of its own, and are set once.
"""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from tests.fonts.square import SQUARE, cast_square

from printbook import design, makeup
from printbook.shop import Shop
from printbook.typography import Line
from printbook.typography.classes import MEMBERS, TypeClass

ROOT = Path(__file__).parents[2]
SUITE = json.loads((ROOT / "cases" / "wpt_css_text.json").read_text(encoding="utf-8"))
CSS = (
    "@page { size: 100cm 2000cm; margin: 0 } body { margin: 0 }"
    f"body > div {{ font: 20px/1 '{SQUARE}'; margin: 0; text-indent: 0 }}"
)
OPENING = frozenset(MEMBERS[TypeClass.OPEN])
UNSEEN = str.maketrans("", "", "\u200d\u2060\ufeff")
# A measure is a hundredth of a point wider than it says.
SLACK = 0.002

Case: TypeAlias = Mapping[str, Any]


def _cases() -> Iterator[Case]:
    """Every case, those of several characters once for each."""
    for case in SUITE["cases"]:
        for character in case.get("each", " "):
            yield _filled(case, character)


def _filled(value: Any, character: str) -> Any:
    if isinstance(value, dict):
        return {key: _filled(one, character) for key, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, character) for one in value]
    return value.replace("{}", character) if isinstance(value, str) else value


CASES = tuple(_cases())


def _page() -> str:
    rules, blocks = "", ""
    for number, case in enumerate(CASES):
        width = case.get("width")
        measure = "white-space: nowrap" if width is None else f"width: {width}em"
        rules += f".c{number} {{ {case.get('css', '')}; {measure} }}\n"
        language = case.get("lang", "en")
        blocks += f'<div class="c{number}" lang="{language}">{case["html"]}</div>'
    return f"<style>{rules}</style>{blocks}"


@pytest.fixture(scope="module")
def lines_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[int, Sequence[Line]]:
    """The lines of every case, by its number."""
    root = tmp_path_factory.mktemp("web-platform")
    shutil.copytree(ROOT / "fonts", root / "fonts", ignore=_no_code)
    cast_square(root / "fonts")
    shop = Shop()
    folder = design.folder_of(root, None, ())
    sheets = design.given_sheets((CSS,), folder)
    written = design.open_written(_page(), folder, sheets, shop.yard)
    made = makeup.make_up_page(written, shop.setter(shop.case(root)), "flow")
    found: dict[int, list[Line]] = {number: [] for number in range(len(CASES))}
    for one in made.filled.standing:
        block = one.leaf.element if one.leaf.block is None else one.leaf.block
        found[int(block.attrib["class"][1:])].extend(one.galley.lines)
    for poured in made.filled.poured:
        for placed in (placed for frame in poured.frames for placed in frame):
            found[int(placed.leaf.element.attrib["class"][1:])].append(placed.line)
    return found


_no_code = shutil.ignore_patterns("*.py", "__pycache__")


def _shown(line: Line) -> str:
    return line.text.translate(UNSEEN).strip(" ")


def _bodies(text: str, em: str, middle: str) -> Iterator[float]:
    """The left edges of bodies: a mark of a full em has its blank where it is used."""
    pen = 0.0
    for character, width in zip(text, em, strict=True):
        is_full = width == "F"
        blank = 0.5 * (character in OPENING) + 0.25 * (character in middle)
        yield pen + blank * is_full
        pen += 1.0 if is_full else 0.5


def _gaps(line: Line) -> list[float]:
    ends = [x + advance for x, advance in zip(line.x, line.advance, strict=True)]
    starts = line.x[1:]
    return [start - end for end, start in zip(ends, starts, strict=False)]


def _check_lines(case: Case, lines: Sequence[Line]) -> None:
    assert [_shown(line) for line in lines] == case["lines"]


def _check_em(case: Case, lines: Sequence[Line]) -> None:
    for line, em in zip(lines, case["em"], strict=True):
        expected = list(_bodies(line.text, em, case["middle"]))
        assert list(line.x) == pytest.approx(expected, abs=SLACK)


def _check_gaps(case: Case, lines: Sequence[Line]) -> None:
    (line,) = lines
    for gap, expected in zip(_gaps(line), case["gaps"], strict=True):
        assert expected is None or gap == pytest.approx(expected, abs=SLACK)


def _check_advances(case: Case, lines: Sequence[Line]) -> None:
    (line,) = lines
    assert list(line.advance) == pytest.approx(case["advances"], abs=SLACK)


def _check_starts(case: Case, lines: Sequence[Line]) -> None:
    assert lines[0].x[0] == pytest.approx(case["starts"], abs=SLACK)


def _check_ends(case: Case, lines: Sequence[Line]) -> None:
    found = [edge for line in lines for edge in (line.x[0], line.x[-1])]
    expected = [edge for pair in case["ends"] for edge in pair]
    assert found == pytest.approx(expected, abs=SLACK)


CHECKS = {
    "lines": _check_lines,
    "em": _check_em,
    "gaps": _check_gaps,
    "advances": _check_advances,
    "starts": _check_starts,
    "ends": _check_ends,
}


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=lambda n: f"{CASES[n]['test']}-{n}"
)
def test_public_case_of_the_web_platform(
    number: int, lines_of: Mapping[int, Sequence[Line]]
) -> None:
    case, lines = CASES[number], lines_of[number]
    asked = CHECKS.keys() & case.keys()
    assert asked
    assert lines
    for key in asked:
        CHECKS[key](case, lines)


def test_what_is_judged_outside_has_its_reason() -> None:
    run = {case["test"] for case in SUITE["cases"]}
    outside = [one["test"] for one in SUITE["outside"]]
    assert not run & set(outside)
    assert all(one["why"] for one in SUITE["outside"])
    assert all(a != b for a, b in pairwise(sorted(outside)))
