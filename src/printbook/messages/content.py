"""PB12xx and PB13xx: what can be said of an edition, its marks and characters."""

from printbook.messages.entry import Message

_EDITION: dict[str, Message] = {
    "PB1201": Message(
        "warning",
        "the language {language} would pick Japanese glyphs; zh-CN is used",
        "write zh-CN",
        "语言 {language} 会选到日文字形，已改用 zh-CN",
        "请写 zh-CN",
    ),
    "PB1203": Message(
        "error",
        "the story id {story} is taken by the designs",
        "choose another id than: {known}",
        "稿件编号 {story} 已被版式占用",
        "请另取编号，不要用：{known}",
    ),
    "PB1204": Message(
        "error",
        "the story id {story} stands in line {line} already",
        "give each story an id of its own",
        "稿件编号 {story} 在第 {line} 行已经用过",
        "请给每篇稿件不同的编号",
    ),
    "PB1205": Message(
        "error",
        "there is no edition {edition} in content/",
        "did you mean {guess}? There are: {known}",
        "content/ 中没有 {edition} 这一期",
        "是不是 {guess}？现有：{known}",
    ),
    "PB1206": Message(
        "error",
        "there is no edition {edition} in content/",
        "choose one of: {known}",
        "content/ 中没有 {edition} 这一期",
        "请从中选择：{known}",
    ),
    "PB1207": Message(
        "error",
        "there is no edition in content/",
        "an edition is a folder with edition.yaml, stories.yaml and photos.yaml; "
        "`printbook new` makes a project with one",
        "content/ 中没有任何一期",
        "一期是一个文件夹，内有 edition.yaml、stories.yaml 和 photos.yaml；"
        "`printbook new` 可新建带样例的项目",
    ),
    "PB1208": Message(
        "error",
        "{text} is not the size of a file",
        "write 700KB or 2MB",
        "{text} 不是文件大小",
        "请写成 700KB 或 2MB",
    ),
}

_COPY: dict[str, Message] = {
    "PB1301": Message(
        "error",
        "the mark {mark} has no partner",
        "close it, or put a backslash before it to print it: \\{mark}",
        "标记 {mark} 没有配对",
        "请补上另一半；若要印出这个符号，请在前面加反斜线：\\{mark}",
    ),
    "PB1302": Message(
        "error",
        "a link cannot lead to {address}",
        "write an address that begins with https://, http:// or mailto:, "
        "or # and the id of a story",
        "链接不能指向 {address}",
        "请写以 https://、http:// 或 mailto: 开头的地址，或 # 加稿件编号",
    ),
    "PB1303": Message(
        "error",
        "there is no mark {{{name}}}",
        "write {{dot}} for emphasis dots, or a backslash before the [",
        "没有 {{{name}}} 这种标记",
        "着重号请写 {{dot}}；若要印出方括号，请在 [ 前加反斜线",
    ),
    "PB1304": Message(
        "error",
        "the address of this link stands in full-width parentheses",
        "write half-width ones: [文字](https://…)",
        "链接地址用了全角括号",
        "请用半角括号：[文字](https://…)",
    ),
    "PB1307": Message(
        "warning",
        "half-width punctuation between Chinese characters ({count}×): {marks}",
        "write ，；：！？（） instead",
        "汉字之间有半角标点 {count} 处：{marks}",
        "请改为全角：，；：！？（）",
    ),
    "PB1308": Message(
        "error",
        "the character {point} cannot be printed ({count}×)",
        "delete it, or type anew what stood there",
        "字符 {point} 无法印出（{count} 处）",
        "请删除，或重新输入原来的字",
    ),
    "PB1309": Message(
        "warning",
        "{point} is a private character ({count}×): each font shows something else",
        "type the character of Unicode, or declare the font that has this one",
        "{point} 是自造字（{count} 处），换一种字体就会变样",
        "请改用 Unicode 正式字符，或声明含有此字的字体",
    ),
    "PB1310": Message(
        "warning",
        "this looks like a subhead but is printed as text",
        "a subhead begins with two half-width # and a blank: `## …`",
        "这一行像小标题，但会排成正文",
        "小标题以两个半角 # 加一个空格开头：`## …`",
    ),
    "PB1311": Message(
        "note",
        "the blanks that indent paragraphs were left out ({count})",
        "nothing to do: the design indents paragraphs",
        "段首的空格已去掉（{count} 段）",
        "无须处理：段首缩进由版式决定",
    ),
    "PB1312": Message(
        "error",
        "{mark}{mark} is no mark: one {mark} is enough",
        "write one {mark} on either side, or a backslash before each to print it",
        "{mark}{mark} 不是标记：一个 {mark} 就够",
        "请在两边各写一个 {mark}；若要印出，请在每个前面加反斜线",
    ),
    "PB1313": Message(
        "error",
        "too many marks stand within each other here",
        "take some out, or put a backslash before a [ that is to be printed",
        "此处嵌套的标记太多",
        "请减少几层；若要印出方括号，请在 [ 前加反斜线",
    ),
    "PB1314": Message(
        "error",
        "the link leads to #{anchor}, and there is no such story",
        "write the id of a story: {known}",
        "链接指向 #{anchor}，但没有这篇稿件",
        "请写稿件编号：{known}",
    ),
    "PB1315": Message(
        "note",
        "this / parts the headline into two lines",
        "nothing to do; if it is to be printed, put a backslash before it: \\/",
        "此处的 / 会使标题换行",
        "无须处理；若要印出斜线，请在前面加反斜线：\\/",
    ),
    "PB1316": Message(
        "warning",
        "this {mark} would make an empty line and is left out",
        "delete it; a break stands between words",
        "此处的 {mark} 会多出一个空行，已略去",
        "请删除：换行标记应写在字与字之间",
    ),
}

MESSAGES: dict[str, Message] = {**_EDITION, **_COPY}
