"""A book as one HTML file that needs nothing beside it, and reports as plain text."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from generator.messages import text
from generator.pack.article import article, marked
from generator.pack.book import Book
from generator.pack.contents import contents
from generator.report import Report

SCREEN = """:root { color-scheme: light dark; }
body { max-width: 40em; margin: 2em auto; padding: 0 1em; }
nav a { color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
"""
"""What a window needs beside the style of a book, and over it."""


def page(book: Book) -> bytes:
    """One page with the reports of ``book`` after their table of contents; its policy forbids scripts and requests."""
    style = "\n" + Path(__file__).with_name("book.css").read_text("utf-8") + SCREEN
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
    alone = len(book.reports) == 1
    body = "\n".join(
        article(report, book.language, _prefix(number), 1 if alone else 2) for number, report in enumerate(book.reports)
    )
    heading = "" if alone else f"<h1>{marked(book.title)}</h1>\n"
    listed = contents(book.reports, lambda number, place: f"#{_prefix(number)}{place}")
    return f"""<!doctype html>
<html lang="{book.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="reportsite">
<title>{marked(book.title)}</title>
<style>{style}</style>
</head>
<body>
{heading}<nav aria-label="{text("book.contents", book.language)}">
{listed}
</nav>
<main>
{body}
</main>
</body>
</html>
""".encode()


def plain(report: Report) -> bytes:
    """Title, headings and paragraphs with empty lines between; a byte order mark and CRLF for old Windows editors."""
    head = (report.kicker, report.title, report.subtitle, report.byline)
    blocks = [*filter(None, head), *(p.text for p in report.lead)]
    for section in report.sections:
        blocks += [" ".join(section.heading.lines), *(p.text for p in section.paragraphs)]
    blocks += [p.text for p in report.conclusion]
    return ("\ufeff" + "\n\n".join(blocks) + "\n").replace("\n", "\r\n").encode()


def _prefix(number: int) -> str:
    return f"r{number + 1}-"
