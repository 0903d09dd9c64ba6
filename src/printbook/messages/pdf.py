"""PB6xxx: what can be said of the finished PDF."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {}
