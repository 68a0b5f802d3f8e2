"""From a page back to the file that it was made from."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"\\(?=[!-/:-@\[-`{-~])|[*>#]|&(?:lt|amp);|<br>|\s")
_REPORT = re.compile(r"reports/(.+)\.html")


def report_of(path: str) -> str:
    """The id of the report whose page is at ``path``, or nothing."""
    match = _REPORT.fullmatch(path)
    return match[1] if match and match[1] != "index" else ""


def line_of(text: str, passage: str) -> int:
    """The line of the content file ``text`` that shows ``passage``, both without their markup; 1 if none does."""
    wanted = _MARKUP.sub("", passage)
    lines = (number for number, line in enumerate(text.split("\n"), 1) if wanted in _MARKUP.sub("", line))
    return next(lines, 1)
