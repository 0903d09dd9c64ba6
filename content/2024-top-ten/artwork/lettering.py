"""Text on the phone's screen, in faces of the project's own case."""

from pathlib import Path

from canvas import Canvas
from palette import Colour
from PIL import ImageDraw, ImageFont

from printbook.foundry import open_case

PROJECT = Path(__file__).resolve().parents[3]


class Lettering:
    """Writes on a canvas, measured in its units."""

    def __init__(self, canvas: Canvas) -> None:
        """Open the case once for all the words of a picture."""
        self._canvas = canvas
        self._case = open_case(PROJECT)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        colour: Colour,
        *,
        weight: int = 400,
        anchor: str = "lm",
        family: str = "Noto Sans SC",
    ) -> None:
        """Write the text at the point that `anchor` names (as Pillow does)."""
        face = self._case.family(family, weight)
        if face is None:
            raise LookupError(f"fonts/manifest.yaml declares no {family}")
        ppu = self._canvas.ppu
        font = ImageFont.truetype(face.path, size * ppu, face.index)
        pen = ImageDraw.Draw(self._canvas.image)
        pen.text((x * ppu, y * ppu), text, colour, font, anchor)
