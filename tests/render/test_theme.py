"""Themes inherit, are overridden file by file, and fail with the place of the fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalog import link
from generator.problems import Problem, ReportsiteError, Where
from generator.render import load, render
from generator.render.theme import built_in
from generator.site import lay_out
from tests.site.samples import FULL, SETTINGS

THEMES = Path(__file__).parent.parent / "themes"
SITE = lay_out(link([FULL]), SETTINGS)


def failure(folder: Path, template: str) -> Problem:
    """The problem of rendering with ``template`` as the report's."""
    file = folder / "default" / "templates" / "report.html"
    file.parent.mkdir(parents=True)
    file.write_text(template, encoding="utf-8")
    with pytest.raises(ReportsiteError) as caught:
        render(SITE, load("default", folder))
    (problem,) = caught.value.problems
    assert problem.where.file == str(file)
    return problem


def test_a_theme_inherits_what_it_does_not_say_itself() -> None:
    files = render(SITE, load("plain", THEMES))
    page = files["reports/qingshan-2023.html"].decode()
    assert "<article" in page, "the default theme's report template"
    assert "plain-mark" in page, "the plain theme's base.html, which extends the default one"
    assert "青山人大" in page
    styles = [path for path in files if path.endswith(".css")]
    assert sorted(path.split(".")[0] for path in styles) == ["assets/plain", "assets/style"]


def test_only_files_of_the_site_are_named_from_the_site(tmp_path: Path) -> None:
    file = tmp_path / "default/templates/home.html"
    file.parent.mkdir(parents=True)
    file.write_text("x", "utf-8")
    templates = load("default", tmp_path, show=lambda file: file.relative_to(tmp_path).as_posix()).templates
    assert templates["home.html"][1] == "default/templates/home.html"
    assert templates["original/default/home.html"][1] == (built_in() / "default/templates/home.html").as_posix()
    assert load("default", built_in(), show=lambda _: "").templates == load("default").templates, "a site beside us"


def test_a_message_of_the_theme_overrides_the_inherited_one() -> None:
    assert load("plain", THEMES).messages["zh"]["nav.home"] == "封面"
    assert load("plain", THEMES).messages["zh"]["nav.reports"] == "报告"


def test_words_are_those_of_the_language_and_where_it_lacks_one_of_the_other(tmp_path: Path) -> None:
    template, words = tmp_path / "default" / "templates" / "404.html", tmp_path / "default" / "messages"
    for file in (template, words / "zh.json", words / "en.json"):
        file.parent.mkdir(parents=True, exist_ok=True)
    (words / "zh.json").write_text('{"own.a": "甲", "own.b": "乙"}', encoding="utf-8")
    (words / "en.json").write_text('{"own.a": "one"}', encoding="utf-8")
    template.write_text("{{ t('own.a') }} {{ t('own.b') }} {{ words('own.') }}", encoding="utf-8")
    pages = {language: render(SITE, load("default", tmp_path), language)["404.html"] for language in ("zh-CN", "en")}
    assert pages["zh-CN"].decode() == '甲 乙 {"a":"甲","b":"乙"}'
    assert pages["en"].decode() == 'one 乙 {"a":"one","b":"乙"}'


def test_a_site_overrides_one_template_and_reaches_the_original(tmp_path: Path) -> None:
    file = tmp_path / "default" / "templates" / "404.html"
    file.parent.mkdir(parents=True)
    file.write_text('{% include "original/default/404.html" %}<!-- ours -->', encoding="utf-8")
    page = render(SITE, load("default", tmp_path))["404.html"].decode()
    assert page.startswith("<!doctype html>")
    assert page.endswith("<!-- ours -->")


def test_assets_carry_their_digest_and_pages_name_it(tmp_path: Path) -> None:
    before = render(SITE, load("default"))
    style = tmp_path / "default" / "assets" / "style.css"
    style.parent.mkdir(parents=True)
    style.write_text("body { color: red }", encoding="utf-8")
    after = render(SITE, load("default", tmp_path))
    old, new = ({path for path in files if path.startswith("assets/style.")} for files in (before, after))
    assert old.isdisjoint(new)
    assert all(path in after["index.html"].decode() for path in new)


def test_a_missing_value_is_named_with_file_and_line(tmp_path: Path) -> None:
    problem = failure(tmp_path, "first\n{{ view.titel }}\n")
    assert (problem.code, problem.where.line) == ("template.undefined", 2)
    assert "titel" in str(problem.args["reason"])


def test_a_missing_message_is_named_with_file_and_line(tmp_path: Path) -> None:
    problem = failure(tmp_path, "\n\n{{ t('no.such') }}")
    assert (problem.code, problem.where.line) == ("template.undefined", 3)
    assert "no.such" in str(problem.args["reason"])


def test_bad_syntax_is_named_with_file_and_line(tmp_path: Path) -> None:
    problem = failure(tmp_path, "a\n{% if %}\n")
    assert (problem.code, problem.where.line) == ("template.syntax", 2)


def test_a_missing_template_is_named_where_it_is_asked_for(tmp_path: Path) -> None:
    problem = failure(tmp_path, '\n{% include "gone.html" %}')
    assert (problem.code, problem.where.line, problem.args["name"]) == ("template.missing", 2, "gone.html")


def test_any_other_fault_is_named_with_file_and_line(tmp_path: Path) -> None:
    problem = failure(tmp_path, "\n{{ 1 / 0 }}")
    assert (problem.code, problem.where.line) == ("template.failed", 2)


def test_an_unknown_theme_lists_those_there_are() -> None:
    with pytest.raises(ReportsiteError) as caught:
        load("nosuch", THEMES)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where.file) == ("template.unknown-theme", "site.yml")
    assert "default" in str(problem.args["available"])
    assert "plain" in str(problem.args["available"])


def test_themes_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    for name, parent in (("a", "b"), ("b", "a")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "theme.yml").write_text(f"extends: {parent}\n", encoding="utf-8")
    with pytest.raises(ReportsiteError) as caught:
        load("a", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where) == (
        "template.circular-theme",
        Where((tmp_path / "b/theme.yml").as_posix(), 1, 10),
    )


@pytest.mark.parametrize(
    ("given", "code"),
    [({"typefase": None}, "unknown"), ({"typeface": "bold"}, "value"), ({"typeface": True}, "value")],
)
def test_settings_are_checked(given: dict[str, object], code: str) -> None:
    with pytest.raises(ReportsiteError) as caught:
        load("default", settings=given)
    assert [p.code for p in caught.value.problems] == [f"config.theme-setting-{code}"]


def test_a_setting_that_is_left_empty_is_its_default() -> None:
    assert load("default", settings={"accent": None}).settings == load("default").settings


def test_settings_reach_the_page() -> None:
    files = render(SITE, load("default", settings={"accent": "pine"}))
    assert b'data-accent="pine"' in files["index.html"]


@pytest.mark.parametrize(("name", "text"), [("theme.yml", "extends: [\n"), ("messages/zh.json", "{\n,}")])
def test_broken_files_of_a_theme_are_named_with_their_line(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / "mine" / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReportsiteError) as caught:
        load("mine", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where.file, problem.where.line) == ("template.theme-file", str(file), 2)


@pytest.mark.parametrize(
    ("name", "data", "code", "line"),
    [
        ("templates/home.html", "首页".encode("gbk"), "template.encoding", 1),
        ("messages/zh.json", b'{\n"nav.reports": "\xb1"}', "template.encoding", 2),
        ("theme.yml", b"# \xd6\xf7", "template.encoding", 1),
        ("messages/zh.json", b"[1]", "template.theme-file", 1),
        ("theme.yml", b"- 3", "template.theme-file", 1),
        ("theme.yml", b"\nextends: 3", "template.theme-file", 2),
        ("theme.yml", b"extends: a\x00b", "template.theme-file", 0),
        ("theme.yml", b"\nextends: nowhere", "template.unknown-theme", 2),
        ("theme.yml", b"\nsettings: 3", "template.theme-file", 2),
        ("theme.yml", b"settings:\n  depth: 3", "template.theme-file", 2),
        ("theme.yml", b"settings:\n  depth: {type: number, default: 3}", "template.theme-file", 2),
        ("theme.yml", b"settings:\n  depth: {type: [string], default: 3}", "template.theme-file", 2),
        ("theme.yml", b"settings:\n  depth: {type: string, default: a, choices: 3}", "template.theme-file", 2),
    ],
)
def test_files_of_a_theme_that_say_something_else_are_named(
    tmp_path: Path, name: str, data: bytes, code: str, line: int
) -> None:
    file = tmp_path / "mine" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    with pytest.raises(ReportsiteError) as caught:
        load("mine", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where.file, problem.where.line) == (code, str(file), line)


def test_a_mark_of_byte_order_is_no_text_of_a_template(tmp_path: Path) -> None:
    (tmp_path / "mine/templates").mkdir(parents=True)
    (tmp_path / "mine/templates/home.html").write_text("<p>\n", encoding="utf-8-sig", newline="\r\n")
    assert load("mine", tmp_path).templates["home.html"][0] == "<p>\n"
