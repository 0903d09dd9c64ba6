"""PB2xxx: what can be said of the photos."""

from printbook.messages.entry import Message

MESSAGES: dict[str, Message] = {
    "PB2001": Message(
        "error",
        "the photo file {file} is not there",
        "put it into the edition's folder, or correct the name",
        "找不到照片文件 {file}",
        "请把它放进本期文件夹，或改正文件名",
    ),
    "PB2002": Message(
        "error",
        "the photo file {file} lies outside the edition's folder",
        "copy it into the folder and name it from there: photos/1.jpg",
        "照片文件 {file} 不在本期文件夹内",
        "请复制到本期文件夹，并写相对路径：photos/1.jpg",
    ),
    "PB2003": Message(
        "error",
        'photo "{photo}" is not in photos.yaml',
        'did you mean "{guess}"?',
        "photos.yaml 中没有照片“{photo}”",
        "是不是“{guess}”？",
    ),
    "PB2004": Message(
        "error",
        "{file} is no photo, or its beginning is damaged",
        "export it again as JPEG, PNG, TIFF or WebP",
        "{file} 不是照片，或文件头已损坏",
        "请重新导出为 JPEG、PNG、TIFF 或 WebP",
    ),
    "PB2005": Message(
        "warning",
        "no story shows the photo {photo}",
        "name it under `photos` of a story, or take it out",
        "没有稿件使用照片 {photo}",
        "请写进某篇稿件的 photos，或删去",
    ),
    "PB2006": Message(
        "error",
        "the photo {photo} is already shown by the story {story}",
        "show it once; a second use needs an entry of its own in photos.yaml",
        "照片 {photo} 已用于稿件 {story}",
        "请只用一次；若要再用，请在 photos.yaml 中另立一项",
    ),
    "PB2007": Message(
        "warning",
        "the photo {photo} has no credit",
        "write `credit: …`: who took or drew it",
        "照片 {photo} 没有署名",
        "请写 `credit: …`：摄影或制图者",
    ),
    "PB2008": Message(
        "warning",
        "the photo {photo} has no alt text; its caption stands in",
        "write `alt: …`: what one sees, for those who cannot see it",
        "照片 {photo} 没有替代文字，暂用图说",
        "请写 `alt: …`：用一句话说明画面，供视障读者使用",
    ),
    "PB2010": Message(
        "error",
        'photo "{photo}" is not in photos.yaml',
        "write its entry there, or choose one of: {known}",
        "photos.yaml 中没有照片“{photo}”",
        "请在其中写上这一项，或从中选择：{known}",
    ),
    "PB2011": Message(
        "error",
        "{file} has more than {most} million pixels",
        "export it smaller: a page of newsprint needs less",
        "{file} 超过 {most} 百万像素",
        "请导出得小一些：报纸版面用不到这么大",
    ),
    "PB2012": Message(
        "error",
        "{file} is not a file",
        "name the photo's file: photos/1.jpg",
        "{file} 不是文件",
        "请写照片的文件名：photos/1.jpg",
    ),
    "PB2013": Message(
        "error",
        "the photo file {file} is not there",
        "did you mean {guess}?",
        "找不到照片文件 {file}",
        "是不是 {guess}？",
    ),
    "PB2014": Message(
        "error",
        "{file} cannot be opened: {why}",
        "check that you may read it",
        "无法打开 {file}：{why}",
        "请检查读取权限",
    ),
    "PB2015": Message(
        "error",
        "the photo {photo} is an advertisement's",
        "name it under `ads` of a plan, or take away its `ad: true`",
        "照片 {photo} 是广告图，不能用于稿件",
        "请写进版面安排的 ads，或删去它的 ad: true",
    ),
}
