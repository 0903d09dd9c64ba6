"""PB9xxx: what can be said of the machine and the command line."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB9001": Message(
        "error",
        "internal error: {what}",
        "report it with the crash file {crash}",
        "内部错误：{what}",
        "请附上崩溃记录 {crash} 报告",
    ),
}
