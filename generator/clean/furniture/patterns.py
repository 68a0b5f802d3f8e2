"""How page furniture and web furniture read: terms of the printing and web trades, not of any report.

Collected from Chinese government web page templates and newspaper page footers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.texts import Texts

HEADER = 45
"""Longest running header, and line of several widgets, in characters."""
DASHES = r"[\s—–\-－―─·•.~〜_=\[\]]*"
PAGE_NUMBER = re.compile(
    rf"^{DASHES}第?\s*\d{{1,4}}\s*(?:页|/\s*\d{{1,4}})?(?:\s*[,，/]?\s*共\s*\d{{1,4}}\s*页)?{DASHES}$|^(?:Page|Part|No)[\s.]*\d+(\s*of\s*\d+)?$",
    re.IGNORECASE,
)
CUE = re.compile(r"^(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3}\s*-+>\s*(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3}|^WEBVTT\b")
"""When a subtitle is shown."""
EDITION = re.compile(
    r"^(?:第?\s*[A-Z]?\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版)[\s:：·]*\S{0,8}(?:\s+[34]?[上下]一版.{0,9})?$"
)
PAPER = re.compile(r"^\S{2,8}\s+第?\s*[A-Z]?\d{1,3}\s*版$")
"""A newspaper's name beside the number of the page."""
JUMP = re.compile(r"[（(]?(?:下转|上接|紧接)\s*+第?\s*+[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版[）)]?")
DATE = r"(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?"
BANNER = re.compile(rf"^\S{{0,12}}\s*{DATE}\s*(?:星期|周)[一二三四五六日天]\s*\S{{0,12}}$")
"""A newspaper's date line."""
INSERTED = re.compile(
    r"^(?:图片|视频|广告|\W*(?:THE\s)?END\W*|原创(?:\s+\S{2,12}){1,2}|[【\[](?:专题|广告|推广)[】\]].*|A\s*[-+](?:\s*A\s*[-+]?)+"
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
_WORDS = (
    r"首页|返回|返回顶部|返回(?:\S{2,6})?首页|返回列表|回到顶部|顶部|打印|打印本页|打印此页|"
    "打印文章|关闭|关闭窗口|"
    "关闭本页|关闭此页|"
    r"分享|分享到|转发|下载|下载文字版|下载\S{2,8}客户端|阅读下一篇|下载图片版|收藏|加入收藏|设为首页|全屏|字号|字体|大字|中字|小字|加大|"
    "减小|还原|缩小|放大|默认|"
    r"分享[到至]\S{0,8}|扫一扫|扫一扫在手机打开当前页|手机版|电脑版|微信|微博|QQ空间|QQ好友|朋友圈|微信 微博|"
    "上一篇|下一篇|上一条|下一条|上一页|下一页|上一版|下一版|上一期|下一期|标题导航|版面导航|返回目录|"
    "APP下载|loading[.…]*|请输入验证码|字号变[大小]|网站地图|联系我们|关于我们|"
    "无障碍|无障碍浏览|长者模式|繁体|繁體|简体|English|登录|注册|搜索|更多|more|"
    "收起|展开|网友评论|我要评论|发表评论|查看全部评论|评论|点赞|在看|关注|写留言|听全文|点击蓝字|关注我们|"
    r"\d+\s*条评论|(?:全部|网友|热门|最新|精选)评论|写评论[.…]*|展开全文|点击展开全文|阅读全文|查看全文|打开APP\S{0,16}|浏览|评分|"
    r"举报|关注该公众号|微信扫一扫|长者助手|纠错|参与互动|点击上方蓝字|点击视频观看|只看楼主|来自\S{2,8}客户端|收录于合集|喜欢此内容的人还喜欢|"
    r"复制链接|淘帖|当前[离在]线|#[^\s#|｜]{1,20}|"
    "阅读原文|轻触阅读原文|预览时标签不可点|继续滑动看下一个|向上滑动看下一个|"
    "回首頁|回上一?頁|回頁首|回頂端|友善列印|列印|轉寄|網站導覽|網站地圖|聯絡我們|關於我們|加入最愛|意見信箱|常見問答|上一則|下一則"
)
_LINKS = "(?:相关|推荐|延伸|热点|热门|往期|更多)(?:链接|阅读|新闻|文章|推荐|解读|报道|专题|排行|回顾|资讯)"
LINKS = re.compile(rf"^\W*{_LINKS}\W*$")
"""What stands over links to other pages."""
_COUNT = r"(?:\s*[（(]?\d[\d.,]*\s*[万次条+]*[)）]?)?"
_WIDGET = rf"(?:[34]\s*)?[\[【〖<《|｜>»\s•·+*/▲▼]*(?:{_WORDS}|{_LINKS}[:：]?){_COUNT}"
WIDGET = re.compile(_WIDGET, re.IGNORECASE)
"""What begins with the word of a widget …"""
WHOLE = re.compile(_WIDGET + r"[:：]?[\]】〗>》|｜<«\s/]*$", re.IGNORECASE)
"""… or is nothing else."""
WORDS = re.compile(r"[\s|｜\[\]]+")
"""What stands between widgets …"""
_BESIDE = re.compile(rf"{DATE}|(?:星期|周)[一二三四五六日天]?(?!\S)")
"""… and what may stand beside them."""
_OWNED = re.compile(r"^\W*版权所有")
_LATIN_MARK = re.compile(r"enpproperty|icp\s*备|copyright|all rights reserved|original url|powered by|processed in \d")
"""In small letters."""
_HERE = r"(?:当前|現在|目前|现在|當前|您(?:现在)?(?:所在)?的?)位置\s*是?\s*[:：]"
HERE = re.compile(_HERE)
_MARK = re.compile(
    r"返回顶部|公网安备|版权声明|未经(?:书面)?(?:授权|许可)|网站标识码|政府网站标识|扫一扫|设为首页|加入收藏|打印本页|关闭窗口"
    r"|本(?:书|文档?|资料|站)由\S{1,16}(?:整理|制作|上传|收集)|下载后\s*24\s*小时|仅供试读|还剩\d+页未读|下载文档到|投诉违规"
    r"|(?:最佳|建議)(?:瀏覽)?(?:解析度|環境)"
    rf"|{_HERE}|发表于\s*{DATE}\s+\d|只看该作者|登录后才可以|许可证[:：]\s*\d|分辨率浏览|未读，点击|扫码下载|微信扫码|[+＋]\s*关注"
)
LABEL = re.compile(
    r"^[\W_]*(?:字\s*[号体]|查看|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)?|"
    r"评论数?|分享(?:到|至)?|主办(?:单位)?|承办(?:单位)?|"
    r"技术支持|网站支持|联系电话|新闻热线|投稿邮箱|邮政?编码?|地址|传真|责任编辑|责编|编辑|版式|美编|组版|校对|"
    r"审核|值班主任|上一[篇条]|下一[篇条]|索引号|"
    r"主题分类|组配分类|公开(?:方式|形式|范围|程序|时限)|信息分类|有效性|发文机[关构]|发文字号|文号|内容概述|视力保护色|文章录入|阅读权限|发件人|收件人|抄送|主题|发送时间|"
    r"瀏覽(?:人次|次數)|點閱(?:次數|率|數)?|點擊(?:次數|率)|傳真)\s*[:：丨|｜]",
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
    r"^[\W_]*(?:(?:发布|发表|发稿|更新|成文|公开|创建|上传|發布|發佈|張貼|归档|生成|生效|废止|发文|印发)?(?:日期|时间|時間|于)|"
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
    re.compile(r"(?:^|\s)第?\s*[A-Z]?\d{1,3}\s*版?(?:\s|$)|[A-Z]?\d{1,3}\s*版"),
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
_FIRST = frozenset(word[0].lower() for word in _WORDS.split("|")) | frozenset("相推延热往更")


def begins_as_prose(text: str) -> bool:
    """With a letter beyond ASCII that begins no number."""
    first = text[:1]
    return first.isalpha() and first > "\x7f" and first != "第"


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


def is_widgets(text: str) -> bool:
    """Nothing but words of widgets, one or several."""
    first = text[:1]
    if (first.isalpha() and first.lower() not in _FIRST) or not WIDGET.match(text):
        return False
    words = [word for word in WORDS.split(_BESIDE.sub(" ", text)) if word.strip("0123456789.,")]
    return bool(WHOLE.match(text)) or (len(text) < HEADER and all(map(WHOLE.match, words)))


def is_folio(text: str) -> bool:
    """A line of the page's edge that holds no clause: two or more of its parts."""
    return len(text) <= EDGE and bool(_ALONG.search(text)) and sum(bool(part.search(text)) for part in FOLIO) >= 2
