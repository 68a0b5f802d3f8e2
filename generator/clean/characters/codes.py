"""Codes of word processors that were taken for text: the instructions of fields, places of pictures, notes on RTF."""

from __future__ import annotations

import re

from generator.clean.characters.edit import Edit
from generator.clean.manuscript import Why

_ARGUMENT = r'(?:"[^"\n]*"|\\[*@#a-z](?:[ \t]+(?:MERGEFORMAT|Arabic|ARABIC))?|_\w+)'
_CODE = re.compile(
    r"(?<![A-Za-z])(?:HYPERLINK|INCLUDEPICTURE|INCLUDETEXT|TOC|PAGEREF|NUMPAGES|PAGE|REF|SEQ[ \t]+\S{1,8})"
    rf"(?:[ \t]+{_ARGUMENT})+|\[(?:pic|inline|img|image)\]"
)
"""A field of Word with what it is told, a picture as antiword and Lynx show it."""
_NOTE = re.compile(r"^###[ \t].*$", re.MULTILINE)
_CONVERTED = "Translation from RTF performed by UnRTF"
"""Under this UnRTF notes what it finds, each note with three signs before it."""
_SIGNS = ("HYPERLINK", "INCLUDE", "TOC ", "PAGE", "REF ", "SEQ ", "[pic]", "[inline]", "[img]", "[image]")


def edits(text: str) -> list[Edit]:
    """Removals of codes; what a field shows stays."""
    notes = [Edit(*m.span(), "", Why.FURNITURE) for m in _NOTE.finditer(text)] if _CONVERTED in text else []
    if not any(sign in text for sign in _SIGNS):
        return notes
    return notes + [Edit(*m.span(), "", Why.FURNITURE) for m in _CODE.finditer(text)]
