"""Packing a site: what is in each form, that it is the same each time, and what is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator import content, workflow
from generator.pack import Choice, Form, pack
from generator.problems import ReportsiteError
from tests.pack.sites import project


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> workflow.Project:
    (tmp_path / "here").mkdir()
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return project(tmp_path / "site", a=2023, b=2022, c=2023)


def codes(error: pytest.ExceptionInfo[ReportsiteError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def build(site: workflow.Project) -> None:
    for seed in site.seeds.iterdir():
        seed.unlink()  # the content files are what is packed
    workflow.build(site)


def names(file: Path) -> list[str]:
    return zipfile.ZipFile(file).namelist()


def test_the_zip_is_the_site_with_a_page_to_open(site: workflow.Project) -> None:
    build(site)
    packed = pack(site, Form.ZIP)
    (file,) = packed.files
    archive = zipfile.ZipFile(file)
    listed = archive.namelist()
    assert (file.name, packed.reports, listed[0]) == ("汇编.zip", 3, "start.html")
    assert 'href="site/index.html"' in archive.read("start.html").decode()
    assert all(archive.read(f"site/{p}") == (site.output / p).read_bytes() for p in ("index.html", "reports/a.html"))
    there = {p.relative_to(site.output).as_posix() for p in site.output.rglob("*") if p.is_file()}
    assert {name.removeprefix("site/") for name in listed[1:]} == there - {".reportsite.json"}
    assert {entry.date_time for entry in archive.infolist()} == {(2024, 1, 3, 0, 0, 0)}


def test_a_zip_needs_a_whole_and_unchanged_site(site: workflow.Project) -> None:
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.ZIP)
    assert codes(error) == ["io.no-site"]
    build(site)
    (site.output / "index.html").write_text("<p>", "utf-8")
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.ZIP)
    assert codes(error) == ["check.changed"]
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize("form", Form)
def test_the_same_reports_give_the_same_bytes(site: workflow.Project, form: Form, tmp_path: Path) -> None:
    build(site)
    (first,) = pack(site, form, to=tmp_path / "x" / "1").files
    (second,) = pack(site, form, to=tmp_path / "2").files
    assert first.read_bytes() == second.read_bytes()
    assert {path.name for path in (tmp_path / "x").iterdir()} == {"1"}


def test_the_time_can_be_given(site: workflow.Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    (file,) = pack(site, Form.EPUB).files
    assert zipfile.ZipFile(file).infolist()[0].date_time == (2001, 9, 9, 1, 46, 40)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    (file,) = pack(site, Form.EPUB).files
    assert zipfile.ZipFile(file).infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.EPUB)
    assert codes(error) == ["usage.epoch"]


def test_reports_are_chosen_by_id_region_and_year(site: workflow.Project) -> None:
    (file,) = pack(site, Form.MARKDOWN, Choice(year=2023)).files
    assert (file.name, names(file)) == ("汇编 2023-md.zip", ["a.md", "c.md"])
    (file,) = pack(site, Form.TEXT, Choice(region="西宁市", year=2023)).files
    assert names(file) == ["a.txt", "c.txt"]
    (file,) = pack(site, Form.MARKDOWN, Choice(report="b")).files
    assert (file.name, file.read_text("utf-8")) == ("报告b.md", written(site, "b"))


def written(site: workflow.Project, id: str) -> str:
    return content.write(content.load((site.content / f"{id}.md").read_text("utf-8"), f"content/{id}.md"))


@pytest.mark.parametrize(("choice", "near"), [(Choice(report="d"), ""), (Choice(region="青山县"), "青山区")])
def test_nothing_chosen_is_said(site: workflow.Project, choice: Choice, near: str) -> None:
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.HTML, choice)
    assert [(p.code, p.args["suggestion"]) for p in error.value.problems] == [("usage.no-report", near)]


def test_a_zip_is_always_the_whole(site: workflow.Project) -> None:
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.ZIP, Choice(year=2023))
    assert codes(error) == ["usage.whole-site"]


@pytest.mark.parametrize(
    "place", ["content/a.md", "seeds/x.txt", "_site/x.zip", "site.yml", "themes/x", ".reportsite/x"]
)
def test_what_belongs_to_the_site_is_not_overwritten(site: workflow.Project, place: str) -> None:
    before = {p: p.read_bytes() for p in site.root.rglob("*") if p.is_file()}
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.HTML, to=site.root / place)
    assert codes(error) == ["io.dangerous-file"]
    assert {p: p.read_bytes() for p in site.root.rglob("*") if p.is_file()} == before


def test_no_report_at_all_is_said_with_the_reason(site: workflow.Project) -> None:
    for file in site.content.iterdir():
        file.write_text("no front matter", "utf-8")
    with pytest.raises(ReportsiteError) as error:
        pack(site, Form.EPUB)
    assert codes(error) == ["content.no-front-matter"] * 3 + ["content.none"]


def test_a_bad_report_is_named_and_left_out(site: workflow.Project) -> None:
    (site.content / "b.md").write_text("no front matter", "utf-8")
    packed = pack(site, Form.MARKDOWN)
    assert ([p.code for p in packed.problems], names(packed.files[0])) == (
        ["content.no-front-matter"],
        ["a.md", "c.md"],
    )


def test_plain_text_is_the_words_alone(site: workflow.Project) -> None:
    (file,) = pack(site, Form.TEXT, Choice(report="a")).files
    words = file.read_bytes().decode("utf-8-sig").split("\r\n\r\n")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert words == [
        "报告a", "2023年工作综述", "本报记者 <林溪> & 同事", "导语 <script>alert(1)</script>。", "一、依法 监督",
        "深学笃行。开展执法检查4次。", "一是 A & B", "二是", "跳了一级", "引语", "图为会场",
        "甲 1\r\n乙 2", "结语。\r\n",
    ]  # fmt: skip
