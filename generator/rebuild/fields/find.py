"""All fields of a report, found together: one's evidence is another's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.clean.characters.edit import HAN
from generator.rebuild.fields.dates import period_of, published, year_of
from generator.rebuild.fields.language import language_of, simplified
from generator.rebuild.fields.people import people_of
from generator.rebuild.fields.place import place_of
from generator.rebuild.fields.source import source_of
from generator.rebuild.genres import genre_of, genres
from generator.report import Person

_NATIONAL_ORGANS = {
    "npc": "全国人大常委会",
    "government": "国务院",
    "court": "最高人民法院",
    "procuratorate": "最高人民检察院",
    "cppcc": "全国政协",
}
_OFFICE = re.compile(
    f"^([{HAN}]*?(?:局|厅|委|委员会|办公室|中心|部|院|馆|大学|学院|学校|公司))(?=(?:19|20)\\d\\d|年度|工作|党组|党委|$)"
)


@dataclass(frozen=True, slots=True)
class Fields:
    """What is known of a report beside its text; names and meanings are those of :class:`generator.report.Report`."""

    people: tuple[Person, ...] = ()
    organ: str = ""
    region: str = ""
    region_code: str = ""
    level: str = ""
    year: int = 0
    period: str = ""
    genre: str = ""
    published: date | None = None
    source: str = ""
    language: str = "zh-CN"


def find(
    title: str, subtitle: str, byline: str, meta: Sequence[str], body: Sequence[str], context: Sequence[str] = ()
) -> Fields:
    """Find the fields of a report.

    ``meta`` are lines of publication data, ``body`` paragraphs in reading order, ``context`` text that came
    with the report without being part of it. What is not certain stays empty.
    """
    day, source = published(meta), source_of(meta)
    year = year_of(title, subtitle, body, day)
    place = place_of(title, subtitle, byline, source, body, context)
    language = language_of("".join((title, *body)))
    known = simplified if language == "zh-Hant" else str
    genre = genre_of(known(title), known(subtitle), known(f"{byline} {source}"), [known(text) for text in body])
    return Fields(
        people=people_of(byline),
        organ=_organ(genre, place.printed, place.level, (subtitle, title)),
        region=place.region,
        region_code=place.code,
        level=place.level,
        year=year,
        period=period_of(title, subtitle, year),
        genre=genre,
        published=day,
        source=source,
        language=language,
    )


def _organ(genre: str, place: str, level: str, headlines: Sequence[str]) -> str:
    """The organ by its genre's rule; of departments the name that begins a headline."""
    profile = genres().get(genre)
    if profile is None:
        return ""
    if level == "national":
        return _NATIONAL_ORGANS.get(genre, "")
    if profile.organ:
        return profile.organ_of(place, level, " ".join(headlines))
    offices = (_OFFICE.match(part) for headline in headlines for part in headline.split())
    return next((match.group(1) for match in offices if match), "")
