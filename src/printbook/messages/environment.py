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
    "PB9002": Message(
        "error",
        "{what}",
        "`{command} --help` shows what is possible",
        "{what}",
        "用 `{command} --help` 查看用法",
    ),
    "PB9003": Message(
        "error",
        "a system library is missing: {library}",
        "install it: {command}",
        "缺少系统库：{library}",
        "请安装：{command}",
    ),
    "PB9004": Message(
        "error",
        "the Python package {package} is missing",
        "install printbook again with what it needs: pip install printbook",
        "缺少 Python 包 {package}",
        "请重新安装 printbook 及其依赖：pip install printbook",
    ),
    "PB9005": Message(
        "error",
        "the starter designs are not in this installation ({folder})",
        "install printbook again from a complete wheel or work in its checkout",
        "安装中缺少新项目所用的版式（{folder}）",
        "请用完整的安装包重新安装 printbook，或在源码目录中使用",
    ),
    "PB9006": Message(
        "error",
        "{folder} is not an empty folder",
        "name a new folder: printbook new my-paper",
        "{folder} 不是空文件夹",
        "请另取一个文件夹名：printbook new my-paper",
    ),
    "PB9007": Message(
        "error",
        "{folder} is not a printbook project: it has no content/ and layout/",
        "go to the project's folder or name it with -C; "
        "`printbook new my-paper` makes a project",
        "{folder} 不是 printbook 项目：没有 content/ 和 layout/",
        "请进入项目文件夹或用 -C 指定；`printbook new my-paper` 可新建项目",
    ),
    "PB9008": Message(
        "error",
        "the system refused {path}: {reason}",
        "check that the file or folder may be read and written and the disk has room",
        "系统拒绝访问 {path}：{reason}",
        "请检查该文件或文件夹的读写权限和磁盘空间",
    ),
    "PB9009": Message(
        "error",
        "{name} cannot be {value}",
        "set it to one of: {known}; or leave it unset",
        "{name} 不能是 {value}",
        "请设为其中之一：{known}；或不设",
    ),
}
