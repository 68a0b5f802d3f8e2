"""Tags of HTML that were not taken out of a page, with its comments, styles and scripts."""

from __future__ import annotations

import re

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_NAMES = (
    "p|br|div|span|strong|b|em|i|u|s|font|a|img|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|center|section|"
    "article|header|footer|nav|body|html|head|title|meta|link|blockquote|sup|sub|pre|code|small|label|input|button|form|"
    r"[a-z]\w{0,5}:[a-z]\w*+"  # of Word: ``<o:p>``, ``<st1:chsdate …>``
)
_TAG = re.compile(
    rf"<!--(?:(?!<!--|-->).)*-->|<!DOCTYPE[^<>]*>|<(style|script)\b[^<>]*>(?:(?!</?\1\b).)*</\1\s*>|</?(?:{_NAMES})(?:\s[^<>]*)?/?>",
    re.IGNORECASE | re.DOTALL,
)
BREAK = re.compile(
    r"(?:<br\s*/?>|</(?:p|div|h[1-6]|li|tr|title|section|table|blockquote)\s*>)(?=[ \t]*\S)", re.IGNORECASE
)
"""Where a browser begins a line."""


def edits(text: str) -> list[Edit]:
    """Removals of tags."""
    return [Edit(*m.span(), "", Why.FURNITURE) for m in _TAG.finditer(text)] if "<" in text else []
