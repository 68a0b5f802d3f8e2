"""Marks of Markdown, and of a text browser: what converters of web pages write for headings, bold type and links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6}[ \t]+)(?=\S)", re.MULTILINE)
_LINK = re.compile(
    r"(!?\[)((?:[^\[\]\n\\]|\\.)*)(\]\((?:<[^<>\n]*>|[!-'*-~]*(?:\([!-'*-~]*\)[!-'*-~]*)*)(?:\s\"[^\"\n]*\")?\))"
)
"""Its address is ASCII without spaces; a picture's begins with an exclamation mark."""
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?=[^\s*_])(?:[^*_\n]|\n(?![ \t]*\n))+?(?<=[^\s*_])(?P=mark)")
_BULLET = re.compile(r"^[ \t]*([*+][ \t]+)(?=\S)", re.MULTILINE)
_ITEM = re.compile(r"^([ \t]*)([-*+])[ \t]+(?=[^\s\d])", re.MULTILINE)
"""An item of a list, if another has the same mark at the same depth; one alone may be a dash."""
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|>~-])")
_BOLD_ENOUGH = 3
"""So much in bold is Markdown too, if no such mark is left over: names are hidden behind asterisks (``某**``)."""

_ADDRESS = re.compile(r"^[ \t]*(\d{1,4})\.[ \t]+(?:[a-z]+://|mailto:|javascript:)\S*[ \t]*$", re.MULTILINE)
_REFERENCES = re.compile(r"^[ \t]*(?:References|(?:Visible|Hidden) links)[:：]?[ \t]*$", re.MULTILINE)
_LISTED = 3
"""So many numbered addresses are the list that the numbers of a text browser's links point to."""
_NUMBER = re.compile(r"\[(\d{1,4})\]")


def edits(text: str) -> list[Edit]:
    """Removals of marks, and of the addresses of links; what a link says stays."""
    return [*(_markdown(text) if _is_markdown(text) else ()), *_items(text), *_references(text)]


def _is_markdown(text: str) -> bool:
    if _HEADING.search(text) or ("](" in text and _LINK.search(text)):
        return True
    bold = sum(1 for _ in _BOLD.finditer(text)) if "**" in text else 0
    return bold >= _BOLD_ENOUGH and text.count("**") == 2 * bold


def _markdown(text: str) -> Iterator[Edit]:
    for match in _HEADING.finditer(text):
        yield Edit(*match.span(1), "", Why.ORNAMENT)
    for match in _BULLET.finditer(text):
        yield Edit(*match.span(1), "", Why.ORNAMENT)
    for match in _BOLD.finditer(text):
        yield Edit(match.start(), match.start() + 2, "", Why.ORNAMENT)
        yield Edit(match.end() - 2, match.end(), "", Why.ORNAMENT)
    for match in _LINK.finditer(text):
        if match[1] == "![":
            yield Edit(*match.span(), "", Why.FURNITURE)
        else:
            yield Edit(*match.span(1), "", Why.FURNITURE)
            yield Edit(*match.span(3), "", Why.FURNITURE)
    for match in _ESCAPE.finditer(text):
        yield Edit(*match.span(), "", Why.ORNAMENT)


def _items(text: str) -> Iterator[Edit]:
    """What pandoc and text browsers put before the items of a list."""
    if "- " in text or "* " in text or "+ " in text:
        marks = list(_ITEM.finditer(text))
        often = Counter(mark.group(1, 2) for mark in marks)
        yield from (Edit(m.start(2), m.end(), "", Why.ORNAMENT) for m in marks if often[m.group(1, 2)] > 1)


def _references(text: str) -> Iterator[Edit]:
    """A text browser's list of addresses, its headings, and the numbers in the text that point to it."""
    addresses = list(_ADDRESS.finditer(text)) if "://" in text else []
    if len(addresses) < _LISTED:
        return
    numbers = {match[1] for match in addresses}
    for match in (*addresses, *_REFERENCES.finditer(text)):
        yield Edit(*match.span(), "", Why.FURNITURE)
    for match in _NUMBER.finditer(text):
        if match[1] in numbers:
            yield Edit(*match.span(), "", Why.FURNITURE)
