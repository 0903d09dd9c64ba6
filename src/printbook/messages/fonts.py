"""PB3xxx: what can be said of fonts and glyphs."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB3001": Message(
        "error",
        "the manifest of fonts is not plain YAML here: {why}",
        "correct this line of the manifest",
        "字体清单此处不是规范的 YAML：{why}",
        "请改正清单的这一行",
    ),
    "PB3002": Message(
        "error",
        "{file} cannot be read: {why}",
        "every project declares its faces there; copy the one of `printbook new`",
        "无法读取 {file}：{why}",
        "每个项目都要在这里声明字体；可取用 `printbook new` 生成的那一份",
    ),
    "PB3003": Message(
        "error",
        "the face {face} ({file}) is not at hand",
        "run `printbook fonts fetch`, or put {file} into {folder}",
        "字体 {face}（{file}）尚未取得",
        "请运行 `printbook fonts fetch`，或把 {file} 放进 {folder}",
    ),
    "PB3004": Message(
        "error",
        "{file} is not the file declared for {face}: its content differs",
        "delete it and run `printbook fonts fetch`; "
        "a face of your own is declared with `printbook fonts add`",
        "{file} 与 {face} 声明的文件不符，内容已变",
        "请删除它并运行 `printbook fonts fetch`；"
        "自备字体请用 `printbook fonts add` 声明",
    ),
    "PB3005": Message(
        "error",
        "{key} is missing",
        "write {key}: its meaning stands in the manifest's first lines",
        "缺少 {key}",
        "请写上 {key}：含义见清单开头的说明",
    ),
    "PB3006": Message(
        "error",
        "there is no key {key}",
        "take it out, or write one of: {known}",
        "没有 {key} 这一项",
        "请删去，或改为其中之一：{known}",
    ),
    "PB3007": Message(
        "error",
        "{key} {value} is declared twice",
        "keep one of the two",
        "{key} {value} 声明了两次",
        "请只保留一处",
    ),
    "PB3008": Message(
        "error",
        "{key} cannot be {value}",
        "write it like this: {expected}",
        "{key} 不能是 {value}",
        "请这样写：{expected}",
    ),
    "PB3009": Message(
        "error",
        "the licence of {face} ({file}) forbids embedding (fsType {bits})",
        "use another face, or ask its maker for a file that may be embedded",
        "字体 {face}（{file}）的授权不允许嵌入（fsType {bits}）",
        "请换用其他字体，或向字体厂商索取可嵌入的文件",
    ),
    "PB3010": Message(
        "error",
        "{file} is no TrueType or OpenType font",
        "take a .ttf or .otf file; woff and woff2 must be unpacked first",
        "{file} 不是 TrueType 或 OpenType 字体",
        "请使用 .ttf 或 .otf 文件；woff、woff2 须先解包",
    ),
}
