"""PB1xxx: what can be said of the content files."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {}
