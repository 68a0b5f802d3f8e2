"""The quick reader of pages sees what the exact one sees, or says that it cannot."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.output.outline import outline_of
from generator.output.references import read_html, skim_html
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
     '<a href="a&amp;b.html&#35;x">', '<p id="x\ny">', "\n", '"', "'", '<form action="f.html"\n>', "<", ">"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=12).map("".join))
def test_both_readers_agree(text: str) -> None:
    quick = skim_html(text)
    if quick is not None:
        assert outline_of("r/a.html", quick) == outline_of("r/a.html", read_html(text))


def test_the_quick_reader_serves_for_every_page_of_ours() -> None:
    files = render(lay_out(linked(FULL, OTHER, *SERIES), SETTINGS), load("default"))
    pages = {path: data.decode() for path, data in files.items() if path.endswith(".html")}
    assert len(pages) > 20
    for path, text in pages.items():
        quick = skim_html(text)
        if path == "404.html":  # has its style in itself
            continue
        assert quick is not None
        assert outline_of(path, quick) == outline_of(path, read_html(text)), path
