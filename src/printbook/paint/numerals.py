"""Numbers and colours as a PDF writes them."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from printbook.design.colours import Colour

__all__ = ["colour_operators", "number"]


def number(value: float) -> str:
    """A PDF number: six decimals, no exponent, no trailing zeros."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def colour_operators(colour: Colour, alpha: Callable[[float], str]) -> Iterable[bytes]:
    """Fill colour as CSS says: DeviceCMYK stays CMYK, everything else is RGB."""
    return f"/{alpha(colour.alpha)} gs".encode(), _fill(colour)


@lru_cache(maxsize=256)
def _fill(colour: Colour) -> bytes:
    values = " ".join(number(value) for value in colour.coordinates)
    operator = "k" if colour.space == "device-cmyk" else "rg"
    return f"{values} {operator}".encode()
