"""When: the year reported on, the period, the day of publication."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_BRACKETED = re.compile(r"(?<=[（(])(?:19|20)\d\d(?=年?度?[）)]$)", re.MULTILINE)
_WRITTEN = re.compile("[一二][〇○零一二三四五六七八九]{3}(?=年)")
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?=年)")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)年?[—–－~～至-]+((?:19|20)\d\d)年")
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})(?!\d)")
_SESSION = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?[在于][^。]{0,40}会议")
_DAY = re.compile(r"^[—\-―（(\s]*((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日", re.MULTILINE)
_YEARBOOK = re.compile(r"年[鉴鑑]\s*[（(·]?\s*((?:19|20)\d\d)|((?:19|20)\d\d)\s*年?卷?\s*[）)]?\s*年[鉴鑑]")
"""A yearbook is on the year before that in its name."""
_PUBLISHED = re.compile(r"发布|發[布佈]|发表|公布|更新"), re.compile(r"(?<!归档)(?<!生效)(?<!废止)(?:时间|時間|日期)")
"""What the day of publication is called, the surest first."""
_PARTS = (
    (re.compile("上半年"), "01-01", "06-30"),
    (re.compile("下半年"), "07-01", "12-31"),
    (re.compile("第?[一1]季度"), "01-01", "03-31"),
    (re.compile("第?[二2]季度"), "04-01", "06-30"),
    (re.compile("第?[三3]季度"), "07-01", "09-30"),
    (re.compile("第?[四4]季度"), "10-01", "12-31"),
)
_REVIEW = re.compile(r"((?:19|20)\d\d)年度?(?:的?主要)?工作(?:的?简要)?(?:回顾|总结|情况)")
_THEME = re.compile(r"(?:19|20)\d\d(?=年(?!\d))")
OPENING = 3
"""A paragraph among so many first ones that begins with a year sets the theme."""
OFTEN, MOSTLY = 3, 0.5
"""A year spoken of so often, and so large a share of all years, is the one reported on."""
SESSIONS = 5
"""People's Congresses sit in the first months of a year and hear about the year before; reports delivered before
this month are on that year."""


def published(meta: Sequence[str]) -> date | None:
    """The day of publication: a labelled date among the publication data, else the first date there."""
    labelled = [line for label in _PUBLISHED for line in meta if label.search(line)]
    for line in (*labelled, *meta):
        for match in _DATE.finditer(line):
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                continue
    return None


def year_of(title: str, subtitle: str, body: Sequence[str], day: date | None) -> int:
    """The year reported on, 0 if the text does not tell.

    A year in the title or subtitle, if it is not the day of delivery (then the year before, in the
    season of sessions); else what the body tells.
    """
    headline = _digits(f"{subtitle}\n{title}")
    span = _SPAN.search(headline)
    if span:
        return int(span.group(2))
    opening = _digits("\n".join(body[:2]))
    delivered = _SESSION.search(headline) or _DAY.search(headline) or _SESSION.search(opening, 0, 200)
    if delivered:
        year, month = map(int, delivered.groups())
        return year - 1 if month < SESSIONS else year
    book = _YEARBOOK.search(headline)
    if book:
        return int(book[1] or book[2]) - 1
    named = _YEAR.search(headline) or _BRACKETED.search(headline)
    if named:
        return int(named.group())
    return _told(body, day)


def period_of(title: str, subtitle: str, year: int) -> str:
    """ISO 8601 interval that a report on ``year`` covers: the year, or the part of it that the title names."""
    if not year:
        return ""
    headline = _digits(f"{subtitle} {title}")
    span = _SPAN.search(headline)
    if span:
        return f"{span.group(1)}-01-01/{span.group(2)}-12-31"
    start, end = next(((a, b) for part, a, b in _PARTS if part.search(headline)), ("01-01", "12-31"))
    return f"{year}-{start}/{year}-{end}"


def _digits(text: str) -> str:
    return _WRITTEN.sub(lambda m: m.group().translate(_NUMERALS), text.translate(_WIDE))


def _told(body: Sequence[str], day: date | None) -> int:
    """The year that a review is named after, that a first paragraph begins with, or that is spoken of most."""
    text = _digits("\n".join(body))
    review = _REVIEW.search(text)
    if review:
        return int(review.group(1))
    years = [int(m.group()) for m in _YEAR.finditer(text)]
    begun = (_THEME.match(_digits(paragraph[:8])) for paragraph in body[:OPENING])
    first = next((int(m.group()) for m in begun if m), 0)
    if first:
        return first
    recent = [year for year in years if not day or year in (day.year - 1, day.year)]
    year, count = Counter(recent).most_common(1)[0] if recent else (0, 0)
    return year if count >= max(OFTEN, MOSTLY * len(years)) else 0
