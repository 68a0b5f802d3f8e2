"""Where: the place that a report is about, as printed, and which division that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.clean.characters.edit import HAN
from generator.rebuild.fields.gazetteer import Division, gazetteer

HEADLINE, OPENING = 200, 6
"""How many characters of a line or paragraph, and how many paragraphs, are looked at for names."""
_DATED = re.compile(r"(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年(?:度|\d{1,2}月(?:\d{1,2}日)?)?[在于]?")
_BOUNDARY = "\x1f"
"""Put for a date: what stands before one is a place or an organ, what stands after one begins anew."""
_KINDS = "特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|街道|民族乡|省|市|州|盟|县|区|旗|镇|乡|縣|區|鎮|鄉"
_KIND_END = re.compile("[省市州盟县区旗镇乡道縣區鎮鄉]")
"""How each of them ends: where there is none, no place is looked for."""
_ORGANS = (
    "人大|人民代表|人民政府|政府|政协|人民法院|中级|高级|法院|人民检察院|检察院|监察|纪委|党委|党工委|委员会|委(?!员|托|派|任)|管委会|管理委"
    "|国民经济|经济运行|财政|预算|决算|法治|立法[会會]"
    f"|第[一二三四五六七八九十百〇\\d]+(?:届|中级)|{_BOUNDARY}|[{HAN}]{{2,8}}?(?:局|厅|委|办公室|中心)(?:$|{_BOUNDARY}|工作)"
)
_PLACE = re.compile(f"([{HAN}]{{1,24}}?(?:{_KINDS}))(?={_ORGANS})")
_BEGUN = re.compile(f"^{_BOUNDARY}?([{HAN}]{{2,6}}?(?:{_KINDS}))(?=[{HAN}{_BOUNDARY}])")
"""A place that a headline begins with, whoever of that place it names."""
_BARE = re.compile(f"^([{HAN}]{{2,6}}?)(?=人大|政协|法院|检察)")
_LEADING = re.compile("^(?:中国人民政治协商会议|中国共产党|中共|政协|关于|在|于|本报|我市|我县|我区|我省)")
_TOWNSHIP = re.compile("(?:街道|镇|乡|苏木)$")
_SPACE = re.compile(r"\s")
"""What recognition puts between characters."""
_SEGMENTS = re.compile(rf"[^{HAN}\d{_BOUNDARY}]+")
_GENERAL = re.compile("[全本我各]?[省市州县区]|街道|乡镇|各级|.*(?:县市|市县|区县|县区|镇街)区?")
"""Words for divisions that name none."""
_COMMON = re.compile(".*(?:[小社城校园景灌辖市片街老]|开发|高新|保护|功能|工业|示范)区|.*[城都]市")
"""Words that end like names of divisions, and so do some names."""
_NATIONAL = re.compile(
    "国务院|國務院|全[国國]人大|全[国國]人民代表大[会會]常[务務]委[員员][会會]|最高人民(?:法院|[检檢]察院)|全[国國]政[协協]"
    "|(?:政[协協]|政治[协協]商[会會][议議])(?:第[一二三四五六七八九十]{1,3}[届屆])?全[国國]委[员員][会會]"
)
_LEVELS = {
    "省": "province",
    "自治区": "province",
    "州": "prefecture",
    "盟": "prefecture",
    "地区": "prefecture",
    "县": "county",
    "区": "county",
    "旗": "county",
    "镇": "township",
    "乡": "township",
    "街道": "township",
}
"""Longer endings stand before the shorter ones they end in."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report comes from; everything empty if the text does not tell."""

    printed: str = ""
    """As the report calls it (``西宁市城中区``)."""
    region: str = ""
    """In full from the province down, or as printed if that is not certain."""
    code: str = ""
    level: str = ""


def place_of(
    title: str, subtitle: str, byline: str, source: str, body: Sequence[str], context: Sequence[str] = ()
) -> Place:
    """The place that title, subtitle, byline, publisher and body name, the best evidence first.

    A name that several divisions share is told apart by what else the text mentions; ``context`` is text
    that is no part of the report but came with it (a page's footer). Nothing is guessed.
    """
    text = "\n".join((title, subtitle, byline, source, *body, *context))
    title, subtitle = title[:HEADLINE], subtitle[:HEADLINE]
    headline = [place for line in (subtitle, title, byline[:HEADLINE], source[:HEADLINE]) for place in _named(line)]
    begun = [place for line in (subtitle, title) for place in _begun(line, text)]
    spread = () if headline or begun else (_SPACE.sub("", line) for line in (subtitle, title))
    headline += [place for line in spread for place in _named(line)]
    opening = [place for paragraph in body[:OPENING] for place in _named(paragraph[:HEADLINE])]
    for candidates, loose in ((headline, True), (begun, True), (opening, False)):
        for printed in candidates:
            name = _without_lead(printed, candidates, text)
            place = _resolved(name, text)
            if place or (loose and len(name) > 2):
                return place or Place(name, name, "", _level_by_name(name))
    for name in (*_bare(title), *_bare(subtitle)):
        division = _told_apart(gazetteer().bare.get(name, ()), text.replace(name, ""))
        if division:
            return Place(division.name, division.full_name, division.code, division.level)
    claimed = f"{title} {subtitle} {byline}" if headline else "\n".join((title, subtitle, byline, *body[:3]))
    return Place(level="national") if _NATIONAL.search(claimed) else Place()


def place_in(region: str) -> dict[str, str]:
    """Code and level of a region that a person named, as fields of a report; the code only if it is certain."""
    if not region:
        return {}
    place = _resolved(region, "")
    if place is None:
        return {"region_code": "", "level": _level_by_name(region)}
    return {"region_code": place.code, "level": place.level}


def _segments(line: str) -> list[str]:
    return [segment for segment in _SEGMENTS.split(_DATED.sub(_BOUNDARY, line)) if segment]


def _named(line: str) -> Iterator[str]:
    """Names that say what they are (``城北区``) before an organ or a date."""
    for segment in _segments(line):
        for match in _PLACE.finditer(segment) if _KIND_END.search(segment, 1) else ():
            name = _LEADING.sub("", match.group(1))
            if name and not _GENERAL.fullmatch(name):
                yield name


def _begun(line: str, text: str) -> Iterator[str]:
    """Names that a headline begins with, as far as they are known or come again, also without what they are."""
    for segment in _segments(line):
        match = _BEGUN.match(_LEADING.sub("", segment))
        name = match.group(1) if match else ""
        again = text.count(name[:-1]) > 1 and not (_GENERAL.fullmatch(name) or _COMMON.fullmatch(name))
        if name and (again or gazetteer().find(name)):
            yield name


def _bare(line: str) -> Iterator[str]:
    for segment in _segments(line):
        match = _BARE.match(segment)
        if match:
            yield match.group(1)


def _without_lead(printed: str, candidates: Sequence[str], text: str) -> str:
    """Without words that only stand before the name (``奋力谱写澄阳区``).

    The name is what another candidate is, what the gazetteer knows (but not 宁县 in 澄宁县), or what recurs.
    """
    known = gazetteer()
    for start in range(len(printed) - 1):
        name = printed[start:]
        apart = start > 1 < len(name) - 1 or text.count(name) > text.count(printed[start - 1 :])
        if (start and name in candidates) or ((not start or apart) and known.find(name)):
            return name
    known_start = any(printed[:end] in known.named or printed[:end] in known.bare for end in range(2, len(printed)))
    if len(printed) <= 4 or known_start or text.count(printed) > 1:
        return printed
    size = 3
    while size < len(printed) and (
        _COMMON.fullmatch(printed[-size:]) or text.count(printed[-size - 1 :]) == text.count(printed[-size:]) > 1
    ):
        size += 1
    return printed[-size:]


def _resolved(name: str, text: str) -> Place | None:
    known = gazetteer()
    division = _told_apart(known.find(name), text.replace(name, ""))
    if division:
        return Place(name, division.full_name, division.code, division.level)
    if _TOWNSHIP.search(name):
        for end in range(len(name) - 2, 1, -1):
            division = _told_apart(known.find(name[:end]), text.replace(name, ""))
            if division:
                return Place(name, division.full_name + name[end:], division.code, "township")
    return None


def _told_apart(candidates: Sequence[Division], text: str) -> Division | None:
    """The one candidate, or the one whose higher divisions the text mentions more than any other's."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    votes = [(sum(text.count(name) for above in d.above for name in above.names[-1:]), d) for d in candidates]
    most = max(vote for vote, _ in votes)
    winners = [division for vote, division in votes if vote == most]
    return winners[0] if len(winners) == 1 else None


def _level_by_name(name: str) -> str:
    """What kind of division a name ends in; a 市 may be one of three."""
    return next((level for kind, level in _LEVELS.items() if name.endswith(kind)), "")
