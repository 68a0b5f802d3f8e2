"""Finding quantities: a number with a unit that counts or measures, and not a date, an ordinal or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.catalog.facts.lexicon import any_of
from generator.catalog.facts.numerals import NARROW, WIDE, arabic, chinese
from generator.catalog.facts.wording import RATES
from generator.data import load

EXACT, AT_LEAST = "exact", "at_least"
QUOTED = re.compile(r"“[^“”]{1,20}”|‘[^‘’]{1,20}’|「[^「」]{1,20}」")
TITLE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
NOTED = re.compile(r"^\s*[［\[]\d+[］\]][^：:，。]{1,24}[：:]")
"""What a note at the end of a report explains: ［17］四个一批：."""
SESSION = re.compile(r"届[^，。；,;]{0,14}$|[会大委届协团](?:第)?$")
"""What stands before the number of a meeting: 区九届人大四次会议, 省委八次全会."""
MEETING = re.compile(r"(?:[、和及][一二三四五六七八九十]+次)*(?:全体)?(?:会议|全会|大会)")
DATED = re.compile(r"(?:[\d一二三四五六七八九十]|[今去前当次全本])[年月]$")
INSIDE = re.compile(r"[一-鿿]")
POINTS = "个百分点"
JOINING = ("、", "和", "及", "，")
"""What stands between the last two numbers of a list, or any two."""
LISTING = ("、", "和", "及")
RESPECTIVE = re.compile(r"(?:分别|依次|先后|相继)[^，。；、\d]{0,4}$")
LASTING = re.compile(r"(?:年限|寿命)[^，。；、\d]{0,6}$")
"""Before years that are no date; others are told by their decimals (11.3年)."""
CIRCLE = re.compile(r"[^，。；、的]{0,8}圈")
"""What lies within so many minutes: a name (15分钟便民生活圈)."""
STEPS = re.compile(r"[^，。；、]{0,5}(?:台阶|关口)")
LEAST = re.compile(r"至少[^，。；、\d]{1,5}$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: ``text[start:end]``."""

    start: int
    end: int
    value: int | float
    """In base units."""
    unit: str
    bound: str
    """:data:`EXACT` or :data:`AT_LEAST`."""


@cache
def _pattern() -> re.Pattern[str]:
    data = load("quantities")
    more = f"[{data['at_least_inside']}]"
    before = any_of(data["at_least_before"])

    def unit(names: Sequence[str]) -> str:
        guarded = (re.escape(n) + (f"(?!{data['units'][n]})" if data["units"].get(n) else "") for n in names)
        return "(?:" + "|".join(guarded) + ")"

    per = f"(?:/{any_of(data['per'])})?"
    longest = sorted(data["units"], key=lambda u: (-len(u), u))
    counting = sorted((u for u in data["chinese_units"] if u in data["units"]), key=lambda u: (-len(u), u))
    money = "(?:万|亿|万亿)?"
    begins = "".join(word[0] for word in data["at_least_before"])
    return re.compile(
        rf"(?=[\d一二两三四五六七八九十百千万上过{begins}])"  # most places of a text begin no number
        rf"(?:(?P<before>(?<!不){before}|(?<!百)[上过](?=[百千万])|(?<=[率均已额值量])过(?=\d|[一二三四五六七八九]成)|(?<![超通经走])过(?=[\d.]+[万亿])))?"
        rf"(?:(?P<percent>百分之(?P<cpercent>[一二三四五六七八九十百]+))"
        rf"|(?P<tenths>(?<![\d.])[一二两三四五六七八九1-9]成(?![员立果效长本为功就绩品熟都年人交不套型]))"
        rf"(?P<tmore>多)?(?:(?P<half>[一二三四五六七八九半])(?!(?!以[上下]|左右|的)[一-鿿]))?"
        rf"|(?P<digits>(?<![\d.])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)"
        rf"(?:(?P<range>[-—–－~～至到]+)\d+(?:\.\d+)?)?"
        rf"(?P<more>{more})?(?P<power>万亿|[百千]万|[百千]亿|[百万亿]|千(?![米克]))?(?P<more2>{more})?(?P<unit>{unit(longest)}{per})"
        rf"|(?P<han>[一二两三四五六七八九十](?:[一二两三四五六七八九十百千万亿零〇]{{0,14}}[一二三四五六七八九十百千])?|百|千|万)"
        rf"(?P<hmore>{more})?(?P<hpower>{money})(?P<hmore2>{more})?(?P<hunit>{unit(counting)}))"
        rf"(?P<paren>[(（](?:[次人场件间个套只台辆匹户处组]、?)+[)）])?"
        rf"(?:(?P<after>{any_of(data['at_least_after'])}|(?<=[万亿])[余多])|左右|上下|[以之]内|以下)?"
    )


LONGEST = 40
"""Characters of a number with its unit: what is longer counts nothing, and no computer would hold it."""
LONGEST_HAN = 16
"""Characters of a Chinese numeral that the pattern takes: one so long is the end of a longer one."""


def quantities(text: str, named: Sequence[tuple[int, int]] = ()) -> Iterator[Quantity]:
    """Quantities of ``text`` in order.

    Numbers in titles 《…》, in short quotations, in what a note explains, and in the spans ``named`` (slogans) are
    names, not counts.
    """
    narrow = text.translate(NARROW) if WIDE.search(text) else text
    names = [*named, *(m.span() for p in (TITLE, QUOTED, NOTED) for m in p.finditer(text))]
    yield from _together(narrow, [_quantity(narrow, m) for m in _numbers(narrow, names)])


def _together(text: str, found: list[Quantity]) -> list[Quantity]:
    """Numbers of one list share what is said of all of them: 5.6个、3.3个百分点, 3500万、2300万人次, 分别突破210亿元和
    170亿元."""
    for i in range(len(found) - 2, -1, -1):
        here, there = found[i], found[i + 1]
        if here.unit == "个" and there.unit == POINTS and text[here.end : there.start] in JOINING:
            found[i] = replace(here, unit=POINTS)
        if not here.unit and there.unit not in RATES and text[here.end : there.start] in LISTING:
            found[i] = replace(here, unit=there.unit)
    shared = False
    for i in range(1, len(found)):
        here, there = found[i - 1], found[i]
        joined = here.unit == there.unit and text[here.end : there.start] in JOINING
        above = here.bound == AT_LEAST and not text.endswith(_after(), 0, here.end)
        shared = joined and above and (shared or bool(RESPECTIVE.search(text[: here.start])))
        if shared:
            found[i] = replace(there, bound=AT_LEAST)
    return found


@cache
def _after() -> tuple[str, ...]:
    return tuple(load("quantities")["at_least_after"])


def _numbers(narrow: str, names: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for m in _pattern().finditer(narrow):
        number = m.start(next(name for name in ("percent", "tenths", "digits", "han") if m[name]))
        endless = m.end() - number > LONGEST or len(m["han"] or "") >= LONGEST_HAN
        if endless or any(a <= number < b for a, b in names) or not _counts(narrow, m, number):
            continue
        yield m


def _counts(text: str, m: re.Match[str], number: int) -> bool:
    """Whether the match counts something: no ordinal, date, session, idiom or part of a name."""
    before = text[max(0, number - 40) : number]
    last = before[-1:]
    unit = m["unit"] or m["hunit"] or "%"
    rest = text[m.end() : m.end() + 40]
    if m["percent"]:
        return True
    if m["tenths"]:
        return not before.endswith(("一", "二", "三", "十"))
    if last and (
        last in "第〔[+.·/~～:－–" or (last in "-—" and before[-2:] != "——") or (last.isascii() and last.isalnum())
    ):
        return False
    if (last == "前" and before[-2:-1] not in "之以年月") or rest.startswith(("第一", "强县", "强市")):
        return False
    if unit == "次" and MEETING.match(rest) and SESSION.search(before):
        return False
    if unit in ("分钟", "小时") and CIRCLE.match(rest):
        return False
    if unit == "年" and "." not in (m["digits"] or "") and not LASTING.search(before):
        return False
    if (m["digits"], unit) in (("24", "小时"), ("365", "天")) and not m["before"]:
        return False  # 24小时开放: always, not how long
    return m["digits"] is not None or _chinese_counts(before, m, rest)


def _chinese_counts(before: str, m: re.Match[str], rest: str) -> bool:
    numeral, unit = m["han"], m["hunit"]
    if numeral in "百千万" and before.endswith("近"):
        return True
    if before[-1:] and before[-1:] in "第每逐同任哪某另再又首统唯十百千万这那该各新头上下本当近几数零成占分之点":
        return bool(m["before"])
    if DATED.search(before):
        return False
    if numeral in "百千万":
        return bool(m["before"] or m["hmore"])
    if (numeral, unit) == ("二", "次") or (unit == "期" and not _series(before, rest)):
        return False
    if rest[:1] == unit[:1] or rest.startswith(("性", "化", "制")):
        return False
    if numeral + unit == "一起" or (unit == "元" and len(numeral) == 1):
        return False  # 二元结构
    if numeral == "一":
        return bool(INSIDE.match(before[-1:])) and (not rest or rest[0] in "，,。；;、") and before[-1:] not in "进有是"
    return True


def _series(before: str, rest: str) -> bool:
    """Whether issues or courses are counted, and not the stage of a building named."""
    ended, follows = _issues()
    return bool(ended.search(before[-20:]) or follows.match(rest))


@cache
def _issues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = any_of(load("quantities")["issues"])
    return re.compile(f"{names}$"), re.compile(rf"[^，。；、]{{0,20}}{names}")


def _quantity(text: str, m: re.Match[str]) -> Quantity:
    named = ("before", "more", "more2", "tmore", "hmore", "hmore2", "after", "range")
    lower = LEAST.search(text, 0, m.start()) or any(m[name] for name in named)
    if (m["unit"] or m["hunit"]) in ("个", "道") and STEPS.match(text, m.end() - len(m["after"] or "")):
        lower = False  # 连跨5个台阶
    lower = lower and not (m["after"] in ("台阶", "大关") and text.endswith("近", 0, m.start()))  # 逼近2万件大关
    value: int | float
    if m["percent"]:
        value, unit = chinese(m["cpercent"]), "%"
    elif m["tenths"]:
        tenths, half = m["tenths"][0], m["half"] or ""
        value = 10 * (int(tenths) if tenths.isdigit() else chinese(tenths))
        value, unit = value + (5 if half == "半" else chinese(half) if half else 0), "%"
    elif m["digits"]:
        value, unit = arabic(m["digits"], m["power"] or ""), m["unit"]
    else:
        value, unit = chinese(m["han"]), m["hunit"]
        value = arabic(str(value), m["hpower"] or "")
    if unit[0] in "万亿":
        value, unit = arabic(str(value), unit[0]), unit[1:]
    unit += (m["paren"] or "").replace("（", "(").replace("）", ")")
    if unit == "人(次)":
        unit = "人次"
    return Quantity(m.start(), m.end(), value, unit, AT_LEAST if lower else EXACT)
