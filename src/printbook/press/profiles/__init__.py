"""Colour profiles of printing conditions: three travel with printbook, others by path.

By basICColor, under the zlib licence beside them.
"""

from printbook.press.profiles.profile import (
    PROFILES,
    USUAL_PROFILE,
    Profile,
    open_profile,
    srgb_profile,
)

__all__ = ["PROFILES", "USUAL_PROFILE", "Profile", "open_profile", "srgb_profile"]
