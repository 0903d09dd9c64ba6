"""PB3xxx: what can be said of fonts and glyphs."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB3002": Message(
        "error",
        "there is no {file}",
        "every project declares its faces there; copy the one of `printbook new`",
        "没有 {file}",
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
    "PB3007": Message(
        "error",
        "{key} {value} is declared twice",
        "keep one of the two",
        "{key} {value} 声明了两次",
        "请只保留一处",
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
    "PB3011": Message(
        "error",
        "{package} is fetched with {client}, which is not on this machine",
        "install {client} ({how}), or fetch the package elsewhere "
        "and put {archive} into {folder}; then run `printbook fonts fetch` again",
        "取 {package} 需要 {client}，本机没有",
        "请安装 {client}（{how}），或在别处取得后把 {archive} 放进 {folder}，"
        "再运行 `printbook fonts fetch`",
    ),
    "PB3012": Message(
        "error",
        "{client} could not fetch {package}: {why}",
        "check the network and the settings of {client}, "
        "or fetch the package elsewhere and put {archive} into {folder}; "
        "then run `printbook fonts fetch` again",
        "{client} 无法取得 {package}：{why}",
        "请检查网络和 {client} 的设置，或在别处取得后把 {archive} 放进 {folder}，"
        "再运行 `printbook fonts fetch`",
    ),
    "PB3013": Message(
        "error",
        "{archive} cannot be unpacked: {why}",
        "fetch it again; if it is packed in a way that Python cannot read, "
        "unpack it with `dpkg-deb -x` and put the font files into fonts/",
        "无法解包 {archive}：{why}",
        "请重新取得；如果其压缩方式 Python 读不了，"
        "请用 `dpkg-deb -x` 解开并把字体文件放进 fonts/",
    ),
    "PB3014": Message(
        "error",
        "{member} of {archive} is not the file declared for {face}",
        "the package has another version: declare its file with `printbook fonts add`, "
        "or take the declared version",
        "{archive} 中的 {member} 与 {face} 声明的文件不符",
        "软件包版本不同：请用 `printbook fonts add` 声明其中的文件，或取用声明的版本",
    ),
    "PB3015": Message(
        "error",
        "the face {face} could not be fetched from {packages}",
        "one of these is enough: follow the advice on it, or put {file} "
        "(sha256 {sha256}) into {folder}",
        "未能从 {packages} 取得字体 {face}",
        "有其中之一即可：请按该软件包的提示处理，"
        "或把 {file}（sha256 {sha256}）放进 {folder}",
    ),
    "PB3016": Message(
        "error",
        "{archive} does not hold {member}",
        "the package has another version: declare its file with `printbook fonts add`, "
        "or take the declared version",
        "{archive} 中没有 {member}",
        "软件包版本不同：请用 `printbook fonts add` 声明其中的文件，或取用声明的版本",
    ),
    "PB3017": Message(
        "error",
        "{file} is a collection of several faces",
        "take the face out into a file of its own: style sheets name files, not faces",
        "{file} 是含多个字体的合集",
        "请先把所需字体拆成单独的文件：样式表只认文件，不认合集中的字体",
    ),
    "PB3018": Message(
        "error",
        "{file} is damaged: {why}",
        "get the file again from its maker, or use another face",
        "{file} 已损坏：{why}",
        "请向字体厂商重新取得，或换用其他字体",
    ),
    "PB3019": Message(
        "error",
        "{file} gives no width to {character}",
        "use another face: characters would stand on top of each other",
        "{file} 里 {character} 的字宽为零",
        "请换用其他字体，否则字会叠在一起",
    ),
    "PB3020": Message(
        "note",
        "{file} is already declared as {face}",
        "nothing to do",
        "{file} 已声明为 {face}",
        "无需再加",
    ),
    "PB3021": Message(
        "error",
        "another {file} lies in {folder}",
        "rename your file and add it again",
        "{folder} 里已有另一个 {file}",
        "请给文件改名后再加",
    ),
    "PB3022": Message(
        "error",
        "{file} cannot be read: {why}",
        "check its name, and that it is a file you may read",
        "无法读取 {file}：{why}",
        "请核对文件名，并确认有读取权限",
    ),
    "PB3023": Message(
        "error",
        "the manifest cannot name a file {file}",
        'rename it: no dot or hyphen at the beginning, none of / \\ : * ? " < > |',
        "字体清单里不能写 {file} 这样的文件名",
        '请改名：不要以点或连字符开头，不要用 / \\ : * ? " < > |',
    ),
    "PB3024": Message(
        "error",
        "no face can be added at the end of this manifest",
        "write its list of faces line by line, each indented like this: `  - id: …`",
        "无法在这份字体清单末尾添加字体",
        "请把字体逐行列出，每项缩进两格：`  - id: …`",
    ),
    "PB3025": Message(
        "error",
        "{archive} is not the archive that was declared for {package}",
        "a package of one version never changes: ask its maker, or take another source",
        "{archive} 与 {package} 声明的软件包不符",
        "同一版本的软件包不会变：请询问发布者，或换用其他来源",
    ),
    "PB3101": Message(
        "error",
        "no face has the character {character} ({point}, {name}) for {family}",
        "check whether the character is meant; if it is, add a face that has it: "
        "`printbook fonts add FILE`",
        "没有字体含有“{character}”（{point}，{name}），原用字体 {family}",
        "请核对用字；确需此字时，用 `printbook fonts add FILE` 加入含有它的字体",
    ),
    "PB3102": Message(
        "note",
        "no face is called {family}; {face} stands in for it",
        "nothing to do, or add the face: `printbook fonts add FILE`, or `@font-face`",
        "没有名为 {family} 的字体，改用 {face}",
        "可以不理；也可用 `printbook fonts add FILE` 或 `@font-face` 加入该字体",
    ),
    "PB3103": Message(
        "error",
        "{file} has no outlines that a PDF can embed",
        "take a face with TrueType (glyf) or CFF outlines; CFF2, bitmaps and "
        "colour pictures are not embedded",
        "{file} 没有可嵌入 PDF 的轮廓",
        "请换用 TrueType（glyf）或 CFF 轮廓的字体；CFF2、点阵和彩色图形不予嵌入",
    ),
    "PB3104": Message(
        "error",
        "the system's fonts cannot be listed: {why}",
        "install fontconfig, or leave --system-fonts out",
        "无法列出系统字体：{why}",
        "请安装 fontconfig，或不用 --system-fonts",
    ),
    "PB3105": Message(
        "note",
        "{family} is a face of this system ({file}); elsewhere the page may differ",
        "declare it to have the same page everywhere: `printbook fonts add FILE`",
        "{family} 用的是本机系统字体（{file}），换一台机器版面可能不同",
        "若要处处一致，请声明该字体：`printbook fonts add FILE`",
    ),
    "PB3106": Message(
        "error",
        "the face {family} cannot be opened: none of its files is at hand",
        "correct this rule's `src`: a TTF, OTF, WOFF or WOFF2 of the page's folder",
        "无法打开字体 {family}：所列文件都不可用",
        "请改正这条规则的 `src`：须是网页文件夹里的 TTF、OTF、WOFF 或 WOFF2",
    ),
}
