"""PB3xxx: what can be said of fonts and glyphs."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {}
