"""JLReq's tables 1, 2, 3 and 6, cell by cell; see tests/cases/README.md."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from printbook.typography import Line, TextStyle, compose

CASES = Path(__file__).parents[2] / "cases" / "jlreq_pairs.json"
HAN = "漢"
LEVEL = "jlreq-very-strict"
ALL: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))["cases"]
PAIRS = [case for case in ALL if "before_class" in case]
EDGES = [case for case in ALL if "class" in case]
# Am: appendix A has the same letters in both classes, and nothing in plain text tells
# a letter that is a unit (3.9.1): it is one word, without a gap.
JUDGED_WRONG = frozenset({"jlreq-cl-27-cl-25"})


def style(line_break: str = LEVEL, *, justify: bool = False) -> TextStyle:
    return TextStyle(
        language="ja",
        spacing="ja",
        line_break=line_break,
        indent=0,
        justify=justify,
        hyphenate=False,
    )


def pair_id(case: Mapping[str, Any]) -> str:
    return f"{case['before_class']}-{case['after_class']}[{case['text']}]"


def may_break(before: str, after: str, line_break: str = LEVEL) -> bool:
    """Whether a line that has room for no more ends between the two."""
    head = HAN * 6 + before
    (line,) = compose(head + after + HAN, measure=100, style=style(line_break)).lines
    at = len(head)
    measure = line.x[at - 1] + (0 if before == " " else line.advance[at - 1])
    rest = line.x[-1] + line.advance[-1] - line.x[at]
    copy = head + after + HAN + HAN * int(measure - rest)
    lines = compose(copy, measure=measure, style=style(line_break)).lines
    stops = (at, at - 1) if before == " " else (at,)
    return any(line.stop in stops for line in lines)


def pressed_and_widened(text: str) -> Iterator[Line]:
    copy = f"{HAN * 3}、{HAN * 3}{text}{HAN * 6}" * 5
    for tenth in range(80, 200, 7):
        galley = compose(copy, measure=tenth / 10, style=style(justify=True))
        yield from (line for line in galley.lines if text in line.text)


def gaps_in(lines: Iterator[Line], text: str) -> Iterator[float]:
    for line in lines:
        at = line.text.index(text)
        yield line.x[at + 1] - line.x[at] - line.advance[at]


@pytest.mark.parametrize("case", PAIRS, ids=pair_id)
def test_a_pair_stands_apart_and_parts_as_jlreq_has_it(case: Mapping[str, Any]) -> None:
    text, expect = case["text"], case["expect"]
    (line,) = compose(HAN + text + HAN, measure=100, style=style()).lines
    gap = line.x[2] - line.x[1] - line.advance[1]
    found = {"gap_em": gap, "break_allowed": may_break(*text)}
    wrong = {key for key in found if key in expect and found[key] != expect[key]}
    assert bool(wrong) is (case["id"] in JUDGED_WRONG)


@pytest.mark.parametrize("case", EDGES, ids=lambda case: case["class"])
def test_a_class_stands_at_the_edges_where_jlreq_lets_it(
    case: Mapping[str, Any],
) -> None:
    text, expect = case["text"], case["expect"]
    if "allowed_at_line_start" in expect:
        assert may_break("", text) is expect["allowed_at_line_start"]
    if "allowed_at_line_end" in expect:
        assert may_break(text, "") is expect["allowed_at_line_end"]
    if "start_gap_em" in expect:
        (line,) = compose(text + HAN, measure=100, style=style()).lines
        assert line.x[0] == (expect["start_gap_em"])


@pytest.mark.parametrize(
    "case",
    [
        case
        for case in PAIRS
        if "shrink_to_em" in case["expect"] and case["id"] not in JUDGED_WRONG
    ],
    ids=pair_id,
)
def test_a_blank_is_pressed_no_further_than_jlreq_lets_it(
    case: Mapping[str, Any],
) -> None:
    gaps = list(gaps_in(pressed_and_widened(case["text"]), case["text"]))
    assert all(gap >= case["expect"]["shrink_to_em"] - 0.035 for gap in gaps)


@pytest.mark.parametrize("mark", "。．")
def test_a_stop_keeps_its_em_in_the_line(mark: str) -> None:
    gaps = list(gaps_in(pressed_and_widened(mark + HAN), mark + HAN))
    assert gaps
    assert min(gaps) >= 0.5


@pytest.mark.parametrize(
    ("level", "starts", "parts"),
    [
        ("jlreq-very-strict", "", ()),
        ("jlreq-strict", "々ーぁッ", ()),
        ("jlreq-loose", "々ーぁッ‐〜・", ("……", "5％")),
        ("jlreq-very-loose", "々ーぁッ‐〜・ゝ！？：；", ("……", "5％", "￥5", "——")),
    ],
)
def test_each_level_frees_more(level: str, starts: str, parts: tuple[str, ...]) -> None:
    watched = "々ーぁッ‐〜・ゝ！？：；」。、"
    assert "".join(c for c in watched if may_break("", c, level)) == starts
    pairs = ("……", "5％", "￥5", "——", "11", "AA")
    assert tuple(pair for pair in pairs if may_break(pair[0], pair[1], level)) == parts
