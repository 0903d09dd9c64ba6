"""Sets one book, cold: `bookpress.py masters|flow|typst FOLDER`."""

import gc
import sys
from collections.abc import Mapping
from pathlib import Path


def main() -> None:
    """Set the book of a folder by the way that is asked for."""
    way, folder = sys.argv[1], Path(sys.argv[2])
    if way == "typst":
        by_typst(folder)
    else:
        (folder / f"{way}.pdf").write_bytes(by_printbook(way, folder))


def by_typst(folder: Path) -> None:
    """What Typst makes of it, with the same files of faces and photos."""
    import typst

    typst.compile(
        str(folder / "book.typ"),
        output=str(folder / "typst.pdf"),
        font_paths=[str(folder / "faces")],
        ignore_system_fonts=True,
    )


def by_printbook(way: str, folder: Path) -> bytes:
    """What printbook makes of it; a book that masters cannot hold is an error."""
    # As the command does, which soon ends.
    gc.disable()
    from sample import ROOT

    from printbook import design, foundry, makeup, paint

    setter = makeup.Setter(foundry.open_case(ROOT))
    html = (folder / "book.html").read_text(encoding="utf-8")
    css = (("book.css", (folder / "book.css").read_text(encoding="utf-8")),)
    page = design.open_page(html, css, pictures(folder), setter.declared)
    filled = makeup.fill(page.lifted, setter)
    making_up: makeup.MakingUp = "masters" if way == "masters" else "flow"
    made = makeup.MadeUp(html, page, filled, (), lacks_type=False, making_up=making_up)
    return paint.pull(made, {}, setter.declared).pdf


def pictures(folder: Path) -> Mapping[str, bytes]:
    """The photos of a folder by their names."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.jpg"))}


if __name__ == "__main__":
    main()
