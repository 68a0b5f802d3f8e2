"""Numbers with units in a text, as they are printed, that count or measure: no dates, ordinals, sessions or names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.catalog.facts.lexicon import any_of, han
from generator.data import load

SESSION = re.compile(r"届[^，。；,;]{0,14}$|[会大委届协团](?:第)?$")
"""What stands before the number of a meeting: 区九届人大四次会议, 省委八次全会."""
MEETING = re.compile(r"(?:[、和及][一二三四五六七八九十]+次)*(?:全体)?(?:会议|全会|大会)")
DATED = re.compile(r"(?:[\d一二三四五六七八九十]|[今去前当次全本])[年月]$")
LASTING = re.compile(r"(?:年限|寿命)[^，。；、\d]{0,6}$")
"""Before years that are no date; others are told by their decimals (11.3年)."""
VAGUE = "第每逐同任哪某另再首统唯十百千万这那该各新头上下本当近几数零成占分之点"
"""Before a Chinese numeral: with it no count, or no whole number."""
WORD = re.compile(r"(?:[^一二两三四五六七八九十百千万零\d][成点]|[创更革翻]新|[会合协]同)$")
"""Where the last of these is the end of a word, and no such thing: 建成三个, 试点三项."""
SUFFIX = re.compile(r"性(?!能)|化(?![工解学肥])|制(?![度造定作品剂药])")
"""Behind a unit: it makes a word of the number (三级制), no count."""
DEALT = "(?:整改|销号|解决|化解|巩固|办结|验收|成熟|发现|处置|查处|完成|达标|清零|督办|通过|审议|开工|投产)"
EACH_ONE = re.compile(rf"^[、，]{DEALT}一[个件项]|{DEALT}一[个件项][、，]{DEALT}$")
"""整改一个、销号一个: each, not how many."""
CIRCLE = re.compile(r"[^，。；、的]{0,8}圈")
"""What lies within so many minutes: a name (15分钟便民生活圈)."""
LONGEST = 40
"""Characters of a number with its unit: what is longer counts nothing, and no computer would hold it."""
LONGEST_HAN = 16
"""Characters of a Chinese numeral that the pattern takes: one so long is the end of a longer one."""


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
        rf"(?:(?P<before>(?<!不){before}|(?<!百)[上过](?=[百千万])|(?<=[率均已额值量])过(?=\d|[一二三四五六七八九]成)"
        rf"|(?<![超通经走])过(?=[\d.]+[万亿])))?"
        rf"(?:(?P<percent>百分之(?P<cpercent>[一二三四五六七八九十百零]+(?:点[一二三四五六七八九零〇]+)?))"
        rf"|(?P<tenths>(?<![\d.])[一二两三四五六七八九1-9]成(?![员立果效长本为功就绩品熟都年人交不套型]))"
        rf"(?P<tmore>多)?(?:(?P<half>[一二三四五六七八九半])(?!(?!以[上下]|左右|的)[一-鿿]))?"
        rf"|(?P<digits>(?<![\d.])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)"
        rf"(?:(?P<range>[-—–－~～至到]+)\d+(?:\.\d+)?)?"
        rf"(?P<more>{more})?(?P<power>万亿|[百千]万|[百千]亿|[百万亿]|千(?![米克]))?(?P<more2>{more})?(?P<unit>{unit(longest)}{per})"
        rf"|(?P<han>[一二两三四五六七八九十](?:[一二两三四五六七八九十百千万亿零〇]{{0,14}}[一二三四五六七八九十百千])?|百|千|万)"
        rf"(?P<hmore>{more})?(?P<hpower>{money})(?P<hmore2>{more})?(?P<hunit>{unit(counting)}))"
        rf"(?P<paren>[(（](?:[次人场件间个套只台辆匹户处组粒枚尾头段所条篇]、?)+[)）])?"
        rf"(?:(?P<after>{any_of(data['at_least_after'])}|(?<=[万亿])[余多])|左右(?![岸手])|上下(?![游级班])|[以之]内|以下)?"
    )


def numbers(narrow: str, names: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Matches of numbers with units in ``narrow``, none that begins in one of the spans ``names``."""
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
    if (last == "前" and before[-2:-1] not in tuple("之以年月目当此日")) or rest.startswith(("第一", "强县", "强市")):
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
    if unit == "倍" and (numeral not in "百千万" or m["before"] or m["hmore"]):
        return before[-1:] not in ("数", "几", "成")
    if before.endswith("近") and len(numeral) > 1 and numeral[-1] in "百千万":
        return True
    if before[-1:] and before[-1:] in VAGUE and not WORD.search(before):
        return bool(m["before"])
    if DATED.search(before) and unit != "次":
        return False
    if numeral in "百千万":
        return bool(m["before"] or m["hmore"])
    if (numeral, unit) == ("二", "次") or (unit == "期" and not _series(before, rest)):
        return False
    if rest[:1] == unit[:1] or SUFFIX.match(rest):
        return False
    if numeral + unit == "一起" or (unit == "元" and len(numeral) == 1):
        return False  # 二元结构
    if numeral == "一" and (EACH_ONE.match(rest) or EACH_ONE.search(before)):
        return False
    if numeral == "一":
        return han(before[-1:]) and (not rest or rest[0] in "，,。；;、") and before[-1:] not in "进有是"
    return True


def _series(before: str, rest: str) -> bool:
    """Whether issues or courses are counted, and not the stage of a building named."""
    ended, follows = _issues()
    return bool(ended.search(before[-20:]) or follows.match(rest))


@cache
def _issues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = any_of(load("quantities")["issues"])
    return re.compile(f"{names}$"), re.compile(rf"[^，。；、]{{0,20}}{names}")
