"""The words of every finding, in English and Chinese, by code.

PB1xxx content · PB2xxx photos · PB3xxx fonts and glyphs · PB4xxx layout and copyfit ·
PB5xxx colour and press · PB6xxx PDF · PB9xxx environment and use
"""

from printbook.messages import (
    content,
    environment,
    fonts,
    layout,
    manuscript,
    pageproof,
    pdf,
    photos,
    plans,
    preflight,
    press,
)
from printbook.messages.entry import Language, Message, Severity

__all__ = ["CATALOGUE", "Language", "Message", "Severity"]

CATALOGUE: dict[str, Message] = {
    **manuscript.MESSAGES,
    **content.MESSAGES,
    **photos.MESSAGES,
    **fonts.MESSAGES,
    **layout.MESSAGES,
    **plans.MESSAGES,
    **press.MESSAGES,
    **preflight.MESSAGES,
    **pdf.MESSAGES,
    **pageproof.MESSAGES,
    **environment.MESSAGES,
}
