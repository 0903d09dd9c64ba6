"""The cases of clreq and its kin, run through `compose`; see tests/cases/README.md."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from printbook.typography import Line, TextStyle, compose

CASES = Path(__file__).parents[2] / "cases"
HAN = "汉"
WIDE = 100
LEVELS = ("none", "basic", "gb", "strict")


@dataclass(frozen=True, slots=True)
class Fact:
    """One expectation of one case."""

    case: Mapping[str, Any]
    key: str

    @property
    def text(self) -> str:
        return str(self.case["text"])

    @property
    def expected(self) -> Any:
        return self.case["expect"][self.key]

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels to set it at: all where the rule holds at any."""
        level = self.case["style"].get("kinsoku", "any")
        return (level,) if level in LEVELS else LEVELS


def _read(name: str) -> list[dict[str, Any]]:
    found = json.loads((CASES / name).read_text(encoding="utf-8"))["cases"]
    assert isinstance(found, list)
    return found


def _waits_for(case: Mapping[str, Any]) -> str | None:
    """What the composer lacks for the case; None when it runs."""
    return "vertical setting" if case["style"].get("mode") == "vertical" else None


SUITES = (
    "clreq_rules.json",
    "luatexja_zh_styles.json",
    "xecjk_longpunct.json",
)
ALL = {name: _read(name) for name in SUITES}
# What a case says besides what it expects: alternatives that a style may choose.
TOLD_BY_OTHERS = {"expand_commonly_em": "a custom within expand_max_em"}


def _running(name: str) -> Iterator[dict[str, Any]]:
    return (case for case in ALL[name] if _waits_for(case) is None)


def test_no_case_is_left_out_unnoticed() -> None:
    waiting = Counter(
        reason
        for cases in ALL.values()
        for case in cases
        if (reason := _waits_for(case))
    )
    assert waiting == {"vertical setting": 4}
    assert len(list(_running("luatexja_zh_styles.json"))) == 147
    assert len(list(_running("clreq_rules.json"))) == 636
    assert len(list(_running("xecjk_longpunct.json"))) == 9


def _natural(text: str, level: str = "gb", language: str = "zh-CN") -> Line:
    """The text between two Han characters, on one line of natural width."""
    style = TextStyle(
        language=language, line_break=level, indent=0, justify=False, hyphenate=False
    )
    (line,) = compose(HAN + text + HAN, measure=WIDE, style=style).lines
    return line


def _may_break(before: str, after: str, level: str) -> bool:
    """Whether a line may end between the two.

    If it may, two full lines hold what takes three lines otherwise.
    """
    style = TextStyle(line_break=level, indent=0, justify=False, hyphenate=False)
    head = HAN * 6 + before
    tail = after + HAN
    (line,) = compose(head + tail, measure=WIDE, style=style).lines
    at = len(head)
    measure = line.x[at - 1] + line.advance[at - 1]
    rest = line.x[-1] + line.advance[-1] - line.x[at]
    copy = head + tail + HAN * int(measure - rest)
    lines = compose(copy, measure=measure, style=style).lines
    return any(line.stop == at for line in lines)


def _total(text: str, level: str = "gb") -> float:
    """What the text takes between two Han characters."""
    line = _natural(text, level)
    return line.x[-1] - 1


def _gap(text: str, level: str = "gb") -> float:
    """The gap between the bodies of two characters."""
    line = _natural(text, level)
    return line.x[2] - line.x[1] - line.advance[1]


def _lines_at_all_measures(text: str, language: str = "zh-CN") -> Iterator[Line]:
    """Justified lines that hold the text, pressed, natural and widened."""
    copy = f"{HAN * 3}，{HAN * 3}{text}{HAN * 6}" * 6
    style = TextStyle(language=language, indent=0)
    for tenth in range(80, 240, 3):
        galley = compose(copy, measure=tenth / 10, style=style)
        yield from (line for line in galley.lines if text in line.text)


def _gaps_at_all_measures(text: str, language: str = "zh-CN") -> Iterator[float]:
    for line in _lines_at_all_measures(text, language):
        at = line.text.index(text)
        yield line.x[at + 1] - line.x[at] - line.advance[at]


def _starts(fact: Fact) -> None:
    for level in fact.levels:
        assert _may_break("", fact.text, level) is fact.expected


def _ends(fact: Fact) -> None:
    for level in fact.levels:
        assert _may_break(fact.text, "", level) is fact.expected


def _breaks_inside(fact: Fact) -> None:
    for level in fact.levels:
        inside = [
            _may_break(fact.text[:at], fact.text[at:], level)
            for at in range(1, len(fact.text))
        ]
        assert any(inside) is fact.expected


def _breaks_after(fact: Fact) -> None:
    # Its note counts —— as one unit, but its indices count code points, as all others.
    at = fact.case["expect"]["break_after_index"] + 1
    # "gb" is the level at which a dash may start a line, at a price.
    found = _may_break(fact.text[:at], fact.text[at:], "gb")
    assert found is fact.expected


def _advance(fact: Fact) -> None:
    if fact.case["style"].get("position") == "line end":
        (line, *_) = compose(
            f"{HAN * 5}{fact.text}{HAN * 5}", measure=5.5, style=TextStyle(indent=0)
        ).lines
        assert (line.text[-1], line.advance[-1]) == (fact.text, fact.expected)
        assert line.x[-1] == 5
        assert line.right_edge == "half"
    elif fact.case["style"].get("position") == "line start":
        (line,) = compose(
            f"{fact.text}{HAN}", measure=5, style=TextStyle(indent=0)
        ).lines
        assert (line.x[0], line.x[1]) == (0, fact.expected)
    else:
        line = _natural(fact.text, language=fact.case["lang"])
        assert sum(line.advance[1:-1]) == fact.expected


def _total_is(fact: Fact) -> None:
    assert _total(fact.text) == fact.expected


def _total_least(fact: Fact) -> None:
    for line in _lines_at_all_measures(fact.text):
        at = line.text.index(fact.text)
        if 0 < at < len(line.text) - 2:
            total = line.x[at + 2] - line.x[at - 1] - 1
            assert total >= fact.expected - 0.001


def _total_most(fact: Fact) -> None:
    assert _total(fact.text) <= fact.expected


def _trimmed(fact: Fact) -> None:
    assert (_gap(fact.text) == 0) is fact.expected


def _adjustable(fact: Fact) -> None:
    language = fact.case["lang"]
    around = [
        *_gaps_at_all_measures(HAN + fact.text, language),
        *_gaps_at_all_measures(fact.text + HAN, language),
    ]
    assert around
    assert any(gap > 0.001 for gap in around) is fact.expected


def _natural_gap(fact: Fact) -> None:
    assert 0 < _gap(fact.text) <= fact.expected


def _gap_is(fact: Fact) -> None:
    """The Han-Latin gap: a mark's own blank is none."""
    style = TextStyle(indent=0, justify=False)
    (line,) = compose(fact.text, measure=WIDE, style=style).lines
    with_gap = line.x[1] - line.x[0] - line.advance[0]
    style = TextStyle(indent=0, justify=False, autospace=0)
    (line,) = compose(fact.text, measure=WIDE, style=style).lines
    without = line.x[1] - line.x[0] - line.advance[0]
    assert with_gap - without == fact.expected


def _pressed_to(fact: Fact) -> None:
    assert min(_gaps_at_all_measures(fact.text)) >= fact.expected


def _widened_to(fact: Fact) -> None:
    assert max(_gaps_at_all_measures(fact.text)) <= fact.expected


CHECKS: Mapping[str, Callable[[Fact], None]] = {
    "allowed_at_line_start": _starts,
    "allowed_at_line_end": _ends,
    "break_inside": _breaks_inside,
    "allowed": _breaks_after,
    "advance_em": _advance,
    "total_em": _total_is,
    "total_em_preferred": _total_is,
    "total_em_min": _total_least,
    "total_em_max": _total_most,
    "first_trimmed": _trimmed,
    "second_trimmed": _trimmed,
    "adjustable": _adjustable,
    "gap_em_max_natural": _natural_gap,
    "gap_em": _gap_is,
    "shrink_min_em": _pressed_to,
    "expand_max_em": _widened_to,
}
WITH_ANOTHER = frozenset({"break_after_index", *TOLD_BY_OTHERS})


@pytest.mark.parametrize(
    "case",
    [*_running("clreq_rules.json"), *_running("xecjk_longpunct.json")],
    ids=lambda case: f"{case['id']}[{case['text']}]",
)
def test_public_case(case: Mapping[str, Any]) -> None:
    for key in case["expect"]:
        if key not in WITH_ANOTHER:
            CHECKS[key](Fact(case, key))


@pytest.mark.parametrize(
    "case",
    list(_running("luatexja_zh_styles.json")),
    ids=lambda case: f"{case['style']['punct_style']}[{case['text']}]",
)
def test_bodies_and_blanks_are_those_of_luatex_ja(case: Mapping[str, Any]) -> None:
    expect, text = case["expect"], case["text"]
    spacing = f"zh-{case['style']['punct_style']}"
    style = TextStyle(indent=0, justify=False, spacing=spacing, line_break="none")
    (line,) = compose(text, measure=WIDE, style=style).lines
    assert list(line.advance) == expect["body_em"]
    assert line.x == (0, line.advance[0] + expect["gap_em"])
