"""Templates become semantic HTML: Jinja2, sandboxed, everything escaped."""

from collections.abc import Mapping
from datetime import date

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from printbook.design.model import Design
from printbook.errors import RenderError
from printbook.findings import Source, finding
from printbook.geometry import Rect
from printbook.units import Pt

__all__ = ["cn_date", "cn_number", "render_html"]

_DIGITS = "〇一二三四五六七八九"
_WEEKDAYS = "一二三四五六日"


def render_html(design: Design, context: Mapping[str, object]) -> str:
    """The page as HTML; raises RenderError with the template's file and line."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(design.folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        place=place,
        pt=points,
        cn_date=cn_date,
        cn_date_full=cn_date_full,
        cn_number=cn_number,
    )
    try:
        return environment.get_template(design.template).render(context)
    except TemplateError as error:
        raise RenderError(_complaint(design, error)) from error


def _complaint(design: Design, error: TemplateError) -> object:
    """The innermost template line that an error passed through."""
    path, line = design.folder / design.template, getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(str(design.folder)):
            path, line = type(path)(name), trace.tb_lineno
        trace = trace.tb_next
    return finding("PB4001", Source(path, line or 1), why=str(error.message))


def place(rect: Rect) -> str:
    """A box as CSS: left, top, width and height in points."""
    return (
        f"left:{points(rect.x)};top:{points(rect.y)};"
        f"width:{points(rect.width)};height:{points(rect.height)}"
    )


def points(length: Pt) -> str:
    """A length as CSS."""
    return f"{length:.4f}".rstrip("0").rstrip(".") + "pt"


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
