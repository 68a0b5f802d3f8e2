"""What a web site puts above and below an article, and links to others inside it: found by where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.clean.cues import DOCUMENT, NUMBERED, SIGNED
from generator.clean.furniture import patterns as look
from generator.clean.furniture.mail import mail
from generator.clean.furniture.widgets import LINKS
from generator.clean.manuscript import Block

NAME = 10
"""Longest name of a site or of one of its parts, in characters."""
ITEM = 45
"""Longest title of another article, in characters."""
ITEMS = 40
"""Most links in a list."""
SENTENCE = re.compile(r"[。！？…][”’」』）)]*$")
STOPS = re.compile(r"[。！？；…，]")
SITE = re.compile(r"(?:网|网站|门户|频道|平台|客户端)$")
"""What a name of a site ends with."""
UNDER = re.compile(
    r"^\W*(?:(?:特别|免责|版权|郑重|平台)?声明\s*[:：]|(?:全部|网友|热门|最新|精选)评论|责任编辑|责编|(?:THE\s)?END\W*$|沙发$|阅读原文$"
    r"|写留言$|返回\S{2,4}[，,]查看更多|举报/反馈|作者最新文章|我来说两句|预览时标签不可点|来自\S{2,8}客户端|登录百度账号)"
)
"""What stands under an article and never inside it: its editors, statements, comments."""
CRUMB = re.compile(r"(?:^|\S)[>»›]$")
"""What parts names of parts of a site."""
RECORD = 60
"""The record of a catalogue stands among so many first lines."""
TOP = 20
"""Lines among which they stand."""
CLOCK = re.compile(r"^\d{1,2}:\d\d$")
EDITORS = re.compile(r"^\W*责任?编")
"""Newspapers have them too."""
OFFER = re.compile(r"下载|打印|分享|收藏|关注|扫码|登录|点击")
"""What a site offers to do with an article; beside its widgets it is one of them."""
SURE = 2
"""So many widgets under the last sentence are the foot of a web page."""


def site_furniture(blocks: Sequence[Block], texts: Sequence[str], widgets: set[int]) -> set[int]:
    """Indices of such lines; ``widgets`` are those that only web pages have by what they say."""
    found = mail(texts) | _head(texts) | _links(blocks, texts, widgets) | _foot(texts, widgets)
    return found | _between(blocks, texts, widgets | found)


def values(texts: Sequence[str], said: set[int]) -> set[int]:
    """Indices of lines between labels that stand alone, three or more: a catalogue's record, field by field."""
    labels = {i for i, text in enumerate(texts[:RECORD]) if text[-1] in ":：" and (i in said or look.META.match(text))}
    between = {i + 1 for i in labels & said if i + 2 in labels} - labels
    return {i for i in between if _is_value(texts[i])} if len(labels) > 2 else set()


def _is_value(text: str) -> bool:
    named = DOCUMENT.search(text) or NUMBERED.match(text)
    return not (len(text) > ITEM or STOPS.search(text) or look.META.match(text) or look.LABEL.match(text) or named)


def _head(texts: Sequence[str]) -> set[int]:
    """Names of sites and of their parts over the line that says where in the site this page is, or in its lines."""
    found: set[int] = set()
    for index, text in enumerate(texts):
        if STOPS.search(text) or len(text) > ITEM:
            break
        if look.SEPARATED.match(text) or look.HERE.search(text):
            found = {i for i in range(index) if _names_parts(texts[i]) and not DOCUMENT.search(texts[i])}
            break
    return found | _crumbs(texts)


def _crumbs(texts: Sequence[str]) -> set[int]:
    """The same on lines of its own: part, sign, part, sign, part."""
    signs = [i for i, text in enumerate(texts[:TOP]) if CRUMB.search(text) and len(text) <= ITEM]
    if len(signs) < SURE or any(b - a > 2 for a, b in pairwise(signs)):
        return set()
    return {i for i in range(max(0, signs[0] - 1), signs[-1] + 2) if i < len(texts) and len(texts[i]) <= ITEM}


def _names_parts(text: str) -> bool:
    """One name, the name of a site, or many on a line."""
    words = text.split()
    return len(text) <= NAME or bool(SITE.search(text)) or (len(words) > 2 and max(map(len, words)) <= NAME)


def _links(blocks: Sequence[Block], texts: Sequence[str], widgets: set[int]) -> set[int]:
    """Titles under a line that announces them, up to a blank or a widget, if none is a sentence."""
    found: set[int] = set()
    for index in (i for i in widgets if LINKS.match(texts[i])):
        end = index + 1
        while end < len(texts) and not blocks[end].blank and end not in widgets and end - index <= ITEMS:
            end += 1
        items = range(index + 1, end)
        if (
            end < len(texts)
            and (blocks[end].blank or end in widgets)
            and not any(SENTENCE.search(texts[i]) or len(texts[i]) > ITEM for i in items)
        ):
            found.update(items)
    return found


def _foot(texts: Sequence[str], widgets: set[int]) -> set[int]:
    """All from the first widget under the last sentence on, but dates and signatures.

    After what only stands under an article a sentence must be a long one to be of the text.
    """
    if not widgets:
        return set()
    widgets = widgets | {i for i, text in enumerate(texts) if UNDER.match(text) and not EDITORS.match(text)}
    if len(widgets) < SURE:
        return set()
    prose = [i for i, text in enumerate(texts) if SENTENCE.search(text) and i not in widgets and not UNDER.match(text)]
    last = prose[-1] if prose else len(texts)
    long = next((i for i in reversed(prose) if len(texts[i]) > ITEM), last)
    under = next((i for i in range(long + 1, len(texts)) if UNDER.match(texts[i])), len(texts))
    start = min(under, next((i for i in sorted(widgets) if i > last), under))
    while OFFER.search(texts[start - 1]) and start - 1 > last and len(texts[start - 1]) <= NAME:
        start -= 1
    if sum(i >= start for i in widgets) < SURE:
        return set()
    return {
        i
        for i in range(start, len(texts))
        if not (look.DATED.match(texts[i]) or look.META.match(texts[i]) or SIGNED.search(texts[i]))
    }


def _between(blocks: Sequence[Block], texts: Sequence[str], gone: set[int]) -> set[int]:
    """Short lines between two that go, such as names of users; at the top a clock."""
    found = {0} if 1 in gone and CLOCK.match(texts[0]) else set()
    for index in gone:
        name = index + 1
        if name + 1 in gone and name not in gone and not (blocks[name].blank or blocks[name + 1].blank):
            found |= {name} if _names_someone(texts[name]) else set()
    return found


def _names_someone(text: str) -> bool:
    if len(text) > NAME or STOPS.search(text) or look.META.match(text) or look.DATED.match(text):
        return False
    return not DOCUMENT.search(text)
