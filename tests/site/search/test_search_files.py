"""Search data hold every report once, load in the order promised, and do not depend on the order given."""

from __future__ import annotations

import json
import re

from generator.catalog import link
from generator.report import Heading, Report, Section
from generator.site.search import ENTRY, search_files
from generator.site.search.documents import FIRST, Named, Spoken
from generator.site.shelf import shelve
from generator.site.topics import spoken
from tests.site.samples import FULL, OTHER, PLAIN, SERIES, SETTINGS, linked, text_of

CALL = re.compile(r'reportsite\.search\("(\w+)",(\d+),(.*)\);\n', re.DOTALL)
REPORTS = [FULL, OTHER, PLAIN, *(Report(f"r{n}", f"第{n}篇", year=2000 + n) for n in range(20))]


def calls(reports: list[Report], limit: int) -> dict[str, tuple[str, int, object]]:
    found = {}
    for path, data in search_files(link(reports), limit):
        match = CALL.fullmatch(data.decode("utf-8"))
        assert match, path
        found[path] = (match[1], int(match[2]), json.loads(match[3]))
    return found


def test_small_corpora_are_plain_text() -> None:
    files = calls(REPORTS, 10**6)
    assert [kind for kind, _, _ in files.values()] == ["text", "documents"]


def test_every_line_of_every_report_is_there() -> None:
    files = calls(REPORTS, 10**6)
    texts = next(data for kind, _, data in files.values() if kind == "text")
    index = files[ENTRY][2]
    assert isinstance(texts, list)
    assert isinstance(index, dict)
    number = index["titles"].index(FULL.title)
    ids, text, topics = texts[number]
    kicker, title, *rest = [line.replace("\n", " ") for line in text_of(FULL)]
    wanted = [title, kicker, *rest]
    assert text.split("\n") == wanted
    assert len(ids.split(" ")) == len(wanted)
    assert topics == ""
    assert index["pages"][number] == "reports/qingshan-2023.html"


def test_newest_come_first_whatever_the_order() -> None:
    assert dict(search_files(link(REPORTS))) == dict(search_files(link(REPORTS[::-1])))
    index = calls(REPORTS, 10**6)[ENTRY][2]
    assert isinstance(index, dict)
    assert index["years"] == sorted(index["years"], reverse=True)


def test_line_separators_cannot_break_the_script() -> None:
    data = b"".join(data for _, data in search_files(link([Report("a", "题\u2028目")])))
    assert "\u2028" not in data.decode()


def test_topics_of_all_reports_are_named_also_those_of_headings_alone() -> None:
    heading = Report("alone", "题", genre="npc", sections=(Section(Heading(("加强代表工作",)), ()),))
    found = spoken(shelve(linked(*SERIES, FULL, PLAIN, heading), SETTINGS))
    assert list(found.names) == sorted({name for one in found.of.values() for name in (*one.sections, *one.paragraphs)})
    assert spoken(shelve(linked(heading), SETTINGS)).names == ["代表工作"]
    assert not spoken(shelve(link([heading]), SETTINGS)).of


def test_every_heading_and_paragraph_has_its_topic() -> None:
    named = {
        OTHER.id: Named((), ("监督",)),
        FULL.id: Named(("代表", "监督"), ("其他",) * 2 + ("代表",) * 7 + ("监督",) * 3),
    }
    known = Spoken(["代表", "其他", "监督"], named)
    files = [CALL.fullmatch(data.decode()) for _, data in search_files(link([FULL, OTHER]), spoken=known)]
    data = [json.loads(match[3]) for match in files if match]
    texts, index = data
    assert index["topics"] == ["代表", "其他", "监督"]
    ids, _, topics = texts[index["titles"].index(FULL.title)]
    shown = [index["topics"][ord(c) - FIRST] if c != "-" else "" for c in topics]
    assert shown == [""] * 4 + ["其他"] * 2 + ["代表"] * 8 + ["监督"] * 4
    assert len(topics) == len(ids.split(" "))
