"""What a block of a manuscript is for its reader."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a block is for the reader."""

    LINE = "line"
    """Not decided yet: a line as it stands in the source."""
    DISPLAY = "display"
    """Display type whose part is not decided yet."""
    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    META = "meta"
    """Publication data (``发布日期:…``): goes to the front matter."""
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    CAPTION = "caption"
    QUOTE = "quote"
    TABLE = "table"
    FOOTNOTE = "footnote"
