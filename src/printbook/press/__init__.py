"""The press: photos before painting, the finished PDF after, files into their place."""

from typing import TYPE_CHECKING

from printbook.doors import door
from printbook.press.ledger import LOST, Count, Expected, Proof
from printbook.press.publish import publish

if TYPE_CHECKING:
    from printbook.press.album import prepare_photos
    from printbook.press.finishing import Brief, finish
    from printbook.press.fitting import is_over, leaner, weighed
    from printbook.press.guiding import guides_of
    from printbook.press.imposition import (
        SCHEMES,
        Imposed,
        Imposition,
        impose,
        paper_size,
    )
    from printbook.press.inspection import inspect, inspect_makeup, inspect_page
    from printbook.press.outputs import Outputs
    from printbook.press.pagesread import PagesRead
    from printbook.press.photos import Prepared, prepare_photo
    from printbook.press.picture import as_png
    from printbook.press.preflight import (
        RULES,
        Flight,
        Places,
        WrittenPlace,
        as_html,
        as_json,
        inspect_finished,
        judge,
        places_in,
        read_places,
    )
    from printbook.press.profiles import USUAL_PROFILE, Profile, open_profile
    from printbook.press.proof import audit, prove

__all__ = [
    "LOST",
    "RULES",
    "SCHEMES",
    "USUAL_PROFILE",
    "Brief",
    "Count",
    "Expected",
    "Flight",
    "Imposed",
    "Imposition",
    "Outputs",
    "PagesRead",
    "Places",
    "Prepared",
    "Profile",
    "Proof",
    "WrittenPlace",
    "as_html",
    "as_json",
    "as_png",
    "audit",
    "finish",
    "guides_of",
    "impose",
    "inspect",
    "inspect_finished",
    "inspect_makeup",
    "inspect_page",
    "is_over",
    "judge",
    "leaner",
    "open_profile",
    "paper_size",
    "places_in",
    "prepare_photo",
    "prepare_photos",
    "prove",
    "publish",
    "read_places",
    "weighed",
]

# Pillow, PDFium and qpdf take a tenth of a second to come in: brought in when needed.
_WHEN_NEEDED = {
    "RULES": "preflight",
    "Flight": "preflight",
    "Places": "preflight",
    "WrittenPlace": "preflight",
    "as_html": "preflight",
    "as_json": "preflight",
    "inspect_finished": "preflight",
    "judge": "preflight",
    "places_in": "preflight",
    "read_places": "preflight",
    "SCHEMES": "imposition",
    "USUAL_PROFILE": "profiles",
    "Brief": "finishing",
    "Profile": "profiles",
    "finish": "finishing",
    "guides_of": "guiding",
    "is_over": "fitting",
    "leaner": "fitting",
    "open_profile": "profiles",
    "weighed": "fitting",
    "Imposed": "imposition",
    "Imposition": "imposition",
    "impose": "imposition",
    "paper_size": "imposition",
    "Outputs": "outputs",
    "PagesRead": "pagesread",
    "Prepared": "photos",
    "as_png": "picture",
    "audit": "proof",
    "inspect": "inspection",
    "inspect_makeup": "inspection",
    "inspect_page": "inspection",
    "prepare_photos": "album",
    "prepare_photo": "photos",
    "prove": "proof",
}

__getattr__ = door(__name__, _WHEN_NEEDED)
