"""Cuts the tiny test faces out of full faces: make.py FOLDER, run by hand, rarely.

FOLDER holds NotoSerifSC_400Regular.ttf, NotoSansSC_700Bold.ttf, LXGWWenKai-Regular.ttf
and NotoSerifCJK-Regular.ttc. The results are Modified Versions under the OFL: they bear
a name of their own and keep name records 0, 13 and 14.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

__all__ = ["main"]

HAN = (
    "一二三四五六七八九十百千万亿的了和与在年月日时分上下中大小人工会全国职新闻事件标题测试文字"
    "行列栏页图说明报纸编辑部示意导语习近平总书记产业队伍建设改革发布实施启动创新打造时代枫桥经验"
    "当选国际劳组织理事正长河今天我们来看见风吹草低牛羊深化见第届次议代表委员服务系统台运技能才"
    "培养程体检专项思政课号角开门不是有为人这也个到地"
)
MARKS = "“”‘’《》〈〉【】「」『』（）〔〕—…·、，。；：？！～％①②③④⑤⑥⑦⑧⑨⑩°×–\u00a0\u3000"
LATIN = "".join(map(chr, range(0x20, 0x7F)))
FEATURES = (
    "ccmp locl vert vrt2 halt vhal palt vpal kern chws vchw liga".split()  # noqa: SIM905
)
KEPT_NAMES = (0, 13, 14)

# source file, face in it, output, family, style, weight
FACES = (
    ("NotoSerifSC_400Regular.ttf", 0, "PrintbookTestSong-Regular.ttf", "Song", 400),
    ("NotoSansSC_700Bold.ttf", 0, "PrintbookTestHei-Bold.ttf", "Hei", 700),
    ("LXGWWenKai-Regular.ttf", 0, "PrintbookTestKai-Regular.ttf", "Kai", 400),
    ("NotoSerifCJK-Regular.ttc", 2, "PrintbookTestCut-Regular.otf", "Cut", 400),
)


def main(folder: Path) -> None:
    """Write the four faces beside this file."""
    here = Path(__file__).parent
    for source, index, name, family, weight in FACES:
        font = TTFont(folder / source, fontNumber=index, recalcTimestamp=False)
        _cut(font)
        _rename(font, f"Printbook Test {family}", weight)
        font.save(here / name)


def _cut(font: TTFont) -> None:
    options = subset.Options(
        layout_features=FEATURES,
        name_IDs=list(KEPT_NAMES),
        name_languages=[0x409],
        hinting=False,
        notdef_outline=True,
        drop_tables=["STAT", "DSIG"],
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=HAN + MARKS + LATIN)
    cutter.subset(font)


def _rename(font: TTFont, family: str, weight: int) -> None:
    style = "Bold" if weight == 700 else "Regular"
    postscript = f"{family.replace(' ', '')}-{style}"
    table = font["name"]
    for key, text in {
        1: family,
        2: style,
        3: f"1.000;{postscript}",
        4: f"{family} {style}",
        5: "Version 1.000",
        6: postscript,
    }.items():
        table.setName(text, key, 3, 1, 0x409)
    if "CFF " in font:
        _rename_cff(font, family, postscript)


def _rename_cff(font: TTFont, family: str, postscript: str) -> None:
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    for key in ("Notice", "Copyright"):
        if key in top.rawDict:
            del top.rawDict[key]
    top.FamilyName = top.FullName = family
    for number, one in enumerate(top.FDArray):
        one.FontName = f"{postscript}-{number}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
