"""The quick reader of pages sees what the exact one sees, or says that it cannot."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.output.outline import outline_of, outline_of_page
from generator.output.references import read_html
from generator.output.skim import skim_html
from generator.render import load, render
from generator.site import lay_out
from tests.site.samples import FULL, OTHER, SERIES, SETTINGS, linked

TAGS = st.sampled_from(
    ['<a href="x.html#p1">', "<A HREF='y.html'>", "<a href=z.html>", '<p id="p1">', '<p title="a > b" id="i">',
     "</a>", "<br>", "<base>", '<base href="u">', '<img src="a.svg" srcset="a.svg 1x, b.svg 2x">', '<a name="n">',
     '<p style="background:url(c.png)">', "<style>a{background:url(d.png)}</style>", '<link rel="next" href="n.html">',
     '<script>"<a href=\'no.html\'>"</script>', '<script src="s.js"></script>', "<!-- <a href=no> -->", 'id="t"',
     '<p class="a"id="g">', '<p class="a"\tdata-id="x">', '<button formaction="b.html">', "İ",
     "a < b", "a > b", "<!doctype html>", '<object data="o.svg">', '<p data="q">', "<sCript>1<2</Script>", "<script>",
     '<a class="c" href="u.html#v" title="t" data-x="">', '<a href="u.html" href="v.html">', '<h2 class="k" id="h">',
     '<p title="<a href=w.html>">', '<p title=">" ', "<a ", "<p ", ' title="', ' id="z"', " href=", '<td class="x"/>',
     '<script defer src="d.js"', "</script >", "</SCRIPT>", '<a"b c="d>', "<td/>", '<li id="x" id="y">',
     "</a href='e.html'>",
     '<a href="a&amp;b.html&#35;x">', '<p id="x\ny">', "\n", '"', "'", '<form action="f.html"\n>', "<", ">"]
)  # fmt: skip


@settings(max_examples=1000)
@example('<ſcript><a href="x.html"></ſcript>')
@example('<script></ſcript><a href="x.html"></script>')
@example('<script></script x><a href="x.html"></script>')
@example('<p title="<a href=w.html>">')
@example('<b title="<a href=w.html>">')
@example('<b title=">" id="x">')
@example('<p title=">" id="x">')
@example('<a"b c="d><p id="e">">')
@example('<p class="a" <a href="x.html">')
@example('<a href="x.html" <p id="x">')
@example('<td "a>b" id="x">')
@given(st.lists(TAGS, max_size=12).map("".join))
def test_both_readers_agree(text: str) -> None:
    quick = skim_html(text)
    if quick is not None:
        assert outline_of("r/a.html", *quick) == outline_of_page("r/a.html", read_html(text))


def test_the_quick_reader_serves_for_every_page_of_ours() -> None:
    files = render(lay_out(linked(FULL, OTHER, *SERIES), SETTINGS), load("default"))
    pages = {path: data.decode() for path, data in files.items() if path.endswith(".html")}
    assert len(pages) > 20
    for path, text in pages.items():
        quick = skim_html(text)
        if path == "404.html":  # has its style in itself
            continue
        assert quick is not None
        assert outline_of(path, *quick) == outline_of_page(path, read_html(text)), path
