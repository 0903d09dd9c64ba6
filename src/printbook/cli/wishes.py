"""What may be asked for by a word: kinds of packages, roles of faces, schemes."""

from typing import Literal, TypeAlias

__all__ = ["PackageKind", "Role", "RulesName", "SchemeName", "Spine"]

# The parser needs them for every command; bringing in the rooms for them would cost
# more than the rest of the help. Tests hold them against the rooms' own.
PackageKind: TypeAlias = Literal["npm", "deb"]
Role: TypeAlias = Literal["text", "head", "kai", "fang", "rare"]
SchemeName: TypeAlias = Literal[
    "saddle",
    "newspaper",
    "perfect-4",
    "perfect-8",
    "perfect-16",
    "perfect-32",
    "cut-2",
    "cut-4",
]
RulesName: TypeAlias = Literal["newspaper-cn", "magazine", "email"]
Spine: TypeAlias = Literal["left", "right"]
