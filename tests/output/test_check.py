"""A whole site has no complaints; each fault has its own."""

from __future__ import annotations

import sys

import pytest

from generator.output import check

HOME = b'<!doctype html><link rel="stylesheet" href="a/x.css?v=1"><h1 id="top1">A</h1><a href="r/b.html#p1">b</a>'
REPORT = '<p id="p1">x</p><p id="二">y</p><a href="../index.html#top1">a</a> <a href="#%E4%BA%8C">c</a>'.encode()
SITE = {"index.html": HOME, "r/b.html": REPORT, "a/x.css": b"a{background:url(x.svg)}", "a/x.svg": b"<svg/>"}


def faults(html: str) -> list[str]:
    files = {**SITE, "r/c.html": html.encode()}
    return [f"{p.where.line} {p.code}" for p in check(files)]


def test_a_whole_site() -> None:
    assert check(SITE) == ()


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/x">out</a>',
        '<link rel="canonical" href="https://example.org/c.html">',
        '<a href="mailto:a@b.cn">m</a><a href="">self</a><a href="#">top</a><a href="b.html?q=1#:~:text=x">t</a>',
        '<img src="data:image/png;base64,AA==" alt="a > b">',
        '<script>const a = "<a href=\'nowhere.html\'>";</script><!-- <a href="no.html"> -->',
        "<p>a &lt;a href=&quot;no.html&quot;&gt;</p>",
        '<p data-id="x"></p><p id="x"></p>',
    ],
)
def test_nothing_to_complain_about(html: str) -> None:
    assert faults(html) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('\n<a href="no.html">', "2 check.broken-link"),
        ('<a href="../../index.html">', "1 check.broken-link"),
        ('<a href="b.html#no">', "1 check.broken-anchor"),
        ('<a\n href="#no">', "1 check.broken-anchor"),
        ('<a href="../">', "1 check.folder-link"),
        ('<a href="../a">', "1 check.folder-link"),
        ('<a href="/index.html">', "1 check.rooted-link"),
        ("<a href='javascript:alert(1)'>", "1 check.unsafe-link"),
        ('<a href="java&#115;cript:alert(1)">', "1 check.unsafe-link"),
        ('<script src="https://cdn.example/x.js"></script>', "1 check.external-request"),
        ('<img src="//cdn.example/x.png">', "1 check.external-request"),
        ('<link rel="stylesheet" href="http://x.cn/a.css">', "1 check.external-request"),
        ("<form action=https://x.cn/s></form>", "1 check.external-request"),
        ('<img srcset="../a/x.svg 1x, https://x.cn/b.png 2x">', "1 check.external-request"),
        ('<style>\n@import "https://x.cn/a.css";</style>', "2 check.external-request"),
        ('<p style="background:url(https://x.cn/a.png)">', "1 check.external-request"),
        ('<base href="x">', "1 check.base-element"),
        ('<p id="a"></p><p id="a"></p>', "0 check.duplicate-id"),
    ],
)
def test_one_fault(html: str, expected: str) -> None:
    assert expected in faults(html)


@pytest.mark.parametrize("held", [0, 1, 1000])
def test_each_page_that_leads_nowhere_is_named(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[check.__module__], "MANY", held)
    lost = {f"r/{name}.html": f'<a href="b.html#p1">b</a><a href="{to}">c</a>'.encode() for name, to in LEADS.items()}
    found = check({**lost, **SITE})
    assert [(p.where.file, p.code) for p in found] == [
        ("r/l.html", "check.broken-link"),
        ("r/m.html", "check.broken-anchor"),
        ("r/n.html", "check.broken-link"),
    ]


LEADS = {"k": "b.html", "l": "no.html", "m": "b.html#no", "n": "no.html", "o": "../index.html#top1"}


def test_style_sheets_are_read_too() -> None:
    found = check({**SITE, "a/y.css": b"b{}\na{src:url('https://x.cn/f.woff2')} i{background:url(no.svg)}"})
    assert [(p.code, p.where.line) for p in found] == [("check.external-request", 2), ("check.broken-link", 2)]


@pytest.mark.parametrize(
    "path",
    ["r/报告.html", "r/a b.html", "CON.html", "x/aux", "a.", "r/a?.html", "x" * 101, "a//b", "../x", "/x", "a\\b"],
)
def test_names_that_some_system_cannot_hold(path: str) -> None:
    assert "check.file-name" in {p.code for p in check({path: b""})}


@pytest.mark.parametrize("path", ["R/c.html", "INDEX.html", "A/X.CSS"])
def test_names_that_some_system_cannot_tell_apart(path: str) -> None:
    assert [p.code for p in check({**SITE, path: b""})] == ["check.same-name"]


def test_what_a_value_quotes_is_no_attribute() -> None:
    page = b"""<meta content="&lt;img src=x id=y href='z'>" id="a"><p title='src=x id=a style="url(x)"' id="b">"""
    assert check({"index.html": page}) == ()
