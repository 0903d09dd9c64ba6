"""The signs on the phone's screen, about a point, some 36 units across."""

from shapes import Shape, box, curve, line, oval, polygon


def house(x: float, y: float) -> Shape:
    """The sign of the home page."""
    return polygon((x - 17, y - 1), (x, y - 17), (x + 17, y - 1)) + box(
        x - 12, y - 3, x + 12, y + 14
    )


def grid(x: float, y: float) -> Shape:
    """The sign of all services."""
    cells: Shape = ()
    for dx, dy in ((-14, -14), (2, -14), (-14, 2), (2, 2)):
        cells += box(x + dx, y + dy, x + dx + 12, y + dy + 12, 3)
    return cells


def flag(x: float, y: float) -> Shape:
    """The sign of activities."""
    return box(x - 13, y - 16, x - 9, y + 16) + polygon(
        (x - 9, y - 15),
        (x + 15, y - 11),
        (x + 7, y - 4),
        (x + 15, y + 3),
        (x - 9, y + 3),
    )


def person(x: float, y: float) -> Shape:
    """The sign of one's own page."""
    return oval(x, y - 8, 8) + curve(
        (x - 15, y + 15), (x - 10, y + 3), (x + 10, y + 3), (x + 15, y + 15)
    )


def spanner(x: float, y: float) -> Shape:
    """The sign of skills."""
    shaft = line(((x - 12, y + 13), (x + 8, y - 7)), 7)
    jaws = line(((x + 6, y - 16), (x + 3, y - 3), (x + 16, y - 6)), 7)
    return shaft + jaws + oval(x - 12, y + 13, 6)


def scales(x: float, y: float) -> Shape:
    """The sign of the law."""
    post = box(x - 1.8, y - 16, x + 1.8, y + 14) + box(x - 9, y + 12, x + 9, y + 16)
    beam = line(((x - 15, y - 11), (x + 15, y - 11)), 3)
    pans = polygon((x - 22, y + 1), (x - 8, y + 1), (x - 15, y + 8))
    pans += polygon((x + 8, y + 1), (x + 22, y + 1), (x + 15, y + 8))
    cords = line(((x - 20, y + 1), (x - 15, y - 11), (x - 10, y + 1)), 1.6)
    cords += line(((x + 10, y + 1), (x + 15, y - 11), (x + 20, y + 1)), 1.6)
    return post + beam + pans + cords


def shield(x: float, y: float) -> Shape:
    """The sign of mutual aid."""
    return curve(
        (x, y - 18),
        (x + 15, y - 12),
        (x + 14, y + 4),
        (x, y + 18),
        (x - 14, y + 4),
        (x - 15, y - 12),
    )


def bag(x: float, y: float) -> Shape:
    """The sign of the shop."""
    handle = line(((x - 7, y - 6), (x - 7, y - 15), (x + 7, y - 15), (x + 7, y - 6)), 3)
    return box(x - 15, y - 8, x + 15, y + 16, 4) + handle


def heart(x: float, y: float) -> Shape:
    """The sign of health."""
    return curve(
        (x, y + 16),
        (x - 17, y - 1),
        (x - 14, y - 13),
        (x - 5, y - 14),
        (x, y - 7),
        (x + 5, y - 14),
        (x + 14, y - 13),
        (x + 17, y - 1),
    )


def book(x: float, y: float) -> Shape:
    """The sign of the library."""
    left = polygon(
        (x - 18, y - 11), (x - 1.5, y - 7), (x - 1.5, y + 14), (x - 18, y + 10)
    )
    right = polygon(
        (x + 18, y - 11), (x + 1.5, y - 7), (x + 1.5, y + 14), (x + 18, y + 10)
    )
    return left + right


def speech(x: float, y: float) -> Shape:
    """The sign of counsel."""
    return box(x - 17, y - 15, x + 17, y + 9, 8) + polygon(
        (x - 9, y + 7), (x + 3, y + 7), (x - 8, y + 17)
    )


def card(x: float, y: float) -> Shape:
    """The sign of membership."""
    return box(x - 18, y - 13, x + 18, y - 6, 2) + box(x - 18, y - 2, x + 18, y + 13, 2)
