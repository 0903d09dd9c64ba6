"""The work grows with the length of the copy and no faster: counted, not timed."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from printbook.typography import Run, TextStyle
from printbook.typography.draft import LAWFUL, Force
from printbook.typography.fit import Fit, flush, ragged
from printbook.typography.ladders import LADDERS
from printbook.typography.linebreak import Course, find_course
from printbook.typography.paragraph import Paragraph
from printbook.typography.prepare import prepare

COPY = "今天我们来看一看河长制，风吹草低见牛羊；2024年，“枫桥经验”（AI）好！"
STYLE = TextStyle(indent=0)
COURSES = [
    Course((13_000,)),
    Course((17_000,)),
    Course((30_000,)),
    Course((10_000, 10_000, 13_000)),
]


def _paragraph(copy: str, force: Force = LAWFUL) -> Paragraph:
    (paragraph,) = prepare((Run(copy),), STYLE, force)
    return paragraph


def _judged(paragraph: Paragraph, course: Course, fit: Fit) -> int:
    """How many lines the breaker judges."""
    calls = 0

    def judge(a: int, b: int, room: int) -> tuple[float, float] | None:
        nonlocal calls
        calls += 1
        return fit.judge(a, b, room)

    assert find_course(paragraph, course, replace(fit, judge=judge))
    return calls


@pytest.mark.parametrize("course", COURSES, ids=lambda one: str(one.measures))
def test_each_break_is_judged_a_few_times(course: Course) -> None:
    for times in (1, 10, 100, 3000):
        paragraph = _paragraph(COPY * times)
        fit = flush(paragraph, LADDERS["D"], 100)
        calls = _judged(paragraph, course, fit)
        # While measures differ, a break may end the first line or the second.
        assert calls <= 6 * len(paragraph.breaks.gap) * course.varied


@pytest.mark.parametrize("is_rough", [False, True])
def test_ragged_lines_are_judged_as_far_as_they_may_be_short(*, is_rough: bool) -> None:
    paragraph = _paragraph(COPY * 300)
    calls = _judged(paragraph, COURSES[1], ragged(paragraph, is_rough=is_rough))
    assert calls <= 20 * len(paragraph.breaks.gap)


def test_a_word_without_end_is_cut_in_one_pass() -> None:
    def joints(length: int) -> Sequence[int]:
        paragraph = _paragraph("a" * length, Force(split_over=5_000))
        fit = flush(paragraph, LADDERS["D"], 3000, is_rough=True)
        return len(paragraph.sorts), _judged(paragraph, Course((5_000,)), fit)

    few, many = joints(500), joints(5_000)
    assert many[0] == 10 * few[0]
    assert many[1] <= 11 * few[1]
