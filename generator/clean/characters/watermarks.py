"""A site's address that was printed over the pages as a watermark, and stands inside words: ``粮食www.a.cn总产量``."""

from __future__ import annotations

import re
from collections import Counter

from generator.clean.characters.edit import HAN, Edit
from generator.clean.manuscript import Why

_ADDRESS = re.compile(
    rf"(?<=[{HAN}，、])(?<![录錄问問站址见見在到至])(?:https?://|www\.)[A-Za-z0-9./_-]{{4,60}}(?=[{HAN}，、])"
)
"""Between two Han characters, or commas: one that is spoken of follows a colon or what one does with it."""
OFTEN = 3
"""A text gives no address so often."""


def edits(text: str) -> list[Edit]:
    """Removals of the addresses that come again."""
    found = list(_ADDRESS.finditer(text)) if "www." in text or "://" in text else []
    counts = Counter(match.group() for match in found)
    return [Edit(*match.span(), "", Why.FURNITURE) for match in found if counts[match.group()] >= OFTEN]
