"""What may be asked for by a word: kinds of packages, roles of faces."""

from typing import Literal, TypeAlias

__all__ = ["PackageKind", "Role"]

# The parser needs them for every command; bringing in the foundry for them would cost
# more than the rest of the help. A test holds them against the foundry's own.
PackageKind: TypeAlias = Literal["npm", "deb"]
Role: TypeAlias = Literal["text", "head", "kai", "fang", "rare"]
