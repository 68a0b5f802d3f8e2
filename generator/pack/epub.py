"""A book as EPUB 3.3 (https://www.w3.org/TR/epub-33/), with the metadata of EPUB Accessibility 1.1."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.messages import text
from generator.pack.article import article, marked
from generator.pack.book import Book
from generator.pack.contents import contents

TYPE = "mimetype"
"""The entry that comes first, and uncompressed."""

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_LINE = 12
"""Han characters in a line of the cover."""


def entries(book: Book) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of everything in the EPUB, in the order they must have."""
    yield TYPE, b"application/epub+zip"
    yield "META-INF/container.xml", (_XML + _CONTAINER).encode()
    yield "EPUB/package.opf", (_XML + _package(book)).encode()
    yield "EPUB/nav.xhtml", _page(book.locale, text("book.contents", book.language), _navigation(book))
    yield "EPUB/cover.xhtml", _page(book.locale, book.title, _cover(book))
    yield "EPUB/cover.svg", (_XML + _drawing(book)).encode()
    yield "EPUB/book.css", Path(__file__).with_name("book.css").read_bytes()
    for number, report in enumerate(book.reports):
        yield f"EPUB/{_file(number)}", _page(report.language, report.title, article(report, book.language))


def _file(number: int) -> str:
    return f"report-{number + 1}.xhtml"


def _page(language: str, title: str, body: str) -> bytes:
    said = f'lang="{marked(language)}" xml:lang="{marked(language)}"'
    return (
        f'{_XML}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops" {said}>\n<head>\n<title>{marked(title)}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    ).encode()


def _navigation(book: Book) -> str:
    def address(number: int, place: str) -> str:
        return _file(number) + (f"#{place}" if place != "top" else "")

    return (
        f'<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">{text("book.contents", book.language)}'
        f"</h1>\n{contents(book.reports, address)}\n</nav>"
    )


def _cover(book: Book) -> str:
    said = marked(text("book.cover", book.language, title=book.title))
    return f'<section class="cover" aria-label="{said}"><p><img src="cover.svg" alt="{said}"/></p></section>'


def _drawing(book: Book) -> str:
    """The title in lines over the publisher, on a plain ground."""
    lines = [book.title[n : n + _LINE] for n in range(0, len(book.title), _LINE)][:10]
    rows = "".join(f'<tspan x="300" dy="56">{marked(line)}</tspan>' for line in lines)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800">'
        '<rect width="600" height="800" fill="#f7f3ea"/><rect x="60" y="90" width="480" height="6" fill="#9d2933"/>'
        f'<text y="150" font-size="40" text-anchor="middle" font-family="serif" fill="#1c1a17">{rows}</text>'
        '<text x="300" y="730" font-size="22" text-anchor="middle" font-family="serif" fill="#1c1a17">'
        f"{marked(book.publisher)}</text></svg>\n"
    )


def _package(book: Book) -> str:
    names = [_file(number) for number in range(len(book.reports))]
    items = "".join(
        f'<item id="r{n}" href="{name}" media-type="application/xhtml+xml"/>\n' for n, name in enumerate(names)
    )
    spine = "".join(f'<itemref idref="r{n}"/>' for n in range(len(names)))
    return f"""<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
xml:lang="{book.locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{_metadata(book)}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="css" href="book.css" media-type="text/css"/>
{items}</manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/>{spine}</spine>
</package>
"""


def _metadata(book: Book) -> str:
    languages = dict.fromkeys((*(report.language for report in book.reports), book.locale))
    files = dict.fromkeys(report.origin.file for report in book.reports if report.origin)
    dublin = [
        ("title", book.title),
        *(("language", language) for language in languages),
        *(("creator", name) for name in book.creators),
        ("publisher", book.publisher),
        ("date", book.when.date().isoformat()),
        *(("source", file) for file in files),
    ]
    meta = [
        ("dcterms:modified", book.when.strftime("%Y-%m-%dT%H:%M:%SZ")),
        ("schema:accessMode", "textual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", text("book.accessibility", book.language)),
    ]
    lines = [f'<dc:identifier id="id">{book.identifier}</dc:identifier>']
    lines += [f"<dc:{name}>{marked(value)}</dc:{name}>" for name, value in dublin if value.strip()]
    lines += [f'<meta property="{name}">{marked(value)}</meta>' for name, value in meta]
    return "\n".join(lines) + "\n"
