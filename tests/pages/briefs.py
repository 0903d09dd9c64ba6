"""An edition of briefs 简讯: short copy in plenty, without photos."""

from collections.abc import Iterator
from pathlib import Path

__all__ = ["write_briefs"]

EDITION = """\
publication: {name: 长河工讯}
date: 2025-01-28
number: "128"
section: 简讯
pages: [6]
kicker: 年关将近，冷暖在心
headline: 岁末服务忙
deck: 夜校、驿站、比武、合同、招聘，一线传来好消息
"""

_PLACES = ("临河", "东岭", "白沙", "青石", "云溪")

_TAIL = "这项工作由市总工会牵头，将一直持续到春节前夕。"

# By headline: what happened, and what more there is to say of it.
_NEWS = {
    "{place}办起职工夜校": (
        "{place}市总工会把夜校办到厂区，首批开出电工、烘焙、短视频等{n}门课，"
        "{m}多名职工报名，一人一课一档案，学完还能领到结业证。",
        "授课的有职校老师，也有车间里的老师傅，多数课程安排在晚上七点以后。",
        "不少学员下班后直接来上课，工会在教室旁备了热饭和开水。",
    ),
    "{place}新建{n}处户外驿站": (
        "入冬以来，{place}新建户外劳动者驿站{n}处，环卫工、快递员和外卖骑手随时可以进门"
        "歇脚、热饭、充电。",
        "驿站里备有药箱和雨具，墙上贴着维权电话，志愿者每天轮流值守到晚上十点。",
        "到年底，全市驿站将增加到{m}处，地图上可以查到每一处的位置。",
    ),
    "{place}评出{n}名金牌焊工": (
        "{place}市焊工技能大赛日前落幕，来自{m}家企业的选手同场比武，{n}人获得“金牌焊工”"
        "称号。",
        "赛题取自船舶制造的真实工序，焊缝要经过射线探伤，合格才算完成。",
        "获奖选手可以直接晋升技术等级，并由企业发给一次性奖金。",
    ),
    "{place}集体合同签到楼宇": (
        "{place}的{n}栋商务楼宇签下区域性集体合同，覆盖小微企业{m}家，工资、休假和女职工"
        "保护都写进了条款。",
        "楼宇工会先用两个月上门摸底，听取职工意见，再与企业代表面对面商量。",
        "合同签订后，劳动争议有了就近调解的地方，一般三天之内就能给出答复。",
    ),
    "{place}送岗进了村口": (
        "{place}市总工会联合人社部门把招聘会开到乡镇，{n}场下来，{m}人当场达成意向。",
        "岗位多在本县园区，早出晚归不误农时，照看老人孩子也方便。",
        "没有合适岗位的村民可以登记意向，由工会安排免费培训后再推荐上岗。",
    ),
}


def write_briefs(folder: Path, *, count: int = 25) -> None:
    """The files of an edition with so many briefs of 60 to 160 characters."""
    folder.mkdir(parents=True)
    (folder / "edition.yaml").write_text(EDITION, "utf-8")
    stories = "\n".join(list(_stories())[:count])
    (folder / "stories.yaml").write_text(stories, "utf-8")


def _stories() -> Iterator[str]:
    for turn in range(len(_PLACES)):
        for at, (headline, sentences) in enumerate(_NEWS.items()):
            number = turn * len(_NEWS) + at
            place = _PLACES[(turn + at) % len(_PLACES)]
            said = {"place": place, "n": 6 + number, "m": 120 + 37 * number}
            body = "".join(sentences[: 2 + (number % 12 > 0)]).format(**said)
            body += _TAIL * (number % 6 > 0)
            yield (
                f"- id: brief-{number + 1}\n  weight: 5\n"
                f"  headline: {headline.format(**said)}\n  body: {body}\n"
            )
