"""The shape of a message: how grave, what is wrong, what to do, in two languages."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Language", "Message", "Severity"]

Severity: TypeAlias = Literal["error", "warning", "note"]
Language: TypeAlias = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of the catalogue; texts are str.format templates over named values."""

    severity: Severity
    en: str
    en_hint: str
    zh: str
    zh_hint: str

    def text(self, language: Language) -> str:
        """What is wrong."""
        return self.zh if language == "zh" else self.en

    def remedy(self, language: Language) -> str:
        """What to do."""
        return self.zh_hint if language == "zh" else self.en_hint
