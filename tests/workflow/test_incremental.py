"""After any edits, a build that remembers leaves the files that a build from nothing leaves, and does no more work
than they warrant."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import idle
from generator.cache import Cause
from generator.cache import digest_file as digested
from generator.problems import ReportsiteError
from generator.results import Work
from generator.site import indicator_table, indicators, subjects
from generator.site.shelf import Shelf
from generator.workflow import Built, build, crew, enough, open_project, pages, render
from tests.cli.run import REPORT, files, make_site

STYLE = "body { color: black }\n"
PAGE = '{% extends "original/default/404.html" %}\n{# %s #}\n'
SPOILT = ("404.html", "data/figures.csv")
WORDS = ("惠民生", "强监督", "优服务", "聚合力")


@pytest.fixture(autouse=True, scope="module")
def short_tables() -> Iterator[None]:
    """Tables of indicators on several pages, even of few reports."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(indicator_table, "REPORTS", 2)
        yield


def seed(site: Path, name: str, word: str, year: int = 2023) -> None:
    text = REPORT.format(title=f"履职尽责{word}").replace("2023", str(year))
    (site / "seeds" / f"{name}.txt").write_text(text, "utf-8")


class Edits:
    """Edits of a site, each by two numbers."""

    def __init__(self, site: Path) -> None:
        self.site = site

    def change_seed(self, one: int, other: int) -> None:
        seed(self.site, f"r{one % 5}", WORDS[other % 4], 2020 + other % 3)

    def delete_seed(self, one: int, _: int) -> None:
        (self.site / f"seeds/r{one % 5}.txt").unlink(missing_ok=True)

    def rename_seed(self, one: int, other: int) -> None:
        file = self.site / f"seeds/r{one % 5}.txt"
        if file.exists():
            file.replace(self.site / f"seeds/r{other % 5}.txt")

    def settle(self, one: int, other: int) -> None:
        (self.site / f"seeds/r{one % 5}.yml").write_text(f"fields: {{title: 标题{other % 3}}}\n", "utf-8")

    def unsettle(self, one: int, _: int) -> None:
        (self.site / f"seeds/r{one % 5}.yml").unlink(missing_ok=True)

    def edit_content(self, one: int, other: int) -> None:
        file = self.site / f"content/r{one % 5}.md"
        if file.exists():
            file.write_text(file.read_text("utf-8").replace("8次", f"{other % 7 + 1}次"), "utf-8")

    def break_content(self, one: int, _: int) -> None:
        file = self.site / f"content/r{one % 5}.md"
        if file.exists():
            file.write_text("---\ntitel: x\n---\n", "utf-8")

    def delete_content(self, one: int, _: int) -> None:
        (self.site / f"content/r{one % 5}.md").unlink(missing_ok=True)

    def rename_content(self, one: int, other: int) -> None:
        file = self.site / f"content/r{one % 5}.md"
        if file.exists():
            file.replace(self.site / f"content/q{other % 2}.md")

    def touch(self, one: int, other: int) -> None:
        for folder in ("seeds", "content", "_site"):
            for file in (self.site / folder).glob("*"):
                os.utime(file, (one, other))

    def settings(self, one: int, other: int) -> None:
        marks = ("style", "keep")[one % 2]
        text = f"title: 汇编{other % 3}\nclean: {{punctuation: {marks}}}\nurl: https://example.org/{one % 3}/\n"
        (self.site / "site.yml").write_text(text, "utf-8")

    def style(self, one: int, _: int) -> None:
        self._theme("assets/style.css", STYLE * (one % 3))

    def template(self, one: int, _: int) -> None:
        self._theme("templates/404.html", PAGE.replace("%s", str(one % 3)))

    def plain_theme(self, *_: int) -> None:
        shutil.rmtree(self.site / "themes", ignore_errors=True)

    def spoil_output(self, one: int, _: int) -> None:
        pages = sorted((self.site / "_site").rglob("*.html"))
        if pages:
            pages[one % len(pages)].write_text("spoilt")

    def spoil_cache(self, one: int, other: int) -> None:
        file = self.site / ".reportsite/cache.sqlite"
        if file.exists():
            data = bytearray(file.read_bytes())
            data[other * 997 % len(data)] ^= one % 255 + 1
            file.write_bytes(data)

    def delete_output(self, *_: int) -> None:
        shutil.rmtree(self.site / "_site", ignore_errors=True)

    def nothing(self, *_: int) -> None:
        """For the build that follows."""

    def _theme(self, path: str, text: str) -> None:
        file = self.site / "themes/default" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


KINDS: list[Callable[[Edits, int, int], None]] = [
    edit for name, edit in vars(Edits).items() if not name.startswith("_")
]
STEPS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 300), st.integers(0, 300)), min_size=1, max_size=12)


def built(site: Path, *, cached: bool = True) -> Built | str:
    """As the command does it."""
    if cached and (known := idle.recall(site)):
        return known.built
    try:
        return build(open_project(site), cached=cached, workers=1)
    except ReportsiteError as error:
        return str(error)


def told(result: Built | str) -> object:
    return result if isinstance(result, str) else (result.reports, result.files, result.problems)


@settings(max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_incremental_equals_cold(steps: list[tuple[Callable[[Edits, int, int], None], int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        warm, cold = Path(folder) / "warm", Path(folder) / "cold"
        make_site(warm, "r0", "r1", "r2")
        built(warm)
        for edit, one, other in steps:
            edit(Edits(warm), one, other)
            # What a build from nothing starts with: all that a person may edit, and the site that stands.
            shutil.rmtree(cold, ignore_errors=True)
            shutil.copytree(warm, cold, ignore=shutil.ignore_patterns(".reportsite"))
            assert told(built(warm)) == told(built(cold, cached=False))
            assert files(warm / "content") == files(cold / "content")
            assert files(warm / "_site") == files(cold / "_site")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    make_site(tmp_path)
    for number in range(4):
        seed(tmp_path, f"r{number}", WORDS[number], 2020 + number)
    return tmp_path


def work(site: Path) -> Work:
    result = built(site)
    assert isinstance(result, Built)
    assert result.written
    return result.work


def test_work_is_what_the_edit_warrants(site: Path) -> None:
    first = work(site)
    assert (first.cleaned, first.parsed, first.extracted, first.laid_out) == (4, 4, 4, 1)
    assert work(site) == Work()
    edits = Edits(site)
    edits.touch(1, 1)
    assert work(site) == Work()
    edits.edit_content(0, 3)
    result = built(site)
    assert isinstance(result, Built)
    changed = {path for path in result.changes.updated if path.endswith(".html")}
    assert "reports/r0.html" in changed
    assert "404.html" not in changed
    assert result.work == Work(parsed=1, extracted=1, laid_out=1, rendered=len(changed))
    edits.template(1, 0)
    assert work(site) == Work(laid_out=1, rendered=1)
    edits.spoil_output(0, 0)
    assert work(site) == Work(laid_out=1, rendered=1)
    edits.style(1, 0)  # its address stands on every page
    assert work(site) == Work(laid_out=1, rendered=first.rendered)
    seed(site, "r0", "新篇章", 2020)
    again = work(site)
    assert (again.cleaned, again.parsed) == (1, 0)  # the edited content file is kept


def test_a_template_may_name_what_is_no_text(site: Path) -> None:
    folder = site / "themes/default/templates"
    folder.mkdir(parents=True)
    named = (
        '{% extends "original/default/404.html" %}{% if false %}{% include "\\ud800.html" ignore missing %}{% endif %}'
    )
    (folder / "404.html").write_text(named, "utf-8")
    assert work(site).rendered
    assert work(site) == Work()
    Edits(site).edit_content(0, 3)
    assert work(site).parsed == 1


def test_after_an_edit_only_what_somebody_may_have_touched_is_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, edits = open_project(site), Edits(site)
    build(project)
    looked_at: list[Path] = []

    def digest_file(file: Path) -> str:
        looked_at.append(file)
        return digested(file)

    monkeypatch.setattr("generator.output.stored.digest_file", digest_file)
    edits.edit_content(0, 3)
    result = build(project, workers=1)
    assert result.changes.updated
    assert not [file for file in looked_at if file in {site / "_site" / name for name in SPOILT}]
    for name in SPOILT:  # as many bytes as before, at the same time
        file = site / "_site" / name
        state = file.stat()
        spoil(file)
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    edits.edit_content(0, 2)
    build(project, workers=1)
    assert set(looked_at) >= {site / "_site" / name for name in SPOILT}
    warm = files(site / "_site")
    build(project, cached=False)
    assert files(site / "_site") == warm


@pytest.mark.parametrize("when", ["render", "check", "write"])
@pytest.mark.parametrize("name", ["404.html", "data/figures.csv", "data/reports.sqlite"])
def test_what_is_spoilt_while_a_site_is_made_does_not_stay(site: Path, when: str, name: str) -> None:
    project, edits = open_project(site), Edits(site)
    build(project)
    edits.edit_content(0, 3)
    spoilt: list[str] = []

    def once(stage: str, _: int, __: int) -> None:
        if stage == when and not spoilt:
            spoilt.append(name)
            spoil(site / "_site" / name)

    build(project, progress=once)
    assert spoilt
    for number in (1, 2):  # what is spoilt behind the last look is seen by the next build
        edits.edit_content(1, number)
        assert build(project).written
    warm = files(site / "_site")
    build(project, cached=False)
    assert files(site / "_site") == warm


def spoil(file: Path) -> None:
    """As many bytes as before."""
    file.write_bytes(b"#" * file.stat().st_size)


def test_a_report_with_another_name_is_another_report(tmp_path: Path) -> None:
    make_site(tmp_path)
    (tmp_path / "content").mkdir(exist_ok=True)
    for year in (2022, 2023):
        text = f"---\ntitle: 报告{year}\nregion: 青禾县\nyear: {year}\ngenre: npc\n---\n\n召开主任会议{year % 9}次。\n"
        (tmp_path / f"content/y{year}.md").write_text(text, "utf-8")
    work(tmp_path)
    (tmp_path / "content/y2022.md").rename(tmp_path / "content/last.md")
    work(tmp_path)
    warm = files(tmp_path / "_site")
    assert b"reports/last.html" in warm["changes/y2023.html"]
    shutil.rmtree(tmp_path / ".reportsite")
    shutil.rmtree(tmp_path / "_site")
    work(tmp_path)
    assert files(tmp_path / "_site") == warm


def written(site: Path, name: str, region: str, year: int, text: str, genre: str = "npc") -> None:
    front = f"title: 报告{name}\nregion: {region}\nyear: {year}\n" + (f"genre: {genre}\n" if genre else "")
    (site / f"content/{name}.md").write_text(f"---\n{front}---\n\n{text}\n", "utf-8")


def test_pages_of_a_long_table_follow_all_that_they_show(tmp_path: Path) -> None:
    make_site(tmp_path)
    (tmp_path / "content").mkdir()
    counts = "召开常委会会议{}次、主任会议{}次，开展执法检查2次。"
    places = ("河北省", "湖北省", "湖南省", "青海省西宁市城北区", "青海省西宁市城中区")
    for number, place in enumerate(places):
        written(tmp_path, f"r{number}", place, 2023, counts.format(number + 2, number + 9))
    pages: list[dict[str, bytes]] = []

    def same() -> set[str]:
        """Build, and again from nothing: what has changed of the pages of indicators."""
        work(tmp_path)
        warm = files(tmp_path / "_site")
        for folder in (".reportsite", "_site"):
            shutil.rmtree(tmp_path / folder)
        work(tmp_path)
        assert files(tmp_path / "_site") == warm
        pages.append({path: data for path, data in warm.items() if path.startswith("indicators/")})
        before = pages[-2] if len(pages) > 1 else {}
        return {path for path, data in pages[-1].items() if before.get(path) != data and path.endswith(".html")}

    assert {f"indicators/npcsc_meetings{end}.html" for end in ("", ".2", ".3")} <= same()
    written(tmp_path, "r4", places[4], 2023, counts.format(88, 13))  # the chart on the first page shows it
    assert {f"indicators/npcsc_meetings{end}.html" for end in ("", ".2")} <= same()
    written(tmp_path, "r3", places[3], 2023, "开展执法检查2次。")  # silent: all pages say of how many
    assert {f"indicators/npcsc_meetings{end}.html" for end in ("", ".2", ".3")} <= same()
    written(tmp_path, "r1", "广东省", 2023, counts.format(3, 10))  # other divisions stand on the first two pages
    assert {f"indicators/npcsc_meetings{end}.html" for end in ("", ".2", ".3")} <= same()
    written(tmp_path, "of-no-genre", "广东省", 2023, "处理办结率98%。", genre="")  # another indicator follows
    changed = same()
    assert {f"indicators/law_enforcement_inspections{end}.html" for end in ("", ".2", ".3")} <= changed
    assert "indicators/npcsc_meetings.html" not in changed
    written(tmp_path, "r5", places[4], 2022, "召开常委会会议5次。")
    assert "indicators/npcsc_meetings.3.html" in same()


def test_pages_of_indicators_are_looked_at_only_when_a_figure_of_theirs_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(tmp_path)
    (tmp_path / "content").mkdir()
    counts = "召开常委会会议{}次。\n\n召开主任会议{}次。\n\n{}"
    for number, place in enumerate(("河北省", "湖北省", "湖南省")):  # on two pages
        written(tmp_path, f"r{number}", place, 2023, counts.format(number + 2, number + 9, "开展视察。"))
    looked_at: list[tuple[str, int]] = []
    make = indicators._page

    def watched(shelf: Shelf, place: indicator_table.Place, sheets: tuple[indicator_table.Sheet, ...]) -> object:
        looked_at.append((place.key, place.number))
        return make(shelf, place, sheets)

    monkeypatch.setattr(indicators, "_page", watched)
    work(tmp_path)
    assert len(looked_at) == 4
    for edited, seen in (
        (counts.format(4, 11, "开展调研。"), []),
        (
            counts.format(5, 11, "开展调研。"),
            [("npcsc_meetings", 1), ("npcsc_meetings", 2)],
        ),  # with the chart
        (counts.format(5, "11次。议题", "开展调研。"), [("chairs_meetings", 1), ("chairs_meetings", 2)]),
    ):
        looked_at.clear()
        written(tmp_path, "r2", "湖南省", 2023, edited)
        assert work(tmp_path).parsed == 1
        assert looked_at == seen


def test_pages_of_subjects_are_looked_at_only_when_a_report_on_them_has_changed(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, law in (("a", "监督法"), ("b", "预算法")):
        text = f"---\ntitle: 报告{name}\nregion: 青禾县\nyear: 2023\ngenre: npc\n---\n\n检查了《{law}》的实施。\n"
        (site / f"content/{name}.md").parent.mkdir(exist_ok=True)
        (site / f"content/{name}.md").write_text(text, "utf-8")
    looked_at: list[str] = []
    make = subjects._document

    def watched(shelf: Shelf, document: str, others: Iterable[str]) -> object:
        looked_at.append(document.partition("@")[0])
        return make(shelf, document, others)

    monkeypatch.setattr(subjects, "_document", watched)
    work(site)
    assert set(looked_at) == {"监督法", "预算法"}
    looked_at.clear()
    file = site / "content/b.md"
    file.write_text(file.read_text("utf-8").replace("检查了", "再次检查了"), "utf-8")
    assert work(site).rendered > 0
    assert looked_at == ["预算法"]
    looked_at.clear()
    file.write_text(file.read_text("utf-8") + "\n又一段。\n", "utf-8")  # the page shows nothing of it
    result = built(site)
    assert isinstance(result, Built)
    assert looked_at == ["预算法"]
    assert not [path for path in result.changes.updated if path.startswith("documents/")]
    same = [reason for reason in result.reasons if reason.step == "page" and reason.name.startswith("documents/")]
    assert {reason.cause for reason in same} == {Cause.SAME}
    assert work(site) == Work()


@pytest.mark.parametrize("forks", [True, False])
def test_every_number_of_workers_makes_the_same_site(site: Path, monkeypatch: pytest.MonkeyPatch, forks: bool) -> None:
    for things in ("SEEDS", "CONTENT", "REPORTS", "PAGES"):
        monkeypatch.setattr(enough, things, 1)
    for module in (crew, pages, render):
        monkeypatch.setattr(module, "forks", lambda: forks)
    monkeypatch.setattr(pages, "FEW", 1)
    other = site.with_name(f"other-{forks}")
    shutil.copytree(site, other)
    build(open_project(site), workers=1)
    build(open_project(other), workers=3)
    assert files(site / "_site") == files(other / "_site")
    assert files(site / "content") == files(other / "content")
