"""Templates become semantic HTML: Jinja2, sandboxed, everything escaped."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import PurePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from printbook.design.model import Design
from printbook.errors import ContentError, PrintbookError, RenderError
from printbook.findings import Finding, Source, finding
from printbook.geometry import Rect
from printbook.manuscript import read_manuscript
from printbook.memory import Memory
from printbook.units import Pt

__all__ = ["cn_date", "cn_number", "render_html"]

_OF_A_PATH = frozenset({"name", "stem", "suffix"})
_FIGURE = re.compile(r"[0-9][0-9.,%]*")
_DIGITS = "〇一二三四五六七八九"
_WEEKDAYS = "一二三四五六日"
_FORGETFUL: Memory[Design, Environment] = Memory(0)


def render_html(
    design: Design,
    context: Mapping[str, object],
    templates: Memory[Design, Environment] = _FORGETFUL,
) -> str:
    """The page as HTML; raises RenderError with the template's file and line.

    A template out of `templates` is read anew when its file has changed.
    """
    environment = templates.recall(design, lambda: _environment(design))
    try:
        return environment.get_template(design.template).render(context)
    except PrintbookError:
        raise
    # A template is a program: it may divide by zero, or include itself for ever.
    except Exception as error:
        raise RenderError(_complaint(design, error)) from error


def _environment(design: Design) -> Environment:
    environment = _Sandbox(
        loader=_Templates(design),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        amount=amount,
        place=place,
        pt=points,
        cn_date=cn_date,
        cn_date_full=cn_date_full,
        cn_number=cn_number,
    )
    return environment


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which would let a template read and write through a path."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        if isinstance(obj, PurePath):
            return attr in _OF_A_PATH
        return super().is_safe_attribute(obj, attr, value)


class _Templates(FileSystemLoader):
    """The design's folders; a file that is not UTF-8 is refused as copy would be."""

    def __init__(self, design: Design) -> None:
        super().__init__(design.folders)
        self.design = design

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError:
            path, root = self.design.file(template), self.design.root
            raise ContentError(*read_manuscript(path, root)[1]) from None


def _complaint(design: Design, error: Exception) -> Finding:
    """The innermost template line that an error passed through."""
    path, line = design.file(design.template), getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(tuple(map(str, design.folders))):
            path, line = type(path)(name), trace.tb_lineno
        trace = trace.tb_next
    why = str(getattr(error, "message", None) or error or type(error).__name__)
    return finding("PB4001", Source(path.relative_to(design.root), line or 1), why=why)


def place(rect: Rect) -> str:
    """A box as CSS: left, top, width and height in points."""
    return (
        f"left:{points(rect.x)};top:{points(rect.y)};"
        f"width:{points(rect.width)};height:{points(rect.height)}"
    )


def points(length: Pt) -> str:
    """A length as CSS."""
    return f"{length:.4f}".rstrip("0").rstrip(".") + "pt"


def amount(value: str) -> tuple[str, str]:
    """A figure and its unit: 80.8万件 is 80.8 and 万件."""
    found = _FIGURE.match(value)
    return (found[0], value[found.end() :]) if found else (value, "")


def cn_number(number: int) -> str:
    """A number up to 99 in Chinese: 28 is 二十八."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("" if tens == 1 else _DIGITS[tens]) + "十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def cn_date(day: date) -> str:
    """2025年1月28日."""
    return f"{day.year}年{day.month}月{day.day}日"


def cn_date_full(day: date) -> str:
    """2025年1月28日　星期二."""
    return f"{cn_date(day)}　星期{_WEEKDAYS[day.weekday()]}"
