"""PB2xxx: what can be said of the photos."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {}
