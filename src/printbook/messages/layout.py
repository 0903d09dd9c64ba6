"""PB4xxx: what can be said of layout and copyfit."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {}
