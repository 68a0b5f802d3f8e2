"""The default theme says everything in both languages, and stays small."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from generator.catalog import link
from generator.catalog.export import TABLES
from generator.catalog.facts.citations import CLASSES
from generator.catalog.relations import Change
from generator.catalog.relations.related import WEIGHTS
from generator.clean.role import Role
from generator.explain import Fate
from generator.rebuild.genres import genres
from generator.render import load, render
from generator.report import Paragraph, Report, Section
from generator.report.model import Heading
from generator.site import lay_out
from generator.site.sides import DROPPED, SPOKEN
from tests.site.samples import FULL, OTHER, SETTINGS, linked

THEME = load("default")
SOURCES = {name: text for name, (text, _) in THEME.templates.items() if "/" not in name}
SCRIPTS = "".join(data.decode() for name, data in THEME.assets.items() if name.endswith(".js"))


FAMILIES = {
    "role": Role,
    "change": Change,
    "class": CLASSES,
    "table": TABLES,
    "why": WEIGHTS,
    "fate": (*DROPPED, Fate.MAPPED, Fate.DUPLICATE),
    "did": (*SPOKEN, *DROPPED, Fate.MAPPED, Fate.DUPLICATE, "lost-break", "move-top", "place-top"),
    "subjects": ("slogans", "terms"),
    "subject": ("slogan", "term"),
    "intro": ("documents", "terms"),
    "count": ("figures", "documents", "slogans"),
    "badge": ("whole",),
}
"""Messages whose keys templates put together."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_say_the_same_with_the_same_values() -> None:
    zh, en = THEME.messages["zh"], THEME.messages["en"]
    assert zh.keys() == en.keys()
    assert {key: fields(text) for key, text in zh.items()} == {key: fields(text) for key, text in en.items()}


def test_english_has_no_marks_that_fonts_of_chinese_draw_wide() -> None:
    assert [said for said in THEME.messages["en"].values() if re.search("[\u2018-\u201d\u2014\u2026]", said)] == []


def test_on_an_english_page_the_titles_of_reports_are_said_to_be_chinese() -> None:
    files = render(lay_out(link([FULL, OTHER]), replace(SETTINGS, language="en")), THEME, "en")
    for path in ("index.html", "reports/index.html", "years/2023.html"):
        page = files[path].decode()
        titles = re.findall(r'<a ([^>]*)><span class="name">', page)
        assert titles, path
        assert all('lang="zh-CN"' in attributes for attributes in titles), path


def test_peers_that_agree_are_one_number_not_a_range() -> None:
    section = Section(Heading(("依法监督",)), (Paragraph("召开常委会会议8次。"),))
    same = [Report(name, "题目", region=name, year=2023, genre="npc", sections=(section,)) for name in "ab"]
    page = render(lay_out(linked(*same), SETTINGS), THEME)["facts/a.html"].decode()
    cell = next(cell for cell in page.split("<td>") if 'class="value"' in cell and "<small>" in cell)
    assert cell.count('class="value"') == 1


def test_no_message_is_missing_and_none_is_idle() -> None:
    used = {key for text in SOURCES.values() for key in re.findall(r"\b(?:t|has)\('([^']+)'[,)]", text)}
    used |= {f"js.{key}" for pair in re.findall(r'say(?:\.(\w+)|\["([\w-]+)"\])', SCRIPTS) for key in pair if key}
    built = re.compile(r"nav\.|index\.|genre\.|search\.|js\.")
    used |= {f"{prefix}.{name}" for prefix, names in FAMILIES.items() for name in names}
    assert {key for key in used if not key.startswith("js.")} <= THEME.messages["zh"].keys()
    assert {key for key in THEME.messages["zh"] if not built.match(key)} <= used
    spoken = {key for key in THEME.messages["zh"] if key.startswith("js.")}
    assert spoken <= used


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_genre_has_a_name(language: str) -> None:
    assert {f"genre.{key}" for key in genres()} <= THEME.messages[language].keys()


def test_pages_and_what_they_share_stay_small() -> None:
    """A report of 3,500 characters: at most 60 kB; style and scripts: at most 60 kB gzipped."""
    sections = tuple(
        Section(Heading((f"第{n}部分工作情况",)), tuple(Paragraph("依法监督" * 35) for _ in range(5))) for n in range(5)
    )
    files = render(lay_out(link([Report("a", "题目", sections=sections)]), SETTINGS), THEME)
    assert len(files["reports/a.html"]) <= 60_000
    assert sum(len(gzip.compress(data)) for path, data in files.items() if path.startswith("assets/")) <= 60_000


def test_nothing_is_asked_of_the_network() -> None:
    files = render(lay_out(link([Report("a", "题目")]), SETTINGS), THEME)
    for path, data in files.items():
        text = data.decode()
        addresses = re.findall(
            r"""(?:https?:)?//[\w.-]+\.\w+""", re.sub(r'(?m)^\s*(?:/\*|//).*$|"https://schema\.org"', "", text)
        )
        assert [a for a in addresses if "www.w3.org" not in a] == [], path
        assert not re.search(r"<base|type=.module|crossorigin|integrity=|fetch\(", text), path


def test_templates_use_only_text_of_the_view_unescaped_where_it_is_json() -> None:
    unescaped = [line for text in SOURCES.values() for line in text.splitlines() if "| safe" in line]
    assert unescaped
    assert all("application/ld+json" in line for line in unescaped)


def test_the_theme_is_whole_on_disk() -> None:
    folder = Path(THEME.templates["base.html"][1]).parent.parent
    assert {path.name for path in folder.iterdir()} == {"templates", "assets", "messages", "theme.yml"}
