"""Which language to speak, known before anything is parsed: help and usage errors need it too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from generator.messages import LANGUAGES

_SETTING = re.compile(r"""^language:[ \t]*["']?([A-Za-z]+)""", re.MULTILINE)


def language_of(arguments: Sequence[str], folder: Path) -> str:
    """``--lang``, else the language of the site that ``folder`` lies in, else Chinese.

    Looks at ``site.yml`` as plain text: even a broken one is complained about in its own language.
    """
    wished = [b for a, b in pairwise(arguments) if a == "--lang"]
    wished += [a.partition("=")[2] for a in arguments if a.startswith("--lang=")]
    if wished:
        return wished[-1] if wished[-1] in LANGUAGES else LANGUAGES[0]
    for place in (folder, *folder.parents):
        try:
            found = _SETTING.search((place / "site.yml").read_text(encoding="utf-8", errors="replace")[:100_000])
        except OSError:
            continue
        return found[1] if found and found[1] in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]
