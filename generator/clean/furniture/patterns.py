"""How page furniture and web furniture read: terms of the printing and web trades, not of any report.

Collected from Chinese government web page templates and newspaper page footers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.furniture import words
from generator.clean.texts import Texts

HEADER = 45
"""Longest running header, and line of several widgets, in characters."""
DASHES = r"[\s—–\-－―─·•.~〜_=\[\]]*"
PAGE_NUMBER = re.compile(
    rf"^{DASHES}第?\s*\d{{1,4}}\s*(?:页|/\s*\d{{1,4}})?(?:\s*[,，/]?\s*共\s*\d{{1,4}}\s*页)?{DASHES}$|^{DASHES}(?:Page|Part|No)[\s.]*\d+(\s*of\s*\d+)?{DASHES}$|^一\s*\d{{1,3}}\s*一$",
    re.IGNORECASE,
)
CUE = re.compile(r"^(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3}\s*-+>\s*(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3}|^WEBVTT\b")
"""When a subtitle is shown."""
EDITION = re.compile(
    r"^(?:第?\s*[A-Z]?\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版)[\s:：·]*\S{0,8}(?:\s+[34]?[上下]一版.{0,9})?$"
)
PAPER = re.compile(r"^\S{2,8}(?:\s+|(?<=[报報刊]))第?\s*[A-Z]?\d{1,3}\s*版$")
"""A newspaper's name beside the number of the page."""
JUMP = re.compile(
    r"(?:[←◀◄▲△]\s*+)?[（(]?(?:下转|上接|紧接)\s*+第?\s*+[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版[）)]?(?:\s*+[→▶►▼▽])?"
)
DATE = r"(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?"
BANNER = re.compile(rf"^\S{{0,12}}\s*{DATE}\s*(?:星期|周)[一二三四五六日天]\s*\S{{0,12}}$")
"""A newspaper's date line."""
INSERTED = re.compile(
    r"^(?:\[\s*\]|图片|视频|广告|\W*(?:THE\s)?END\W*|原创(?:\s+\S{2,12}){1,2}|[【\[](?:专题|广告|推广)[】\]].*|A\s*[-+](?:\s*A\s*[-+]?)+"
    r"|\W*时长\s*\d{1,2}:\d\d|\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d|[（(]接上楼[）)]|\d{1,3}\s*(?:分钟|小时|天)前(?:\s*·.*)?)$"
)
"""What a web page puts between paragraphs: a place of a picture, of a film, of what is for sale; a topic; a player."""
NAVIGATION = re.compile(r"^首页(?:.*?(?:新闻|要闻|公开|服务|互动|视频|专题|概况)){2}")
"""The first of the parts of a site, before the others."""
_JUNK = re.compile(r"^(?=.*[a-zA-Z])(?=.*[!-/:-@\[-`{-~])(?:[!-~]{1,2}(?:\s+|$)){3,}$")
"""Characters at random, against copying."""
_PROGRAM = re.compile(r"^[ -~]*[({=][ -~]*[;}]$")
"""A line of a script, or of a style."""
RULE = re.compile(r"^[\s=\-_*·•.~—–─━│┃┌┬┐├┼┤└┴┘#+|□■◆◇○●☆★※]+$")
"""A line of ornaments only."""
BETWEEN = re.compile(f"{RULE.pattern}|{CUE.pattern}")
"""What stands between parts of the text itself."""

_DOTS = re.compile(r"[.．·•…‥]\s?[.．·•…‥]")
_LEADERS = re.compile(r"^\S.{0,60}?(?:[.．·•…‥]\s?){4,}\s*[（(]?\d{1,4}[）)]?$")
"""A line of a table of contents: dots lead to a page number."""
_CONTENTS = re.compile(r"^目\s*[录錄次]$|^contents$", re.IGNORECASE)
"""Its heading."""
_OWNED = re.compile(r"^\W*版权所有")
_LATIN_MARK = re.compile(r"enpproperty|icp\s*备|copyright|all rights reserved|original url|powered by|processed in \d")
"""In small letters."""
_HERE = r"(?:当前|現在|目前|现在|當前|您(?:现在)?(?:所在)?的?)位置\s*是?\s*[:：]"
HERE = re.compile(_HERE)
_MARK = re.compile(
    r"返回顶部|公网安备|版权声明|未经(?:书面)?(?:授权|许可)|网站标识码|政府网站标识|扫一扫|设为首页|加入收藏|打印本页|关闭窗口"
    r"|本(?:书|文档?|资料|站)由\S{1,16}(?:整理|制作|上传|收集)|下载后\s*24\s*小时|仅供试读|还剩\d+页未读|下载文档到|投诉违规"
    r"|(?:最佳|建議)(?:瀏覽)?(?:解析度|環境)"
    rf"|{words.IMPRINT}|{_HERE}|发表于\s*{DATE}\s+\d|只看该作者|登录后才可以|许可证[:：]\s*\d|分辨率浏览|未读，点击|点击(?:上方)?蓝字|扫码下载|微信扫码|[+＋]\s*关注"
)
LABEL = re.compile(
    r"^[\W_]*(?:字\s*[号体]|查看|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)?|"
    r"评论数?|分享(?:到|至)?|主办(?:单位)?|承办(?:单位)?|"
    r"技术支持|网站支持|联系(?:方式|人)|值班主任|设计制作|制作|印[数刷]|承印|上一[篇条]|下一[篇条]|索引号|"
    rf"{words.RECORD}|{words.EDITORS}|{words.CONTACT}|天气|"
    r"有效性|发文机[关构]|发文字号|文号|文章录入|阅读权限|发件人|收件人|抄送|主题|发送时间|"
    r"瀏覽(?:人次|次數)|點閱(?:次數|率|數)?|點擊(?:次數|率)|傳真)\s*[:：丨|｜]"
    rf"|^(?:标题|正文|内容|摘要)\s*[:：]$|^{words.EDITORS}\s*[/／]|^本版(?:责编|编辑|主编|校对|美编)\s",
)
SEPARATED = re.compile(
    r"^\s*(?:\S+\.(?:png|gif|jpe?g)\s+)?[^\s|｜│>»›/]{1,10}+(?:\s*[|｜│>»›/]+\s*[^\s|｜│>»›/]{1,14}+){2,}\s*$"
)
"""A navigation bar or a breadcrumb."""

GLUED = re.compile(rf"^[\W_]*{DATE}(?:\s*\S{{2,30}}|\s+\d\d?:\d\d(?::\d\d)?.{{2,40}})$")
"""A date with the author or the source right after it."""
_CODE = "[A-Za-z0-9+/=]"
BASE64 = re.compile(rf"^(?={_CODE}{{12}})(?=.*[a-z])(?=.*[A-Z])(?=.*\d){_CODE}{{12,}}(?:\s{_CODE}{{8,}})*$")
"""A publisher's watermark."""
_NUMERALS = "〇○零一二三四五六七八九十"
_REPUBLIC = rf"(?:中華)?民國\s*[\d{_NUMERALS}]{{2,4}}\s*年\s*[\d{_NUMERALS}]{{1,3}}\s*月\s*[\d{_NUMERALS}]{{1,3}}\s*日"
DATED = re.compile(rf"^[\W_]*(?:{DATE}|{_REPUBLIC})(?:\s*\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?)?[\W_]*$")
META = re.compile(
    r"^[\W_]*(?:(?:发布|发表|发稿|发文|印发|更新|成文|生成|生效|废止|归档|公开|创建|上传|發布|發佈|張貼)?(?:日期|时间|時間|于)|"
    r"(?:信息|文章|稿件|新闻|内容)?(?:来源|來源)|作者|发布(?:机构|单位|者|人))\s*[:：丨|｜]"
)
STAMPED = re.compile(rf"^[^:：]*{DATE}\s+\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?(?:\s*\S{{2,8}})?$")
"""Whatever ends with a date and a time of day."""
DATELINE = re.compile(r"^[\W_]*[^\W\d]{2,10}\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:专?[电電]|[讯訊])[\W_]*$")
"""What a news agency puts over, or before, what it sends."""
TIMED = re.compile(rf"(?:时间|日期)\s*[:：]\s*{DATE}")
META_INSIDE = re.compile(r"(?:来源|來源|发布(?:日期|时间|机构))\s*[:：]")
EMPTY = re.compile(r"(?:\s*+\|){2,}$")
"""Empty cells of a row that holds nothing but a headline."""
URL = re.compile(r"https?://\S+")

SITE = re.compile(
    r"(?<=\S{6})(?:(?:\s*_\s*[^_\s]{2,20})+|(?:\s+[-–—]\s+|(?<!-)-|\s*[|｜]\s*)\S{2,24}(?:网|網|网站|網站|频道|客户端))$"
)
"""What the title of a web page says after that of the article: the site and its parts."""

WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")
FOLIO = (
    re.compile(DATE),
    WEEKDAY,
    re.compile(r"第\s*\d{1,6}\s*期"),
    re.compile(r"(?:^|\s)第?\s*[A-Z]?\d{1,3}\s*版?(?:\s|$)|[A-Z]?\d{1,3}\s*版|^[A-Z]\d\d(?=[\u4e00-\u9fff])"),
    re.compile(r"(?:责任编辑|责编|编辑|校对|美编|版式|组版|审读)\s*[:：]"),
    re.compile(r"(?:电话|热线|邮箱|E-?mail)\s*[:：]?|\d{3,4}-\d{7,8}", re.IGNORECASE),
    re.compile(r"(?:^|[\s·])(?:要闻|综合|专版|特刊|特稿|时政|专题|广告|本版导读|导读|新闻)(?:[\s·]|$)"),
)
"""What a newspaper prints along the edge of a page."""
_ALONG = re.compile(r"[\d:：周期\s·]")
"""What no two of them do without."""
EDGE = 60
"""Longest such line, in characters."""
CLAUSE = re.compile(r"[。！？；，]")


_LATIN = re.compile("[A-Za-z]")
_OWNER = re.compile("版权所有")


def begins_as_prose(text: str) -> bool:
    """With a letter beyond ASCII that begins no number; 一 may be a dash that was read as a character."""
    first = text[:1]
    return first.isalpha() and first > "\x7f" and first not in "第一"


def marks(texts: Sequence[str], together: Texts) -> set[int]:
    """Indices of lines that hold what only web pages say."""
    found = {i for i in together.holding(_OWNER) if _OWNED.match(texts[i])}
    found |= {i for i in together.holding(_MARK) if _MARK.search(texts[i])}
    return found | {i for i in together.holding(_LATIN) if _LATIN_MARK.search(texts[i].lower())}


def is_strange(text: str) -> bool:
    """Nothing that anyone would read: ornaments, watermarks, times of subtitles, scripts."""
    return bool(RULE.match(text) or BASE64.match(text) or CUE.match(text) or _JUNK.match(text) or _PROGRAM.match(text))


def contents(texts: Sequence[str], together: Texts) -> set[int]:
    """Indices of lines of a table of contents, and of its heading."""
    found = {i for i, text in enumerate(texts) if text[:1] in "目Cc" and _CONTENTS.match(text)}
    return found | {i for i in together.holding(_DOTS) if _DOTS.search(texts[i]) and _LEADERS.match(texts[i])}


def banners(texts: Sequence[str], together: Texts) -> set[int]:
    """Indices of a newspaper's date lines."""
    return {i for i in together.holding(WEEKDAY) if BANNER.match(texts[i])}


def is_folio(text: str) -> bool:
    """A line of the page's edge that holds no clause: two or more of its parts."""
    return len(text) <= EDGE and bool(_ALONG.search(text)) and sum(bool(part.search(text)) for part in FOLIO) >= 2
