"""The fast way to read a body: most files hold only headings, plain paragraphs and bold run-in headings.

It answers only where :mod:`generator.content.markdown` would answer the same (a property test compares the two), some
twenty times faster, and without loading the Markdown parser.
"""

from __future__ import annotations

import re

from generator.content import runin
from generator.content.blocks import Block, Mark
from generator.content.write import CONCLUSION
from generator.report import Heading, Kind, Paragraph

_TEXT = r"[^\\*_`\[<&\n\x00]"
_START = r"(?![\s#>+=~-]|[0-9]{1,9}[.)](?:\s|\Z))"
_PLAIN = re.compile(rf"{_START}{_TEXT}+")
_ITEM = re.compile(rf"- {_START}{_TEXT}+(?<!\s)")
_RUNIN = re.compile(rf"\*\*((?=[\w“《（]){_TEXT}*[^\W_])\*\*({_TEXT}*)")
_HEADING = re.compile(rf"(##{{1,5}}) ((?:(?!\s){_TEXT}+(?<![\s#]))(?:<br>(?!\s){_TEXT}+(?<![\s#]))*)")


def read(body: str) -> list[Block] | None:
    """The blocks of ``body``, or ``None`` if any of it needs the Markdown parser."""
    blocks: list[Block] = []
    for chunk in body.split("\n\n"):
        text = chunk.strip("\n")
        if text.endswith((" ", "\t")) or text != text.strip():
            return None
        if _PLAIN.fullmatch(text):
            blocks.append(Paragraph(text))
        elif match := _RUNIN.fullmatch(text):
            whole = match[1] + match[2]
            blocks.append(Paragraph(whole, whole[: runin.end_of(match[1], match[2])]))
        elif match := _HEADING.fullmatch(text):
            blocks.append(Heading(tuple(match[2].split("<br>")), len(match[1])))
        elif text.startswith("- ") and all(map(_ITEM.fullmatch, text.split("\n"))):
            blocks += [Paragraph(item[2:], kind=Kind.ITEM) for item in text.split("\n")]
        elif text == CONCLUSION:
            blocks.append(Mark.BREAK)
        elif text:
            return None
    return blocks
